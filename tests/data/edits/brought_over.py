"""The example, from which the next meeting brings something over, and a row of it by how it begins."""

from __future__ import annotations

from typing import Any

from data.example.example_meeting import example_meeting
from data.model import codes
from data.model.records.meeting import Meeting
from tests.fixed import FixedStamper


def example() -> Meeting:
    return example_meeting(FixedStamper())


def named(meeting: Meeting, table: codes.Table, words: str) -> Any:
    """The row of a table that begins with these words."""
    return next(row for row in meeting.rows(table) if row.text.startswith(words))


def words(meeting: Meeting, table: codes.Table) -> list[str]:
    return [row.text for row in meeting.rows(table)]
