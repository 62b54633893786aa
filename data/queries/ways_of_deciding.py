"""Which way of deciding was used, and which ones the group has chosen."""

from __future__ import annotations

from datetime import datetime

from data.model import codes
from data.model.records.agreements import Agreeable
from data.model.records.ground_rules import Decision
from data.model.records.meeting import Meeting
from data.model.records.row import Row
from data.model.records.tables import AGREEABLE_TABLES
from data.queries.agreement import COUNTS, FINGERS


def replies(method: codes.Method) -> tuple[codes.Reply, ...]:
    """What can be answered under a way of deciding."""
    if method == "fist_to_five":
        return FINGERS
    if method in ("consent", "vote"):
        return ("agree", "against", "passed")
    return COUNTS


def way_of_deciding(row: Row) -> codes.Method:
    """The way that was used last for this item, else the one that its topic has; empty: nobody has said."""
    used: codes.Method = row.method if isinstance(row, Decision) else ""
    for one in row.agreements if isinstance(row, Agreeable) else ():
        used = one.method or used
    return used


def way_used_last(meeting: Meeting) -> codes.Method:
    """The way of deciding with which the group was asked last, about anything; empty: it was never said."""
    rows = (row for table in AGREEABLE_TABLES for row in meeting.rows(table) if isinstance(row, Agreeable))
    used = [one for row in rows for one in row.agreements if one.how is not None and one.method]
    return max(used, key=lambda one: datetime.fromisoformat(one.when)).method if used else ""


def methods_chosen(meeting: Meeting) -> dict[codes.Method, tuple[str, ...]]:
    """The ways of deciding that the group has chosen, each with the topics that it is for."""
    found: dict[codes.Method, tuple[str, ...]] = {}
    for row in meeting.decisions:
        if row.method:
            found[row.method] = (*found.get(row.method, ()), row.text)
    return found
