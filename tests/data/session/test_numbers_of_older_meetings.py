"""Items of a meeting of an older program, and of its versions, get their numbers when it goes on."""

from __future__ import annotations

import msgspec

from data.edits import items
from data.edits.versions import finalise
from data.model.records.meeting import Meeting
from data.queries.versions import as_it_was, history
from data.session.session import Session
from data.store.atomic import write_bytes
from data.store.read_as_opened import look
from tests.data.filled import as_file
from tests.data.kept import Kept
from tests.data.numbers import of_older_program
from tests.data.retraced import undone
from tests.fixed import FixedStamper, fresh_meeting


def older(kept: Kept, meeting: Meeting) -> None:
    """Have the file be as a program left it that gave no numbers."""
    write_bytes(kept.path, as_file(of_older_program(meeting)))


def test_numbers_of_an_older_meeting_are_saved_with_the_next_change_and_cost_no_undo(kept: Kept) -> None:
    meeting = items.add(fresh_meeting(), FixedStamper(), "outcomes", ["one", "two"])
    meeting = items.add(meeting, FixedStamper(first=50), "people", ["Ana Silva"])
    older(kept, meeting)
    raw = kept.path.read_bytes()
    with kept.open() as session:
        assert [row.ref for row in session.meeting.outcomes] == [1, 2]
        assert session.meeting.log == meeting.log
        assert session.undo() is None
    assert kept.path.read_bytes() == raw, "opening writes nothing"
    with kept.open() as session:
        session.apply(items.change, "people", meeting.people[0].id, {"here_for": "the school"})
    assert b'"ref":2' in kept.path.read_bytes().replace(b" ", b"")
    assert look(kept.path, None).details.highest == {"outcomes": 2}


def test_a_version_of_an_older_program_shows_the_numbers_of_today_also_of_what_is_gone(kept: Kept) -> None:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "outcomes", ["one", "two", "three"])
    meeting = finalise(meeting, stamper)
    meeting = items.take_out(meeting, stamper, "outcomes", meeting.outcomes[0].id)
    meeting = items.add(meeting, stamper, "outcomes", ["four"])
    older(kept, meeting)
    for _ in range(2):
        with kept.open() as session:
            now = session.meeting
            was, _people = as_it_was(now, history(now)[0])
            assert [(row.text, row.ref) for row in was.outcomes] == [("one", 1), ("two", 2), ("three", 3)]
            assert [(row.text, row.ref) for row in now.outcomes][:3] == [("two", 2), ("three", 3), ("four", 4)]
            session.apply(items.add, "outcomes", ["five"])


def test_what_an_older_program_left_to_take_back_gets_a_number_when_it_comes_back() -> None:
    stamper = FixedStamper()
    session = Session(items.add(fresh_meeting(), stamper, "outcomes", ["one", "two"]), stamper)
    session.apply(items.take_out, "outcomes", session.meeting.outcomes[0].id)
    (step,) = session.steps.undo
    bare = tuple(
        (table, row_id, *(row and {name: one for name, one in row.items() if name != "ref"} for row in both))
        for table, row_id, *both in step.rows
    )
    session.steps.undo = (msgspec.structs.replace(step, rows=bare),)
    undone(session)
    assert [(row.text, row.ref) for row in session.meeting.outcomes] == [("one", 1), ("two", 2)]
