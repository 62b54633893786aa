"""What the group can do about a barrier: each key press goes on to the next answer, and round again."""

from __future__ import annotations

from typing import get_args

from data.edits.named import named
from data.edits.row_edits import cycled
from data.model import codes
from data.model.records.meeting import Meeting
from data.model.stamper import Stamper


@named("cycle_reach")
def cycle_reach(meeting: Meeting, stamper: Stamper, row_id: str) -> Meeting:
    """We can change it, we can push, we must live with it, not said."""
    return cycled(meeting, stamper, "power", row_id, "reach", get_args(codes.Reach))
