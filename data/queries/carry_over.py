"""What came over from an earlier meeting, told from what is of this one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, get_args

from data.model import codes
from data.model.instants import Day
from data.model.records.actions import Action
from data.model.records.agreements import Agreeable, Agreement
from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.model.records.row import Row
from data.model.records.topics import Topic
from data.record import Record

PROMISED_UNDER: codes.Heading = "changes"
"""The heading under which promises of earlier meetings come back: what changes do people make?"""

CameOverAs = Literal["still_agreed", "to_agree_again", "left_open", "said"]
"""How what came over from an earlier meeting stands in this one, in the order in which a list has it."""

HOW_CAME_OVER: tuple[CameOverAs, ...] = get_args(CameOverAs)


class CameOver(Record, frozen=True):
    """What an item that came over from an earlier meeting stands under in a list, with others that did."""

    how: CameOverAs
    """How it stands. `said`: as it was, since it is nothing that a group agrees to."""
    since: Day
    """ISO date of the meeting that it came over from."""


def is_of_today(row: Row) -> bool:
    """Whether something was said of a row in this meeting: it was written down, asked about, or told what changed.

    That what came over was moved, or a field of it filled in, says nothing of the kind.
    """
    if row.since is None:
        return True
    if isinstance(row, Action):
        return is_answered(row)
    return isinstance(row, Agreeable) and asked_today(row)


def asked_today(row: Agreeable) -> bool:
    """Whether the group was asked about a row in this meeting, as far as it was asked at all."""
    return row.since is None or any(one.when > row.made for one in row.agreements)


def asked_then(row: Agreeable) -> Agreement | None:
    """What came of asking the group about a row before this meeting; None: it wasn't asked, or the row is of this one.

    A row that comes over is made after all that was said of it.
    """
    if row.since is None:
        return None
    return next((one for one in reversed(row.agreements) if one.when <= row.made), None)


def came_over(row: Row) -> CameOver | None:
    """From which earlier meeting a row stands in a list, and how; None: among what is of this meeting.

    Who is here is asked of everyone alike, so people are all of this meeting; and topics stand in the order in which
    the group takes them up.
    """
    if row.since is None or isinstance(row, Person | Topic) or (isinstance(row, Agreeable) and asked_today(row)):
        return None
    how: CameOverAs = "said"
    if isinstance(row, Agreeable):
        again = row.state == "to_agree" and row.agreements
        how = "still_agreed" if row.state in codes.AGREED else "to_agree_again" if again else "left_open"
    return CameOver(how=how, since=row.since)


def came_from(row: Row) -> str:
    """ISO date of the earlier meeting that a row came over from, whatever it was made since; empty: it didn't."""
    was: dict[str, dict[str, str]] = row.extra.get("was", {})  # as `convert` keeps it
    return row.since or next((one["since"] for one in was.values() if one.get("since")), "")


def promises(meeting: Meeting) -> tuple[Action, ...]:
    """What was promised under power in earlier meetings: it comes back, and the group says what has changed."""
    return tuple(filter(is_promise, meeting.actions))


def is_promise(action: Action) -> bool:
    """Whether an action was promised under power in an earlier meeting, and comes back in this one.

    One that was done by then, with what had changed said, has been told of.
    """
    told = was_done(action) and bool(action.changed_before)
    return action.since is not None and action.heading is not None and not told


def is_answered(action: Action) -> bool:
    """Whether it was said in this meeting what has changed because of a promise."""
    return bool(action.what_changed)


def to_do(actions: Iterable[Action]) -> Iterator[Action]:
    """The actions of this meeting: without those that were done before it began."""
    return (one for one in actions if not was_done(one))


def was_done(action: Action) -> bool:
    """Whether an action was done before this meeting began."""
    return action.state == "done" and action.done_before


def said_under(meeting: Meeting, heading: codes.Heading) -> list[Action]:
    """What the group will do about a power heading, said in this meeting."""
    return [one for one in meeting.actions if one.heading == heading and one.since is None]


def is_spoken_of(meeting: Meeting, heading: codes.Heading) -> bool:
    """Whether anything is written under a power heading in this meeting: of promises, what has changed."""
    if any(row.heading == heading for row in meeting.power) or said_under(meeting, heading):
        return True
    return heading == PROMISED_UNDER and any(map(is_answered, promises(meeting)))
