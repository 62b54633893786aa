"""Rounds: one is begun, and people have their turns in it."""

from __future__ import annotations

from collections.abc import Mapping

from data.edits.items import add
from data.edits.named import named
from data.edits.row_edits import with_changed
from data.model import codes
from data.model.records.meeting import Meeting
from data.model.stamper import Stamper
from data.queries.rounds import FAR, goes_in, may_go_in, said_since, usually_told


@named("begin_round")
def begin_round(meeting: Meeting, stamper: Stamper, kind: codes.RoundKind, question: str) -> Meeting:
    """Begin a round with a question. Whether its words go into the minutes is as it usually is for its kind."""
    return add(meeting, stamper, "rounds", [question], kind=kind, told=usually_told(kind))


@named("turn_told")
def turn_told(meeting: Meeting, stamper: Stamper, round_id: str) -> Meeting:
    """Say the other thing about where the words of a round go. Nothing said in it is put into the minutes by that.

    Words that are to stay out stay out by themselves from then on, wherever they come to stand.
    """
    one = next((one for one in meeting.rounds if one.id == round_id), None)
    if one is None or not (goes_in(one) or may_go_in(meeting, one)):
        return meeting
    if goes_in(one):
        for check in said_since(meeting, one):
            meeting = with_changed(meeting, stamper, "checks", check.id, {"round": round_id, "told": False})
    return with_changed(meeting, stamper, "rounds", round_id, {"told": not goes_in(one)})


@named("say_in_round")
def say_in_round(meeting: Meeting, stamper: Stamper, round_id: str, words: str) -> Meeting:
    """Keep what somebody said in a round, without whose turn it was: `take_turns` keeps that, of several at once."""
    one = next((one for one in meeting.rounds if one.id == round_id), None)
    return add(meeting, stamper, "checks", [words], round=round_id, told=goes_in(one)) if one is not None else meeting


@named("take_turns")
def take_turns(meeting: Meeting, stamper: Stamper, round_id: str, turns: Mapping[str, codes.Turn]) -> Meeting:
    """Note who had their turn in a round, or comes back to it: nothing of what they said, nor in which order.

    `turns`: by the id of a person, `phone` or `chat`. Whoever was to join later, or to be confirmed, is here by now.
    """
    one = next((one for one in meeting.rounds if one.id == round_id), None)
    known = {person.id for person in meeting.people} | {*FAR}
    new = {who: turn for who, turn in turns.items() if who in known and one is not None and one.turns.get(who) != turn}
    if one is None or not new:
        return meeting
    held = dict(sorted({**one.turns, **new}.items()))  # in the order of speaking they would tell whose words are whose
    meeting = with_changed(meeting, stamper, "rounds", round_id, {"turns": held})
    for person in meeting.people:
        if new.get(person.id) == "done" and person.presence in ("later", "to_confirm"):
            meeting = with_changed(meeting, stamper, "people", person.id, {"presence": "here"})
    return meeting
