"""Placing stakeholders, one after another: each answer is kept at once, and can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.edits import items
from data.model.patch import Change
from data.model.records.meeting import Meeting
from data.model.records.stakeholders import Stakeholder
from data.queries.outline import rows_in_order
from screens.dialogs.placing import PlaceStakeholders
from screens.dialogs.placing_state import PlaceField
from screens.meeting.actions.undo import UndoActions
from screens.meeting.context import Host


@dataclass(frozen=True)
class GivenAnswer:
    """An answer that was kept, and what stood there before."""

    row_id: str
    """Of whom it is."""
    name: PlaceField
    """To what."""
    before: str
    """The code that stood there."""
    change: Change | None
    """What it changed; None: it was so already."""


class PlacingAction:
    """Keeps the answers. The order of the stakeholders stays as it was when it began."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._order: tuple[str, ...] = tuple(one.row.id for one in rows_in_order(self._meeting, "stakeholders"))
        self._given: list[GivenAnswer] = []

    @property
    def _meeting(self) -> Meeting:
        return self._host.session.meeting

    def open(self) -> None:
        """Begin with the first who is not placed."""
        self._host.ask(PlaceStakeholders(self, self._host.now), self._host.tell)

    def rows(self) -> Sequence[Stakeholder]:
        """The stakeholders as they are now, in the order of the list as it was when it began."""
        there = {row.id: row for row in self._meeting.stakeholders}
        return [there[row_id] for row_id in self._order if row_id in there]

    def answer(self, row_id: str, name: PlaceField, code: str) -> bool:
        """Keep an answer. False: it can't be kept, or there is no such stakeholder any more."""
        row = next((row for row in self.rows() if row.id == row_id), None)
        if row is None or self._host.session.read_only is not None:
            return False
        before: str = getattr(row, name)
        change = self._host.apply(items.change, "stakeholders", row_id, {name: code})
        self._given.append(GivenAnswer(row_id, name, before, change))
        return True

    def take_back(self) -> tuple[str, PlaceField] | None:
        """Take the last answer back, as undo does; where something else was done since, put back what stood there."""
        if not self._given or self._host.session.read_only is not None:
            return None
        last = self._given.pop()
        if last.change is not None and not UndoActions(self._host).take_back(last.change):
            self._host.apply(items.change, "stakeholders", last.row_id, {last.name: last.before})
        return last.row_id, last.name
