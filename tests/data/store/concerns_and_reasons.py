"""A meeting that agreed to something, with concerns, reasons and an answer since, each of which can be struck."""

from __future__ import annotations

from typing import Any

from data.edits import agreeing, items
from data.minutes.compose import compose
from data.minutes.markdown import write
from data.model.records.agreements import Counts
from data.model.records.meeting import Meeting
from data.model.records.tombstones import StruckPart
from data.model.struck_parts import parts_in, with_parts_struck
from data.queries.asking_result import AskingResult
from tests.fixed import FixedStamper, fresh_meeting

CONCERN, REASON, LATE = "my landlord reads these", "my sister fell there", "he is at the bus stop at night"

OTHERS = ("wheelchairs need the width", "shops are close")

PLACES = {CONCERN: "objections", REASON: "reasons", LATE: "answered_since"}


def answer(**more: Any) -> AskingResult:
    return AskingResult(
        state="agreed", how="hands", counts=Counts(agree=3, concern=2),
        objections=((CONCERN, "stands"), (OTHERS[0], "")), reasons=(REASON, OTHERS[1]), **more,
    )  # fmt: skip


def asked() -> Meeting:
    """A meeting that agreed to something, with two concerns and two reasons, and somebody who was asked since."""
    stamper = FixedStamper("2026-10-21T09:00:00Z")
    meeting = items.add(fresh_meeting(), stamper, "people", ["Ana Silva", "Ben Cole"])
    meeting = items.add(meeting, stamper, "outcomes", ["a crossing", "a bench"])
    row = meeting.outcomes[0].id
    meeting = agreeing.agree(meeting, stamper, "outcomes", [row], answer(to_ask=(meeting.people[0].id,)))
    of = meeting.outcomes[0].agreements[0].id
    return agreeing.asked_since(meeting, stamper, "outcomes", row, of, meeting.people[0].id, "concern", LATE)


def part(meeting: Meeting, words: str, row: int = 0) -> StruckPart:
    """The part of an outcome that has these words."""
    return next(one for one, said in parts_in(meeting.outcomes[row]) if said == words)


def struck(meeting: Meeting, words: str) -> Meeting:
    return with_parts_struck(meeting, [part(meeting, words)])


def told(meeting: Meeting) -> str:
    return write(compose(meeting))
