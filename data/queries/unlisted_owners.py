"""Owners who were typed by a name that is on no list, and is no group's."""

from __future__ import annotations

from data.model.codes import Table
from data.model.fields import FIELDS, owners_of
from data.model.records.meeting import Meeting
from data.model.records.row import Row
from data.queries.names.owner_free_text import more_than_a_name
from data.queries.people_names import owner_person
from data.text.clean import folded
from data.words import words_of


def names_on_no_list(meeting: Meeting, table: Table, row: Row) -> tuple[str, ...]:
    """The names of those who do something about an item and are on no list, as they were typed, each once."""
    groups = {folded(group.text) for group in meeting.stakeholders} | set(words_of("minutes.people.everyone"))
    found = [
        owner.words
        for field in FIELDS
        if field.table == table and field.kind in ("owner", "owners")
        for owner in owners_of(row, field)
        if owner.person is None and owner_person(meeting, owner) is None
    ]
    return tuple(dict.fromkeys(name for name in found if folded(name) not in groups and not more_than_a_name(name)))
