"""Everybody who does something in a meeting, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator

from data.model.fields import FIELDS, owners_of, records_of
from data.model.records.agreements import Agreeable
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.queries.agreed_text import owners_read_out


def all_owners(meeting: Meeting) -> Iterator[Owner]:
    """Every owner of every row, and who decided, asked others, or was read out with what was put to the group."""
    for field in FIELDS:
        if field.kind in ("owner", "owners"):
            for _, row in records_of(meeting, field):
                yield from owners_of(row, field)
    for _, row in meeting.all_rows():
        for one in row.agreements if isinstance(row, Agreeable) else ():
            yield from (
                owner for owner in (one.asks, one.decided_by, *owners_read_out(one.read).values()) if owner is not None
            )
