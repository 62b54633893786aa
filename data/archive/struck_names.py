"""The names of people who are struck, put out of what others said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, cast

from data.archive.lines import Entry, Mended, RowPatch
from data.archive.striking import NOBODY, Struck, people_called
from data.archive.tables import to_row
from data.edits.items import without_owner
from data.edits.owners import binding
from data.meeting import Meeting, Person
from data.minutes.more_than_a_name import more_than_a_name
from data.name_guard.guard import MarksOf
from data.name_guard.of_meeting import called
from data.name_mending import NameMending
from data.patch import diff
from data.versions import without_rows_held


def mending_of(
    meeting: Meeting, struck: Struck, steps: Iterable[tuple[RowPatch, ...]] = (), words: Iterable[str] = ()
) -> NameMending:
    """What puts "[someone]" in the place of the names of the people among these rows, as they were ever called here.

    `words`: names of somebody who is on no list.
    """
    names: dict[str, set[str]] = {}
    people = people_called(meeting, struck, steps)
    known = called(meeting, people)
    for person in people:
        names.setdefault(person.id, set(known[person.id])).add(person.text)
    if words:
        names[""] = set(words)
    others = [(person.id, person.text) for person in meeting.people if person.id not in names]
    marks = [MarksOf(one.id, one.once, "renamed") for one in meeting.people if one.id in names and one.once]
    marks += [MarksOf(stone.id, stone.marks, "gone") for stone in meeting.removed if stone.id in names and stone.marks]
    return NameMending(names, others, marks)


def without_owners_named(meeting: Meeting, name: str) -> Meeting:
    """A meeting in which somebody on no list does nothing any more, as the words for who does it name them."""
    bound: Meeting = binding(meeting, [Person(id=NOBODY, text=name)])(meeting)
    return without_rows_held(without_owner(bound, NOBODY), {NOBODY})


def without_names(struck_in: Meeting, *copies: Meeting | None) -> tuple[Any, ...]:
    """Copies of a meeting without the names that were put out of it, as those of them say that have the people yet."""
    gone = tuple(("people", stone.id) for stone in struck_in.removed if stone.struck and stone.mended)
    for known in copies:
        if known is not None and any(("people", person.id) in gone for person in known.people):
            mending = mending_of(known, gone)
            copies = tuple(copy and mending.meeting(copy) for copy in copies)
    return copies


def columns_mended(before: Meeting, after: Meeting) -> tuple[Mended, ...]:
    """What stands in the rows of a meeting from now on where it was mended: only the columns that are others."""
    found: list[Mended] = []
    for change in diff(before, after, "", "").rows:
        if change.before is not None and change.after is not None:
            was, now = to_row(change.before), to_row(change.after)
            found.append((change.table, change.id, {name: one for name, one in now.items() if one != was.get(name)}))
    return tuple(found)


def owners_left_to_strike(on_disk: Meeting, entries: Iterable[Entry]) -> Iterator[tuple[str, bool]]:
    """The names of owners on no list that only the journal says are struck, and whether they went from other words too.

    A program died there, so that copies may have them yet. `on_disk`: what the file holds.
    """
    for entry in entries:
        for table, row_id, new in entry.mended:
            row = on_disk.details if table == "meeting" else on_disk.row(table, row_id)
            raw = to_row(row) if row is not None else {}
            gone = {words for name in new for words in _owners_in(raw.get(name))} - set(_owners_in(new))
            yield from ((words, entry.names_mended) for words in sorted(gone) if not more_than_a_name(words))


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
