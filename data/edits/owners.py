"""Owners that are known by words alone: whose they are is kept, before the name goes that tells it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from data.meeting import ROW_TABLES, Meeting, Owner, Person, Record
from data.names import person_named


def bound_by_name(meeting: Meeting, person: Person) -> Meeting:
    """The meeting in which every owner by words alone that is this person points to them."""
    return _bound(meeting, person, lambda words: person_named(meeting, words) == person)


def bound_by_mention(meeting: Meeting, person: Person) -> Meeting:
    """The meeting in which every owner by words alone that names this person anywhere points to them.

    So that, once they are gone, nobody takes the words for those of somebody else, or prints the name in them.
    """
    from data.minutes.free_owners import FreeOwners  # not before somebody goes: it costs the start
    from data.minutes.hidden_names import HiddenNames

    alone = msgspec.structs.replace(person, shown="")
    words_of_owners = FreeOwners(meeting, (alone,), HiddenNames(meeting, lambda one: one.id == person.id))
    return _bound(
        meeting, person, lambda words: person_named(meeting, words) == person or words_of_owners.names_hidden(words)
    )


def _bound(meeting: Meeting, person: Person, means: Callable[[str], bool]) -> Meeting:
    def bind(owner: Owner) -> Owner:
        if owner.person is not None or not means(owner.words):
            return owner
        return msgspec.structs.replace(owner, person=person.id)

    changed: dict[str, Any] = {"details": _with_owners(meeting.details, bind)}
    for table in ROW_TABLES:
        rows = tuple(_with_owners(row, bind) for row in meeting.rows(table))
        if any(new is not old for new, old in zip(rows, meeting.rows(table), strict=True)):
            changed[table] = rows
    return msgspec.structs.replace(meeting, **changed)


def _with_owners(held: Any, change: Callable[[Owner], Owner]) -> Any:
    """The same with every owner in it changed; the very same where none was."""
    if isinstance(held, Owner):
        return change(held)
    if isinstance(held, Record):
        values = {name: getattr(held, name) for name in held.__struct_fields__}
        new = {name: _with_owners(one, change) for name, one in values.items()}
        different = {name: one for name, one in new.items() if one is not values[name]}
        return msgspec.structs.replace(held, **different) if different else held
    if isinstance(held, tuple) and any(isinstance(one, Record) for one in held):  # pyright: ignore[reportUnknownVariableType]
        several = tuple(_with_owners(one, change) for one in held)  # pyright: ignore[reportUnknownVariableType]
        return several if any(new is not old for new, old in zip(several, held, strict=True)) else held  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    return held  # pyright: ignore[reportUnknownVariableType]
