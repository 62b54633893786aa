"""A clock that a test sets by hand, and a meeting whose group moved on at a minute of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from data.edits import meeting_details
from data.model.records.meeting import Meeting
from tests.fixed import fresh_meeting

START = datetime(2026, 10, 21, 9, 0, tzinfo=UTC)
"""10:00 in London, when the meeting starts."""


class HandStamper:
    """A stamper whose clock a test sets by hand."""

    def __init__(self) -> None:
        self.minute = 0.0
        self._ids = 0

    @property
    def time(self) -> datetime:
        return START + timedelta(minutes=self.minute)

    def now(self) -> str:
        return self.time.strftime("%Y-%m-%dT%H:%M:%SZ")

    def new_id(self) -> str:
        self._ids += 1
        return f"{self._ids:032x}"


def at(stamper: HandStamper, minute: float) -> HandStamper:
    stamper.minute = minute
    return stamper


def in_outcomes() -> tuple[Meeting, HandStamper]:
    """A meeting of 90 minutes whose group moved to Outcomes ten minutes after its start."""
    stamper = HandStamper()
    return meeting_details.move_to(fresh_meeting(), at(stamper, 10), "outcomes"), stamper
