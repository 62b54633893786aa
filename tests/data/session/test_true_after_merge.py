"""Two computers that agree, reword, undo, redo and sync: nothing stands as agreed that the group did not agree to."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.edits import agreeing, items
from data.model import codes
from data.model.records.agreements import Agreeable, Agreement, Counts
from data.queries.agreed_text import agreed_to_other, waits_to_be_settled
from data.queries.asking_result import AskingResult
from data.queries.conflicts import all_unsettled
from data.session.session import Session
from data.store.merge import merge
from data.store.watcher import FoundCopy
from tests.data.retraced import redone, undone
from tests.data.session.in_memory import InMemory
from tests.data.store.steps import Stamper
from tests.fixed import FixedStamper, fresh_meeting
from tests.rows import each_row

STATES: tuple[codes.State, ...] = ("agreed", "not_agreed", "for_now", "open")
DOES = st.sampled_from(["agreed", "not_agreed", "for_now", "open", "W0", "W1", "undo", "undo", "redo", "sync", "sync"])


SIDES = ("a", "b")
"""What the ids begin with that are made on either."""


class Two:
    """Two computers with one meeting."""

    def __init__(self) -> None:
        self.common = items.add(fresh_meeting(), FixedStamper(), "outcomes", ["W0"])
        self._keepers = [InMemory(self.common) for _ in range(2)]
        self.sessions = [
            Session(self.common, Stamper(side, "2026-10-21T10:00:00+00:00"), keeper)
            for side, keeper in zip(SIDES, self._keepers, strict=True)
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


def stands(row: Agreeable) -> codes.State | None:
    """Where an item stands; None: that waits to be settled."""
    return None if waits_to_be_settled(row) else row.state


def asked_last(row: Agreeable) -> Agreement | None:
    """The last time that the group was asked about the very words that stand there; None: it never was."""
    return next((one for one in reversed(row.agreements) if one.words == row.text), None)


def holds(two: Two, at: int, what: str) -> None:
    """Do it, and see that what is shown was recorded last, that no key took back what was recorded elsewhere, and that
    both make the same of it.
    """
    before, meetings = two.outcome(at), [session.meeting for session in two.sessions]
    assert merge(two.common, *meetings) == merge(two.common, *reversed(meetings))
    two.does(at, what)
    for row in (two.outcome(0), two.outcome(1)):
        if (state := stands(row)) is not None:
            assert not agreed_to_other(row)
            recorded = {one.state for one in (asked_last(row), *row.agreements[-1:]) if one is not None}
            assert state == "to_agree" or state in recorded
    if what in ("undo", "redo"):
        row = two.outcome(at)
        theirs = [one for one in before.agreements if one.id.startswith(SIDES[1 - at])]
        assert {one.id for one in theirs} <= {one.id for one in row.agreements}
        last = asked_last(row)
        if last in theirs and stands(before) == last.state and before.text == row.text:
            assert stands(row) in (last.state, None)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 1), DOES), min_size=4, max_size=12))
def test_what_stands_as_asked_was_asked_last_in_just_these_words(steps: list[tuple[int, str]]) -> None:
    two = Two()
    for at, what in steps:
        holds(two, at, what)


@each_row("state", STATES)
@each_row("asks_first", [0, 1])
@each_row("undoes", [0, 1])
def test_what_both_were_asked_stands_by_the_other_where_one_is_undone(
    state: codes.State, asks_first: int, undoes: int
) -> None:
    two = Two()
    for at, what in ((asks_first, state), (1 - asks_first, state), (0, "sync"), (undoes, "undo")):
        holds(two, at, what)
    assert (two.outcome(undoes).state, len(two.outcome(undoes).agreements)) == (state, 1)
    holds(two, 0, "sync")
    assert stands(two.outcome(1 - undoes)) == state


def states(row: Agreeable) -> list[str]:
    """Where an item stands, and where it could stand as well."""
    return sorted([row.state, *(pair.values["state"] for pair in row.unsettled)])


KEPT = {
    "reworded after it was asked in one": (
        ((0, "open"), (1, "agreed"), (1, "W1"), (0, "sync")), ["to_agree"]
    ),
    "asked in the new words in the other": (
        ((0, "for_now"), (0, "W1"), (1, "W1"), (1, "open"), (0, "sync")), ["open"]
    ),
    "the rewording is taken back": (
        ((0, "agreed"), (1, "for_now"), (0, "W1"), (0, "sync"), (0, "undo")), ["agreed", "for_now"]
    ),
    "asked the same again in one, undone in the other": (
        ((0, "agreed"), (0, "not_agreed"), (0, "sync"), (0, "undo"), (1, "not_agreed"), (1, "sync")),
        ["agreed", "not_agreed"],
    ),
    "done again where the other was asked since": (
        ((0, "agreed"), (1, "not_agreed"), (0, "undo"), (1, "sync"), (0, "redo")), ["agreed", "not_agreed"]
    ),
    "undone after another computer reworded it": (
        ((0, "agreed"), (0, "agreed"), (0, "W1"), (1, "not_agreed"), (1, "agreed"), (0, "sync"), (1, "undo")),
        ["to_agree"],
    ),
    "the second time is undone, and the first was not the same": (
        ((1, "for_now"), (1, "open"), (0, "open"), (1, "sync"), (1, "undo")), ["for_now", "open"]
    ),
}  # fmt: skip


@pytest.mark.parametrize(("steps", "left"), KEPT.values(), ids=list(KEPT))
def test_of_what_the_group_was_asked_nothing_goes_silently(steps: tuple[tuple[int, str], ...], left: list[str]) -> None:
    two = Two()
    for at, what in steps:
        holds(two, at, what)
    assert states(two.outcome(steps[-1][0])) == left


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
