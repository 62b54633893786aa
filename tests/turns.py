"""A turn in a round, as a window takes it and keeps it once several were taken."""

from __future__ import annotations

from data.edits.rounds import say_in_round, take_turns
from data.model import codes
from data.model.records.meeting import Meeting
from data.model.stamper import Stamper


def take_turn(
    meeting: Meeting, stamper: Stamper, round_id: str, who: str, turn: codes.Turn, words: str = ""
) -> Meeting:
    said = say_in_round(meeting, stamper, round_id, words) if words else meeting
    return take_turns(said, stamper, round_id, {who: turn})
