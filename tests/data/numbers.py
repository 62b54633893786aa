"""The numbers that the items of a meeting are referred to by, for tests of what keeps and gives them."""

from __future__ import annotations

from typing import Any

import msgspec

from data.model.records.meeting import Meeting
from data.model.rows import to_tables
from data.model.stages import LETTERS

Numbers = dict[tuple[str, str], int]


def numbers(meeting: Meeting) -> Numbers:
    """The number of each item by its table and id. An item without one, or with one that another has, fails."""
    found: Numbers = {}
    for table in LETTERS:
        for row in meeting.rows(table):
            ref: Any = getattr(row, "ref")  # noqa: B009  (of any record that has one)
            assert type(ref) is int, row
            found[table, row.id] = ref
        held = [number for (name, _), number in found.items() if name == table]
        assert len(held) == len(set(held)), held
        assert max(held, default=0) <= meeting.details.highest.get(table, 0)
    return found


def of_older_program(meeting: Meeting) -> dict[str, list[dict[str, Any]]]:
    """The tables of a meeting as they come from a file of a program that gave no numbers."""
    tables: dict[str, list[dict[str, Any]]] = msgspec.json.decode(msgspec.json.encode(to_tables(meeting)))
    _forget(tables)
    return tables


def _forget(held: Any) -> None:
    """Take numbers out of whatever holds any, versions of the minutes among it."""
    if isinstance(held, dict):
        for name in ("ref", "highest"):
            held.pop(name, None)  # pyright: ignore[reportUnknownMemberType]
        for one in held.values():  # pyright: ignore[reportUnknownVariableType]
            _forget(one)
    elif isinstance(held, list):
        for one in held:  # pyright: ignore[reportUnknownVariableType]
            _forget(one)
