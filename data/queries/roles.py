"""Roles today: who types now, who could be next, and whether both roles are given of which not both go to staff."""

from __future__ import annotations

from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.queries.field_text import role_words


def types_now(meeting: Meeting) -> Person | None:
    """The person who types; where nobody said so, the first who has that role. None: nobody that we know."""
    owner = meeting.details.types
    if owner is not None:
        return next((one for one in meeting.people if one.id == owner.person), None)
    return next((one for one in meeting.people if "keyboard" in one.roles), None)


def may_type_next(meeting: Meeting) -> tuple[Person, ...]:
    """Who is here and could type next: those who have not typed yet, then those who have."""
    now = types_now(meeting)
    here = [one for one in meeting.people if one.presence == "here" and one != now]
    return tuple(sorted(here, key=lambda one: "keyboard" in one.roles))


def somebody_chairs(meeting: Meeting) -> bool:
    """Whether somebody is written down as chairing: under “This meeting”, or by their role."""
    return meeting.details.chair is not None or any("chair" in one.roles for one in meeting.people)


def chair_and_note_taker(meeting: Meeting) -> bool:
    """Whether somebody is in the chair and somebody takes notes."""
    return somebody_chairs(meeting) and any("note_taker" in one.roles for one in meeting.people)


def role_words_offered(meeting: Meeting, person: Person, last: Meeting | None = None) -> tuple[str, ...]:
    """What the minutes may call somebody: their words of the last meeting, which stay in it, then words of the list.

    These are their roles, whom they are here for, others' words. Who types changes in a meeting: nobody is called by
    that. `last`: the meeting before; None: there is none here.
    """
    before = (one.shown_as for one in (last.people if last else ()) if one.id == person.origin and one.shown == "role")
    own = (role_words(role) for role in person.roles if role != "keyboard")
    others = (one.shown_as for one in meeting.people if one.shown == "role")
    return tuple(dict.fromkeys(filter(None, (*before, *own, person.here_for, *others))))
