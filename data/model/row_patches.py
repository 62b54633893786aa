"""Changes as rows on disk: from a change and back, in the other direction, and what several came to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from data.model.patch import GIVEN, UNTOUCHED, Change, RowChange, RowPatch
from data.model.records.tables import TOMBSTONES
from data.model.rows import to_record, to_row


def names_changed(before: dict[str, Any] | None, after: dict[str, Any] | None) -> set[str]:
    """The columns in which two states of a row differ; of a row that came or went, all it has."""
    one, other = before or {}, after or {}
    names = (one.keys() | other.keys()) - UNTOUCHED - GIVEN
    return {name for name in names if one.get(name) != other.get(name)}


def as_rows(change: Change) -> tuple[RowPatch, ...]:
    """The rows of a change as they stand on disk."""
    return tuple(
        (row.table, row.id, to_row(row.before) if row.before else None, to_row(row.after) if row.after else None)
        for row in change.rows
    )


def reversed_rows(rows: tuple[RowPatch, ...]) -> tuple[RowPatch, ...]:
    """The same rows in the other direction."""
    return tuple((table, row_id, after, before) for table, row_id, before, after in rows)


def net(rows: Iterable[RowPatch]) -> tuple[RowPatch, ...]:
    """What several changes, one after another, came to: each row once, from its first state to its last.

    A row that was added stands there twice: as it was added, and what became of it since. Tombstones come last.
    """
    added: list[RowPatch] = []
    came: dict[tuple[str, str], tuple[dict[str, Any] | None, dict[str, Any] | None]] = {}
    for table, row_id, before, after in rows:
        key = (table, row_id)
        if key not in came and before is None and table not in TOMBSTONES:
            added.append((table, row_id, None, after))
            came[key] = (after, after)
            continue
        first, last = came.get(key, (before, before))
        if last is None or after is None or before is None:
            last = after
        else:
            differ = {name: one for name, one in after.items() if one != before.get(name)}
            if first is not None:
                first = first | {name: before.get(name) for name in differ if first.get(name) == last.get(name)}
            last = last | differ
        came[key] = (first, last)
    changed = [(*key, first, last) for key, (first, last) in came.items() if first != last]
    return (*added, *sorted(changed, key=lambda row: row[0] in TOMBSTONES))


def as_change(edit: str, when: str, rows: tuple[RowPatch, ...]) -> Change:
    """A change from rows on disk. msgspec.ValidationError where one doesn't fit this program's records."""
    return Change(
        edit=edit,
        when=when,
        rows=tuple(
            RowChange(
                table=table,
                id=row_id,
                before=None if before is None else to_record(table, before),
                after=None if after is None else to_record(table, after),
            )
            for table, row_id, before, after in rows
        ),
    )
