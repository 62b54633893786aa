"""What a list of people says of whoever is on the list of the meeting already: it is told, and never dropped."""

from __future__ import annotations

from typing import get_args

import msgspec

from data.edits import items
from data.edits.people import add_people
from data.model import codes
from data.model.records.meeting import Meeting
from data.parsing.people_list.messages import told_left
from data.parsing.people_list.parse_people import parse_people, people_and_groups
from data.parsing.people_list.result import ParsedPeople
from data.parsing.people_list.source import Source
from tests.fixed import FixedStamper, fresh_meeting
from tests.rows import each_row


def meeting_of(*names: str, presence: codes.Presence = "here") -> Meeting:
    """A meeting with these people on its list."""
    meeting = items.add(fresh_meeting(), FixedStamper(), "people", names)
    people = tuple(msgspec.structs.replace(one, presence=presence) for one in meeting.people)
    return msgspec.structs.replace(meeting, people=people)


def read(text: str, meeting: Meeting) -> ParsedPeople:
    """What a paste into a meeting says."""
    return parse_people(Source(text=text), *people_and_groups(meeting))


def taken_in(text: str, meeting: Meeting, presence: codes.Presence = "here") -> dict[str, str]:
    """Who is on the list and whether they are here, where all that a paste says is taken in."""
    found = read(text, meeting)
    after = add_people(meeting, FixedStamper(), found.rows, presence, found.already)
    return {one.text: one.presence for one in after.people}


def test_who_a_list_says_was_not_there_is_told_so_and_is_here_no_more() -> None:
    meeting = meeting_of("Ana Silva", "Ben Okafor", "Carla Jones")
    text = "Apologies: Ben Okafor, Carla Jones\nDid not attend: Ana Silva"
    assert told_left(read(text, meeting)) == [
        "On the list already: Ben Okafor (this list says: sends apologies), Carla Jones (this list says: sends "
        "apologies), Ana Silva (this list says: not here). Change it there."
    ]
    assert taken_in(text, meeting) == {
        "Ana Silva": "to_confirm", "Ben Okafor": "apologies", "Carla Jones": "apologies",
    }  # fmt: skip


SAID = {
    "Left early": "left",
    "Present": "here",
    "Apologies": "apologies",
    "No": "said_no",
    "Did not attend": "not_here",
    "Maybe": "to_confirm",
}

BECOMES: dict[str, dict[codes.Presence, codes.Presence]] = {
    "Present": {"later": "here", "apologies": "here", "to_confirm": "here"},
    "Apologies": {"here": "apologies", "later": "apologies", "left": "apologies", "to_confirm": "apologies"},
    "No": {"here": "apologies", "later": "apologies", "left": "apologies", "to_confirm": "apologies"},
    "Did not attend": {"here": "to_confirm", "later": "to_confirm", "left": "to_confirm"},
    "Left early": {"here": "left", "later": "left", "apologies": "left", "to_confirm": "left"},
    "Maybe": {},
}
"""What somebody of each presence becomes under a heading; who isn't named stays what they are."""


@each_row("head", [*BECOMES])
@each_row("presence", get_args(codes.Presence))
def test_whatever_stands_a_list_that_says_otherwise_is_told(head: str, presence: codes.Presence) -> None:
    meeting = meeting_of("Ana Silva", presence=presence)
    text = f"{head}: Ana Silva"
    (one,) = read(text, meeting).already
    assert one.said.said == SAID[head]
    assert taken_in(text, meeting)["Ana Silva"] == BECOMES[head].get(presence, presence)
    told = " ".join(told_left(read(text, meeting)))
    assert ("this list says" in told) == (presence in BECOMES[head] or (head == "Maybe" and presence != "to_confirm"))
    assert "here already" not in told


def test_on_a_day_to_come_nobody_on_the_list_is_here_either() -> None:
    assert taken_in("Present: Ana Silva", meeting_of("Ana Silva", presence="apologies"), "to_confirm") == {
        "Ana Silva": "to_confirm"
    }


def test_of_two_who_are_called_the_same_neither_is_changed_and_it_is_told() -> None:
    meeting = meeting_of("Sam Low", "Sam Low")
    assert [one.becomes() for one in read("Apologies: Sam Low", meeting).already] == [None]
    assert "Sam Low (this list says: sends apologies)" in " ".join(told_left(read("Apologies: Sam Low", meeting)))


def test_who_stands_in_a_list_twice_and_is_on_the_list_is_told_once() -> None:
    meeting = meeting_of("Ana Silva", "Ben Okafor")
    found = read("Ana Silva\nBen Okafor\nApologies: Ben Okafor", meeting)
    assert [(one.said.name, one.becomes()) for one in found.already] == [
        ("Ana Silva", None), ("Ben Okafor", "apologies"),
    ]  # fmt: skip
    assert found.rows == ()


def test_a_role_and_whom_somebody_is_here_for_is_told_only_where_it_does_not_stand_there() -> None:
    text = "Ana Silva (chair)\nBen Okafor (Tenants group)"
    fresh = fresh_meeting()
    meeting = add_people(fresh, FixedStamper(), read(text, fresh).rows)
    assert told_left(read(text, meeting)) == ["2 are on the list already: Ana Silva, Ben Okafor."]
    told = " ".join(told_left(read(text, meeting_of("Ana Silva", "Ben Okafor"))))
    assert "Ana Silva (this list says: Chair), Ben Okafor (this list says: for: Tenants group)" in told


def test_who_is_on_the_list_already_is_not_doubled_however_it_is_spelt() -> None:
    meeting = meeting_of("José Núñez", "Ruiz, Ana", "O’Brien")
    found = read("Jose Nunez\nAna Ruiz\nSilva Ben\nO'Brien (chair)\nDana", meeting)
    assert [row.name for row in found.rows] == ["Silva Ben", "Dana"]
    assert told_left(found) == [
        "2 are on the list already: Jose Nunez, Ana Ruiz.",
        "On the list already: O'Brien (this list says: Chair). Change it there.",
    ]


def test_who_was_here_and_left_has_left_but_on_a_day_to_come_nobody_has() -> None:
    text = "Present: Ana Silva, Ewan Poe\nLeft early: Ewan Poe"
    assert taken_in(text, fresh_meeting()) == {"Ana Silva": "here", "Ewan Poe": "left"}
    assert taken_in(text, fresh_meeting(), "to_confirm") == {"Ana Silva": "to_confirm", "Ewan Poe": "to_confirm"}
    known = meeting_of("Ana Silva", "Ewan Poe", presence="to_confirm")
    assert taken_in(text, known) == {"Ana Silva": "here", "Ewan Poe": "left"}
    assert taken_in(text, known, "to_confirm") == {"Ana Silva": "to_confirm", "Ewan Poe": "to_confirm"}
