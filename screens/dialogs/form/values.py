"""What a form was given and what it gives back, in the terms of the edits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data.model.fields import Field, owners_of, value
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.queries.people_names import is_gone, owner_from
from data.record import Record
from data.text.clean import folded


def values_of(fields: Sequence[Field], record: Record, meeting: Meeting | None = None) -> dict[str, Any]:
    """What a form opens with: each field's value by name, and the words of those dates that are none.

    `meeting`: who is no longer on its list of people does nothing any more, so that somebody else can be named.
    """
    values: dict[str, Any] = {}
    for field in fields:
        values[field.name] = value(record, field.name)
        if field.kind == "when":
            values[f"{field.name}_words"] = value(record, f"{field.name}_words")
        if field.kind in ("owner", "owners"):
            left = [owner for owner in owners_of(record, field) if meeting is None or not is_gone(meeting, owner)]
            values[field.name] = left[0] if left else None
            values |= {"with_others": tuple(left[1:])} if field.kind == "owners" else {}
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
        held = tuple(owner for owner in owners_of(record, field) if not is_gone(meeting, owner))
        owners = _owners_from(meeting, several, held)
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
