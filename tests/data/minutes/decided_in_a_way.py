"""A group that decided in one way or another, or asked somebody since, and the line of its minutes that tells of it."""

from __future__ import annotations

from data.edits import agreeing, items
from data.minutes.compose import compose
from data.minutes.markdown import write
from data.model.codes import Reply
from data.model.records.agreements import Counts
from data.model.records.meeting import Meeting
from data.queries.asking_result import AskingResult
from tests.fixed import FixedStamper, fresh_meeting

VOTE = AskingResult(
    state="agreed", how="hands", method="vote", counts=Counts(agree=3, against=2), objections=(("the noise", "later"),)
)


def later(hour: int) -> FixedStamper:
    """A stamper that writes later, and gives ids of its own."""
    stamper = FixedStamper(f"2026-10-21T{hour}:00:00+00:00")
    for _ in range(100 * hour):
        stamper.new_id()
    return stamper


def met(answer: AskingResult) -> Meeting:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "people", ["Ana Silva", "Ben Okri", "Cleo", "Dee", "Eli"])
    meeting = items.change(meeting, stamper, "people", meeting.people[0].id, {"shown": "name"})
    meeting = items.add(meeting, stamper, "outcomes", ["Places to sit"])
    return agreeing.agree(meeting, stamper, "outcomes", [meeting.outcomes[0].id], answer)


def told(meeting: Meeting) -> str:
    """The first line of the minutes that tells of the outcome."""
    return next(line for line in write(compose(meeting)).splitlines() if "**Places to sit" in line)


def asked(meeting: Meeting, who: int, reply: Reply | None, words: str = "", hour: int = 12) -> Meeting:
    row = meeting.outcomes[0]
    of = row.agreements[-1].id
    return agreeing.asked_since(meeting, later(hour), "outcomes", row.id, of, meeting.people[who].id, reply, words)
