"""What is read back at Close, and since when each of it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from data.model import codes
from data.model.records.agreements import Agreeable
from data.model.records.meeting import Meeting
from data.model.records.row import Row
from data.model.records.tables import AGREEABLE_TABLES
from data.queries.agreement import last_asked
from data.queries.carry_over import asked_today


def read_back(meeting: Meeting) -> Iterator[tuple[codes.Table, Row]]:
    """What the group agreed, what it did not, and who does what: each with its table, in the order of reading it back.

    First what is of this meeting; then what stands from an earlier one, the newest first.
    """
    agreed: list[tuple[codes.Table, Row]] = []
    not_agreed: list[tuple[codes.Table, Row]] = []
    for table in AGREEABLE_TABLES:
        for row in meeting.rows(table):
            if isinstance(row, Agreeable) and row.state in codes.AGREED:
                agreed.append((table, row))
            elif isinstance(row, Agreeable) and row.state == "not_agreed" and stands_from(row) is None:
                not_agreed.append((table, row))
    found = [*agreed, *not_agreed]
    for action in meeting.actions:
        if action.state != "done":
            found.append(("actions", action))
    days = sorted({day for _, row in found if (day := stands_from(row))}, reverse=True)
    for day in (None, *days):
        for table, row in found:
            if stands_from(row) == day:
                yield (table, row)


def agreed_since_read_back(meeting: Meeting) -> bool:
    """Whether something was agreed, or somebody got something to do, after all of it had been read back."""
    at = meeting.details.read_back
    if at is None:
        return False
    stand = filter(None, (_stands_since(row) for _, row in read_back(meeting)))
    return any(datetime.fromisoformat(instant) > datetime.fromisoformat(at) for instant in stand)


def _stands_since(row: Row) -> str:
    """UTC instant since when a row stands as it is read back; empty: not known."""
    last = last_asked(row) if isinstance(row, Agreeable) else None
    return last.when if last is not None else row.made


def stands_from(row: Row) -> str | None:
    """ISO date of the earlier meeting from which a row stands as it is; None: it is of this one."""
    return None if isinstance(row, Agreeable) and asked_today(row) else row.since
