"""Somebody is struck and others have one of their names: what is said of those stays, whichever copy knows of them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from data.edits import items
from data.model.records.meeting import Meeting
from data.model.stamper import RealStamper
from data.model.stamper import Stamper as AnyStamper
from data.store.journal_records import JournalState
from data.store.merge import merge
from data.store.read import unparse
from data.store.strike.one_strike import strike
from tests.data.kept import Kept, texts
from tests.data.retraced import undone
from tests.data.store.steps import Stamper
from tests.fixed import fresh_meeting

PEOPLE = ("Ana Ruiz", "Ana Silva", "Ben Cole", "Ben", "Ruiz, Carla", "Rosa Cole")

LINES = ("Ana rang", "Ana Silva and Ben", "Mr Cole is ill", "Ben Cole lost it", "Ruiz knows", "shade")

OPERATIONS = st.lists(
    st.tuples(st.sampled_from(("person", "line", "rename", "take out", "strike")), st.integers(0, 5)), max_size=4
)


def struck(meeting: Meeting, stamper: AnyStamper, person: str) -> Meeting:
    return strike(meeting, JournalState(), (("people", person),), stamper.now(), stamper.new_id(), mend=True).meeting


def done(meeting: Meeting, stamper: AnyStamper, operations: list[tuple[str, int]]) -> Meeting:
    for operation, at in operations:
        person = meeting.people[at % len(meeting.people)].id if meeting.people else ""
        if operation == "person":
            meeting = items.add(meeting, stamper, "people", [PEOPLE[at]])
        elif operation == "line":
            meeting = items.add(meeting, stamper, "outcomes", [LINES[at]])
        elif operation == "rename" and person:
            meeting = items.change(meeting, stamper, "people", person, {"text": PEOPLE[at]})
        elif operation == "take out" and person:
            meeting = items.take_out(meeting, stamper, "people", person)
        elif operation == "strike" and person:
            meeting = struck(meeting, stamper, person)
    return meeting


@settings(max_examples=150, deadline=None)
@given(OPERATIONS, OPERATIONS, OPERATIONS)
def test_two_copies_come_out_the_same_whichever_is_first_and_the_second_time_nothing_changes(
    before: list[tuple[str, int]], here: list[tuple[str, int]], there: list[tuple[str, int]]
) -> None:
    base = done(fresh_meeting(), Stamper("0", "2026-10-21T09:00:00+00:00"), [("person", 0), ("person", 1), *before])
    one = done(base, Stamper("1", "2026-10-21T10:00:00+00:00"), here)
    other = done(base, Stamper("2", "2026-10-21T10:00:00+00:00"), there)
    both = merge(base, one, other)
    assert unparse(merge(base, other, one)) == unparse(both)
    assert unparse(merge(one, both, one)) == unparse(merge(other, both, other)) == unparse(both)


def test_a_namesake_of_whom_only_the_other_copy_knows_keeps_their_name_in_what_is_said() -> None:
    base = items.add(fresh_meeting(), RealStamper(), "people", ["Ana Ruiz"])
    one = struck(base, RealStamper(), base.people[0].id)
    other = items.add(base, RealStamper(), "people", ["Ana Silva"])
    other = items.add(other, RealStamper(), "outcomes", ["Ana Silva will ring Ana Ruiz"])
    for both in (merge(base, one, other), merge(base, other, one)):
        assert texts(both) == ["Ana Silva will ring [someone]"]


def test_a_namesake_who_was_taken_out_keeps_their_name_when_that_is_taken_back(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "people", ["Ana Ruiz", "Ana Silva"])
        session.apply(items.add, "outcomes", ["Ana Silva will ring Ana Ruiz"])
        first, second = (person.id for person in session.meeting.people)
        session.apply(items.take_out, "people", second)
        session.strike("people", first, mend=True)
        assert texts(session.meeting) == ["Ana Silva will ring [someone]"]
        assert undone(session)
        assert [person.text for person in session.meeting.people] == ["Ana Silva"]
