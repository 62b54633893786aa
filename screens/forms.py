"""What a form was given and what it gives back, in the terms of the edits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data.fields import Field, owners_of, value
from data.meeting import Meeting, Owner, Record
from data.names import names_known, owner_from
from data.text import folded


def values_of(fields: Sequence[Field], record: Record) -> dict[str, Any]:
    """What a form opens with: each field's value by name, and the words of those dates that are none."""
    values: dict[str, Any] = {}
    for field in fields:
        values[field.name] = value(record, field.name)
        if field.kind == "when":
            values[f"{field.name}_words"] = value(record, f"{field.name}_words")
        if field.kind == "owners":
            values["with_others"] = value(record, "with_others")
    return values


def changes_from(meeting: Meeting, fields: Sequence[Field], given: dict[str, Any], record: Any) -> dict[str, Any]:
    """What an edit is told: the form's answers, with names turned into owners.

    A name that was left as it was still means the same person, whatever they are called by now.
    """
    changes = dict(given)
    for field in fields:
        if field.kind not in ("owner", "owners") or field.name not in given:
            continue
        several: tuple[tuple[str, bool], ...] = given[field.name] if field.kind == "owners" else (given[field.name],)
        owners = _owners_from(meeting, several, owners_of(record, field))
        changes[field.name] = owners[0] if owners else None
        if field.kind == "owners":
            changes["with_others"] = owners[1:]
    return changes


def _owners_from(
    meeting: Meeting, given: tuple[tuple[str, bool], ...], held: tuple[Owner, ...]
) -> tuple[Owner, ...]:  # fmt: skip
    """The owners that names stand for, each person once."""
    same = {owner.words: owner.person for owner in held}
    found: dict[str, Owner] = {}
    for words, said_yes in given:
        if words in same:
            owner: Owner | None = Owner(person=same[words], words=words, said_yes=said_yes)
        else:
            owner = owner_from(meeting, words, said_yes=said_yes)
        if owner is not None:
            found.setdefault(owner.person or folded(owner.words), owner)
    return tuple(found.values())


def names_in(meeting: Meeting) -> tuple[str, ...]:
    """The names that a form offers while one is typed."""
    return names_known(meeting)
