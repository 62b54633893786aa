"""Lists of people for the tests of how they are read: names, what stands before, behind and above them."""

from __future__ import annotations

from data.edits import items
from data.parsing.people_list.parse_people import parse_people, people_and_groups
from data.parsing.people_list.result import ParsedPeople
from data.parsing.people_list.source import Source
from tests.fixed import FixedStamper, fresh_meeting


def read(text: str, *listed: str) -> ParsedPeople:
    """What a file or a paste with this text says. `listed`: who is on the list of the meeting already."""
    meeting = items.add(fresh_meeting(), FixedStamper(), "people", listed) if listed else fresh_meeting()
    return parse_people(Source(text=text), *people_and_groups(meeting))


def names(taken: ParsedPeople) -> list[str]:
    """The names that would go on the list."""
    return [row.name for row in taken.rows]


MARKS = ["", "- ", "* ", "• ", "•\t", "1. ", "2) ", "(3) ", "– ", "☐ ", "- [ ] "]
NAMES = [
    "Ana Ruiz",
    "José Núñez",
    "Łukasz",
    "O’Brien",
    "Anne-Marie",
    "Dr Priya Patel",
    "王小明",
    "Siân Llewelyn-Pugh",
    "Kwame",
]
BEHIND = ["", " ", " (they/them)", " <x@example.org>", " x@example.org", ",", " (Host)", "\t"]
HEADS = ["Present:", "Attendees", "## Who was here", "**Present**", "Names:", ""]
