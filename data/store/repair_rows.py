"""Putting back a row, or a column of the meeting's own row, that doesn't fit: from the newest copy in which it does."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from data.model.codes import is_table
from data.model.fields import FieldTable
from data.model.order import sort_key
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.model.rows import UNFIT, unfit_columns
from data.model.stamper import Stamper
from data.record import Record
from data.store.good_copies import good_copies
from data.store.lock import Hold, InUse, this_window
from data.store.read import read_meeting
from data.store.repair import put_in_place


class RowRepair(Record, frozen=True):
    """Something that doesn't fit, and what a copy has in its place."""

    table: FieldTable
    """The table of the row; `meeting`: a column of the meeting's own row."""
    name: str
    """The id of the row, or the name of the column."""
    when: str
    """UTC instant of the copy."""
    value: Any
    """The row as a record, or what stands in the column."""


def row_repairs(meeting: Meeting, state: Path) -> tuple[RowRepair, ...]:
    """What can be put back in place of what doesn't fit; empty: nothing, or all of it fits."""
    standing = {row.id for _, row in meeting.all_rows()}
    wanted: dict[tuple[FieldTable, str], None] = {}
    for one in meeting.misfits:
        row_id = one.row.get("id")
        if is_table(one.table) and isinstance(row_id, str) and row_id not in standing:
            wanted[(one.table, row_id)] = None
    for column in unfit_columns(meeting):
        wanted[("meeting", column)] = None
    found: dict[tuple[FieldTable, str], RowRepair] = {}
    for good in good_copies(state, meeting.details.id) if wanted else ():
        for key in wanted:
            value = _in(good.meeting, *key)
            if value is not None and key not in found:
                found[key] = RowRepair(table=key[0], name=key[1], when=good.when, value=value)
        if len(found) == len(wanted):
            break
    return tuple(found[key] for key in wanted if key in found)


def repair_rows(path: Path, state: Path, chosen: Sequence[RowRepair], stamper: Stamper) -> Path | None:
    """Put rows and columns back in a meeting's file. Where the file as it was is kept, and nothing else is changed.

    CannotWrite where that can't be, InUse where a window has the meeting; then nothing is changed.
    """
    path = path.resolve()  # a link stays one
    _, meeting = read_meeting(path)
    hold = Hold(state, meeting.details.id, this_window(stamper.now(), stamper.new_id()))
    holder = hold.take()
    if holder is not None:
        raise InUse(holder)
    try:
        return put_in_place(path, state, with_repairs(meeting, chosen), "mended", stamper, undo=True)
    finally:
        hold.release()


def with_repairs(meeting: Meeting, chosen: Sequence[RowRepair]) -> Meeting:
    """The meeting with these rows and columns."""
    details = meeting.details
    columns: dict[str, Any] = {}
    for one in chosen:
        if one.table == "meeting":
            held = details.extra.get(UNFIT, {})
            if one.name not in held:
                continue  # it was filled in meanwhile
            unfit = {name: value for name, value in held.items() if name != one.name}
            others = {name: value for name, value in details.extra.items() if name != UNFIT}
            details = msgspec.structs.replace(
                details, extra={**others, **({UNFIT: unfit} if unfit else {})}, **{one.name: one.value}
            )
            continue
        if meeting.row(one.table, one.name) is not None:
            continue  # it is there again
        rows = (*columns.get(one.table, meeting.rows(one.table)), one.value)
        columns[one.table] = tuple(sorted(rows, key=sort_key))
    gone = {(one.table, one.name) for one in chosen}
    misfits = tuple(one for one in meeting.misfits if (one.table, one.row.get("id")) not in gone)
    return msgspec.structs.replace(meeting, details=details, misfits=misfits, **columns)


def _in(meeting: Meeting, table: FieldTable, name: str) -> Any:
    """What a copy has there; None: nothing that fits."""
    if table != "meeting":
        return meeting.row(table, name)
    if name in unfit_columns(meeting) or name not in Details.__struct_fields__:
        return None
    return getattr(meeting.details, name)
