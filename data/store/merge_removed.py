"""What was taken out of a meeting or struck in one of two copies, before they are brought together."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from data.edits.strike import without_owner
from data.model.records.meeting import Meeting
from data.model.records.name_answers import Spoken
from data.model.records.people import Person, joined_marks
from data.model.records.tombstones import Removed
from data.queries.name_answers import without_answers
from data.queries.versions import without_rows_held
from data.store.merge_order import kept_order, stone_key
from data.store.merge_values import sorted_bytes


def tombstones(one: Meeting, other: Meeting) -> dict[str, Removed]:
    """What is gone from either copy, by its id: struck, where one of them says so; else with the marks of both."""
    found: dict[str, Removed] = {}
    for stone in (*one.removed, *other.removed):
        same = found.get(stone.id)
        found[stone.id] = stone if same is None or same == stone else _joined(same, stone)
    return found


def _joined(one: Removed, other: Removed) -> Removed:
    stone = max(
        one,
        other,
        key=lambda it: (it.struck, sorted_bytes(msgspec.structs.replace(it, marks=(), ref=None, round=None))),
    )
    marks = () if stone.struck else joined_marks(one.marks, other.marks)
    return msgspec.structs.replace(stone, marks=marks, round=one.round or other.round)


def without_people_struck(meeting: Meeting, stones: dict[str, Removed], struck: set[str]) -> Meeting:
    """A copy in which nobody who is struck does anything, and no version has a struck row.

    That comes first: else one copy's owner, struck in the other, would be a difference to settle each time they meet.
    """
    for row_id in sorted(struck):
        if stones[row_id].table == "people":
            meeting = without_owner(meeting, row_id)
    return without_rows_held(meeting, struck)


def people_gone(copies: Iterable[Meeting | None], stones: dict[str, Removed]) -> tuple[Person, ...]:
    """The people of these copies who were taken out or struck in one of them, as each of them is called in any."""
    found = {
        (person.id, person.text): person
        for copy in copies
        if copy is not None
        for person in copy.people
        if person.id in stones
    }
    return tuple(found[key] for key in sorted(found))


def spoken_in_either(one: Meeting, other: Meeting, struck: set[str]) -> tuple[Spoken, ...]:
    """What was said about words in either, but about what is struck."""
    both = {answer.id: answer for answer in (*other.spoken, *one.spoken)}
    joined = without_answers(msgspec.structs.replace(one, spoken=tuple(both.values())), struck).spoken
    return kept_order(one.spoken, other.spoken, list(joined), stone_key)
