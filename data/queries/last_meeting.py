"""Last time: who was there, who had which role, what was agreed and promised then, and what became of it.

All of it is told from what the new meeting holds. So it is the same on every computer, also where the file of the
meeting before is not there, and what was struck or taken out here since is in none of it.
"""

from __future__ import annotations

from data.model import codes
from data.model.records.actions import Action
from data.model.records.agreements import Agreeable, Agreement
from data.model.records.meeting import Meeting
from data.model.records.tables import AGREEABLE_TABLES
from data.queries.carry_over import asked_then
from data.record import Record


class LastMeeting(Record, frozen=True):
    """What is told of the meeting before: rows of this one that came over from it."""

    agreed: tuple[tuple[str, Agreeable, Agreement], ...]
    """What was agreed: table, row, and what came of asking then."""
    promised: tuple[Action, ...]
    """What somebody was going to do, done or not."""
    open: tuple[tuple[str, Agreeable], ...]
    """What was left open: not agreed, open, parked, or not put to the group."""


def last_time(meeting: Meeting) -> LastMeeting:
    """What was agreed, promised and left open when the group met last."""
    agreed: list[tuple[str, Agreeable, Agreement]] = []
    left: list[tuple[str, Agreeable]] = []
    for table in AGREEABLE_TABLES:
        for row in meeting.rows(table):
            if not isinstance(row, Agreeable) or row.since is None:
                continue
            then = asked_then(row)
            if then is not None and then.state in codes.AGREED:
                agreed.append((table, row, then))
            else:
                left.append((table, row))
    promised = tuple(one for one in meeting.actions if one.since is not None)
    return LastMeeting(agreed=tuple(agreed), promised=promised, open=tuple(left))


def had_role(meeting: Meeting) -> dict[str, tuple[str, ...]]:
    """Who had each role in the meeting before, by the role: the names of people who are in this one."""
    found: dict[str, tuple[str, ...]] = {}
    for person in meeting.people:
        for role in person.roles_before:
            found[role] = (*found.get(role, ()), person.text)
    return found


def same_people(meeting: Meeting) -> bool:
    """Whether everyone who is here was here last time, too, and nobody is new.

    False where there was no meeting before, and where nobody is here, or only one: that is no group yet.
    """
    here = [person for person in meeting.people if person.presence in ("here", "left")]
    return meeting.details.after is not None and len(here) > 1 and all(person.came_before for person in here)
