"""That the instants, days and times of day in a record are such: the screens and minutes count with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import time
from functools import cache
from typing import Any, get_args, get_origin

import msgspec

from data.model.fields import FIELDS
from data.model.instants import Day, Instant, is_day, is_instant
from data.model.records.tables import TABLES
from data.record import Record
from data.words import say

_TIMES = {table: [one.name for one in FIELDS if one.table == table and one.kind == "time"] for table in TABLES}


class _Part(msgspec.Struct, frozen=True):
    """A column to look at."""

    name: str
    """What it is called here."""
    holds: Callable[[str], bool] | None = None
    """Whether a value is what the column is for; None: it holds records, one or several."""
    says: str = ""
    """The name of the words that say that it is not."""
    may_be_empty: bool = False
    """Whether nothing may stand there as an empty text."""


def validate(table: str, record: Record) -> None:
    """Nothing where a record can be counted with; else msgspec.ValidationError, which names the column."""
    _validate(record, "")
    for name in _TIMES[table]:
        value = _at(record, name)
        if value is not None and not _is_time(value):
            raise msgspec.ValidationError(say("archive.not_a_time", column=name, value=_short(value)))


def _validate(record: Record, path: str) -> None:
    kind: type[Record] = type(record)
    for part in _parts(kind):
        value = getattr(record, part.name)
        if value is None or (value == "" and part.may_be_empty):
            continue
        if part.holds is None:
            for one in _each(value):
                _validate(one, f"{path}{part.name}.")
        elif not part.holds(value):
            raise msgspec.ValidationError(say(part.says, column=path + part.name, value=_short(value)))


def _each(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType]
    return value if isinstance(value, tuple) else (value,)  # pyright: ignore[reportUnknownVariableType]


@cache
def _parts(kind: type[Record]) -> tuple[_Part, ...]:
    """The columns of a record in which instants and days stand, at any depth."""
    found: list[_Part] = []
    for field in msgspec.structs.fields(kind):
        for one in _types_in(field.type):
            if one == Instant:
                found.append(_Part(field.name, is_instant, "archive.not_an_instant", _may_be_empty(field)))
            elif one == Day:
                found.append(_Part(field.name, is_day, "archive.not_a_date", _may_be_empty(field)))
            elif isinstance(one, type) and issubclass(one, Record) and _parts(one):
                found.append(_Part(field.name))
    return tuple(found)


def _may_be_empty(field: msgspec.structs.FieldInfo) -> bool:
    """Whether nothing is said there by an empty text, as earlier versions wrote it: a meeting had no date, say."""
    return field.default == "" or field.name == "since"


def _types_in(kind: Any) -> Iterable[Any]:
    """What a column may hold: itself, or what stands in a list or a table of it."""
    if kind in (Instant, Day) or get_origin(kind) is None:
        return (kind,)
    return [one for part in get_args(kind) if part is not ... for one in _types_in(part)]


def _at(record: Any, name: str) -> Any:
    for part in name.split("."):
        record = getattr(record, part)
    return record


def _is_time(value: str) -> bool:
    try:
        return time.fromisoformat(value).isoformat().startswith(value)
    except ValueError:
        return False


def _short(value: str) -> str:
    """A value that may be anything, as words in which it is named."""
    return value if len(value) <= 40 else f"{value[:40]}…"
