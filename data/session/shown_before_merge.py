"""What stood in this window before another copy of the meeting came in, of every field that waits to be settled.

A merge gives the same from either side: the meeting itself can't tell.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import TYPE_CHECKING, Any

from data.model.codes import is_table
from data.model.fields import FieldTable
from data.model.patch import RowChange
from data.model.records.row import Unsettled
from data.queries.conflicts import as_pair, held, units

if TYPE_CHECKING:
    from data.session.state import ShownBefore


class Side(Enum):
    """Which of two values of a field is the one that this window showed."""

    STANDING = "standing"
    """That which stands in the row now."""
    WAITING = "waiting"
    """That which waits to be settled."""
    UNKNOWN = "unknown"
    """Neither, or the two met before the meeting was opened here."""


def remember(stood: ShownBefore, rows: Iterable[RowChange]) -> None:
    """Another copy came in: this is what it changed here."""
    for row in rows:
        if row.table == "meeting":
            _met(stood, "meeting", row.before, row.after)
        elif is_table(row.table):
            _met(stood, row.table, row.before, row.after)


def shown_here(stood: ShownBefore, table: FieldTable, row: Any, pair: Unsettled) -> Side:
    """Which one this window showed before: what stands in the row's field, or the `pair` that waits for it."""
    value = stood.get((table, row.id, pair.field))
    if value == pair.id:
        return Side.WAITING
    standing = [as_pair(unit, held(row, unit)).id for unit in units(table) if unit[0] == pair.field]
    return Side.STANDING if value in standing else Side.UNKNOWN


def _met(stood: ShownBefore, table: FieldTable, before: Any, after: Any) -> None:
    """A row met that of another copy: what stood here does so still where a third copy meets it."""
    if before is None or after is None:
        return
    known = {pair.id for pair in before.unsettled}
    new = {pair.field for pair in after.unsettled if pair.id not in known}
    met = {pair.field for pair in before.unsettled if (table, before.id, pair.field) in stood}
    for unit in units(table) if new else ():
        if unit[0] in new - met:
            stood[table, before.id, unit[0]] = as_pair(unit, held(before, unit)).id
