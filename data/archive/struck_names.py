"""The names of people who are struck, put out of what others said."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from data.archive.lines import Mended, RowPatch
from data.archive.striking import NOBODY, Struck, people_called
from data.archive.tables import to_row
from data.edits.items import without_owner
from data.edits.owners import binding
from data.meeting import Meeting, Person
from data.minutes.hidden_names import names_known
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
    known = names_known(meeting, people)
    for person in people:
        names.setdefault(person.id, known[person.id]).add(person.text)
    if words:
        names[""] = set(words)
    others = [(person.id, person.text) for person in meeting.people if person.id not in names]
    return NameMending(names, others, [group.text for group in meeting.stakeholders])


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
