"""Every edit that there is, done in a meeting with something of every kind, and how undo tells of it."""

from __future__ import annotations

from typing import Any

import msgspec

from data.edits import (
    actions,
    agreeing,
    clock,
    inviting,
    item_lists,
    items,
    last_meeting,
    meeting_details,
    people,
    power,
    reading_back,
    resolve_conflicts,
    roles,
    rounds,
    stakeholders,
    topics,
    versions,
)
from data.edits.named import Edit, named
from data.edits.row_edits import with_changed
from data.model.codes import Table
from data.model.patch import Change, RowChange
from data.model.records.details import Keeping
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.model.stamper import Stamper
from data.parsing.pasted_list.list_items import NewItem
from data.parsing.people_list.result import NewPerson
from data.queries.asking_result import AskingResult
from data.queries.conflicts import as_pair
from tests.fixed import FixedStamper, fresh_meeting

Done = tuple[Edit[...], tuple[Any, ...], dict[str, Any]]

SAID = ("Zebedee", "Places to sit", "Bus drivers", "Papers come late", "Ask the school", "Speak one at a time")
"""Words of the group, which undo never says."""


def begun() -> tuple[Meeting, FixedStamper]:
    """A meeting with something of every kind in it."""
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "people", ["Zebedee Quill", "Zebedee Two", "Zebedee Three"])
    meeting = items.change(meeting, stamper, "people", meeting.people[2].id, {"presence": "to_confirm"})
    meeting = items.add(
        meeting, stamper, "outcomes", ["Places to sit", "Places to sit in the shade", "Places to sit by"]
    )
    meeting = items.add(meeting, stamper, "limits", ["Places to sit later"], kind="can")
    meeting = items.add(meeting, stamper, "stakeholders", ["Bus drivers"])
    meeting = items.add(meeting, stamper, "power", ["Papers come late"], heading="interaction", kind="in_the_way")
    meeting = items.add(meeting, stamper, "ground_rules", ["Speak one at a time"])
    meeting = items.add(meeting, stamper, "decisions", ["Places to sit, where"])
    meeting = items.add(meeting, stamper, "communication", ["Bus drivers at night"])
    meeting = items.add(meeting, stamper, "topics", ["Places to sit, again"])
    meeting = items.add(meeting, stamper, "topic_lines", ["Places to sit are wet"], topic=meeting.topics[0].id)
    meeting = actions.add_action(meeting, stamper, ["Ask the school @Zebedee Quill", "Ask the school again"])
    meeting = items.add(meeting, stamper, "checks", ["Places to sit, hopefully"])
    meeting = rounds.begin_round(meeting, stamper, "check_in", "Places to sit?")
    asked = AskingResult(state="open", how="hands", to_ask=(meeting.people[0].id,))
    earlier = {"earlier": Keeping(date="2026-09-02", words="until Zebedee is back")}
    meeting = msgspec.structs.replace(meeting, details=msgspec.structs.replace(meeting.details, keeping=earlier))
    return agreeing.agree(meeting, stamper, "outcomes", [meeting.outcomes[2].id], asked), stamper


def row(table: Table, at: int = 0) -> str:
    return begun()[0].rows(table)[at].id


@named("settle")
def settled(meeting: Meeting, stamper: Stamper) -> Meeting:
    """An outcome that was written in two ways, and which of them stays."""
    first = meeting.outcomes[0]
    pair = as_pair(("why",), ("Places to sit",))
    return resolve_conflicts.settle(
        with_changed(meeting, stamper, "outcomes", first.id, {"unsettled": (pair,)}), stamper, "outcomes", first.id,
        pair.id, take=True,
    )  # fmt: skip


def came_in() -> Change:
    """What came in from another copy: an outcome."""
    meeting, _ = begun()
    added = meeting.outcomes[0]
    return Change(edit="merge", when="", rows=(RowChange(table="outcomes", id=added.id, before=None, after=added),))


AGREED = AskingResult(state="agreed", how="voice")
TABLE: tuple[tuple[Done, str], ...] = (
    ((items.add, ("outcomes", ["Places to sit"]), {}), "O4, added"),
    ((items.add, ("outcomes", ["Places to sit"] * 2), {}), "O4 and one more, added"),
    ((items.add, ("people", ["Zebedee"] * 3), {}), "Person 4 and 2 more, added"),
    ((item_lists.add_list, ("outcomes", [NewItem(columns={"text": "Places to sit"})] * 3), {}), "O4 and 2 more, added"),
    ((item_lists.add_agenda, ("topics", [NewItem(columns={"text": "Money"})], {row("topics"): {"minutes": 5}}), {}),
     "T1 and one more, the agenda was taken in"),
    ((people.add_people, ([NewPerson(name="Zebedee")],), {}), "Person 4, added"),
    ((items.add, ("limits", ["Places to sit"]), {"kind": "cannot"}), "L2, added"),
    ((items.add, ("checks", ["Places to sit"]), {}), "Close, line 1, added"),
    ((actions.add_action, (["Ask the school"],), {}), "A3, added"),
    ((actions.change_state, (row("actions"), "done"), {}), "A1, how far it is"),
    ((items.change, ("outcomes", row("outcomes"), {"text": "Places to sit!"}), {}), "O1, the words"),
    ((items.change, ("outcomes", row("outcomes", 1), {"for_whom": "Zebedee"}), {}), "O2, for whom"),
    ((items.change, ("outcomes", row("outcomes"), {"by_words": "Zebedee", "why": "x"}), {}), "O1, by when, why"),
    (
        (items.change, ("actions", row("actions"), {"text": "x", "help": "x", "by_words": "x", "state": "done"}), {}),
        "A1, the words, by when and 2 more",
    ),
    ((items.change, ("outcomes", row("outcomes", 2), {"until_words": "Zebedee", "until": None, "next_step": "x"}), {}),
     "O3, until when it is open, next step"),
    ((items.change, ("people", row("people", 1), {"text": "Zebedee"}), {}), "Person 2, name"),
    ((items.change, ("people", row("people"), {"shown": "name"}), {}), "Person 1, how the minutes name them"),
    ((items.change, ("people", row("people"), {"presence": "left"}), {}), "Person 1, here or not"),
    ((items.change, ("limits", row("limits"), {"kind": "cannot"}), {}), "L1, whether it can change"),
    ((items.change, ("actions", row("actions"), {"heading": "involved"}), {}), "A1, which heading it is under"),
    ((items.change, ("ground_rules", row("ground_rules"), {"for_today": True}), {}), "R1, for today"),
    ((items.change, ("rounds", row("rounds"), {"text": "Places"}), {}), "Arrive, the words"),
    ((items.take_out, ("outcomes", row("outcomes")), {}), "O1, taken out"),
    ((items.convert, ("outcomes", row("outcomes"), "actions"), {}), "O1, made something else"),
    ((agreeing.agree, ("outcomes", [row("outcomes")], AGREED), {}), "O1, agreed"),
    ((agreeing.agree, ("outcomes", [row("outcomes")], AskingResult(state="for_now")), {}), "O1, agreed for now"),
    ((agreeing.agree, ("outcomes", [row("outcomes")], AskingResult(state="not_agreed")), {}), "O1, not agreed"),
    (
        (agreeing.agree_several, ("outcomes", [row("outcomes"), row("outcomes", 1)], AGREED), {}),
        "O1 and one more, agreed",
    ),
    ((agreeing.park, ("decisions", row("decisions")), {}), "D1, parked"),
    (
        (agreeing.asked_since, ("outcomes", row("outcomes", 2), begun()[0].outcomes[2].agreements[0].id,
                                row("people"), "agree"), {}),
        "O3, asked since then",
    ),
    ((inviting.invite, (row("stakeholders"),), {}), "A3, added, to invite a group"),
    ((stakeholders.cycle_touched, (row("stakeholders"),), {}), "S1, how much it affects their lives"),
    ((stakeholders.cycle_say, (row("stakeholders"),), {}), "S1, how much say they have now"),
    ((stakeholders.cycle_room, (row("stakeholders"),), {}), "S1, in the room or not"),
    ((power.cycle_reach, (row("power"),), {}), "P1, what we can do"),
    ((people.say_yes, (row("actions"),), {}), "A1, said yes or not"),
    ((last_meeting.are_here, ([row("people", 2)],), {}), "Person 3, here"),
    ((last_meeting.say_what_changed, (row("actions"), {"what_changed": "Zebedee"}), {}), "A1, what changed"),
    ((roles.hand_over, (row("people"),), {}), "Arrive, who types"),
    ((roles.typing_stays, (), {}), "Arrive, who types stays the same"),
    ((rounds.begin_round, ("check_out", "Places?"), {}), "Close, a round was started"),
    ((rounds.begin_round, ("check_in", "Places?"), {}), "Arrive, a round was started"),
    ((rounds.turn_told, (row("rounds"),), {}), "Arrive, where the words of the round go"),
    ((rounds.say_in_round, (row("rounds"), "Zebedee"), {}), "Arrive, a turn in the round"),
    ((rounds.take_turns, (row("rounds"), {row("people", 2): "done"}), {}), "Arrive, a turn in the round"),
    ((topics.take_up, (row("topics"),), {}), "Topics, the group took a topic up"),
    ((topics.say_of_topic, (row("topics"), "talked_about"), {}), "T1, what became of it"),
    ((topics.put_under, ("topic_lines", row("topic_lines"), ""), {}), "Topics, line 1, moved under another topic"),
    ((topics.give_minutes, (row("topics"), 5), {}), "T1, planned minutes"),
    ((items.change, ("topics", row("topics"), {"brings": Owner(words="Zebedee"), "minutes": 5}), {}),
     "T1, the minutes planned, who brings it"),
    ((items.convert, ("topic_lines", row("topic_lines"), "proposals"), {}), "Topics, line 1, made something else"),
    ((clock.pause, (), {}), "Arrive, the clock was stopped"),
    ((clock.give_minutes, ("power", 5), {}), "Power, planned minutes"),
    ((clock.give_minutes, ("break", 5), {}), "Break, planned minutes"),
    ((clock.leave_for_next, ("power",), {}), "Power, left for next time or not"),
    ((clock.take_break, (), {}), "Arrive, a break was started"),
    ((meeting_details.move_to, ("power",), {}), "Power, the group moved here"),
    ((meeting_details.talk_about, ("involved", "talked_about"), {}),
     "Power, whether “Who is involved in co-production?” was talked about"),
    ((meeting_details.change_meeting, ({"comments_until": "2026-10-28"},), {}), "Close, the last day for comments"),
    ((meeting_details.change_meeting, ({"comments_to": Owner(words="Zebedee")},), {}),
     "Close, whom people tell about changes"),
    ((meeting_details.change_meeting, ({"next.date": "2026-11-28"},), {}), "Close, the date of the next meeting"),
    ((meeting_details.change_meeting, ({"next.date_words": "Zebedee"},), {}), "Close, the date of the next meeting"),
    ((meeting_details.change_meeting, ({"next.note": "Zebedee"},), {}), "Close, what the next meeting is for"),
    ((meeting_details.change_meeting, ({"ended": "11:55"},), {}), "Close, when it ended"),
    ((meeting_details.change_meeting, ({"key_elements_in_minutes": True},), {}),
     "Close, whether the minutes have the key elements of success"),
    ((reading_back.was_read_back, (), {}), "Close, read back"),
    ((meeting_details.change_meeting, ({"title": "Zebedee"},), {}), "Arrive, title"),
    ((meeting_details.change_meeting, ({"consents.keep": "Zebedee", "voices.pays": 2},), {}),
     "Arrive, how long the minutes are kept, pay for it"),
    ((meeting_details.say_how_long, ("earlier",), {"longer": "until Zebedee rests"}),
     "Arrive, how long earlier minutes are kept"),
    ((settled, (), {}), "O1, which wording stays"),
    ((resolve_conflicts.took_back_merge, (came_in(),), {}), "took out what came in from elsewhere"),
    ((versions.finalise, (), {}), "Close, made the minutes final"),
)  # fmt: skip
