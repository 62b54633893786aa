"""Twelve people who were not asked yet how they appear, asked one after the other by keys."""

from __future__ import annotations

import msgspec

from data.model.records.meeting import Meeting
from data.model.records.people import Person
from tests.fixed import fresh_meeting
from tests.screens.opened import Open


def twelve(*shown: str) -> Meeting:
    """Twelve people, of whom the first ones were asked already."""
    people = tuple(Person(id=f"p{at}", text=f"Person {at}", order=f"a{at:02}") for at in range(12))
    asked = tuple(
        msgspec.convert({**msgspec.to_builtins(one), "shown": how}, Person)
        for one, how in zip(people, shown, strict=False)
    )
    return msgspec.structs.replace(fresh_meeting(), people=(*asked, *people[len(asked) :]))


def shown(open_: Open) -> list[str]:
    return [person.shown for person in open_.meeting.people]
