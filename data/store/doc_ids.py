"""Which number (TinyDB's `doc_id`) each row of a meeting has in its file, and so what a save puts there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from operator import is_
from typing import Any, NamedTuple

import msgspec

from data.model.raw import id_in
from data.model.records.meeting import Meeting, Misfit
from data.model.records.tables import TABLES
from data.model.rows import to_row
from data.record import Record
from data.store.codec import NumberedRows, NumberedTables


class TableChange(NamedTuple):
    """What is to be put into one table."""

    table: str
    """Its name."""
    rows: NumberedRows
    """The rows that are new or were changed, by their numbers."""
    order: list[str] | None
    """The numbers of all rows, as they are to stand. What is not among them goes. None: the table goes."""


class _Held(NamedTuple):
    """What was last put into one table."""

    values: Sequence[object]
    """The records; then misfits, or rows that this program doesn't know."""
    numbers: list[str]
    """Their numbers."""
    more: Iterator[int]
    """Numbers that no row had yet."""


class DocIds:
    """The numbers of a meeting's rows: a row keeps its own for life, and none is given twice while this lives.

    What differs is told by identity: records are frozen, so the same object holds the same.
    """

    def __init__(self, tables: Mapping[str, NumberedRows]) -> None:
        """`tables`: what the file holds. All of it is put once more at first, as this program writes it."""
        self._read = dict(tables)
        self._held: dict[str, _Held] = {}

    def changes(self, meeting: Meeting) -> list[TableChange]:
        """What is to be put for the file to hold this value. Whoever asks puts it: it counts as held from then on."""
        values = dict(_values_of(meeting))
        gone = [name for name in {**self._read, **self._held} if name not in values]
        changes = [TableChange(name, {}, None) for name in gone]
        for name in gone:
            self._held.pop(name, None)
        for name, now in values.items():
            held = self._held.get(name)
            if held is None:
                changes.append(self._first(name, now))
            elif len(held.values) != len(now) or not all(map(is_, held.values, now)):
                changes.append(self._next(name, held, now))
        self._read = {}
        return changes

    def _first(self, name: str, now: Sequence[object]) -> TableChange:
        """All rows of a table, each under the number that it has in the file."""
        read = self._read.get(name, {})
        ids = [_id_of(value) for value in now]
        same = {} if all(ids) else _numbers_by((msgspec.json.encode(row), number) for number, row in read.items())
        numbers = [None if one else _taken(same, _bytes_of(value)) for one, value in zip(ids, now, strict=True)]
        used = set(numbers)
        by_id = _numbers_by((id_in(row), number) for number, row in read.items() if number not in used)
        numbers = [number or _taken(by_id, one) for number, one in zip(numbers, ids, strict=True)]
        held = _Held(now, [], count(max(map(int, read), default=0) + 1))
        order = [number or str(next(held.more)) for number in numbers]
        self._held[name] = held._replace(numbers=order)
        return TableChange(name, {number: _row_of(value) for number, value in zip(order, now, strict=True)}, order)

    def _next(self, name: str, held: _Held, now: Sequence[object]) -> TableChange:
        """The rows of a table that differ, a changed one under the number that it had."""
        start = _alike(held.values, now)
        end = _alike(held.values[start:][::-1], now[start:][::-1])
        last = slice(start, len(held.values) - end)
        before, numbers, differ = held.values[last], held.numbers[last], now[start : len(now) - end]
        same = _numbers_by((id(value), number) for value, number in zip(before, numbers, strict=True))
        kept = [_taken(same, id(value)) for value in differ]
        used = set(kept)
        left = _numbers_by(
            (_id_of(value) or _bytes_of(value), number)
            for value, number in zip(before, numbers, strict=True)
            if number not in used
        )
        order = [
            number or _taken(left, _id_of(value) or _bytes_of(value)) or str(next(held.more))
            for number, value in zip(kept, differ, strict=True)
        ]
        rows = {order[at]: _row_of(differ[at]) for at, number in enumerate(kept) if number is None}
        order = [*held.numbers[:start], *order, *held.numbers[last.stop :]]
        self._held[name] = held._replace(values=now, numbers=order)
        return TableChange(name, rows, order)


def _alike(one: Sequence[object], other: Sequence[object]) -> int:
    """How many values at the start of both are the same objects."""
    return next((at for at, same in enumerate(map(is_, one, other)) if not same), min(len(one), len(other)))


def laid_out(meeting: Meeting) -> NumberedTables:
    """Every table of a meeting as a new file holds it."""
    return {change.table: change.rows for change in DocIds({}).changes(meeting)}


def _values_of(meeting: Meeting) -> Iterator[tuple[str, Sequence[object]]]:
    """What stands in each table, in the order in which it is written."""
    for name in TABLES:
        records: tuple[Record, ...] = (meeting.details,) if name == "meeting" else getattr(meeting, name)
        yield name, (*records, *(one for one in meeting.misfits if one.table == name)) if meeting.misfits else records
    yield from meeting.extra.items()


def _row_of(value: object) -> dict[str, Any]:
    if isinstance(value, Misfit):
        return value.row
    return to_row(value) if isinstance(value, Record) else value  # type: ignore[return-value]


def _id_of(value: object) -> str:
    """The id of a record; empty: it has none, or is a row as it was read, of which any may have the same."""
    found = "" if isinstance(value, Misfit) else getattr(value, "id", "")
    return found if isinstance(found, str) else ""


def _bytes_of(value: object) -> bytes:
    """What tells a row that has no id from others."""
    return msgspec.json.encode(_row_of(value))


def _numbers_by(pairs: Any) -> dict[Any, list[str]]:
    """The numbers of the rows that have something, in their order: it may stand in several."""
    found: dict[Any, list[str]] = {}
    for key, number in pairs:
        found.setdefault(key, []).append(number)
    return found


def _taken(numbers: dict[Any, list[str]], key: Any) -> str | None:
    """The first number that is left of those; it is no other row's then."""
    left = numbers.get(key) if key else None
    return left.pop(0) if left else None
