"""What is a part of another item, as it was pasted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from data.model.records.meeting import Meeting
from data.model.records.row import Referenced, Row
from data.model.records.tables import RowType, table_of
from data.model.records.topics import TopicLine


def whole_id(row: Row) -> str | None:
    """The id of the row of its table that a row is a part of; None: of none. That row may be gone."""
    return row.under if isinstance(row, Referenced | TopicLine) and row.under != row.id else None


def part_of(meeting: Meeting, row: Row) -> Row | None:
    """The item that another one is a part of; None: it stands by itself, also where that is gone."""
    whole = whole_id(row)
    return None if whole is None else meeting.row(table_of(row), whole)


def wholes_among(rows: Iterable[Row]) -> dict[str, str]:
    """Which of some rows each of them is a part of, by their ids. A part has no parts: they stand by themselves."""
    wholes = {row.id: whole_id(row) for row in rows}
    parts = {row: whole for row, whole in wholes.items() if whole is not None and whole in wholes}
    return {row: whole for row, whole in parts.items() if whole not in parts}


def in_nests(rows: Iterable[RowType]) -> Iterator[RowType]:
    """Rows of one table in their order, each followed by its parts."""
    known = list(rows)
    wholes = wholes_among(known)
    parts: dict[str, list[RowType]] = {}
    for row in known:
        if row.id in wholes:
            parts.setdefault(wholes[row.id], []).append(row)
    for row in known:
        if row.id not in wholes:
            yield row
            yield from parts.get(row.id, ())
