"""Placing a stakeholder: each key press goes on to the next answer, and round again."""

from __future__ import annotations

from typing import Any, get_args

from data import codes
from data.edits.rows import with_changed
from data.meeting import Meeting, Stakeholder
from data.pen import Pen


def cycle_touched(meeting: Meeting, pen: Pen, row_id: str) -> Meeting:
    """How much it touches their lives: a lot, some, a little, not known."""
    return _cycled(meeting, pen, row_id, "touched", get_args(codes.Amount))


def cycle_say(meeting: Meeting, pen: Pen, row_id: str) -> Meeting:
    """How much say they have now: a lot, some, a little, not known."""
    return _cycled(meeting, pen, row_id, "say", get_args(codes.Amount))


def cycle_room(meeting: Meeting, pen: Pen, row_id: str) -> Meeting:
    """In the room, invited, to invite, said no, not said yet."""
    return _cycled(meeting, pen, row_id, "room", get_args(codes.Room))


def _cycled(meeting: Meeting, pen: Pen, row_id: str, name: str, steps: tuple[Any, ...]) -> Meeting:
    row = meeting.row("stakeholders", row_id)
    if not isinstance(row, Stakeholder):
        return meeting
    now = steps.index(getattr(row, name))
    return with_changed(meeting, pen, "stakeholders", row_id, {name: steps[(now + 1) % len(steps)]})
