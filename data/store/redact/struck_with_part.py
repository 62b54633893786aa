"""What goes with a concern, an answer or a reason that is struck: the same words wherever else they were told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from data.model.codes import Table
from data.model.patch import RowPatch
from data.model.records.agreements import Agreeable, Agreement
from data.model.records.meeting import Meeting
from data.model.records.row import Row
from data.model.records.tombstones import StruckPart
from data.model.struck_parts import TABLE, parts_in
from data.queries.versions import rows_held
from data.store.redact.struck_rows import StruckIds, struck_with

ONE_GO = 5.0
"""Seconds in which what came of asking about several items together is recorded with each of them."""


def struck_with_part(
    meeting: Meeting, table: Table, row_id: str, part: StruckPart, steps: Sequence[tuple[RowPatch, ...]]
) -> StruckIds:
    """A concern, answer or reason, and the same words wherever else the item was given them.

    Who still holds a concern is told of it with the next time that the group is asked, and what is said when several
    items are agreed together is kept with each of them. Nothing where it has no words any more.
    """
    family = {one for _, one in struck_with(meeting, table, row_id, steps)}
    here: list[Any] = [row for _, row in meeting.all_rows() if row.id in family]
    here += [row for _, row in rows_held(meeting) if row["id"] in family]
    here += [row for rows in steps for _, one, *both in rows if one in family for row in both if row]
    words = {said for one, said in parts_in(here) if one == part}
    times = [asked for row in meeting.all_rows() for asked in _times(row[1])]
    this = next((asked for asked in times if asked.id == part.of), None)
    asked_then = [asked for asked in times if this is not None and _together(asked, this)]
    found = {one.id for one, said in parts_in([*here, *asked_then]) if said in words}
    return tuple((TABLE, one) for one in sorted(found))


def _times(row: Row) -> tuple[Agreement, ...]:
    return row.agreements if isinstance(row, Agreeable) else ()


def _together(one: Agreement, other: Agreement) -> bool:
    """Whether the group was asked about two items together: what was said of both was recorded in one go."""

    def said(asked: Agreement) -> tuple[Any, ...]:
        concerns = [(each.words, each.became) for each in asked.objections]
        return asked.state, asked.how, asked.method, asked.counts, asked.fingers, asked.reasons, concerns

    try:
        apart = abs((datetime.fromisoformat(one.when) - datetime.fromisoformat(other.when)).total_seconds())
    except (ValueError, TypeError):  # no instants
        return one.id == other.id
    return apart <= ONE_GO and said(one) == said(other)
