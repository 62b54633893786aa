"""The number that each item is referred to by: its table gives each one once, and none again.

What two copies of a meeting gave at the same time is told apart by a rule that comes out the same in both.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import msgspec

from data.model.codes import Table
from data.model.instants import MOST
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.model.records.row import Referenced
from data.model.records.tables import table_of
from data.model.records.tombstones import Removed
from data.model.records.versions import Version
from data.model.stages import LETTERS
from data.record import Record

EVERY: Collection[Table] = LETTERS.keys()
"""The tables whose rows have numbers."""

RowKey = tuple[str, str]
"""The table and id of an item."""

Numbers = Mapping[RowKey, int]
"""The number of each item, by its table and id."""


class Claim(NamedTuple):
    """That a number was given in a table."""

    table: str
    """The table."""
    id: str
    """The item; empty: whichever it was."""
    number: int | None
    """The number; None: the item has none yet."""
    made: str = ""
    """UTC instant at which the item was written down; empty: not known."""
    order: str = ""
    """Where it stands among the others; empty: not known."""
    is_row: bool = False
    """Whether the item can be read yet, in the meeting or in a version of its minutes."""


def with_numbers(meeting: Meeting, also: Iterable[Claim] = (), tables: Collection[Table] = EVERY) -> Meeting:
    """The meeting, in which each item has a number of its own wherever it stands; the same one where each had.

    An item without one gets the next, in the order in which they were made. Of two items with one number what is gone
    keeps it, else what was made first; the other gets the next. Of two numbers of one item the higher one counts.
    `also`: numbers that are known besides. All that were ever given stay given. `tables`: those that may lack some.
    """
    also = tuple(also)
    if not also and all(_has_all(meeting, table) for table in tables):
        return meeting
    own = tuple(claims_of(meeting, tables))
    highest = dict(meeting.details.highest)
    for claim in (*own, *also):
        if claim.number:
            highest[claim.table] = max(highest.get(claim.table, 0), claim.number)
    known = _known(own, also)
    standing = {(table, row.id) for table in tables for row in meeting.rows(table)}
    numbers = dict[RowKey, int]()
    taken = set[tuple[str, int]]()
    later = list[Claim]()
    for key, claim in sorted(known.items(), key=lambda it: (it[0] in standing, it[1].made, it[1].id)):
        if claim.number is None or (claim.table, claim.number) in taken:
            later.append(claim)
        else:
            taken.add((claim.table, claim.number))
            numbers[key] = claim.number
    for claim in sorted(later, key=_turn):
        number = highest.get(claim.table, 0) + 1
        if (claim.number or claim.is_row) and number <= MOST:
            numbers[claim.table, claim.id] = highest[claim.table] = number
    return _written(meeting, numbers, highest, tables)


def claims_of(meeting: Meeting, tables: Collection[Table] = EVERY) -> Iterator[Claim]:
    """Every number that a meeting knows to have been given, and every item that has none."""
    rows = (row for table in tables for row in meeting.rows(table))
    for record in (meeting.details, *rows, *meeting.removed, *meeting.versions):
        yield from claims_in(record, tables)
    for misfit in meeting.misfits:
        if misfit.table in tables:
            yield Claim(misfit.table, "", number_in(misfit.row))


def claims_in(record: Record, tables: Collection[Table] = EVERY) -> Iterator[Claim]:
    """The same for one record."""
    if isinstance(record, Referenced):
        yield Claim(table_of(record), record.id, record.ref, record.made, record.order, is_row=True)
    elif isinstance(record, Removed):
        if record.table in tables:
            yield Claim(record.table, record.id, record.ref)
    elif isinstance(record, Details):
        yield from (Claim(name, "", number) for name, number in record.highest.items())
    elif isinstance(record, Version):
        for name, rows in record.rows.items():
            if name in tables:
                yield from (
                    Claim(name, row["id"], number_in(row), _text(row, "made"), _text(row, "order"), is_row=True)
                    for row in rows
                    if _is_item(row)
                )


def number_in(row: Mapping[str, Any]) -> int | None:
    """The number in a row as it was read; None: there is none that could be one."""
    found = row.get("ref")
    return found if type(found) is int and 1 <= found <= MOST else None


def _has_all(meeting: Meeting, table: Table) -> bool:
    """Whether every item of a table has a number of its own, wherever it stands: most often that is so."""
    held: dict[str, int | None] = {
        one.id: one.ref for one in meeting.removed if one.table == table and one.ref is not None
    }
    held |= {row.id: row.ref for row in meeting.rows(table) if isinstance(row, Referenced)}
    numbers = [number for number in held.values() if number is not None]
    return (
        len(set(numbers)) == len(held)
        and max(numbers, default=0) <= meeting.details.highest.get(table, 0)
        and not any(one.table == table for one in meeting.misfits)
        and all(
            row.get("ref") == held.get(row["id"], 0)
            for version in meeting.versions
            for row in version.rows.get(table, ())
            if _is_item(row)
        )
    )


def _known(own: tuple[Claim, ...], also: tuple[Claim, ...]) -> dict[RowKey, Claim]:
    """Of every item of a meeting all that is known, in one."""
    known: dict[RowKey, Claim] = {}
    for claim in own:
        if claim.id:
            key = claim.table, claim.id
            known[key] = _joined(known[key], claim) if key in known else claim
    for claim in also:
        key = claim.table, claim.id
        if key in known:
            known[key] = _joined(known[key], claim)
    return known


def _joined(one: Claim, other: Claim) -> Claim:
    return one._replace(
        number=max(one.number or 0, other.number or 0) or None,
        made=min(one.made, other.made) or max(one.made, other.made),
        order=one.order or other.order,
        is_row=one.is_row or other.is_row,
    )


def _turn(claim: Claim) -> tuple[bool, int, str, str, str]:
    """What those that get a number are sorted by: first who had another one."""
    order = "" if claim.number else claim.order
    return (claim.number is None, claim.number or 0, claim.made, order, claim.id)


def _written(meeting: Meeting, numbers: Numbers, highest: dict[str, int], tables: Collection[Table]) -> Meeting:
    columns: dict[str, Any] = {}
    for table in tables:
        rows = meeting.rows(table)
        columns[table] = _each(rows, [_with(row, numbers.get((table, row.id))) for row in rows])
    stones = [_with(one, numbers.get((one.table, one.id))) if one.table in tables else one for one in meeting.removed]
    columns["removed"] = _each(meeting.removed, stones)
    columns["versions"] = _each(meeting.versions, [_version(one, numbers, tables) for one in meeting.versions])
    if highest != meeting.details.highest:
        columns["details"] = msgspec.structs.replace(meeting.details, highest=highest)
    columns = {name: new for name, new in columns.items() if new is not getattr(meeting, name)}
    return msgspec.structs.replace(meeting, **columns) if columns else meeting


def _each(rows: tuple[Any, ...], new: list[Any]) -> tuple[Any, ...]:
    return rows if all(one is other for one, other in zip(rows, new, strict=True)) else tuple(new)


def _with(record: Any, number: int | None) -> Any:
    return record if record.ref == number else msgspec.structs.replace(record, ref=number)


def _version(version: Version, numbers: Numbers, tables: Collection[Table]) -> Version:
    """A version, in which its rows have the numbers that they have today."""
    changed = {
        table: tuple(row | {"ref": numbers.get((table, row["id"]))} if _is_item(row) else row for row in rows)
        for table, rows in version.rows.items()
        if table in tables and any(_is_item(row) and row.get("ref") != numbers.get((table, row["id"])) for row in rows)
    }
    return msgspec.structs.replace(version, rows=version.rows | changed) if changed else version


def _is_item(row: Mapping[str, Any]) -> bool:
    """Whether a row of a version is one that can be read: what was struck is only an id."""
    return isinstance(row.get("id"), str) and row.get("struck") is not True


def _text(row: Mapping[str, Any], name: str) -> str:
    found = row.get(name)
    return found if isinstance(found, str) else ""
