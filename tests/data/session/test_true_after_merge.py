"""Two computers that agree, reword, undo, redo and sync: nothing stands as agreed that the group did not agree to."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from data.edits import agreeing, items
from data.model import codes
from data.model.records.agreements import Agreeable, Counts
from data.queries.agreed_text import agreed_to_other, waits_to_be_settled
from data.queries.agreement import AskingResult
from data.queries.conflicts import all_unsettled
from data.session.session import Session
from data.store.watcher import FoundCopy
from tests.data.retraced import redone, undone
from tests.data.session.test_undo_asks import InMemory
from tests.data.store.steps import Stamper
from tests.fixed import FixedStamper, fresh_meeting

STATES: tuple[codes.State, ...] = ("agreed", "not_agreed", "for_now", "open")
DOES = st.sampled_from(["agreed", "not_agreed", "for_now", "open", "W0", "W1", "undo", "undo", "redo", "sync", "sync"])


class Two:
    """Two computers with one meeting."""

    def __init__(self) -> None:
        self.common = items.add(fresh_meeting(), FixedStamper(), "outcomes", ["W0"])
        self._keepers = [InMemory(self.common) for _ in range(2)]
        self.sessions = [
            Session(self.common, Stamper(side, "2026-10-21T10:00:00+00:00"), keeper)
            for side, keeper in zip("ab", self._keepers, strict=True)
        ]

    def does(self, at: int, what: str) -> None:
        """One of them does something; `sync`: what it has comes to the other, and what that makes of it comes back."""
        session = self.sessions[at]
        row = session.meeting.outcomes[0].id
        if what == "undo":
            undone(session)
        elif what == "redo":
            redone(session)
        elif what == "sync":
            self._comes(1 - at, session)
            self._comes(at, self.sessions[1 - at])
            self.common = session.meeting
        elif what in STATES:
            session.apply(
                agreeing.agree,
                "outcomes",
                [row],
                AskingResult(state=STATES[STATES.index(what)], how="hands", counts=Counts(agree=2)),
            )
        else:
            session.apply(items.change, "outcomes", row, {"text": what})

    def _comes(self, at: int, other: Session) -> None:
        self._keepers[at].arriving.append(FoundCopy(path=Path("copy"), copy=other.meeting, base=self.common))
        self.sessions[at].take_in()

    def outcome(self, at: int) -> Agreeable:
        """What the one item is there."""
        return self.sessions[at].meeting.outcomes[0]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 1), DOES), min_size=4, max_size=12))
def test_what_stands_as_asked_was_asked_in_just_these_words(steps: list[tuple[int, str]]) -> None:
    two = Two()
    for at, what in steps:
        two.does(at, what)
        for row in (two.outcome(0), two.outcome(1)):
            if not waits_to_be_settled(row):
                assert not agreed_to_other(row)
                assert row.state == "to_agree" or row.state in {one.state for one in row.agreements}


def test_what_the_group_was_asked_on_another_computer_is_not_taken_back_by_undo_here() -> None:
    two = Two()
    for at, what in ((0, "not_agreed"), (0, "not_agreed"), (0, "sync"), (1, "agreed"), (1, "sync"), (0, "undo")):
        two.does(at, what)
    assert [one.state for one in two.outcome(0).agreements] == ["not_agreed", "agreed"]
    two.does(0, "redo")
    assert sorted(one.state for one in two.outcome(0).agreements) == ["agreed", "not_agreed", "not_agreed"]


def test_agreed_anew_by_redo_to_words_that_came_in_since_is_to_be_agreed_again() -> None:
    two = Two()
    for at, what in ((1, "agreed"), (1, "undo"), (0, "W1"), (0, "sync"), (1, "redo")):
        two.does(at, what)
    assert (two.outcome(1).text, two.outcome(1).state) == ("W1", "to_agree")


def test_asked_on_both_with_another_outcome_is_for_the_group_to_settle() -> None:
    two = Two()
    for at, what in ((0, "agreed"), (0, "sync"), (0, "not_agreed"), (1, "agreed"), (1, "sync")):
        two.does(at, what)
    for session in two.sessions:
        assert len(list(all_unsettled(session.meeting))) == 1
