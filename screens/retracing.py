"""Undo and redo: said in words that are never the group's, and shown where they happened."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from data import codes
from data.as_listed import stage_of
from data.meeting import Meeting
from data.patch import Change
from data.session import Session
from data.words import say
from screens.frame import told_undone


class Frame(Protocol):
    """What the frame does for undo and redo."""

    looking: codes.Stage

    @property
    def session(self) -> Session:
        """The open meeting."""
        ...

    def show_stage(self, code: codes.Stage, key: str | None = None) -> None:
        """Look at a stage, and at an item of it."""
        ...

    def tell(self, words: str) -> None:
        """Say something in passing."""
        ...


class Retracing:
    """Goes back over the changes, and forth again."""

    def __init__(self, frame: Frame, number: Callable[[Meeting, codes.Stage, str], int | None]) -> None:
        """`number`: gives the number that a row has in a stage's list, in a meeting; None: it is not there."""
        self._frame = frame
        self._number = number

    def undo(self) -> None:
        """Take the last change back."""
        self._step(self._frame.session.undo, redone=False)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._step(self._frame.session.redo, redone=True)

    def _step(self, step: Callable[[], Change | None], *, redone: bool) -> None:
        frame = self._frame
        if frame.session.read_only:
            frame.tell(say("told.read_only"))
            return
        before = frame.session.meeting
        change = step()
        if change is None:
            frame.tell(say("told.nothing_to_redo" if redone else "told.nothing_to_undo"))
            return
        frame.tell(told_undone(change, self._show(change, before), redone=redone))

    def _show(self, change: Change, before: Meeting) -> int | None:
        """Look where a change happened: at the first row of it that is there now. Its number now, or before."""
        frame = self._frame
        meeting = frame.session.meeting
        rows = [(row.table, row.id) for row in change.rows if row.table not in ("removed", "meeting")]
        if not rows:
            frame.show_stage(meeting.details.stage if change.edit == "move_to" else frame.looking)
            return None
        there = [place for place in rows if meeting.row(*place) is not None]
        table, row_id = (there or rows)[0]
        stage = stage_of(meeting if there else before, table, row_id)
        if table == "versions":
            frame.show_stage(stage, "row:minutes")
            return None
        frame.show_stage(stage, row_id if there else None)
        return self._number(meeting if there else before, stage, row_id)
