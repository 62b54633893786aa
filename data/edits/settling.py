"""Settling a field that was changed in two copies of the meeting: the group says which it is."""

from __future__ import annotations

from typing import Any

import msgspec

from data.edits.items import reworded
from data.edits.rows import with_rows
from data.meeting import Agreeable, Meeting, Unsettled
from data.patch import Change, revert
from data.pen import Pen
from data.unsettled import with_pair


def settle(meeting: Meeting, pen: Pen, table: str, row_id: str, pair_id: str, *, take: bool) -> Meeting:
    """Settle one field of a row: `take` what the other copy holds, or keep what stands here.

    Words that the group can agree to are kept as an earlier wording when the others are taken.
    """
    row: Any = meeting.details if table == "meeting" else meeting.row(table, row_id)
    pair: Unsettled | None = row and next((one for one in row.unsettled if one.id == pair_id), None)
    if pair is None:
        return meeting
    new = with_pair(table, row, pair) if take else row
    if isinstance(row, Agreeable) and isinstance(new, Agreeable) and new.text != row.text:
        new = msgspec.structs.replace(new, **reworded(row, pen))
    left = tuple(one for one in row.unsettled if one.id != pair_id)
    new = msgspec.structs.replace(new, unsettled=left, changed=pen.now())
    if table == "meeting":
        return msgspec.structs.replace(meeting, details=new)
    return with_rows(meeting, table, (new if other.id == row_id else other for other in meeting.rows(table)))


def took_back_merge(meeting: Meeting, pen: Pen, merged: Change) -> Meeting:
    """Take back what came in from another copy of the meeting, field by field."""
    return revert(meeting, merged)
