"""A meeting with words that were said in a round of each kind, and what its minutes print."""

from __future__ import annotations

from data.edits import items
from data.edits.rounds import begin_round, turn_told
from data.minutes.compose import compose, compose_stage, compose_version
from data.minutes.formats import Format, written
from data.model import codes
from data.model.records.meeting import Meeting
from tests.fixed import FixedStamper, fresh_meeting
from tests.turns import take_turn

KINDS: dict[codes.RoundKind, bool] = {"check_in": False, "add": True, "check_out": True, "": True}
"""Every kind of round, and whether its words usually go into the minutes."""


def begun(kind: codes.RoundKind, *words: str) -> tuple[Meeting, FixedStamper]:
    """A meeting with a round in which this was said."""
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "people", ["Ana Silva", "Ben Okri"])
    meeting = begin_round(meeting, stamper, kind, "How is it?")
    for word in words:
        meeting = say_word(meeting, stamper, word)
    return meeting, stamper


def say_word(meeting: Meeting, stamper: FixedStamper, words: str) -> Meeting:
    return take_turn(meeting, stamper, meeting.rounds[-1].id, "phone", "done", words)


def turned(meeting: Meeting, stamper: FixedStamper) -> Meeting:
    return turn_told(meeting, stamper, meeting.rounds[-1].id)


def printed(meeting: Meeting) -> str:
    """All that is ever given out of a meeting: every format, every final version, every stage as text."""
    documents = [
        compose(meeting),
        *(compose_version(meeting, version) for version in meeting.versions),
        *(compose_stage(meeting, stage) for stage in codes.STAGES),
    ]
    forms: tuple[Format, ...] = ("md", "html", "chat")
    files = [written(document, form).decode() for document in documents for form in forms]
    return "\n".join([*map(repr, documents), *files])  # Word's file is made from the same document
