"""Marks of names that go with a change: of people who are renamed or taken out, so that they are still looked for."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from data.model.patch import RowPatch
from data.model.records.meeting import Meeting
from data.model.records.people import Marks, Person, joined_marks
from data.model.stamper import Stamper
from data.text.clean import folded


def once_called(person: Person, now: str, stamper: Stamper) -> tuple[Marks, ...]:
    """The marks that a person has who is called something else from now on: of every name that goes with it too."""
    return _with_lost(person.once, person.text, now, person.once, stamper)


def marks_left(person: Person, stamper: Stamper) -> tuple[Marks, ...]:
    """The marks of everything that a person was called, who is taken out."""
    return _with_lost(person.once, person.text, "", person.once, stamper)


def with_names_marked(before: Meeting, after: Meeting, stamper: Stamper) -> Meeting:
    """The meeting after a change was taken back or done again, with marks of every name that went with that."""
    was = {person.id: person for person in before.people} if before.people is not after.people else {}
    people = tuple(
        msgspec.structs.replace(person, once=_with_lost(person.once, old.text, person.text, old.once, stamper))
        if (old := was.get(person.id)) is not None and old.text != person.text
        else person
        for person in after.people
    )
    return msgspec.structs.replace(after, people=people) if people != after.people else after


def marked_from_steps(meeting: Meeting, steps: Iterable[Iterable[RowPatch]], stamper: Stamper) -> Meeting:
    """The meeting with marks of names that only its steps have: they were given up before marks were kept.

    `steps`: the rows of what undo and redo can do.
    """
    here = {person.id: person for person in meeting.people if not person.once}
    gone = {
        stone.id: stone for stone in meeting.removed if stone.table == "people" and not (stone.struck or stone.marks)
    }
    for table, row_id, *both in (row for rows in steps for row in rows):
        if table != "people" or (row_id not in here and row_id not in gone):
            continue
        for text in {str(row.get("text", "")) for row in both if row}:
            if (person := here.get(row_id)) and not set(folded(text).split()) <= set(folded(person.text).split()):
                once = _with_lost(person.once, text, person.text, person.once, stamper)
                here[row_id] = msgspec.structs.replace(person, once=once)
            elif stone := gone.get(row_id):
                marks = _with_lost(stone.marks, text, "", stone.marks, stamper)
                gone[row_id] = msgspec.structs.replace(stone, marks=marks)
    people = tuple(here.get(person.id, person) for person in meeting.people)
    removed = tuple(gone.get(stone.id, stone) for stone in meeting.removed)
    same = people == meeting.people and removed == meeting.removed
    return meeting if same else msgspec.structs.replace(meeting, people=people, removed=removed)


def _with_lost(
    marks: tuple[Marks, ...], earlier: str, now: str, salted: tuple[Marks, ...], stamper: Stamper
) -> tuple[Marks, ...]:
    """Marks, and those of every name in `earlier` that is not in `now`. `salted`: whose salt they take, if any."""
    from data.queries.names.marks import marked_keys, marks_of  # not before somebody goes: it costs the start
    from data.queries.names.parse_names import name_keys_in

    lost = marked_keys(earlier) - name_keys_in(now)
    return joined_marks(marks, marks_of(lost, salted[0].salt if salted else stamper.new_id())) if lost else marks
