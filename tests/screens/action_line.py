"""A meeting in which an action is typed: in the line at Close, or anywhere by Ctrl+G."""

from __future__ import annotations

from msgspec import structs

from data.edits import items
from data.model.records.meeting import Meeting
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import Open


def meeting_of(day: str | None = "2026-10-21") -> Meeting:
    """A meeting of that day, with two people."""
    meeting = items.add(fresh_meeting(), FixedStamper(), "people", ["Ana Ruiz", "Ben Cole"])
    return structs.replace(meeting, details=structs.replace(meeting.details, date=day))


def drawn(open_: Open) -> str:
    """The screen as one line of words: a note may be on two rows."""
    return " ".join(" ".join(open_.drawn()).replace("│", " ").split())


async def to_action(open_: Open, where: str) -> None:
    """Go to where an action is typed: the line at Close, or Ctrl+G."""
    if where == "line":
        open_.screen.show_stage("close")
    else:
        await open_.press("ctrl+g")
