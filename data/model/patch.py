"""What a change did, row by row: what undo takes back, redo does again, and the journal keeps."""

from __future__ import annotations

from typing import Any, TypeAlias

import msgspec

from data.model.codes import Table, is_table
from data.model.numbering import EVERY, claims_in, claims_of, with_numbers
from data.model.order import sort_key
from data.model.records.details import Next, same_next
from data.model.records.meeting import Meeting
from data.model.records.tables import TABLES
from data.record import Record

UNPATCHED = ("log",)
"""Tables that undo leaves alone."""

UNTOUCHED = frozenset({"revision", "changed", "highest"})
"""Columns that say when and which, not what: no change of them is a change."""

GIVEN = frozenset({"ref", "highest"})
"""Columns that no patch takes back: numbers that were given. See `data/model/numbering.py`."""


class RowChange(Record, frozen=True):
    """One row before and after. None: it was not there."""

    table: str
    """The table that it stands in; `meeting` for the meeting itself."""
    id: str
    """The row's id."""
    before: Record | None
    """The row as it was."""
    after: Record | None
    """The row as it is."""


class Change(Record, frozen=True):
    """One step of a meeting: what undo takes back."""

    edit: str
    """The name of the edit, as in `took_out`; its words are `say("did.<edit>")`."""
    when: str
    """UTC instant."""
    rows: tuple[RowChange, ...]
    """Every row that the edit changed, tombstones among them; the log is not."""

    @property
    def place(self) -> tuple[Table, str] | None:
        """The table and id of the first row of the group's words."""
        for row in self.rows:
            if is_table(row.table):
                return (row.table, row.id)
        return None

    @property
    def added(self) -> tuple[str, ...]:
        """The ids of the rows of the group's words that it put there, in their order."""
        return tuple(row.id for row in self.rows if row.before is None and is_table(row.table))


def diff(before: Meeting, after: Meeting, edit: str, when: str) -> Change:
    """What changed between two values of one meeting. Rows that are the same object cost nothing."""
    rows: list[RowChange] = []
    if _differ(before.details, after.details):
        rows.append(RowChange(table="meeting", id=after.details.id, before=before.details, after=after.details))
    for table in TABLES:
        if table == "meeting" or table in UNPATCHED:
            continue
        old, new = getattr(before, table), getattr(after, table)
        if old is new:
            continue
        was = {row.id: row for row in old}
        now = {row.id: row for row in new}
        for row_id, row in now.items():
            earlier = was.get(row_id)
            if earlier is None or _differ(earlier, row):
                rows.append(RowChange(table=table, id=row_id, before=earlier, after=row))
        rows.extend(
            RowChange(table=table, id=row_id, before=row, after=None)
            for row_id, row in was.items()
            if row_id not in now
        )
    return Change(edit=edit, when=when, rows=tuple(rows))


def apply(meeting: Meeting, change: Change) -> Meeting:
    """The meeting with a change made to it, field by field: what changed elsewhere meanwhile stays."""
    return _patched(meeting, [(row.table, row.id, row.before, row.after) for row in change.rows])


def revert(meeting: Meeting, change: Change) -> Meeting:
    """The meeting with a change taken back, field by field: what changed since then stays."""
    return _patched(meeting, [(row.table, row.id, row.after, row.before) for row in change.rows])


def moved_on(meeting: Meeting, change: Change, *, undoing: bool = True) -> tuple[tuple[str, str], ...]:
    """The rows (table, id) that no longer hold what the change left in them, so that going on says so."""
    found: list[tuple[str, str]] = []
    for row in change.rows:
        left = row.after if undoing else row.before
        other = row.before if undoing else row.after
        current = _find(meeting, row.table, row.id)
        if current is None or left is None:
            if (current is None) != (left is None):
                found.append((row.table, row.id))
            continue
        names = _fields_that_differ(left, other) if other is not None else left.__struct_fields__
        if any(not _same(getattr(current, n), getattr(left, n)) for n in names if n not in UNTOUCHED):
            found.append((row.table, row.id))
    return tuple(found)


def _patched(meeting: Meeting, steps: list[tuple[str, str, Record | None, Record | None]]) -> Meeting:
    tables: dict[str, dict[str, Any]] = {}
    details = meeting.details
    for table, row_id, source, target in steps:
        if table == "meeting":
            if source is not None and target is not None:
                details = _carried(details, source, target)
            continue
        rows = tables.setdefault(table, {row.id: row for row in getattr(meeting, table)})
        current = rows.get(row_id)
        if target is None:
            rows.pop(row_id, None)
        elif current is None:
            rows[row_id] = target
        elif source is None:
            continue  # it is there already, with what was said of it since: another copy had it
        else:
            rows[row_id] = _carried(current, source, target)
    changed: dict[str, Any] = {name: _sorted(name, rows) for name, rows in tables.items()}
    claims = [one for _, _, *both in steps for row in both if row is not None for one in claims_in(row)]
    patched: Meeting = msgspec.structs.replace(meeting, details=details, **changed)
    named = {one.table for one in claims}
    touched: list[Table] = [table for table in EVERY if table in named]
    return with_numbers(patched, (*claims_of(meeting, touched), *claims), touched) if touched else patched


def _carried(current: Any, source: Record, target: Record) -> Any:
    """The current row with just those fields set in which source and target differ."""
    names = (name for name in _fields_that_differ(source, target) if name not in GIVEN)
    return msgspec.structs.replace(
        current, **{name: _held(*(getattr(row, name) for row in (current, source, target))) for name in names}
    )


def _held(now: Any, source: Any, target: Any) -> Any:
    """What a field holds from now on. Of things with ids only those change in which source and target differ: that
    the group was asked on another computer, too, is neither taken back nor done again with what was done here.
    """  # noqa: D205  (one sentence)
    if isinstance(now, Next):
        return _next_held(now, target)
    if now == source or not all(_has_ids(held) for held in (now, source, target)):
        return target
    before, after = ({one.id: one for one in held} for held in (source, target))
    here = {one.id for one in now}
    kept = [one if after.get(one.id) == before.get(one.id) else after.get(one.id) for one in now]
    new = [one for one in target if one.id not in before and one.id not in here]
    return tuple(sorted([one for one in (*kept, *new) if one is not None], key=_by_time))


def _next_held(now: Next, target: Next) -> Next:
    """The next meeting from now on. When it was changed last is never taken back."""
    return now if same_next(now, target) and now.changed > target.changed else target


def _same(one: Any, other: Any) -> bool:
    """Whether a field holds the same. When the next meeting was changed says when, not what."""
    return same_next(one, other) if isinstance(one, Next) and isinstance(other, Next) else bool(one == other)


def _has_ids(held: Any) -> bool:
    return isinstance(held, tuple) and all(map(_has_id, held))  # pyright: ignore[reportUnknownArgumentType]


def _has_id(one: Any) -> bool:
    return hasattr(one, "id")


def _by_time(one: Any) -> str:
    """When it was; what has no time stands in the order of ids, which tells nothing."""
    return str(getattr(one, "when", "") or getattr(one, "until", "") or one.id)


def _sorted(table: str, rows: dict[str, Any]) -> tuple[Any, ...]:
    values = list(rows.values())
    return tuple(sorted(values, key=sort_key) if is_table(table) else values)


def _find(meeting: Meeting, table: str, row_id: str) -> Record | None:
    if table == "meeting":
        return meeting.details
    rows: tuple[Any, ...] = getattr(meeting, table)
    return next((row for row in rows if row.id == row_id), None)


def _fields_that_differ(one: Record, other: Record) -> list[str]:
    return [name for name in one.__struct_fields__ if getattr(one, name) != getattr(other, name)]


def _differ(one: Record, other: Record) -> bool:
    if one is other:
        return False
    return any(name not in UNTOUCHED for name in _fields_that_differ(one, other))


RowPatch: TypeAlias = tuple[str, str, dict[str, Any] | None, dict[str, Any] | None]
"""A row's table and id, and the row before and after, as on disk. None: it was not there."""
