"""What people refer to an item by, and the item that they mean: "O3" is the third outcome that was written down."""

from __future__ import annotations

import re
from typing import NamedTuple

from data.model.codes import Table, is_table
from data.model.patch import Change
from data.model.records.meeting import Meeting
from data.model.records.row import Referenced
from data.model.stages import LETTERS, reference

_TYPED = re.compile(rf"([{''.join(LETTERS.values())}]?)([1-9][0-9]{{0,6}})", re.IGNORECASE | re.ASCII)
"""A number, with a letter or without one, and nothing else."""

_TABLES: dict[str, Table] = {letter: table for table, letter in LETTERS.items()}


class Renumbered(NamedTuple):
    """An item that is referred to in another way than before."""

    was: str
    """What it was referred to by: "O5"."""
    now: str
    """What it is referred to by from now on: "O7"."""


def referred_to(meeting: Meeting, typed: str, table: Table | None = None) -> Referenced | None:
    """The item that somebody means who typed this: "3" one of `table`, the kind that the line adds; "r3" any kind.

    None: no item of the meeting has it, or it is no reference; then it is text.
    """
    found = _TYPED.fullmatch(typed.strip())
    if found is None:
        return None
    letter, number = found[1].upper(), int(found[2])
    table = _TABLES[letter] if letter else table
    rows = meeting.rows(table) if table is not None and table in LETTERS else ()
    return next((row for row in rows if isinstance(row, Referenced) and row.ref == number), None)


def renumbered(change: Change) -> tuple[Renumbered, ...]:
    """The items to which a change gave other numbers, as bringing in another copy of the meeting does."""
    return tuple(
        Renumbered(was, now)
        for row in change.rows
        if is_table(row.table) and row.before is not None and row.after is not None
        if (was := reference(row.before)) and (now := reference(row.after)) and was != now
    )
