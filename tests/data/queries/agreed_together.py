"""A topic and a line of the plan that were agreed together, and what is changed of them later."""

from __future__ import annotations

from typing import Any

from data.edits import agreeing, items
from data.minutes.compose import compose
from data.minutes.markdown import write
from data.model.codes import Table
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.queries.asking_result import AskingResult
from tests.fixed import FixedStamper, fresh_meeting

BY_VOICE = AskingResult(state="agreed", how="voice")


def later(hour: int) -> FixedStamper:
    """A stamper that writes later, and gives ids of its own."""
    stamper = FixedStamper(f"2026-10-21T{hour}:00:00+00:00")
    for _ in range(100 * hour):
        stamper.new_id()
    return stamper


def met(answer: AskingResult | None = BY_VOICE) -> Meeting:
    """A topic and a line of the plan with all that is put to the group, agreed together."""
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "people", ["Ana Silva", "Ben Okri"])
    ana = Owner(person=meeting.people[0].id, words="Ana Silva")
    meeting = items.add(meeting, stamper, "decisions", ["Budget"], level="asked", method="consent", decides=ana)
    meeting = items.add(
        meeting,
        stamper,
        "communication",
        ["Autistic adults"],
        what="the drawing",
        how="by post",
        when="in May",
        does=ana,
    )
    for table in ("decisions", "communication") if answer else ():
        assert answer is not None
        meeting = agreeing.agree(meeting, stamper, table, [meeting.rows(table)[0].id], answer)
    return meeting


def row_of(meeting: Meeting, table: Table) -> Any:
    return meeting.rows(table)[0]


def changed(meeting: Meeting, table: Table, name: str, value: Any, hour: int = 11) -> Meeting:
    return items.change(meeting, later(hour), table, row_of(meeting, table).id, {name: value})


def told(meeting: Meeting) -> str:
    return write(compose(meeting))
