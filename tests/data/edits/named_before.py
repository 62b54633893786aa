"""A meeting with people and lines that name them, and which of these lines are told of when it is read again."""

from __future__ import annotations

import msgspec

from data.minutes.names_in_text import named_in_text
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.model.records.people import Person
from data.model.rows import from_tables, to_tables

WAYS = [
    "Siobhan said so", "siobhán fell", "Mrs Quinlan is ill", "QUINLAN came", "Quinlan's garden", "ask Siobhan Quinlan",
    "Siobhan’s mum", "the Quinlans moved out", "S. Quinlan wrote", "we met Siobhán",
]  # fmt: skip
"""Ten ways of naming somebody who is on the list as Siobhán Quinlan."""


def meeting_of(*names: str, lines: tuple[str, ...] = ()) -> Meeting:
    people = tuple(Person(id=f"p{at}", order=f"a{at}", text=name) for at, name in enumerate(names))
    outcomes = tuple(Outcome(id=f"o{at}", order=f"a{at}", text=line) for at, line in enumerate(lines))
    return Meeting(details=Details(id="m"), people=people, outcomes=outcomes)


def read_again(meeting: Meeting) -> Meeting:
    """The meeting as a program that starts anew reads it."""
    return from_tables(msgspec.json.decode(msgspec.json.encode(to_tables(meeting))))


def told(meeting: Meeting) -> list[str]:
    return [one.words for one in named_in_text(read_again(meeting))]
