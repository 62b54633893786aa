"""Taking back everything gives the first meeting, doing it all again gives the last, also after a restart."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import given, settings

from data.edits import items
from data.model.patch import UNTOUCHED
from data.model.records.meeting import Meeting
from data.model.rows import to_tables
from data.session.session import Session
from tests.data.forty import FORTY
from tests.data.kept import Kept, texts
from tests.data.retraced import redone, undone
from tests.data.store.steps import FINAL, STEPS, Stamper, Step, begun, stepped


def what(meeting: Meeting) -> Any:
    """Everything but which value it is, when it was made, and what was done to come there."""
    coming = msgspec.structs.replace(meeting.details.next, changed="")
    details = msgspec.structs.replace(meeting.details, revision="", changed="", highest={}, next=coming)
    return msgspec.to_builtins(msgspec.structs.replace(meeting, details=details, log=()))


@settings(max_examples=150, deadline=None)
@given(STEPS, STEPS)
def test_undoing_all_gives_the_first_meeting_and_redoing_all_the_last(one: list[Step], other: list[Step]) -> None:
    stamper = Stamper("0", "2026-10-21T09:00:00+00:00")
    session = Session(begun(stamper), stamper)
    first = what(session.meeting)
    for name, at, words in (*one, *other):
        if name not in FINAL:
            session.apply(stepped, name, at, words)
    last = what(session.meeting)
    while undone(session) is not None:
        pass
    assert what(session.meeting) == first
    while redone(session) is not None:
        pass
    assert what(session.meeting) == last


def bare(meeting: Meeting) -> dict[str, Any]:
    """A meeting without what undo leaves alone."""
    tables = to_tables(msgspec.structs.replace(meeting, log=()))
    del tables["meeting"][0]["next"]["changed"]
    gone = UNTOUCHED
    return {name: [{key: one for key, one in row.items() if key not in gone} for row in rows]
            for name, rows in tables.items()}  # fmt: skip


def test_undo_and_redo_with_nothing_to_do_are_none(kept: Kept) -> None:
    with kept.open() as session:
        assert session.undo() is None
        assert session.redo() is None


def test_a_new_change_ends_what_could_be_done_again(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["one"])
        session.undo()
        assert session.steps.redo
        session.apply(items.add, "outcomes", ["two"])
        assert session.redo() is None
        assert texts(session.meeting) == ["two"]


def test_forty_changes_are_taken_back_after_a_restart_and_done_again_after_another(kept: Kept) -> None:
    with kept.open() as session:
        empty = session.meeting
        for edit, arguments, more in FORTY:
            assert session.apply(edit, *arguments(session.meeting), **more) is not None
        whole = session.meeting
    with kept.open() as session:
        assert bare(session.meeting) == bare(whole)
        names = [change.edit for change in iter(lambda: undone(session), None)]
        assert names == [edit.name for edit, _, _ in reversed(FORTY)]
        assert bare(session.meeting) == bare(empty)
    with kept.open() as session:
        assert bare(session.meeting) == bare(empty)
        names = [change.edit for change in iter(lambda: redone(session), None)]
        assert names == [edit.name for edit, _, _ in FORTY]
        assert bare(session.meeting) == bare(whole)


def test_half_taken_back_before_a_restart_is_gone_on_with_after_it(kept: Kept) -> None:
    with kept.open() as session:
        for words in ("one", "two", "three", "four"):
            session.apply(items.add, "outcomes", [words])
        session.undo()
        session.undo()
    with kept.open() as session:
        session.redo()
        assert texts(session.meeting) == ["one", "two", "three"]
    with kept.open() as session:
        session.undo()
        session.undo()
        session.undo()
        assert session.undo() is None
        assert texts(session.meeting) == []
        assert len([*iter(lambda: redone(session), None)]) == 4
