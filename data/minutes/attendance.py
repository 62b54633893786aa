"""Who was here: those who chose to be named, the others as a number, and whose voices were in the room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import get_args

from data.minutes.about import agreed_about_notes
from data.minutes.as_named import AsNamed
from data.minutes.conflict_text import two_ways, without_two_ways
from data.minutes.document import Block
from data.minutes.item_blocks import first_small, heading, paragraph, removed
from data.minutes.view import MinutesView
from data.model import codes
from data.model.records.details import VOICES, Details, Voices
from data.model.records.people import Person
from data.queries.attribution.printed_people import PrintedPeople, shown_as
from data.queries.people_names import owner_person
from data.words import say


def who_was_here(view: MinutesView) -> list[Block]:
    """The people, and what is told of the meeting as a whole."""
    people, meeting = view.people, view.meeting
    told_of = without_two_ways(people, "meeting", meeting.details)
    typist = owner_person(meeting, meeting.details.types) if meeting.details.types is not None else None
    came = [person for person in meeting.people if person.presence != "to_confirm"]
    unknown = len(meeting.people) - len(came)
    told = [_list(people, [one for one in came if one.presence != "apologies"], typist)]
    if away := _list(people, [one for one in came if one.presence == "apologies"], typist):
        told.append(say("minutes.people.apologies", people=away))
    if unknown:
        told.append(say("minutes.people.to_confirm", count=unknown))
    if typist not in came or people.person(typist) is None:
        told += _who_types(view)
    found = [
        *paragraph(filter(None, told)),
        *paragraph(_unsettled(people, meeting.people)),
        *paragraph([*_voices(told_of.voices), *_taking_part(told_of)]),
        *(paragraph(agreed_about_notes(view)) if view.alone else []),
        *removed(meeting, "people"),
    ]
    return [heading("arrive.minutes.headings.who_was_here"), *found] if found else []


def _unsettled(people: PrintedPeople, of: Iterable[Person]) -> Iterator[str]:
    """What two copies say differently of people who may be named."""
    for person in of:
        for words in two_ways(people, "people", person):
            yield say("minutes.detail", label=people.person(person) or "", value=words)


def _list(people: PrintedPeople, of: list[Person], typist: Person | None) -> str:
    """Those who may be shown, then how many others there are; empty: nobody at all."""
    shown = [
        _person(people, person, words, types=person is typist) for person in of if (words := people.person(person))
    ]
    others = len(of) - len(shown)
    return " · ".join([*shown, *([say("minutes.people.others", count=others)] if others else [])])


def _person(people: PrintedPeople, person: Person, words: str, *, types: bool) -> str:
    """A person. Of those who are here by role nothing is told that would give them away."""
    told: list[str] = []
    person = without_two_ways(people, "people", person)
    if shown_as(person) == "name":
        if person.here_for and not people.names_hidden(person.here_for):
            told.append(people.words(person.here_for, person.id))
        told += _roles(people, person.roles)
        if not person.deciding:
            told.append(say("minutes.people.looks_on"))
    if types and not (shown_as(person) == "name" and "keyboard" in person.roles):
        told.append(say("minutes.people.types"))
    if person.presence in ("later", "left"):
        told.append(say(f"minutes.people.{person.presence}"))
    return say("minutes.people.with_facts", person=words, facts=", ".join(told)) if told else words


def _roles(people: PrintedPeople, roles: tuple[str, ...]) -> Iterator[str]:
    """Roles: ours in small letters, the group's own as they are."""
    for role in roles:
        for words in AsNamed(people).roles((role,)):
            yield first_small(words) if role in get_args(codes.Role) else words


def who_chairs(view: MinutesView) -> list[Block]:
    """Who chairs, where they may be named; in the minutes it stands at the top."""
    name = view.people.chair()
    return paragraph([say("minutes.chair", name=name)] if name else [])


def _who_types(view: MinutesView) -> Iterator[str]:
    """Who types, where they stand on no list, or are not told of there, and may be shown."""
    owner = view.meeting.details.types
    if owner is not None and not view.people.is_unnamed(owner):
        yield say("minutes.people.types_alone", name=view.people.owner(owner))


def _voices(voices: Voices) -> Iterator[str]:
    counted = [
        say(f"minutes.voices.{'nobody' if not number else 'some'}.{name}", count=number)
        for name in VOICES
        if (number := getattr(voices, name)) is not None
    ]
    if counted:
        yield say(f"minutes.people.voices{f'_{voices.asked}' if voices.asked else ''}", counted=", ".join(counted))


def _taking_part(details: Details) -> Iterator[str]:
    """What people need to take part, and what it costs them: for the meeting as a whole, never by person."""
    access, costs = details.access, details.costs
    if (access, costs) == ("met", "arranged"):
        yield say("minutes.taking_part.both")
        return
    if access:
        yield say(f"minutes.taking_part.access.{access}")
    if costs:
        yield say(f"minutes.taking_part.costs.{costs}")
