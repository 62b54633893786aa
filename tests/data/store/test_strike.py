"""Whoever is struck is named in no byte of what is kept, whatever was done before."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from data.edits import strike
from data.edits.carry_over import carry_on
from data.model.records.meeting import Meeting
from data.session.session import Session
from data.store.merge import merge
from tests.data.kept import Kept, everything_kept
from tests.data.retraced import undone
from tests.data.second import blank
from tests.data.store.steps import BEFORE, FINAL, OTHERS, OUTCOMES, STEPS, Stamper, Step, begun, picked, stepped, steps
from tests.data.store.test_merge import raw_text, sides

NAME = "Zebedee Quill"

IN_A_SESSION = steps(*OUTCOMES, *OTHERS, "undo", "redo", "draft", "save", "save", size=14)
"""What is done at the screen: also what was done is taken back, and what is typed stays half typed."""


def who(meeting: Meeting) -> str:
    """The id of the person who will be struck; empty: they are not there."""
    return next((person.id for person in meeting.people if person.text == NAME), "")


def do(kept: Kept, session: Session, step: Step) -> None:
    name, at, words = step
    if name == "save":
        kept.watch.saved(session)
    elif name == "draft":
        session.draft(f"line:{at}", f"{words}, says {NAME}")
    elif name in ("undo", "redo"):
        (session.undo if name == "undo" else session.redo)()
    elif name in FINAL:
        table, row = picked(session.meeting, name, at)
        if row != who(session.meeting):  # they are struck last
            session.strike(table, row)
    else:
        session.apply(stepped, name, at, words)


@settings(max_examples=25, deadline=None)
@given(st.booleans(), IN_A_SESSION, IN_A_SESSION)
def test_a_struck_person_is_in_no_byte_of_the_file_the_journal_and_the_copies(
    carried: bool, one: list[Step], other: list[Step]
) -> None:
    stamper = Stamper("0", "2026-10-21T09:00:00+00:00")
    meeting = carry_on(begun(stamper), blank(), stamper) if carried else begun(stamper)
    with TemporaryDirectory() as folder:
        kept = Kept(Path(folder), meeting)
        for row in (one, other):
            with kept.open(stamper) as session:
                for step in row:
                    do(kept, session, step)
        with kept.open(stamper) as session:
            while not who(session.meeting) and undone(session):
                pass  # whoever was taken out is there again
            session.strike("people", who(session.meeting))
        assert NAME.encode() not in everything_kept(kept.root)  # read while nothing is written any more
        with kept.open(stamper) as session:
            while undone(session):
                pass
        assert NAME.encode() not in everything_kept(kept.root)


@settings(max_examples=100, deadline=None)
@given(BEFORE, STEPS, STEPS)
def test_a_person_who_is_struck_in_one_copy_is_named_in_nothing_that_comes_of_two(
    before: list[Step], one: list[Step], other: list[Step]
) -> None:
    base, first, second = sides(before, one, other)
    if not who(second):
        return
    struck = strike.strike(second, Stamper("3", "2026-10-21T11:00:00+00:00"), "people", who(second))
    for was in (base, None):
        assert NAME not in raw_text(merge(was, first, struck))
