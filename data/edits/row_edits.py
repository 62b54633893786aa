"""Putting rows into a meeting and taking them out: what the edits are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import msgspec

from data.model.codes import Table
from data.model.fields import who_does, with_values
from data.model.next_dated import next_dated
from data.model.numbering import with_numbers
from data.model.order import sort_key
from data.model.records.actions import Action
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.model.records.people import Marks
from data.model.records.rounds import Check
from data.model.records.row import Referenced, Row
from data.model.records.tombstones import Removed
from data.model.stages import LETTERS
from data.model.stamper import Stamper
from data.queries.conflicts import without_answered
from data.queries.rounds import with_told


def with_rows(meeting: Meeting, table: Table, rows: Iterable[Row]) -> Meeting:
    """The meeting with these rows, sorted, as one of its tables."""
    return msgspec.structs.replace(meeting, **{table: tuple(sorted(rows, key=sort_key))})


def with_new(meeting: Meeting, table: Table, rows: Sequence[Row]) -> Meeting:
    """The meeting with rows put into a table, each with a number of its own where items of it have one."""
    if not rows:
        return meeting
    new = with_rows(meeting, table, (*meeting.rows(table), *rows))
    return with_numbers(new, tables=(table,)) if table in LETTERS else new


def with_changed(meeting: Meeting, stamper: Stamper, table: Table, row_id: str, values: dict[str, Any]) -> Meeting:
    """The meeting with fields of one row set; the same meeting where the row is gone or holds them already."""
    row = meeting.row(table, row_id)
    if row is None:
        return meeting
    new = _as_of_today(row, with_values(row, values))
    if new == row:
        return meeting
    new = without_answered(table, row, msgspec.structs.replace(new, changed=stamper.now()))
    return with_rows(meeting, table, (new if other.id == row_id else other for other in meeting.rows(table)))


def _as_of_today(old: Row, new: Row) -> Row:
    """An action that came to another state was not done before the meeting; one that somebody does has an owner."""
    if not (isinstance(old, Action) and isinstance(new, Action)):
        return new
    if new.done_before and {old.state, new.state} != {"done"}:
        new = msgspec.structs.replace(new, done_before=False)
    return msgspec.structs.replace(new, owner_gone=False) if new.owner_gone and who_does(new) else new


def without(
    meeting: Meeting,
    stamper: Stamper,
    table: Table,
    row_id: str,
    *,
    struck: bool = False,
    marks: tuple[Marks, ...] = (),
) -> Meeting:
    """The meeting with a row taken out and a tombstone in its place; the same where there is no such row.

    `marks`: of the names of somebody who is taken out.
    """
    row = meeting.row(table, row_id)
    if row is None:
        return meeting
    meeting = with_told(meeting, row_id) if table == "rounds" else meeting
    ref = row.ref if isinstance(row, Referenced) else None
    said_in = row.round if isinstance(row, Check) else None
    stone = Removed(
        id=row_id, table=table, when=stamper.now(), struck=struck, marks=marks, ref=ref, round=said_in
    )  # fmt: skip
    left = with_rows(meeting, table, (row for row in meeting.rows(table) if row.id != row_id))
    return msgspec.structs.replace(left, removed=(*left.removed, stone))


def with_details(meeting: Meeting, stamper: Stamper, details: Details) -> Meeting:
    """The meeting with these details; the same where nothing of them changed."""
    if details == meeting.details:
        return meeting
    changed = with_next_dated(meeting, msgspec.structs.replace(details, changed=stamper.now()))
    return msgspec.structs.replace(meeting, details=without_answered("meeting", meeting.details, changed))


def with_next_dated(before: Meeting, details: Details, now: str = "") -> Details:
    """Details in which the next meeting has the instant of its last change. `now`: UTC instant, else that of theirs."""
    coming = next_dated(details.next, [before.details.next], now or details.changed)
    return details if coming is details.next else msgspec.structs.replace(details, next=coming)


def cycled(meeting: Meeting, stamper: Stamper, table: Table, row_id: str, name: str, steps: Sequence[Any]) -> Meeting:
    """A field of a row gone on to the next answer, and round again."""
    row = meeting.row(table, row_id)
    if row is None:
        return meeting
    now = steps.index(getattr(row, name))
    return with_changed(meeting, stamper, table, row_id, {name: steps[(now + 1) % len(steps)]})


def seconds_between(start: str, end: str) -> int:
    """Whole seconds from one UTC instant to another; 0 where the clock went back."""
    return max(0, int((datetime.fromisoformat(end) - datetime.fromisoformat(start)).total_seconds()))
