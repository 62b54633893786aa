"""What is a part of another item, as it was pasted."""

from __future__ import annotations

from data.model.records.meeting import Meeting
from data.model.records.row import Referenced, Row
from data.model.records.tables import table_of


def part_of(meeting: Meeting, row: Row) -> Row | None:
    """The item that another one is a part of; None: it stands by itself, also where that is gone."""
    if not isinstance(row, Referenced) or row.under is None or row.under == row.id:
        return None
    return meeting.row(table_of(row), row.under)
