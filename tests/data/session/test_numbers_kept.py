"""An item keeps the number that people refer to it by, and no other gets it, whatever is done."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings

from data.edits import items
from data.edits.carry_over import carry_on
from data.model.records.meeting import Meeting
from data.model.stages import LETTERS, reference
from data.queries.references import renumbered
from data.session.session import Session
from data.store.atomic import write_bytes
from data.store.good_copies import good_copies
from data.store.repair import restore_copy
from data.store.watcher import FoundCopy
from tests.data.kept import PATIENCE, Kept
from tests.data.numbers import Numbers, numbers
from tests.data.retraced import redone, undone
from tests.data.second import blank
from tests.data.session.in_memory import InMemory
from tests.data.store.steps import FINAL, OTHERS, OUTCOMES, Stamper, Step, begun, picked, stepped, steps
from tests.fixed import FixedStamper, fresh_meeting

WALK = steps(*OUTCOMES, *OTHERS, "undo", "undo", "redo", size=25)


class Seen:
    """Every number that was ever seen, and whose it was."""

    def __init__(self) -> None:
        self.whose: dict[tuple[str, int], str] = {}
        self._highest: dict[str, int] = {}

    def look(self, meeting: Meeting) -> Numbers:
        """The numbers now. One that is another item's than before, or of an item that had another, fails."""
        found = numbers(meeting)
        before = {(table, row_id): number for (table, number), row_id in self.whose.items()}
        for (table, row_id), number in found.items():
            assert self.whose.setdefault((table, number), row_id) == row_id
            assert before.get((table, row_id), number) == number
        now = meeting.details.highest
        assert all(now.get(table, 0) >= number for table, number in self._highest.items())
        self._highest = now
        return found


def walk(session: Session, what: Step) -> None:
    """One step: a change, one taken back, one done again, something struck."""
    name, at, words = what
    if name in ("undo", "redo"):
        (undone if name == "undo" else redone)(session)
    elif name in FINAL:
        table, row_id = picked(session.meeting, name, at)
        session.strike(table, row_id)
    else:
        session.apply(stepped, name, at, words)


@settings(max_examples=120, deadline=None)
@given(WALK)
def test_whatever_is_done_every_number_stays_with_its_item_and_none_is_given_again(rows: list[Step]) -> None:
    stamper = Stamper("0", "2026-10-21T09:00:00+00:00")
    session = Session(begun(stamper), stamper)
    seen = Seen()
    seen.look(session.meeting)
    for row in rows:
        walk(session, row)
        seen.look(session.meeting)
    for step in (undone, redone):
        while step(session) is not None:
            seen.look(session.meeting)


@settings(max_examples=60, deadline=None)
@given(WALK)
def test_the_next_meeting_keeps_the_numbers_and_counts_on(rows: list[Step]) -> None:
    stamper = Stamper("0", "2026-10-21T09:00:00+00:00")
    session = Session(begun(stamper), stamper)
    for row in rows:
        walk(session, row)
    before = session.meeting
    was = numbers(before)
    after = carry_on(before, blank(), Stamper("1", "2026-11-18T09:00:00+00:00"))
    now = numbers(after)
    for table in LETTERS:
        for item in after.rows(table):
            assert item.origin is not None
            assert now[table, item.id] == was[table, item.origin]
        more = items.add(after, Stamper("2", "2026-11-18T10:00:00+00:00"), table, ["more"])
        assert numbers(more)[table, more.rows(table)[-1].id] == before.details.highest.get(table, 0) + 1


def test_struck_right_after_it_was_added_its_number_is_not_given_again_after_a_crash(kept: Kept) -> None:
    before = kept.path.read_bytes()
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["one", "two"])
        session.strike("outcomes", session.meeting.outcomes[1].id)
        journal = kept.archive.journal_path(session.meeting).read_bytes()
    write_bytes(kept.path, before)
    write_bytes(kept.archive.journal_path(session.meeting), journal)
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["three"])
        assert [(row.text, row.ref) for row in session.meeting.outcomes] == [("one", 1), ("three", 3)]


def test_what_was_taken_back_leaves_a_gap_and_comes_back_under_its_number() -> None:
    session = Session(fresh_meeting(), FixedStamper())
    session.apply(items.add, "outcomes", ["one", "two"])
    session.undo()
    session.redo()
    assert [row.ref for row in session.meeting.outcomes] == [1, 2]
    session.undo()
    session.apply(items.add, "outcomes", ["three"])
    assert [row.ref for row in session.meeting.outcomes] == [3]


def test_made_another_kind_it_gets_a_new_number_and_undo_gives_the_old_one_back() -> None:
    session = Session(fresh_meeting(), FixedStamper())
    session.apply(items.add, "limits", ["the bus timetable"])
    session.apply(items.add, "outcomes", ["one", "two", "three"])
    session.apply(items.convert, "outcomes", session.meeting.outcomes[2].id, "limits")
    assert [row.ref for row in session.meeting.limits] == [1, 2]
    session.apply(items.convert, "limits", session.meeting.limits[1].id, "outcomes")
    assert [row.ref for row in session.meeting.outcomes] == [1, 2, 4]
    session.undo()
    session.undo()
    assert [row.ref for row in session.meeting.outcomes] == [1, 2, 3]


def test_that_a_number_was_given_is_no_change_of_the_meeting_itself() -> None:
    session = Session(fresh_meeting(), FixedStamper())
    change = session.apply(items.add, "outcomes", ["one"])
    assert change is not None
    assert [row.table for row in change.rows] == ["outcomes"]
    assert session.meeting.log[-1].row == session.meeting.outcomes[0].id


def test_an_earlier_copy_that_is_put_back_gives_no_number_again(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["one"])
        kept.watch.saved(session)
        assert session.leave(PATIENCE)
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["two"])
    goods = [*good_copies(kept.archive.state_folder, session.meeting.details.id)]
    oldest = next(one for one in reversed(goods) if one.meeting.outcomes)
    assert len(oldest.meeting.outcomes) == 1
    restore_copy(kept.path, kept.archive.state_folder, oldest, FixedStamper("2026-12-01T09:00:00+00:00", 900))
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["three"])
        assert [(row.text, row.ref) for row in session.meeting.outcomes] == [("one", 1), ("three", 3)]


def test_what_came_in_from_elsewhere_before_a_change_here_is_told_once() -> None:
    meeting = fresh_meeting()
    backend = InMemory(meeting)
    session = Session(meeting, Stamper("0", "2026-10-21T10:00:00+00:00"), backend)
    session.apply(items.add, "outcomes", ["said here"])
    theirs = items.add(meeting, Stamper("1", "2026-10-21T09:00:00+00:00"), "outcomes", ["said there"])
    backend.arriving.append(FoundCopy(path=Path("copy"), copy=theirs, base=meeting))
    session.apply(items.add, "outcomes", ["said later"])
    assert {row.text: reference(row) for row in session.meeting.outcomes} == {
        "said there": "O1", "said here": "O2", "said later": "O3",
    }  # fmt: skip
    told = session.take_in()
    assert told is not None
    assert renumbered(told) == (("O1", "O2"),)
    assert session.take_in() is None
