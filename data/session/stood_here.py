"""What stood in this window before another copy of the meeting came in, of every field that waits to be settled."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Any

from data.model.codes import is_table
from data.model.fields import FieldTable
from data.model.patch import RowChange
from data.model.records.row import Unsettled
from data.queries.conflicts import Unit, as_pair, held, units


class Side(Enum):
    """Which of two values of a field is the one that this window showed."""

    STANDING = "standing"
    """That which stands in the row now."""
    WAITING = "waiting"
    """That which waits to be settled."""
    UNKNOWN = "unknown"
    """Neither, or the two met before the meeting was opened here."""


class StoodHere:
    """Remembers what this window showed. A merge gives the same from either side: the meeting itself can't tell."""

    def __init__(self) -> None:
        self._values: dict[tuple[str, str, str], str] = {}

    def joined(self, rows: Iterable[RowChange]) -> None:
        """Another copy came in: this is what it changed."""
        for row in rows:
            if row.before is None or row.after is None or not (row.table == "meeting" or is_table(row.table)):
                continue
            known = {pair.id for pair in row.before.unsettled}
            new = {pair.field for pair in row.after.unsettled if pair.id not in known}
            for unit in units(row.table) if new else ():
                if unit[0] in new:
                    self._met(row.table, unit, row.before, row.after)

    def side(self, table: FieldTable, row: Any, pair: Unsettled) -> Side:
        """Which one this window showed before: what stands in the row's field, or the `pair` that waits for it."""
        value = self._values.get((table, row.id, pair.field))
        if value == pair.id:
            return Side.WAITING
        standing = (as_pair(unit, held(row, unit)).id for unit in units(table) if unit[0] == pair.field)
        return Side.STANDING if value in standing else Side.UNKNOWN

    def _met(self, table: FieldTable, unit: Unit, before: Any, after: Any) -> None:
        """A field has one more value to settle: what stood here does so still, where a third copy met it before."""
        key = (table, before.id, unit[0])
        left = {as_pair(unit, held(after, unit)).id, *(pair.id for pair in before.unsettled)}
        if self._values.get(key) not in left:
            self._values[key] = as_pair(unit, held(before, unit)).id
