"""What the group can do about a barrier: each key press goes on to the next answer, and round again."""

from __future__ import annotations

from typing import get_args

from data import codes
from data.edits.rows import with_changed
from data.meeting import Meeting, PowerRow
from data.pen import Pen


def cycle_reach(meeting: Meeting, pen: Pen, row_id: str) -> Meeting:
    """We can change it, we can push, we must live with it, not said."""
    row = meeting.row("power", row_id)
    if not isinstance(row, PowerRow):
        return meeting
    steps = get_args(codes.Reach)
    return with_changed(meeting, pen, "power", row_id, {"reach": steps[(steps.index(row.reach) + 1) % len(steps)]})
