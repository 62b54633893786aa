"""What can be done in a meeting, step by step, for tests that try any row of steps."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import strategies as st

from data.edits import (
    actions,
    agreeing,
    inviting,
    items,
    last_meeting,
    meeting_details,
    power,
    roles,
    rounds,
    stakeholders,
    strike,
    versions,
)
from data.edits.carry_over import carry_on
from data.edits.named import named
from data.model import codes
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.model.stamper import Stamper as AnyStamper
from data.queries.asking_result import AskingResult
from data.store.journal_records import JournalEntry
from data.store.replay import stamped
from tests.data.store.outcome_steps import pick, to_an_outcome
from tests.fixed import FixedStamper, fresh_meeting
from tests.turns import take_turn

Step = tuple[str, int, str]
"""What is done, to which item, with which words."""

OUTCOMES = (
    "add", "add_list", "change", "take_out", "move", "agree", "ask", "asked_since", "park", "put_right", "convert",
    "strike",
)  # fmt: skip
"""What a step can be that does something to an outcome."""

OTHERS = (
    "details", "stage", "cycle", "finalise", "open_again", "act_on", "invite", "cycle_reach", "hand_over",
    "say_what_changed", "take_turn", "decides", "take_out_other", "convert_other", "strike_other",
)  # fmt: skip
"""What a step can be besides."""

FINAL = ("strike", "strike_other")
"""Steps that nothing takes back."""

OTHER_TABLES: tuple[codes.Table, ...] = ("actions", "stakeholders", "power", "people", "limits")
"""Tables of which something is taken out or struck."""


def steps(*kinds: str, size: int = 8) -> st.SearchStrategy[list[Step]]:
    """Any row of steps of these kinds."""
    words = st.sampled_from(("places to sit", "a crossing", "shade", "less noise"))
    return st.lists(st.tuples(st.sampled_from(kinds), st.integers(0, 5), words), max_size=size)


STEPS = steps(*OUTCOMES, *OTHERS)
BEFORE = st.tuples(st.booleans(), STEPS).map(lambda drawn: [*drawn[1], *[("carry_on", 0, "")] * drawn[0]])
"""What was done before two copies parted: in the meeting itself, or in the one before it."""


class Stamper(FixedStamper):
    """A stamper of one side: its ids are its own, its time may be the other's."""

    def __init__(self, side: str, start: str) -> None:
        super().__init__(start)
        self._side = side

    def new_id(self) -> str:
        return f"{self._side}{super().new_id()[1:]}"


def begun(stamper: AnyStamper) -> Meeting:
    """A meeting with two people, an outcome, a group, and something that gets in the way."""
    meeting = items.add(fresh_meeting(), stamper, "people", ["Zebedee Quill", "Ana Silva"])
    meeting = items.add(meeting, stamper, "outcomes", ["shade"])
    meeting = items.add(meeting, stamper, "stakeholders", ["Bus drivers"], touched="a_lot")
    return items.add(meeting, stamper, "power", ["Papers come late"], heading="involved", kind="in_the_way")


def done(meeting: Meeting, stamper: AnyStamper, row: list[Step]) -> Meeting:
    """The meeting after some steps, each of them in its log."""
    for name, at, words in row:
        after = stepped(meeting, stamper, name, at, words)
        if after is not meeting:
            entry = JournalEntry(
                kind="do", start=meeting.details.revision, to=stamper.new_id(), edit=name, when=stamper.now()
            )
            meeting = stamped(after, entry)
    return meeting


@named("stepped")
def stepped(meeting: Meeting, stamper: AnyStamper, name: str, at: int, words: str) -> Meeting:
    """The meeting after one step; the same where there is nothing that it could be done to."""
    if name in OUTCOMES:
        return to_an_outcome(meeting, stamper, name, at, words)
    if name == "details":
        return meeting_details.change_meeting(
            meeting, stamper, {"place": words, "consents.keep": words, "next.place": words}
        )
    if name == "stage":
        return meeting_details.move_to(meeting, stamper, ("outcomes", "power", "close")[at % 3])
    if name == "cycle":
        meeting = items.add(meeting, stamper, "stakeholders", [words])
        return stakeholders.cycle_say(meeting, stamper, meeting.stakeholders[0].id)
    if name == "finalise":
        return versions.finalise(meeting, stamper, Owner(words=words))
    if name == "open_again":
        return versions.open_again(meeting, stamper, words)
    if name == "carry_on":
        return carry_on(meeting, msgspec.structs.replace(fresh_meeting(), details=_next_time(meeting)), stamper)
    return _to_something(meeting, stamper, name, at, words)


def _next_time(meeting: Meeting) -> Any:
    details = fresh_meeting().details
    return msgspec.structs.replace(details, id="8" + meeting.details.id[1:], date="2026-11-18")


def picked(meeting: Meeting, name: str, at: int) -> tuple[codes.Table, str]:
    """The table and id of what such a step strikes or takes out; no id where there is nothing."""
    table: codes.Table = OTHER_TABLES[at % len(OTHER_TABLES)] if name.endswith("_other") else "outcomes"
    return table, pick(meeting, table, at)


def _to_something(meeting: Meeting, stamper: AnyStamper, name: str, at: int, words: str) -> Meeting:
    person = pick(meeting, "people", at)
    if name == "act_on":
        barrier = pick(meeting, "power", at)
        who = f" @{meeting.people[at % len(meeting.people)].text}" if meeting.people else ""
        return actions.add_action(
            meeting, stamper, [f"look at {words}{who}"], heading="involved", about=barrier or None
        )
    if name == "decides":
        return _decides(meeting, stamper, at, words)
    if name == "invite":
        return inviting.invite(meeting, stamper, pick(meeting, "stakeholders", at))
    if name == "cycle_reach":
        return power.cycle_reach(meeting, stamper, pick(meeting, "power", at))
    if name == "hand_over":
        return roles.hand_over(meeting, stamper, person)
    if name == "say_what_changed":
        values = {"what_changed": words, "state": ("doing", "done")[at % 2]}
        return last_meeting.say_what_changed(meeting, stamper, pick(meeting, "actions", at), values)
    if name == "take_turn":
        if not meeting.rounds:
            meeting = rounds.begin_round(meeting, stamper, "check_in", "How are you?")
        return take_turn(meeting, stamper, meeting.rounds[0].id, person or "phone", "done", words)
    table, row = picked(meeting, name, at)
    if name == "convert_other":
        return items.convert(meeting, stamper, table, row, "outcomes") if table != "people" and row else meeting
    return (strike.strike if name == "strike_other" else items.take_out)(meeting, stamper, table, row)


def _decides(meeting: Meeting, stamper: AnyStamper, at: int, words: str) -> Meeting:
    """Who decides is somebody on the list and others, in words alone; that is agreed; or it is somebody else."""
    if at == 0 or not meeting.decisions:
        name = meeting.people[at % len(meeting.people)].text if meeting.people else "All"
        return items.add(meeting, stamper, "decisions", [words], decides=Owner(words=f"{name} with everyone here"))
    row = pick(meeting, "decisions", at)
    if at % 2:
        return agreeing.agree(meeting, stamper, "decisions", [row], AskingResult(state="agreed", how="voice"))
    return items.change(meeting, stamper, "decisions", row, {"decides": Owner(words=f"the friends of {words}")})
