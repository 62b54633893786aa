"""Rounds: one is begun, and people have their turns in it."""

from __future__ import annotations

from data.edits.items import add
from data.edits.named import named
from data.edits.rows import with_changed
from data.model import codes
from data.model.clock import Pen
from data.model.records.meeting import Meeting
from data.queries.rounds import goes_in, may_go_in, said_since, usually_told


@named("begin_round")
def begin_round(meeting: Meeting, pen: Pen, kind: codes.RoundKind, question: str) -> Meeting:
    """Begin a round with a question. Whether its words go into the minutes is as it usually is for its kind."""
    return add(meeting, pen, "rounds", [question], kind=kind, told=usually_told(kind))


@named("turn_told")
def turn_told(meeting: Meeting, pen: Pen, round_id: str) -> Meeting:
    """Say the other thing about where the words of a round go. Nothing said in it is put into the minutes by that.

    Words that are to stay out stay out by themselves from then on, wherever they come to stand.
    """
    one = next((one for one in meeting.rounds if one.id == round_id), None)
    if one is None or not (goes_in(one) or may_go_in(meeting, one)):
        return meeting
    if goes_in(one):
        for check in said_since(meeting, one):
            meeting = with_changed(meeting, pen, "checks", check.id, {"round": round_id, "told": False})
    return with_changed(meeting, pen, "rounds", round_id, {"told": not goes_in(one)})


@named("take_turn")
def take_turn(meeting: Meeting, pen: Pen, round_id: str, who: str, turn: codes.Turn, words: str = "") -> Meeting:
    """Note that somebody had their turn, or comes back to it. What they said is kept without their name.

    `who`: the id of a person, `phone` or `chat`. Whoever was to join later, or to be confirmed, is here by now.
    """
    one = next((one for one in meeting.rounds if one.id == round_id), None)
    if one is None:
        return meeting
    turns = dict(
        sorted({**one.turns, who: turn}.items())
    )  # in the order of speaking they would tell whose words are whose
    left = with_changed(meeting, pen, "rounds", round_id, {"turns": turns})
    person = next((person for person in meeting.people if person.id == who), None)
    if turn == "done" and person is not None and person.presence in ("later", "to_confirm"):
        left = with_changed(left, pen, "people", who, {"presence": "here"})
    return add(left, pen, "checks", [words], round=round_id, told=goes_in(one)) if words else left
