"""Lists that were pasted: several items in one step, each with what was read of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data.edits.named import named
from data.edits.row_edits import with_new
from data.model import codes
from data.model.order import after_all
from data.model.records.meeting import ROW_TABLES, Meeting
from data.model.records.row import Row
from data.model.stamper import Stamper
from data.parsing.pasted_list.list_items import NewItem


@named("add_list")
def add_list(
    meeting: Meeting, stamper: Stamper, /, table: codes.Table, items: Sequence[NewItem], **columns: Any
) -> Meeting:
    """Put items at the end of a table, all with these columns, each with its own and under the one it is a part of."""
    now = stamper.now()
    ids = [stamper.new_id() for _ in items]
    rows: list[Row] = []
    for one, row_id, order in zip(items, ids, after_all(meeting.rows(table), len(items)), strict=True):
        held: dict[str, Any] = columns | one.columns
        if one.under is not None:
            held["under"] = ids[one.under]
        rows.append(ROW_TABLES[table](id=row_id, made=now, changed=now, order=order, **held))
    return with_new(meeting, table, rows)
