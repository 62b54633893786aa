"""Settling a field that was changed in two copies of the meeting: the group says which it is."""

from __future__ import annotations

from typing import Any

import msgspec

from data.edits.former_names import once_called
from data.edits.items import reworded
from data.edits.named import named
from data.edits.row_edits import with_next_dated, with_rows
from data.model.codes import is_table
from data.model.fields import FieldTable
from data.model.patch import Change, revert
from data.model.records.agreements import Agreeable
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.model.records.row import Unsettled
from data.model.stamper import Stamper
from data.queries.agreed_text import agreed_to_other, back_to_agree, changed_in
from data.queries.conflicts import with_pair


@named("settle")
def settle(meeting: Meeting, stamper: Stamper, table: FieldTable, row_id: str, pair_id: str, *, take: bool) -> Meeting:
    """Settle one field of a row: `take` what the other copy holds, or keep what stands here.

    Words that the group can agree to are kept as an earlier wording when the others are taken. What it agreed to
    otherwise than it is settled now is to be agreed again.
    """
    row: Any = meeting.details if table == "meeting" else meeting.row(table, row_id)
    pair: Unsettled | None = row and next((one for one in row.unsettled if one.id == pair_id), None)
    if pair is None:
        return meeting
    new = with_pair(table, row, pair) if take else row
    if isinstance(row, Agreeable) and isinstance(new, Agreeable) and new.text != row.text:
        new = msgspec.structs.replace(new, **reworded(row, stamper))
    if isinstance(row, Person) and new.text != row.text:
        new = msgspec.structs.replace(new, once=once_called(row, new.text, stamper))
    left = tuple(one for one in row.unsettled if one.id != pair_id)
    new = msgspec.structs.replace(new, unsettled=left, changed=stamper.now())
    if isinstance(row, Agreeable) and isinstance(new, Agreeable):
        new = back_to_agree(new, changed_in(row, new))
    if table == "meeting":
        assert isinstance(new, Details)
        return msgspec.structs.replace(meeting, details=with_next_dated(meeting, new))
    return with_rows(meeting, table, (new if other.id == row_id else other for other in meeting.rows(table)))


@named("took_back_merge")
def took_back_merge(meeting: Meeting, stamper: Stamper, merged: Change) -> Meeting:
    """Take back what came in from another copy of the meeting, field by field.

    What the group agreed to meanwhile, with what had come in, is to be agreed again.
    """
    left = revert(meeting, merged)
    if left.details.next != meeting.details.next:
        left = msgspec.structs.replace(left, details=with_next_dated(meeting, left.details, stamper.now()))
    for change in merged.rows:
        if not is_table(change.table):
            continue
        row = left.row(change.table, change.id)
        if isinstance(row, Agreeable) and agreed_to_other(row):
            left = with_rows(
                left, change.table, (back_to_agree(row) if one is row else one for one in left.rows(change.table))
            )
    return left
