"""Which stakeholder is asked about while they are placed one after another, and which question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from data.model.records.stakeholders import Stakeholder

PlaceField: TypeAlias = Literal["touched", "say", "room"]
"""What is asked of each."""

PLACING: tuple[PlaceField, ...] = ("touched", "say")
"""What is asked of each in the first pass."""

ROOM: tuple[PlaceField, ...] = ("room",)
"""What is asked of each in the second pass, where that is wanted."""


@dataclass
class PlacingState:
    """Where the group is. The order of the stakeholders stays, wherever they come to stand in the list meanwhile."""

    rows: Callable[[], Sequence[Stakeholder]]
    """Gives them as they are now, always in the same order."""
    asks: tuple[PlaceField, ...] = PLACING
    """The questions of this pass."""
    at: str = ""
    """The id of who is asked about; empty: nobody is, any more."""
    asked: PlaceField = "touched"
    """The question that is asked."""
    said: set[tuple[str, PlaceField]] = field(default_factory=set[tuple[str, PlaceField]])
    """What was answered here: not known is an answer, too, and leaves nothing in the meeting."""
    skipped: set[str] = field(default_factory=set[str])
    """Who was skipped: they are not asked about again by themselves."""

    def begin(self, asks: tuple[PlaceField, ...]) -> None:
        """Begin a pass, with the first who is not placed."""
        self.asks, self.at = asks, ""
        self.skipped.clear()
        self._go_on()

    @property
    def now(self) -> Stakeholder | None:
        """Who is asked about; None: nobody is."""
        return next((row for row in self.rows() if row.id == self.at), None)

    def is_answered(self, row: Stakeholder, name: PlaceField) -> bool:
        """Whether a question was answered, here or earlier."""
        return bool(getattr(row, name)) or (row.id, name) in self.said

    def is_done(self, row: Stakeholder, asks: Sequence[PlaceField] | None = None) -> bool:
        """Whether all questions of this pass, or of another one, were answered."""
        return all(self.is_answered(row, name) for name in asks or self.asks)

    def left(self, asks: Sequence[PlaceField] | None = None) -> int:
        """Of how many something of this pass, or of another one, is not answered."""
        return sum(not self.is_done(row, asks) for row in self.rows())

    def answered(self, name: PlaceField) -> None:
        """A question about the one who is asked about was answered: the next question, or the next one."""
        self.said.add((self.at, name))
        behind = self.asks[self.asks.index(name) + 1 :]
        if behind:
            self.asked = behind[0]
        else:
            self._go_on()

    def skip(self) -> None:
        """Leave the one who is asked about for now."""
        self.skipped.add(self.at)
        self._go_on()

    def go(self, step: int) -> None:
        """Ask about the one above, or below. From the end of a pass: the last, or the first."""
        ids = [row.id for row in self.rows()]
        if not ids:
            return
        place = ids.index(self.at) + step if self.at in ids else min(step, 0)
        self.choose(ids[max(min(place, len(ids) - 1), 0 if self.at else -1)])

    def choose(self, row_id: str, name: PlaceField | None = None) -> None:
        """Ask about one, from a question on; None: the first that was not answered."""
        row = next((row for row in self.rows() if row.id == row_id), None)
        if row is not None:
            if name is not None and name not in self.asks:
                self.asks = PLACING if name in PLACING else ROOM
            self.at = row_id
            open_still: list[PlaceField] = [one for one in self.asks if not self.is_answered(row, one)]
            self.asked = name or (open_still or self.asks)[0]

    def _go_on(self) -> None:
        """Ask about the next of whom something is not answered, behind this one, then from the top."""
        rows = self.rows()
        here = next((place for place, row in enumerate(rows) if row.id == self.at), -1)
        behind = (*rows[here + 1 :], *rows[: here + 1])
        following = next((row for row in behind if not self.is_done(row) and row.id not in self.skipped), None)
        self.at = ""
        if following is not None:
            self.choose(following.id)
