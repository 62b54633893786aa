"""Undo and redo keep what came in from another copy: what was said there is said here, too."""

from __future__ import annotations

from pathlib import Path

import msgspec

from data.edits import items
from data.model.records.meeting import Meeting
from data.session.session import Session
from data.session.undo import History
from data.store.watcher import FoundCopy
from tests.data.retraced import redone, undone
from tests.data.session.in_memory import InMemory
from tests.data.store.steps import Stamper
from tests.fixed import fresh_meeting

HERE = Stamper("0", "2026-10-21T09:00:00+00:00")
THERE = Stamper("f", "2026-10-21T09:30:00+00:00")


def begun(*outcomes: str) -> tuple[InMemory, Session]:
    meeting = fresh_meeting()
    backend = InMemory(meeting)
    session = Session(meeting, HERE, backend)
    session.apply(items.add, "outcomes", outcomes)
    return backend, session


def reworded(meeting: Meeting, words: str) -> Meeting:
    return items.change(meeting, THERE, "outcomes", meeting.outcomes[0].id, {"text": words})


def brought_in(backend: InMemory, session: Session, copy: Meeting, base: Meeting) -> None:
    backend.arriving.append(FoundCopy(path=Path("copy"), copy=copy, base=base))
    session.take_in()


def outcome(session: Session) -> list[str]:
    """Every wording that the first outcome has, its own first."""
    rows = session.meeting.outcomes
    return [words for row in rows for words in (row.text, *(pair.values["text"] for pair in row.unsettled))]


def test_what_another_copy_said_of_an_item_that_was_taken_out_here_stays_when_that_is_undone() -> None:
    backend, session = begun("A crossing")
    parted = session.meeting
    session.apply(items.take_out, "outcomes", parted.outcomes[0].id)
    brought_in(backend, session, reworded(parted, "A crossing by the school"), parted)
    assert outcome(session) == ["A crossing by the school"]
    undone(session)
    assert "A crossing by the school" in outcome(session) or not outcome(session)
    for _ in range(4):
        undone(session)
    for _ in range(4):
        redone(session)
    assert outcome(session) == ["A crossing by the school"]


def test_both_wordings_are_there_again_once_all_is_done_again() -> None:
    backend, session = begun("A crossing")
    parted = session.meeting
    session.apply(items.change, "outcomes", parted.outcomes[0].id, {"text": "A crossing here"})
    brought_in(backend, session, reworded(parted, "A crossing there"), parted)
    both = outcome(session)
    assert sorted(both) == ["A crossing here", "A crossing there"]
    while undone(session) is not None:
        pass
    assert outcome(session) == []
    while redone(session) is not None:
        pass
    assert sorted(outcome(session)) == sorted(both)
    again = History(backend.past())  # as after a crash
    assert msgspec.json.encode(again.undo) == msgspec.json.encode(session.steps.undo)
