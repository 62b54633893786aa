"""How a person appears in the minutes: what they chose, or what tells least."""

from __future__ import annotations

from typing import get_args

from data.model import codes
from data.model.records.meeting import Meeting
from data.model.records.people import Person

LEAST_FIRST: tuple[codes.Shown, ...] = ("not_at_all", "", "role", "name")
"""How people may appear: what tells least comes first."""

assert set(LEAST_FIRST) == set(get_args(codes.Shown))


def not_named(meeting: Meeting) -> frozenset[str]:
    """What those are called who don't appear by name."""
    return frozenset(person.text for person in meeting.people if shown_as(person) != "name")


def shown_as(person: Person) -> codes.Shown:
    """How a person appears. Where two copies of the meeting differ it is what tells less, until that is settled."""
    said = {person.shown, *(pair.values.get("shown") for pair in person.unsettled)}
    return next(one for one in LEAST_FIRST if one in said)
