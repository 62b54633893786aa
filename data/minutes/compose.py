"""From a meeting to its minutes: a first page for those who were not there, then the parts."""

from __future__ import annotations

from collections.abc import Sequence

from data import codes
from data.meeting import Meeting
from data.minutes import first_page, parts
from data.minutes.document import Document
from data.minutes.parts import Part
from data.minutes.people import People
from data.minutes.who_was_here import who_was_here
from data.words import say


def compose(meeting: Meeting) -> Document:
    """The minutes of a meeting in any state. They are always safe to share: people appear only as they chose."""
    first = (first_page.head, first_page.decided, first_page.who_does_what, first_page.not_agreed)
    return _document(meeting, (*first, *parts.IN_ORDER))


def compose_stage(meeting: Meeting, stage: codes.Stage) -> Document:
    """What the minutes say of one stage, for people who can't see the screen."""
    of_stage: dict[codes.Stage, tuple[Part, ...]] = {
        "arrive": (who_was_here, parts.for_today),
        "outcomes": (parts.outcomes,),
        "stakeholders": (parts.stakeholders,),
        "power": (parts.power, parts.helps_and_barriers),
        "ground_rules": (parts.decisions, parts.ground_rules, parts.communication),
        "close": (first_page.who_does_what, parts.rounds, parts.checks, parts.next_meeting),
    }
    return _document(meeting, of_stage[stage])


def _document(meeting: Meeting, made_of: Sequence[Part]) -> Document:
    people = People(meeting)
    return Document(
        blocks=tuple(block for part in made_of for block in part(people, meeting)),
        language=say("minutes.language"),
        changed=meeting.details.changed,
    )
