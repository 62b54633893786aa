"""Undo and redo by somebody who says yes whenever they are asked."""

from __future__ import annotations

from data.model.patch import Change
from data.session.session import Session
from data.session.undo import MustAsk


def undone(session: Session) -> Change | None:
    """Take the last change back, whatever it is. None: there was nothing left of any."""
    change = session.undo()
    if isinstance(change, MustAsk):
        change = session.undo(change)
    assert not isinstance(change, MustAsk)
    return change


def redone(session: Session) -> Change | None:
    """Do again what was taken back last, whatever it is. None: there was nothing to do again."""
    change = session.redo()
    if isinstance(change, MustAsk):
        change = session.redo(change)
    assert not isinstance(change, MustAsk)
    return change
