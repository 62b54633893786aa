"""What the chair notes for themselves about one meeting."""

from __future__ import annotations

from collections.abc import Set
from typing import Any

import msgspec

from data.record import Record
from data.text.clean import clean_lines, clean_typed


class Notes(Record, frozen=True):
    """The chair's notes of one meeting. Words are kept as they were typed, line by line."""

    meeting: str
    """The meeting's id."""
    free: str = ""
    """Whatever the chair writes down."""
    confidence: str = ""
    """What was told in confidence."""
    needs: dict[str, str] = msgspec.field(default_factory=dict[str, str])
    """What would help a person take part, by the id of their row in `people`."""
    others: str = ""
    """The same for people who are not on the meeting's list."""
    spoken: dict[str, int] = msgspec.field(default_factory=dict[str, int])
    """How often a person has spoken, counted by hand, by the id of their row in `people`."""
    changed: str = ""
    """UTC instant of the last change."""
    extra: dict[str, Any] = msgspec.field(default_factory=dict[str, Any])
    """Columns that this program doesn't know. They ride along untouched."""


def with_need(notes: Notes, person: str, words: str) -> Notes:
    """The notes with what would help a person; empty words: nothing is noted any more. `person` empty: the others."""
    kept = clean_typed(words)
    if not person:
        return msgspec.structs.replace(notes, others=kept)
    needs = {key: value for key, value in notes.needs.items() if key != person}
    return msgspec.structs.replace(notes, needs={**needs, person: kept} if kept else needs)


def with_spoken(notes: Notes, person: str, step: int) -> Notes:
    """The notes with a person having spoken once more, or once less; never less than not at all."""
    count = max(0, notes.spoken.get(person, 0) + step)
    spoken = {key: value for key, value in notes.spoken.items() if key != person}
    return msgspec.structs.replace(notes, spoken={**spoken, person: count} if count else spoken)


def without_people(notes: Notes, struck: Set[str]) -> Notes:
    """The notes without what stands beside the names of people who asked to be struck from the meeting."""
    return msgspec.structs.replace(
        notes,
        needs={key: value for key, value in notes.needs.items() if key not in struck},
        spoken={key: value for key, value in notes.spoken.items() if key not in struck},
    )


def to_row(notes: Notes) -> dict[str, Any]:
    """The notes as the one row of their file."""
    row: dict[str, Any] = msgspec.to_builtins(notes)
    extra: dict[str, Any] = row.pop("extra")
    return {**extra, **row}


def from_row(row: dict[str, Any]) -> Notes:
    """The notes from the one row of their file. msgspec.ValidationError where it doesn't fit."""
    names = set(Notes.__struct_fields__) - {"extra"}
    known = {name: value for name, value in row.items() if name in names}
    notes = msgspec.convert(known, Notes)
    return msgspec.structs.replace(
        notes,
        free=clean_lines(notes.free),
        confidence=clean_lines(notes.confidence),
        others=clean_typed(notes.others),
        needs={key: clean_typed(value) for key, value in notes.needs.items()},
        extra={name: value for name, value in row.items() if name not in names},
    )
