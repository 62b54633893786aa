"""What a meeting has for each of the key elements of success: plain facts, no score."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

from data.model import codes
from data.model.records.agreements import Agreeable
from data.model.records.ground_rules import GroundRule
from data.model.records.meeting import Meeting
from data.queries.agreement import concerns_left, last_asked
from data.queries.rounds import said_in
from data.record import Record
from data.words import say

Element = Literal["planning", "power", "participation", "involved", "ground_rules", "communicate", "afraid"]
"""The elements, in the order of the slides that they are from."""

ELEMENTS: tuple[Element, ...] = get_args(Element)


class Had(Record, frozen=True):
    """What the meeting has for one element."""

    element: Element
    """Which one."""
    words: str
    """Its words, to the letter."""
    facts: str
    """What the meeting has for it, as one line."""
    stage: codes.Stage
    """Where that stands."""
    row: str = ""
    """The row of the stage's list that it is behind; empty: it is the whole list."""


def key_elements(meeting: Meeting) -> tuple[Had, ...]:
    """What a meeting has for each element, all seven of them, in their order."""
    return (
        _had("planning", "outcomes", _agreed(meeting.outcomes)),
        _had("power", "power", _power(meeting)),
        _had("participation", "arrive", _participation(meeting), "start"),
        _had("involved", "stakeholders", _involved(meeting)),
        _had("ground_rules", "ground_rules", _agreed(rule for rule in meeting.ground_rules if _counts(rule))),
        _had("communicate", "ground_rules", _agreed(meeting.communication)),
        _had("afraid", "close", _heard(meeting)),
    )


def _had(element: Element, stage: codes.Stage, facts: list[str], row: str = "") -> Had:
    told = ", ".join(facts) or say("principles.have.nothing")
    return Had(element=element, words=say(f"principles.quoted.success.{element}"), facts=told, stage=stage, row=row)


def _counted(**counts: int) -> list[str]:
    """How many there are of each, but of what there is none."""
    return [say(f"principles.have.{name}", count=count) for name, count in counts.items() if count]


def _agreed(rows: Iterable[Agreeable]) -> list[str]:
    states = [row.state for row in rows]
    agreed = sum(state in codes.AGREED for state in states)
    to_agree = states.count("to_agree")
    return _counted(agreed=agreed, to_agree=to_agree, left=len(states) - agreed - to_agree)


def _counts(rule: GroundRule) -> bool:
    """Whether a ground rule is told of: one for today only once the group was asked about it, as everywhere."""
    return not rule.for_today or rule.state != "to_agree"


def _power(meeting: Meeting) -> list[str]:
    kinds = [row.kind for row in meeting.power]
    return _counted(helps=kinds.count("helps"), in_the_way=kinds.count("in_the_way"))


def _participation(meeting: Meeting) -> list[str]:
    details = meeting.details
    asked = (("access", details.access), ("costs", details.costs))
    return [say(f"arrive.start.{name}.{answer}") for name, answer in asked if answer]


def _involved(meeting: Meeting) -> list[str]:
    rooms = [row.room for row in meeting.stakeholders]
    return _counted(groups=len(rooms), to_invite=rooms.count("to_invite"), unplaced=rooms.count(""))


def _heard(meeting: Meeting) -> list[str]:
    asked = (last_asked(row) for _, row in meeting.all_rows() if isinstance(row, Agreeable))
    concerns = sum(len(concerns_left(one)) for one in asked if one is not None)
    held = sum("done" in one.turns.values() or bool(said_in(meeting, one)) for one in meeting.rounds)
    return _counted(rounds=held, concerns=concerns)
