"""Meetings as groups leave them: untouched, barely used, half done, finished, final, the one after it. All made up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from data.edits import actions, agreeing, items, meeting_details
from data.edits.versions import finalise, open_again
from data.example.example_meeting import example_meeting
from data.model.records.agreements import Counts
from data.model.records.meeting import Meeting
from data.queries.asking_result import AskingResult
from data.queries.conflicts import as_pair
from data.queries.people_names import owner_from
from tests.data.minutes.big import big
from tests.data.second import second
from tests.fixed import FixedStamper, fresh_meeting


def untouched() -> Meeting:
    """A meeting that somebody has only started."""
    return fresh_meeting()


def half_done() -> Meeting:
    """A meeting that stopped at its stakeholders, and was written in two copies for a while."""
    meeting, stamper = fresh_meeting(), FixedStamper()

    def do(edit: Callable[..., Meeting], *args: Any, **more: Any) -> None:
        nonlocal meeting
        meeting = edit(meeting, stamper, *args, **more)

    do(items.add, "people", ["Amina Yusuf", "Jo Hart", "Sam Reed"])
    amina, _, sam = (person.id for person in meeting.people)
    do(items.change, "people", amina, {"shown": "name", "roles": ("chair",)})
    do(items.change, "people", sam, {"shown": "role", "shown_as": "a bus driver"})
    do(meeting_details.change_meeting, {"chair": owner_from(meeting, "Amina"), "comments_until": "2026-10-28"})
    do(items.add, "ground_rules", ["Anyone may pass"], for_today=True)
    do(agreeing.agree, "ground_rules", [meeting.ground_rules[0].id], AskingResult(state="agreed", how="voice"))
    do(meeting_details.move_to, "outcomes")
    do(items.add, "outcomes", ["Children can cross on their own", "The lights stay green longer", "A place to sit"])
    first, second, _ = (row.id for row in meeting.outcomes)
    do(agreeing.agree, "outcomes", [first], AskingResult(state="agreed", how="hands", counts=Counts(agree=2)))
    do(items.change, "outcomes", first, {"by": "2027-06-01", "why": "two near misses this year"})
    waits = AskingResult(state="open", how="chat", counts=Counts(agree=1), until="2026-10-28")
    do(agreeing.agree, "outcomes", [second], waits)
    do(meeting_details.move_to, "stakeholders")
    do(items.add, "stakeholders", ["Night bus drivers"])
    do(actions.add_action, ["Ask the school who can join us @Sam Reed by 3 Nov", "Count the cars"])
    outcomes = list(meeting.outcomes)
    outcomes[0] = msgspec.structs.replace(outcomes[0], unsettled=(as_pair(("by", "by_words"), ("2027-09-01", "")),))
    outcomes[2] = msgspec.structs.replace(outcomes[2], unsettled=(as_pair(("text",), ("Places to sit",)),))
    details = msgspec.structs.replace(
        meeting.details, unsettled=(as_pair(("place",), ("Town hall",)),), place="Library"
    )
    return msgspec.structs.replace(meeting, outcomes=tuple(outcomes), details=details)


def finished() -> Meeting:
    """The example: a meeting from start to end."""
    return example_meeting(FixedStamper())


def barely_used() -> Meeting:
    """A meeting in which two people said one thing each, and nothing came of it yet."""
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "people", ["Ana Silva", "Ben Okri"])
    meeting = meeting_details.move_to(meeting, stamper, "outcomes")
    return items.add(meeting, stamper, "outcomes", ["A warmer waiting room", "Shorter letters"])


def final() -> Meeting:
    """The example once its minutes are final for the second time."""
    stamper = FixedStamper(first=500)
    opened = open_again(finalise(finished(), stamper), stamper, "A name was wrong")
    return finalise(opened, stamper)


def after_it() -> Meeting:
    """The meeting after the example: what came over, and what has changed because of what was promised."""
    return second()


GOLDEN: dict[str, Callable[[], Meeting]] = {
    "untouched": untouched, "barely-used": barely_used, "half-done": half_done, "finished": finished, "final": final,
    "second": after_it, "big": big,
}  # fmt: skip
"""The meetings of which the minutes are kept, as somebody read them."""


def main() -> None:
    """Write the golden files anew."""
    from pathlib import Path

    from data.minutes.compose import compose
    from data.minutes.markdown import write

    for name, tell in GOLDEN.items():
        meeting = tell()
        (Path(__file__).parent / "golden" / f"{name}.md").write_text(write(compose(meeting)), encoding="utf-8")


if __name__ == "__main__":
    main()
