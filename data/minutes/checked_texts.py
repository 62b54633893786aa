"""What is looked at before minutes go out: every text that is printed, and everybody who does something."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from data.minutes.agreement_text import agreed_before, asked_otherwise
from data.minutes.printed_place import PrintedPlace, place_order
from data.minutes.printed_texts import Printed
from data.model import codes
from data.model.fields import FIELDS, owners_of, records_of
from data.model.records.agreements import Agreeable
from data.model.records.people import Owner, Person
from data.queries.agreed_text import as_it_was_read, changed_since
from data.queries.agreement import last_asked
from data.queries.attribution.printed_people import shown_as
from data.queries.conflicts import STATE, with_pair


def owners_printed(printed: Printed) -> Iterator[tuple[PrintedPlace, Owner]]:
    """Everybody who does something, with where."""
    meeting = printed.meeting
    for field in FIELDS:
        if field.kind in ("owner", "owners"):
            rows = records_of(meeting, field) if field.table != "versions" else printed.versions
            for table, row in rows:
                held = [row, *(with_pair(table, row, pair) for pair in row.unsettled if pair.field == field.name)]
                for owner in dict.fromkeys(owner for one in held for owner in owners_of(one, field)):
                    yield printed.place(table, row.id, field.name), owner
    for table, row in meeting.all_rows():
        if isinstance(row, Agreeable):
            stands = [row, *(with_pair(table, row, pair) for pair in row.unsettled if pair.field == STATE[0])]
            owners = dict.fromkeys(owner for one in stands for owner in _owners_asked(one))
            yield from ((printed.place(table, row.id, "asks"), owner) for owner in owners)


def _owners_asked(row: Agreeable) -> Iterator[Owner]:
    """Those who are told of with what the group was asked last, and those in what was read out then."""
    last = last_asked(row)
    if last is not None:
        yield from filter(None, (last.asks, last.decided_by))
    for earlier in filter(None, (agreed_before(row), asked_otherwise(row))):
        was = as_it_was_read(row, earlier)
        for name in changed_since(row, earlier):
            if isinstance(owner := getattr(was, name), Owner):
                yield owner


def texts_and_owners(printed: Printed) -> Iterator[tuple[PrintedPlace, str]]:
    """Every text that is printed, and who does something, where that is."""
    yield from texts_in(printed)
    for place, owner in owners_printed(printed):
        if owner.person is None:
            is_told = (
                printed.people.told(owner) if place.field == "comments_to" else not printed.people.is_unnamed(owner)
            )
            yield from [(place, owner.words)] if is_told else []


def texts_in(printed: Printed) -> Iterator[tuple[PrintedPlace, str]]:
    """Every text that is printed, also what is left out where it names somebody."""
    told: list[tuple[PrintedPlace, str]] = [(text, text.words) for text in printed.texts]
    told += [(at, words) for at, words in _left_out_with_names(printed) if not printed.people.names_hidden(words)]
    roles = ((person, printed.people.role(person)) for person in printed.meeting.people)
    told += [(printed.place("people", person.id, "shown_as"), role) for person, role in roles if role]
    return iter(sorted(told, key=lambda one: place_order(one[0])))


def all_texts(printed: Printed) -> Iterator[tuple[PrintedPlace, str]]:
    """The same, and what the minutes leave out since it names somebody who is not to be named."""
    yield from ((text, text.words) for text in printed.texts)
    yield from _left_out_with_names(printed)


def _left_out_with_names(printed: Printed) -> Iterator[tuple[PrintedPlace, str]]:
    """What is said of people."""
    for person in printed.meeting.people:
        for name, words in _of_person(printed, person):
            yield printed.place("people", person.id, name), words


def _of_person(printed: Printed, person: Person) -> Iterator[tuple[str, str]]:
    """What is printed of a person who appears by name: field, words."""
    if shown_as(person) == "name":
        for one in (person, *(with_pair("people", person, pair) for pair in person.unsettled)):
            yield from [("here_for", one.here_for)] if one.here_for else []
            yield from (("roles", role) for role in one.roles if role not in get_args(codes.Role))
