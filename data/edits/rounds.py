"""Rounds: one is begun, and people have their turns in it."""

from __future__ import annotations

from typing import Any

from data import codes
from data.edits.items import add
from data.edits.rows import with_changed
from data.meeting import Meeting
from data.pen import Pen


def begin_round(meeting: Meeting, pen: Pen, kind: codes.RoundKind, question: str) -> Meeting:
    """Begin a round with a question."""
    return add(meeting, pen, "rounds", [question], kind=kind)


def take_turn(meeting: Meeting, pen: Pen, round_id: str, who: str, turn: codes.Turn, words: str = "") -> Meeting:
    """Note that somebody had their turn, or comes back to it. What they said is kept without their name.

    `who`: the id of a person, `phone` or `chat`. Whoever was to join later, or to be confirmed, is here by now.
    """
    one = next((one for one in meeting.rounds if one.id == round_id), None)
    if one is None:
        return meeting
    left = with_changed(meeting, pen, "rounds", round_id, {"turns": {**one.turns, who: turn}})
    person = next((person for person in meeting.people if person.id == who), None)
    if turn == "done" and person is not None and person.presence in ("later", "to_confirm"):
        left = with_changed(left, pen, "people", who, {"presence": "here"})
    more: dict[str, Any] = {} if one.kind == "check_out" else {"round": round_id}
    return add(left, pen, "checks", [words], **more) if words else left
