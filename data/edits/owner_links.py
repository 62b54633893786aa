"""Owners that are known by words alone: whose they are is kept, before the name goes that tells it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from data.model.records.meeting import Meeting
from data.model.records.people import Owner, Person
from data.queries.people_names import person_named
from data.record import Record

OwnerChange = Callable[[Owner], Owner]


def bound_by_name(meeting: Meeting, person: Person) -> Meeting:
    """The meeting in which every owner by words alone that is this person points to them."""
    bound: Meeting = _with_owners(meeting, _to(person, lambda words: person_named(meeting, words) == person))
    return bound


def bound_by_mention(meeting: Meeting, people: Iterable[Person]) -> Meeting:
    """The meeting in which every owner by words alone that names one of these people anywhere points to them.

    So that, once they are gone, nobody takes the words for those of somebody else, or prints the name in them.
    """
    bound: Meeting = binding(meeting, people)(meeting)
    return bound


def binding(meeting: Meeting, people: Iterable[Person]) -> Callable[[Any], Any]:
    """What makes every owner by words alone that names one of these people point to them.

    It takes a whole meeting, or anything else that holds owners, also as they stand on disk, and gives back the same.
    `meeting`: where they are, or were, people.
    """
    changes = [_to(person, _names(meeting, person)) for person in people]

    def bound(held: Any) -> Any:
        for change in changes:
            held = _with_owners(held, change)
        return held

    return bound


def _names(meeting: Meeting, person: Person) -> Callable[[str], bool]:
    """Whether words name a person: so that they mean them, or among others."""
    from data.queries.names.find_listed_names import Guard
    from data.queries.names.index import NameEntry
    from data.queries.names.mentions import Mentions  # not before somebody goes: it costs the start
    from data.queries.names_looked_for import called

    theirs = [NameEntry(person.id, name) for name in called(meeting, (person,))[person.id]]
    others = [NameEntry(one.id, one.text) for one in meeting.people if one.id != person.id]
    mentions = Mentions(Guard(theirs, others, (row.text for row in meeting.stakeholders)))
    return lambda words: mentions.found(words) or person_named(meeting, words) == person


def _to(person: Person, means: Callable[[str], bool]) -> OwnerChange:
    def change(owner: Owner) -> Owner:
        if owner.person is not None or not means(owner.words):
            return owner
        return msgspec.structs.replace(owner, person=person.id)

    return change


def _with_owners(held: Any, change: OwnerChange) -> Any:
    """The same with every owner in it changed, also as on disk; the very same where none was."""
    if isinstance(held, Owner):
        return change(held)
    if isinstance(held, Record):
        values = {name: getattr(held, name) for name in held.__struct_fields__}
        different = _different(values, change)
        return msgspec.structs.replace(held, **different) if different else held
    if isinstance(held, dict):
        return _with_owners_on_disk(held, change)  # pyright: ignore[reportUnknownArgumentType]
    if isinstance(held, list | tuple):
        several = [_with_owners(one, change) for one in held]  # pyright: ignore[reportUnknownVariableType]
        same = all(new is old for new, old in zip(several, held, strict=True))  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
        return held if same else type(held)(several)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    return held


def _with_owners_on_disk(held: dict[str, Any], change: OwnerChange) -> dict[str, Any]:
    words = held.get("words")
    if "person" in held and isinstance(words, str):
        owner = Owner(person=held["person"], words=words)
        new = change(owner)
        return held if new is owner else held | {"person": new.person}
    different = _different(held, change)
    return held | different if different else held


def _different(values: dict[str, Any], change: OwnerChange) -> dict[str, Any]:
    new = {name: _with_owners(one, change) for name, one in values.items()}
    return {name: one for name, one in new.items() if one is not values[name]}
