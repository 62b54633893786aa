"""The names of people who are struck, put out of what others said."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import Any, cast

from msgspec import to_builtins

from data.edits.owner_links import binding
from data.edits.strike import without_owner
from data.model.patch import RowPatch, diff
from data.model.records.meeting import Meeting
from data.model.records.people import Marks, Person, joined_marks
from data.model.rows import to_row
from data.queries.names.find_listed_names import MarksOf
from data.queries.names.marks import marked_keys, marker, marks_of, usable
from data.queries.names.name_replacer import NameReplacer
from data.queries.names.owner_free_text import more_than_a_name
from data.queries.names_looked_for import called
from data.queries.versions import without_rows_held
from data.store.journal_records import Mended
from data.store.redact.struck_rows import NOBODY, StruckIds, people_called
from data.store.redaction_log import StrikeRecord


def mending_of(
    meeting: Meeting, struck: StruckIds, steps: Iterable[tuple[RowPatch, ...]] = (), words: Iterable[str] = (),
    values: Sequence[Meeting] = (), stones: Iterable[StrikeRecord] = (),
) -> NameReplacer:  # fmt: skip
    """What puts "[someone]" in the place of the names of the people among these rows, as they were ever called here.

    Whoever else has a name in the meeting, another of its `values` or a step keeps it. `words`: names of somebody who
    is on no list. `stones`: with marks of names.
    """
    steps, names, others = list(steps), dict[str, set[str]](), dict[tuple[str, str], None]()
    ids = {row_id for table, row_id in struck if table == "people"}
    marks = [MarksOf(stone.id, stone.marks, "gone") for stone in stones if stone.marks]
    for value in (meeting, *values):
        people = people_called(value, struck, steps)
        known = called(value, people)
        for person in people:
            names.setdefault(person.id, set(known[person.id])).update((*known[person.id], person.text))
        others |= dict.fromkeys((person.id, person.text) for person in value.people if person.id not in ids)
        marks += [MarksOf(one.id, one.once, "renamed") for one in value.people if one.id in ids and one.once]
        marks += [MarksOf(one.id, one.marks, "gone") for one in value.removed if one.id in ids and one.marks]
    for table, row_id, *both in (row for rows in steps for row in rows):
        if table == "people" and row_id not in ids:
            others |= dict.fromkeys((row_id, str(row["text"])) for row in both if row and row.get("text"))
    if words:
        names[""] = set(words)
    return NameReplacer(names, sorted(others), marks)


def marks_of_struck(
    meeting: Meeting, struck: StruckIds, steps: Sequence[tuple[RowPatch, ...]], owner: str, salted: str
) -> dict[str, tuple[Marks, ...]]:
    """Marks of the names of the people among these rows, by their ids; of an owner on no list by the empty one.

    `salted`: what the salt is made from.
    """
    found = [(person.id, marked_keys(person.text)) for person in people_called(meeting, struck, steps)]
    salt = blake2b(salted.encode(), digest_size=16).hexdigest()
    keys: dict[str, frozenset[str]] = {}
    for row_id, one in (*found, *([("", marked_keys(owner))] if owner else [])):
        keys[row_id] = keys.get(row_id, frozenset()) | one
    once = {one.id: one.once for one in meeting.people}
    return {row_id: joined_marks(marks_of(one, salt), once.get(row_id, ())) for row_id, one in keys.items()}


def names_fitting(stone: StrikeRecord, values: Iterable[Meeting], steps: Iterable[tuple[RowPatch, ...]]) -> list[str]:
    """The words for owners on no list, in values and steps, that are a name of whom this stone is."""
    held = [to_builtins(value) for value in values]
    words = {one for it in (*held, *steps) for one in _owners_in(it) if not more_than_a_name(one)}

    def fits(name: str) -> bool:
        keys = marked_keys(name)
        return bool(keys) and any(
            set(map(marker(one.salt), keys)) <= set(one.of) for one in usable(stone.marks)
        )  # fmt: skip

    return sorted(filter(fits, words)) if stone.marks else []


def without_owners_named(meeting: Meeting, name: str) -> Meeting:
    """A meeting in which somebody on no list does nothing any more, as the words for who does it name them."""
    bound: Meeting = binding(meeting, [Person(id=NOBODY, text=name)])(meeting)
    return without_rows_held(without_owner(bound, NOBODY), {NOBODY})


def without_names(mended: Collection[str], copies: Sequence[Meeting]) -> list[Meeting]:
    """Copies of a meeting without the names of these people, as any of the copies has them yet.

    A copy that says that somebody's name went from it stays as it is: it was looked through when all was known.
    """
    made: dict[tuple[str, ...], NameReplacer] = {}
    clean: list[Meeting] = []
    for copy in copies:
        done = {stone.id for stone in copy.removed if stone.struck and stone.mended}
        left = tuple(sorted(set(mended) - done))
        if left and left not in made:
            made[left] = mending_of(copies[0], tuple(("people", one) for one in left), values=copies[1:])
        clean.append(made[left].meeting(copy) if left and made[left].knows_any else copy)
    return clean


def columns_mended(before: Meeting, after: Meeting) -> tuple[Mended, ...]:
    """What stands in the rows of a meeting from now on where it was mended: only the columns that are others."""
    found: list[Mended] = []
    for change in diff(before, after, "", "").rows:
        if change.before is not None and change.after is not None:
            was, now = to_row(change.before), to_row(change.after)
            found.append((change.table, change.id, {name: one for name, one in now.items() if one != was.get(name)}))
    return tuple(found)


def _owners_in(held: Any) -> Iterator[str]:
    """The words for owners on no list in whatever holds any, as on disk."""
    if isinstance(held, dict):
        owner = cast("dict[str, Any]", held)
        if owner.get("person", "") is None and isinstance(owner.get("words"), str):
            yield owner["words"]
        for one in owner.values():
            yield from _owners_in(one)
    elif isinstance(held, list | tuple):
        for one in cast("list[Any]", held):
            yield from _owners_in(one)
