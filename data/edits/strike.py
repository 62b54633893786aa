"""Striking an item for good: it goes with what it was made from, and no owner points to it any more."""

from __future__ import annotations

from typing import Any

import msgspec

from data.edits.owner_links import bound_by_mention
from data.edits.row_edits import without
from data.model import codes
from data.model.fields import who_does
from data.model.raw import id_in, read_without, without_any
from data.model.records.actions import Action
from data.model.records.agreements import Agreeable, Agreement
from data.model.records.meeting import ROW_TABLES, Meeting
from data.model.records.people import Owner, Person
from data.model.records.rounds import Round
from data.model.stamper import Stamper
from data.queries.name_answers import without_answers
from data.queries.versions import without_rows_held


def strike(meeting: Meeting, stamper: Stamper, table: codes.Table, row_id: str) -> Meeting:
    """Remove an item for good, at somebody's request.

    What it was made from is struck too, and no owner points to it any more.
    """
    row = meeting.row(table, row_id)
    if row is None:  # taken out here, and struck elsewhere
        return without_owner(meeting, row_id) if table == "people" else meeting
    if isinstance(row, Person):
        meeting = bound_by_mention(meeting, [row])
    left = without(meeting, stamper, table, row_id, struck=True)
    stones = {stone.id: stone for stone in left.removed}
    earlier = row.origin if row.origin in stones else None
    if earlier is not None:
        stones[earlier] = msgspec.structs.replace(stones[earlier], struck=True, marks=())
        left = msgspec.structs.replace(left, removed=tuple(stones.values()))
    left = without_answers(without_rows_held(left, {row_id, earlier}), {row_id, earlier})
    return without_owner(left, row_id) if table == "people" else left


def without_owner(meeting: Meeting, person: str) -> Meeting:
    """The meeting with every field that named a person emptied, also where this program knows no such field."""
    changed: dict[str, Any] = {"details": _owners_emptied(meeting.details, person)}
    for table in ROW_TABLES:
        changed[table] = tuple(_owners_emptied(row, person) for row in meeting.rows(table))
    changed["misfits"] = tuple(
        msgspec.structs.replace(one, row=_without(one.row, person)) if id_in(one.row) != person else one
        for one in meeting.misfits
    )
    changed["extra"] = _without(meeting.extra, person)
    return msgspec.structs.replace(meeting, **changed)


def _owners_emptied(record: Any, person: str) -> Any:
    emptied: dict[str, Any] = {
        name: None
        for name in record.__struct_fields__
        if isinstance(owner := getattr(record, name), Owner) and owner.person == person
    }
    if isinstance(record, Action) and any(owner.person == person for owner in who_does(record)):
        others = tuple(owner for owner in who_does(record) if owner.person != person)
        emptied |= {"owner": next(iter(others), None), "with_others": others[1:]}
    waiting = tuple(pair for pair in record.unsettled if not _names(pair.values, person))
    if len(waiting) < len(record.unsettled):
        emptied["unsettled"] = waiting
    if (left := _without(record.extra, person)) != record.extra:  # what it was before, or of a newer program
        emptied["extra"] = left
    if isinstance(record, Round) and person in record.turns:
        emptied["turns"] = _without(record.turns, person)
    if isinstance(record, Agreeable):
        emptied |= _asked_without(record, person)
    return msgspec.structs.replace(record, **emptied) if emptied else record


def _asked_without(record: Agreeable, person: str) -> dict[str, Any]:
    """What changes where somebody was to be asked, asked others, or decided."""
    emptied: dict[str, Any] = {}
    agreements = tuple(
        msgspec.structs.replace(
            _owners_of(one, person),
            to_ask=tuple(who for who in one.to_ask if who != person),
            away=tuple(who for who in one.away if who != person),
        )
        for one in record.agreements
    )
    since = tuple(one for one in record.asked_since if one.who != person)
    if agreements != record.agreements:
        emptied["agreements"] = agreements
    if since != record.asked_since:
        emptied["asked_since"] = since
    return emptied


def _owners_of(one: Agreement, person: str) -> Agreement:
    asks, decided_by = (
        None if owner is not None and owner.person == person else owner for owner in (one.asks, one.decided_by)
    )
    return msgspec.structs.replace(one, asks=asks, decided_by=decided_by, read=read_without(one.read, {person}))


def _without(held: dict[str, Any], person: str) -> dict[str, Any]:
    """What a row holds, of whatever program, without a person: the columns stay."""
    return {name: without_any(one, {person}) for name, one in held.items() if person not in (name, one)}


def _names(values: dict[str, Any], person: str) -> bool:
    """Whether somebody is an owner in what another copy holds."""
    return bool(without_any(values, {person}) != values)
