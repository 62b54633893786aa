"""What a form was given and what it gives back, in the terms of the edits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data.fields import Field, value
from data.meeting import Meeting, Owner, Record
from data.names import is_gone, names_known, owner_from


def values_of(fields: Sequence[Field], record: Record, meeting: Meeting | None = None) -> dict[str, Any]:
    """What a form opens with: each field's value by name, and the words of those dates that are none.

    `meeting`: who is no longer on its list of people does nothing any more, so that somebody else can be named.
    """
    values: dict[str, Any] = {}
    for field in fields:
        held = value(record, field.name)
        left = meeting is not None and isinstance(held, Owner) and is_gone(meeting, held)
        values[field.name] = None if left else held
        if field.kind == "when":
            values[f"{field.name}_words"] = value(record, f"{field.name}_words")
    return values


def changes_from(meeting: Meeting, fields: Sequence[Field], given: dict[str, Any], record: Any) -> dict[str, Any]:
    """What an edit is told: the form's answers, with names turned into owners.

    A name that was left as it was still means the same person, whatever they are called by now.
    """
    owners = {field.name for field in fields if field.kind == "owner"}
    changes = dict(given)
    for name in owners & given.keys():
        words, said_yes = given[name]
        owner = value(record, name)
        if isinstance(owner, Owner) and owner.words == words and not is_gone(meeting, owner):
            changes[name] = Owner(person=owner.person, words=words, said_yes=said_yes)
        else:
            changes[name] = owner_from(meeting, words, said_yes=said_yes)
    return changes


def names_in(meeting: Meeting) -> tuple[str, ...]:
    """The names that a form offers while one is typed."""
    return names_known(meeting)
