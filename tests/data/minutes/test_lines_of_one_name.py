"""A line that is nothing but a name stands as that person chose, where it surely is theirs; else it is asked about."""

from __future__ import annotations

import msgspec
import pytest

from data.edits import items
from data.minutes.compose import compose
from data.minutes.markdown import write
from data.minutes.names_in_text import named_in_text
from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.model.records.people import Person
from tests.fixed import FixedStamper, fresh_meeting

PEOPLE = (
    Person(id="hope", text="Hope Adeyemi"),
    Person(id="grace", text="Grace Page", shown="role", shown_as="a parent"),
    Person(id="petra", text="Petra Novak", shown="role", shown_as="a baker"),
    Person(id="ana1", text="Ana Ruiz", shown="name"),
    Person(id="ana2", text="Ana Silva", shown="role", shown_as="on probation"),
    Person(id="ben1", text="Ben Cole", shown="role", shown_as="a driver"),
    Person(id="ben2", text="Ben Holt"),
)


def saying(words: str) -> Meeting:
    return msgspec.structs.replace(fresh_meeting(), people=PEOPLE, outcomes=(Outcome(id="o", text=words),))


def printed(meeting: Meeting) -> str:
    return write(compose(meeting))


@pytest.mark.parametrize("words", ["Hope", "Grace", "Ana", "Ben"])
def test_one_word_that_may_be_something_or_somebody_else_stands_and_is_asked_about(words: str) -> None:
    meeting = saying(words)
    assert f"Not put to the group yet: {words}. Not reached" in printed(meeting)
    assert [one.words for one in named_in_text(meeting)] == [words]


@pytest.mark.parametrize("words", ["Petra", "Petra Novak", "Dr Novak", "Novak"])
def test_what_is_surely_their_name_stands_as_they_chose_and_is_not_asked_about(words: str) -> None:
    assert "Not put to the group yet: a baker. Not reached" in printed(saying(words))
    assert named_in_text(saying(words)) == ()


def test_what_was_said_last_in_one_word_stands_and_is_asked_about() -> None:
    meeting = items.add(saying("A crossing"), FixedStamper(), "checks", ["Hope"])
    assert "\n- Hope\n" in printed(meeting)
    assert [one.table for one in named_in_text(meeting)] == ["checks"]


def test_a_title_of_one_word_that_everybody_uses_stands_and_is_asked_about() -> None:
    meeting = saying("A crossing")
    meeting = msgspec.structs.replace(meeting, details=msgspec.structs.replace(meeting.details, title="Hope"))
    assert printed(meeting).startswith("# Hope\n")
    assert [one.field for one in named_in_text(meeting)] == ["title"]
