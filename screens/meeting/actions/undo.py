"""Undo and redo: said in words that are never the group's, shown where they happened, and asked about first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, Protocol

from textual.screen import ModalScreen

from data.model import codes
from data.model.patch import Change
from data.model.records.meeting import Meeting
from data.model.records.tables import ROW_TABLES
from data.queries.outline import stage_of
from data.session.session import Session
from data.session.undo import MustAsk
from data.words import say


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

    def ask(self, dialog: ModalScreen[bool | None], then: Callable[[bool], object]) -> None:
        """Open a dialog; what it gives goes on, unless it was closed."""
        ...

    def tell(self, words: str) -> None:
        """Say something in passing."""
        ...


class Retracing:
    """Goes back over the changes, and forth again."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame

    def undo(self) -> None:
        """Take the last change back."""
        self._step(None, redone=False)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._step(None, redone=True)

    def _step(self, asked: MustAsk | None, *, redone: bool) -> None:
        """`asked`: what somebody has said yes to."""
        frame = self._frame
        if frame.session.read_only:
            frame.tell(say("told.read_only"))
            return
        before = frame.session.meeting
        change = (frame.session.redo if redone else frame.session.undo)(asked)
        if change is None:
            frame.tell(say("told.nothing_to_redo" if redone else "told.nothing_to_undo"))
        elif isinstance(change, MustAsk):
            self._ask(change, redone=redone)
        else:
            self._show(change, before, stays=asked is not None)
            frame.tell(_said(f"told.{'redone' if redone else 'undone'}", change, frame.session.meeting, before))

    def _ask(self, waits: MustAsk, *, redone: bool) -> None:
        """Ask whether it is meant. The stage that is looked at stays."""
        from screens.dialogs.confirm_undo import UndoQuestion  # not before it is asked: it costs the start

        meeting = self._frame.session.meeting
        name: Literal["undo", "redo"] = "redo" if redone else "undo"
        behind = say(f"undo.behind.{waits.behind}") if waits.behind else ""
        question = UndoQuestion(name, _said(f"undo.{name}", waits.change, meeting, meeting), behind)
        self._frame.ask(question, lambda sure: self._step(waits, redone=redone) if sure else None)

    def _show(self, change: Change, before: Meeting, *, stays: bool) -> None:
        """Look where a change happened: at the first row of it that is there now. `stays`: at no other stage."""
        frame = self._frame
        meeting = frame.session.meeting
        rows = [(row.table, row.id) for row in change.rows if row.table in ROW_TABLES]
        if not rows:
            moved = change.edit == "move_to" and not stays
            frame.show_stage(meeting.details.stage if moved else frame.looking)
            return
        there = [place for place in rows if meeting.row(*place) is not None]
        table, row_id = (there or rows)[0]
        stage = stage_of(meeting if there else before, table, row_id)
        if stays and stage != frame.looking:
            frame.show_stage(frame.looking)
        elif table == "versions":
            frame.show_stage(stage, "row:minutes")
        else:
            frame.show_stage(stage, row_id if there else None)


def _said(key: str, change: Change, now: Meeting, before: Meeting) -> str:
    """What a change did, and where. What makes the minutes final names no other place than the minutes."""
    from data.session.undo_words import undo_words  # not before there is a change: it costs the start

    place, what = undo_words(change, now, before)
    asks = key.startswith("undo.")
    if not place or (asks and change.edit in ("finalise", "open_again")):
        return say(f"{key}_plain", what=what)
    return say(key, place=place, what=what)
