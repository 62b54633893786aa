"""Bringing together what was changed here and what others wrote to the same meeting's file meanwhile."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

import msgspec

from data.meeting import Agreeable, Agreement, Meeting, Removed, Wording
from data.order import sort_key
from data.patch import UNTOUCHED, Change, RowChange, diff


def merge(base: Meeting, ours: Meeting, theirs: Meeting) -> Meeting:
    """Their meeting with what was changed here since `base`, the last value that both had."""
    return rejoin(theirs, [diff(base, ours, "", ours.details.changed)])


def rejoin(theirs: Meeting, changes: Iterable[Change]) -> Meeting:
    """Their meeting with our changes made to it, one field at a time, unless it holds them already.

    A field that others changed too takes our value; of words that the group can agree to, theirs stay as an earlier
    wording. What is taken out on one side and changed on the other stays; what is struck on one side is struck.
    """
    joined = theirs
    for change in changes:
        joined = _stones_lifted(joined, {row.id for row in change.rows if row.table == "removed" and row.after is None})
        for row in change.rows:
            if row.table == "meeting":
                joined = _details_joined(joined, row)
            elif row.table == "removed":
                joined = _stone_put(joined, row)
            else:
                joined = _row_joined(joined, row)
    return joined


def _details_joined(meeting: Meeting, row: RowChange) -> Meeting:
    if row.before is None or row.after is None:
        return meeting
    return msgspec.structs.replace(meeting, details=_fields_joined(meeting.details, row.before, row.after))


def _stones_lifted(meeting: Meeting, ids: set[str]) -> Meeting:
    """Undoing a take-out takes its tombstone back, unless it was struck."""
    left = tuple(stone for stone in meeting.removed if stone.struck or stone.id not in ids)
    return meeting if len(left) == len(meeting.removed) else msgspec.structs.replace(meeting, removed=left)


def _stone_put(meeting: Meeting, row: RowChange) -> Meeting:
    """A tombstone stands only where its row does not."""
    stone = row.after
    if not isinstance(stone, Removed) or meeting.row(stone.table, stone.id) is not None:
        return meeting
    if any(one.id == stone.id for one in meeting.removed):
        return meeting
    return msgspec.structs.replace(meeting, removed=(*meeting.removed, stone))


def _row_joined(meeting: Meeting, row: RowChange) -> Meeting:
    rows: dict[str, Any] = {one.id: one for one in meeting.rows(row.table)}
    stones = {stone.id: stone for stone in meeting.removed}
    current, stone = rows.get(row.id), stones.get(row.id)
    if stone is not None and stone.struck:
        return meeting
    if row.after is None:
        if current is None or (row.before is not None and _differ(current, row.before)):
            return meeting
        del rows[row.id]
    elif current is None:
        if row.before is None and stone is not None:
            return meeting
        rows[row.id] = row.after
        stones.pop(row.id, None)
    elif row.before is not None:
        rows[row.id] = _fields_joined(current, row.before, row.after)
    columns: dict[str, Any] = {row.table: tuple(sorted(rows.values(), key=sort_key))}
    return msgspec.structs.replace(meeting, removed=tuple(stones.values()), **columns)


def _fields_joined(current: Any, before: Any, after: Any) -> Any:
    changed: dict[str, Any] = {}
    for name in after.__struct_fields__:
        was, new, now = (getattr(one, name) for one in (before, after, current))
        if was != new and now != new:
            changed[name] = _union(now, was, new) if _has_ids(new) or _has_ids(now) else new
    if isinstance(current, Agreeable) and "text" in changed and current.text != before.text:
        earlier = _earlier(current.id, current.text, after.changed)
        wordings = changed.get("wordings", current.wordings)
        changed["wordings"] = _union(wordings, (), (earlier,))
    return msgspec.structs.replace(current, **changed) if changed else current


def _earlier(row_id: str, words: str, until: str) -> Wording:
    """Words that others had put there, under an id that is the same however often the two are joined."""
    from hashlib import sha256

    return Wording(id=sha256(f"{row_id} {words}".encode()).hexdigest()[:32], words=words, until=until)


def _has_ids(value: Any) -> bool:
    return isinstance(value, tuple) and any(isinstance(one, Agreement | Wording) for one in cast("Any", value))


def _union(now: Any, was: Any, new: Any) -> Any:
    """Lists of agreements and wordings are joined by the ids of what they hold; what we removed goes."""
    gone = {one.id for one in was} - {one.id for one in new}
    held = {one.id: one for one in now if one.id not in gone}
    for one in new:
        held.setdefault(one.id, one)
    return tuple(held.values())


def _differ(one: Any, other: Any) -> bool:
    return any(name not in UNTOUCHED and getattr(one, name) != getattr(other, name) for name in one.__struct_fields__)
