"""Whose turn in a round it was: only in this window, until several can be kept at once, apart from what they said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from data.model import codes
from data.model.patch import Change, diff
from data.model.records.meeting import Meeting
from data.model.records.rounds import Round
from data.queries.rounds import current
from data.record import Record
from data.session.state import SessionState

if TYPE_CHECKING:
    from data.commands.command import Applies

KEPT = "take_turns"
"""The name of the edit that keeps turns."""

ENOUGH = 2
"""How many are kept at once at least where anybody spoke: one alone would be whoever said the words before.

Words that nobody's turn was kept for are from before a window ended: they may be of whoever passes now.
"""


class TurnTaken(Record, frozen=True):
    """What became of one turn."""

    round: str
    """The id of the round."""
    who: str
    """The id of a person, `phone` or `chat`."""
    turn: codes.Turn
    """What became of it."""
    said: str
    """The id of what was said; empty: nothing was."""
    after: tuple[Any, ...]
    """What could be taken back last, when nothing was said: the rows of that change."""


class Turns:
    """The turns that were taken in this window. What was said is on the disk at once; whose it was never is."""

    def __init__(self, state: SessionState) -> None:
        self._state = state
        self._taken: tuple[TurnTaken, ...] = ()
        self._drafts: dict[tuple[str, str], str] = {}

    def take(self, round_id: str, who: str, turn: codes.Turn, said: Change | None) -> None:
        """Somebody had their turn, or comes back to it. `said`: what their words changed; None: there were none."""
        check = next((row.id for row in said.rows if row.table == "checks"), "") if said is not None else ""
        self._taken = (*self._taken, TurnTaken(round=round_id, who=who, turn=turn, said=check, after=self._last_rows()))

    def on(self, meeting: Meeting) -> Meeting:
        """The meeting as the group sees it: with every turn that was taken, kept or not."""
        taken = self._by_round(meeting)
        if not taken:
            return meeting
        from data.edits.rounds import take_turns  # not before a round is held

        for round_id, turns in taken.items():
            meeting = take_turns(meeting, self._state.stamper, round_id, {who: one.turn for who, one in turns.items()})
        return meeting

    def keep(self, to: Applies) -> None:
        """Keep whose turn it was, as far as that doesn't tell whose words are whose."""
        kept = self._to_keep()
        if not kept:
            return
        from data.edits.rounds import take_turns  # not before a round is held

        for round_id, turns in kept.items():
            to.apply(take_turns, round_id, turns)

    def _to_keep(self) -> dict[str, dict[str, codes.Turn]]:
        """The turns that can be kept without telling whose words are whose, by their round."""
        found: dict[str, dict[str, codes.Turn]] = {}
        meeting = self._state.meeting
        taken, undone = self._by_round(meeting), self._undone(meeting)
        for one in meeting.rounds:
            turns = taken.get(one.id, {})
            if any(turn.round == one.id and turn.said in undone and turn.who not in turns for turn in self._taken):
                continue  # who is missing now said what undo took back
            new = {who: turn for who, turn in turns.items() if one.turns.get(who) != turn.turn}
            done = [turn for turn in new.values() if turn.turn == "done"]
            words = sum(check.round == one.id for check in meeting.checks)
            theirs = words > sum(turn == "done" for turn in one.turns.values())  # from before a window ended
            if new and (len(done) >= ENOUGH or not done or not (theirs or any(turn.said for turn in done))):
                found[one.id] = {who: turn.turn for who, turn in new.items()}
        return found

    def are_last(self) -> bool:
        """Whether what can be taken back next is only that turns were kept, which are known here."""
        undo = self._state.steps.undo
        return bool(self._taken and undo and undo[-1].edit == KEPT)

    def take_back(self) -> Change | None:
        """Take back the turn of somebody who said nothing, where nothing was done since; None: it was not so."""
        undone = self._undone(self._state.meeting)
        last = next((turn for turn in reversed(self._taken) if turn.said not in undone), None)
        if last is None or last.said or last.after != self._last_rows():
            return None
        before = self.on(self._state.meeting)
        self._taken = tuple(turn for turn in self._taken if turn is not last)
        change = diff(self.on(self._state.meeting), before, KEPT, self._state.stamper.now())
        return change if change.rows else None

    def draft(self, round_id: str, who: str) -> str:
        """The key of what somebody has half typed in a round. It doesn't name them: only this window knows whose it is.

        What was half typed when a window ended is nobody's: whoever speaks next has it in their line.
        """
        drafts, known = self._state.drafts.all, {person.id for person in self._state.meeting.people}
        key = f"round:{round_id}:"
        if f"{key}{who}" in drafts:  # an earlier version's
            return f"{key}{who}"
        if (round_id, who) not in self._drafts:
            taken = {*self._drafts.values(), *(f"{key}{person}" for person in known)}
            left = (one for one in sorted(drafts) if one.startswith(key) and one not in taken)
            self._drafts[round_id, who] = next(left, f"{key}{self._state.stamper.new_id()}")
        return self._drafts[round_id, who]

    def draft_of_nobody(self, round_id: str) -> str:
        """A key for words of which nobody has said yet whose they are: whoever speaks next has them in their line."""
        return f"round:{round_id}:{self._state.stamper.new_id()}"

    def half_typed_left(self) -> tuple[tuple[Round, str], ...]:
        """What is half typed in rounds in which nobody is asked any more: the round, and the key of the words."""
        drafts = sorted(self._state.drafts.all)
        if not any(key.startswith("round:") for key in drafts):
            return ()
        meeting = self.on(self._state.meeting)
        asked = current(meeting)
        over = [one for one in meeting.rounds if asked is None or one.id != asked.id]
        return tuple((one, key) for one in over for key in drafts if key.startswith(f"round:{one.id}:"))

    def _by_round(self, meeting: Meeting) -> dict[str, dict[str, TurnTaken]]:
        """The last turn of each, by their round, but of those whose words were taken back by undo."""
        undone = self._undone(meeting)
        found: dict[str, dict[str, TurnTaken]] = {}
        for turn in self._taken:
            if turn.said not in undone:
                found.setdefault(turn.round, {})[turn.who] = turn
        return found

    def _undone(self, meeting: Meeting) -> set[str]:
        """What was said, and undo took back. What was taken out has been said all the same."""
        said = {turn.said for turn in self._taken if turn.said}
        return said - {check.id for check in meeting.checks} - {stone.id for stone in meeting.removed}

    def _last_rows(self) -> tuple[Any, ...]:
        undo = [step for step in self._state.steps.undo if step.edit != KEPT]
        return undo[-1].rows if undo else ()
