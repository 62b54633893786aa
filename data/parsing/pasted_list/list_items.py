"""The items of a list as they are to be added: what fills in a field is who somebody is, a day, or words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from data.model.codes import Table
from data.model.fields import Field, fields_of
from data.model.records.meeting import ROW_TABLES, Meeting
from data.model.records.people import Owner
from data.parsing.pasted_list.parsed_list import ParsedList
from data.queries.known_names import known_names
from data.queries.people_names import owner_from
from data.record import Record
from data.text.clean import folded
from data.text.dates.format import base_day
from data.text.dates.parse import read_when

READ_IN_LINE = frozenset({"owner", "by", "state"})
"""The fields that are read in the words of an action, where no column of a table is for them."""


class NewItem(Record, frozen=True):
    """An item that is to be added."""

    columns: dict[str, Any]
    """What it holds, by its columns; its words are one of them."""
    under: int | None = None
    """Where the one stands, among those that are added, that it is a part of; None: it stands by itself."""
    table: Table | None = None
    """Its table; None: the one of what the line adds."""
    topic: int | None = None
    """Where the topic stands, among those that are added, that it stands under; None: under none of them."""


class KnownTopic(Record, frozen=True):
    """A topic that is there already, or that a list has twice, and what becomes of what the list says of it."""

    id: str
    """Its id; empty: it is only in the list."""
    columns: dict[str, Any]
    """What is filled in, by its columns: nobody has said it yet."""
    filled: str
    """The topic with that, in words; empty: nothing is filled in."""
    kept: str
    """The topic with what stays as it is though the list says something else, in words; empty: nothing does."""


class ItemsToAdd(Record, frozen=True):
    """The items that are to be added, and what is to be said of them."""

    items: tuple[NewItem, ...]
    """The items, in their order."""
    read: int = 0
    """In how many of them who does it, when, or how far it is, was read in the words."""
    topics_there: tuple[str, ...] = ()
    """Topics that are there already, in the meeting or further up: what stands below goes under these."""
    topics_known: tuple[KnownTopic, ...] = ()
    """What becomes of what the list says of each topic."""
    doubts: tuple[str, ...] = ()
    """Why what stands in a column of days is none, in words."""

    @property
    def filled(self) -> dict[str, dict[str, Any]]:
        """What is filled in of topics that are there already: their columns, by their ids."""
        return {topic.id: topic.columns for topic in self.topics_known if topic.columns}


def items_to_add(meeting: Meeting, table: Table, parsed: ParsedList, today: date) -> ItemsToAdd:
    """What a list comes to in a meeting. `today`: where the group is."""
    fields = {field.name: field for field in fields_of(table)}
    base = base_day(meeting.details.date, today)
    reads = table == "actions" and READ_IN_LINE.isdisjoint(name for row in parsed.rows for name in row.fields)
    items: list[NewItem] = []
    doubts: list[str] = []
    read = 0
    for row in parsed.rows:
        columns = line_columns(meeting, row.text, today) if reads else {"text": row.text}
        read += columns.keys() > {"text"}
        for name, cell in row.fields.items():
            columns |= _filled_in(meeting, fields[name], cell, base, today, doubts)
        items.append(NewItem(columns=columns, under=row.under))
    return ItemsToAdd(items=tuple(items), read=read, doubts=tuple(dict.fromkeys(doubts)))


def line_columns(meeting: Meeting, line: str, today: date) -> dict[str, Any]:
    """What an action line says, without the columns of which it says nothing."""
    from data.parsing.action_line.action_columns import columns_of_line  # only for actions

    found = columns_of_line(meeting, line, today)
    return {name: value for name, value in found.items() if name == "text" or value}


def _filled_in(meeting: Meeting, field: Field, cell: str, base: date, today: date, doubts: list[str]) -> dict[str, Any]:
    """The columns of a row that a cell fills in."""
    if field.kind == "when":
        when = read_when(cell, base, today)
        doubts += [when.doubt] if when.doubt else []
        return {field.name: when.iso, f"{field.name}_words": when.words}
    if field.kind == "owners":
        owners = tuple(_owners(meeting, cell))
        return {field.name: next(iter(owners), None), "with_others": owners[1:]}
    return {field.name: owner_from(meeting, cell) if field.kind == "owner" else cell}


def _owners(meeting: Meeting, cell: str) -> Iterator[Owner]:
    """Whom a cell names, each once."""
    from data.parsing.action_line.owner_names import names_in

    found: set[str] = set()
    for words in names_in(cell, known_names(meeting)):
        owner = owner_from(meeting, words)
        if owner is not None and (key := owner.person or folded(owner.words)) not in found:
            found.add(key)
            yield owner


def rows_of(table: Table, items: Sequence[NewItem], columns: dict[str, Any]) -> list[Any]:
    """The items as rows that are in no meeting, to be looked at. `columns`: what each of them holds besides."""
    return [
        ROW_TABLES[one.table](id=f"new:{at}", **one.columns)
        if one.table is not None
        else ROW_TABLES[table](id=f"new:{at}", **(columns | one.columns))
        for at, one in enumerate(items)
    ]
