"""Taking back everything gives the first meeting; doing it all again gives the last."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import given, settings

from data.model.records.meeting import Meeting
from data.session.session import Session
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
