"""Fields that were changed in two copies of a meeting: what both say is kept, until the group settles it."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

import msgspec

from data.model.fields import FIELDS, Field, FieldTable, value, with_values
from data.model.records.agreements import Agreeable
from data.model.records.meeting import Meeting
from data.model.records.row import Unsettled
from data.model.records.tables import TABLES
from data.record import Record

AnyRecord = TypeVar("AnyRecord", bound=Record)

Unit = tuple[str, ...]
"""The columns that say one thing together: a date and its words, who does it and with whom, a state and its date.

The first one names it.
"""

STATE: Unit = ("state", "until", "until_words")
"""Where an item stands that the group can agree to."""


def units(table: FieldTable) -> tuple[Unit, ...]:
    """What the group can settle in a row of a table, unit by unit."""
    return _units(table)


@cache
def _units(table: FieldTable) -> tuple[Unit, ...]:
    fields = [field for field in FIELDS if field.table == table]
    found: list[Unit] = [_unit(one) for one in fields]
    if issubclass(TABLES[table], Agreeable):
        found.append(STATE)
    return tuple(found)


def _unit(field: Field) -> Unit:
    if field.kind == "when":
        return field.name, f"{field.name}_words"
    if field.day:
        return field.name, field.day
    return (field.name, "with_others") if field.kind == "owners" else (field.name,)


def held(record: Record, unit: Unit) -> tuple[Any, ...]:
    """What a record holds in a unit."""
    return tuple(value(record, name) for name in unit)


def as_pair(unit: Unit, values: tuple[Any, ...]) -> Unsettled:
    """What another copy holds in a unit, under an id that is the same wherever the two meet."""
    from hashlib import sha256

    columns = {name: msgspec.to_builtins(one) for name, one in zip(unit, values, strict=True)}
    digest = sha256(msgspec.json.encode([unit[0], columns])).hexdigest()
    return Unsettled(id=digest[:32], field=unit[0], values=columns)


def with_pair(table: FieldTable, record: AnyRecord, pair: Unsettled) -> AnyRecord:
    """The record with what another copy holds, instead of its own. The same record where that doesn't fit."""
    raw: dict[str, Any] = msgspec.to_builtins(record)
    for name, one in pair.values.items():
        *path, last = name.split(".")
        place = raw
        for part in path:
            place = place[part]
        place[last] = one
    try:
        return msgspec.convert(raw, TABLES[table])  # type: ignore[return-value]
    except (msgspec.ValidationError, KeyError):
        return record


def without_answered(table: FieldTable, before: AnyRecord, after: AnyRecord) -> AnyRecord:
    """The record without what waited in fields that were changed just now: whoever changed them settled them."""
    pairs: tuple[Unsettled, ...] = getattr(after, "unsettled", ())
    if not pairs:
        return after
    changed = {unit[0] for unit in units(table) if held(before, unit) != held(after, unit)}
    left = tuple(pair for pair in pairs if pair.field not in changed)
    return after if len(left) == len(pairs) else with_values(after, {"unsettled": left})


def all_unsettled(meeting: Meeting) -> tuple[tuple[FieldTable, Any, Unsettled], ...]:
    """Every field that waits to be settled: table, row, and what another copy holds."""
    records: tuple[tuple[FieldTable, Any], ...] = (("meeting", meeting.details), *meeting.all_rows())
    found: list[tuple[FieldTable, Any, Unsettled]] = []
    for table, record in records:
        for one in record.unsettled:
            found.append((table, record, one))
    return tuple(found)
