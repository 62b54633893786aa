"""Placing a stakeholder: each key press goes on to the next answer, and round again."""

from __future__ import annotations

from typing import get_args

from data.edits.named import named
from data.edits.row_edits import cycled
from data.model import codes
from data.model.records.meeting import Meeting
from data.model.stamper import Stamper


@named("cycle_touched")
def cycle_touched(meeting: Meeting, stamper: Stamper, row_id: str) -> Meeting:
    """How much it affects their lives: a lot, some, a little, not known."""
    return cycled(meeting, stamper, "stakeholders", row_id, "touched", get_args(codes.Amount))


@named("cycle_say")
def cycle_say(meeting: Meeting, stamper: Stamper, row_id: str) -> Meeting:
    """How much say they have now: a lot, some, a little, not known."""
    return cycled(meeting, stamper, "stakeholders", row_id, "say", get_args(codes.Amount))


@named("cycle_room")
def cycle_room(meeting: Meeting, stamper: Stamper, row_id: str) -> Meeting:
    """In the room, invited, to invite, said no, not said yet."""
    return cycled(meeting, stamper, "stakeholders", row_id, "room", get_args(codes.Room))
