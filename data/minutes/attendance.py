"""Who was here: those who chose to be named, the others as a number, and whose voices were in the room."""

from __future__ import annotations

from collections.abc import Iterator

from data.minutes.as_named import AsNamed, value_words
from data.minutes.conflict_text import two_ways
from data.minutes.document import Block, ListItem
from data.minutes.item_blocks import heading, line, list_block, paragraph, removed
from data.model.fields import FIELDS, value
from data.model.records.details import VOICES, Voices
from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.queries.attribution.printed_people import PrintedPeople, shown_as
from data.text.dates.format import show_date
from data.words import say

_AS_A_WHOLE = ("access", "costs")
"""What is told of what people need to take part: for the meeting as a whole, never by person."""


def who_was_here(people: PrintedPeople, meeting: Meeting) -> list[Block]:
    """The people, and what is told of the meeting as a whole."""
    came = [person for person in meeting.people if person.presence != "to_confirm"]
    named = list_block(_item(people, person, words) for person in came if (words := people.person(person)) is not None)
    unnamed = [person for person in came if people.person(person) is None]
    unknown = len(meeting.people) - len(came)
    away = sum(person.presence == "apologies" for person in unnamed)
    here = len(unnamed) - away
    told: list[str] = []
    if here:
        told.append(say("minutes.people.unnamed_more" if named else "minutes.people.unnamed", count=here))
    if away:
        told.append(say("minutes.people.away", count=away))
    if unknown:
        told.append(say("minutes.people.to_confirm", count=unknown))
    found = [
        *named,
        *paragraph(told),
        *paragraph(_who_types(people, meeting)),
        *paragraph(_voices(meeting.details.voices)),
        *paragraph(_agreed_about_notes(people, meeting)),
        *paragraph(_kept_from_before(people, meeting)),
        *removed(meeting, "people"),
    ]
    return [heading("arrive.minutes.headings.who_was_here"), *found] if found else []


def _item(people: PrintedPeople, person: Person, words: str) -> ListItem:
    """A person. Of those who are here by role nothing is told that would give them away."""
    told: list[str] = []
    if shown_as(person) == "name":
        if person.here_for and not people.names_hidden(person.here_for):
            told.append(say("minutes.people.here_for", words=people.words(person.here_for, person.id)))
        if roles := AsNamed(people).roles(person.roles):
            told.append(say("minutes.people.roles", roles=", ".join(roles)))
        if not person.deciding:
            told.append(say("minutes.people.looks_on"))
    if person.presence != "here":
        told.append(say(f"minutes.people.{person.presence}"))
    return line(words, [*told, *two_ways(people, "people", person)])


def who_chairs(people: PrintedPeople, _: Meeting) -> list[Block]:
    """Who chairs, where they may be named; in the minutes it stands at the top."""
    name = people.chair()
    return paragraph([say("minutes.chair", name=name)] if name else [])


def _who_types(people: PrintedPeople, meeting: Meeting) -> Iterator[str]:
    """Who types, where they may be shown."""
    owner = meeting.details.types
    if owner is not None and (words := people.owner(owner)) != say("minutes.people.someone"):
        yield say("minutes.detail", label=say("fields.meeting.types.label"), value=words)


def _voices(voices: Voices) -> Iterator[str]:
    counted = [
        say(f"arrive.voices.{name}", count=number) for name in VOICES if (number := getattr(voices, name)) is not None
    ]
    if counted:
        label = say(f"minutes.people.voices_{voices.asked}" if voices.asked else "minutes.people.voices")
        yield say("minutes.detail", label=label, value=", ".join(counted))


def _agreed_about_notes(people: PrintedPeople, meeting: Meeting) -> Iterator[str]:
    """What people need, what it costs them, and what was agreed about recordings and notes."""
    for field in FIELDS:
        if field.table != "meeting" or not (field.name in _AS_A_WHOLE or field.name.startswith("consents.")):
            continue
        held: str = value(meeting.details, field.name)
        if not held or people.names_hidden(held):
            continue
        yield say("minutes.detail", label=say(f"{field.key}.label"), value=value_words(people, field, meeting.details))


def _kept_from_before(people: PrintedPeople, meeting: Meeting) -> Iterator[str]:
    """What this meeting says of how long the notes of earlier ones are kept; nothing where it was not asked."""
    for held in meeting.details.keeping.values():
        when = show_date(held.date) if held.date else say("archive.no_date")
        if held.longer:
            key, words = "longer", held.longer
        else:
            key, words = held.so_yet, held.words
        if key and not people.names_hidden(words):
            yield say(f"minutes.keeping.{key}", when=when, words=people.words(words, meeting.details.id))
