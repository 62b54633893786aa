"""What was said about a line counts for those whom it was said of, and for nobody else who is named in it."""

from __future__ import annotations

import msgspec
import pytest

from data.edits import items
from data.edits.name_answers import say_of_names
from data.edits.versions import finalise
from data.minutes.compose import compose, minutes_status
from data.minutes.markdown import write
from data.minutes.name_check import answers_about, before_out
from data.minutes.names_in_text import answered, lines_with, named_in_text
from data.model import codes
from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.model.records.people import Owner, Person
from tests.fixed import FixedStamper, fresh_meeting


def with_two(words: str = "Tom and Ana fell out", ana: Person | None = None) -> Meeting:
    """A meeting in which Tom was not asked, and Ana appears as given; by name, if it isn't."""
    people = (Person(id="tom", text="Tom Bell"), ana or Person(id="ana", text="Ana Ruiz", shown="name"))
    return msgspec.structs.replace(fresh_meeting(), people=people, outcomes=(Outcome(id="o", text=words),))


def answered_so(meeting: Meeting, answer: codes.AboutName) -> Meeting:
    named = before_out(meeting).open
    assert named
    return say_of_names(meeting, FixedStamper(), answers_about(named, answer, meeting))


@pytest.mark.parametrize("answer", ["keep", "brackets", "not_a_person"])
def test_who_takes_their_name_back_is_asked_about_where_another_was_answered_in_the_same_line(
    answer: codes.AboutName,
) -> None:
    meeting = answered_so(with_two(), answer)
    assert named_in_text(meeting) == ()
    meeting = items.change(meeting, FixedStamper(), "people", "ana", {"shown": "not_at_all"})
    assert [one.found for one in named_in_text(meeting)] == ["Ana"]
    assert lines_with(meeting, "ana") == 1
    text = write(compose(answered_so(meeting, "brackets")))
    tom = "[someone here]" if answer == "brackets" else "Tom"
    assert f"{tom} and [someone here] fell out" in text


def test_who_comes_on_the_list_is_asked_about_where_another_was_kept() -> None:
    meeting = msgspec.structs.replace(with_two("Tom and Kwame fell out"), people=(with_two().people[0],))
    meeting = items.add(answered_so(meeting, "keep"), FixedStamper(), "people", ["Kwame Mensah"])
    assert [one.found for one in named_in_text(meeting)] == ["Kwame"]


def test_who_does_something_and_is_on_no_list_is_asked_about_where_another_was_kept() -> None:
    meeting = answered_so(with_two("Tom and Zebedee fell out"), "keep")
    action = Action(id="a", text="Ring", owner=Owner(words="Zebedee"))
    meeting = msgspec.structs.replace(meeting, actions=(action,))
    assert [one.found for one in named_in_text(meeting)] == ["Zebedee"]
    assert named_in_text(answered_so(meeting, "keep")) == ()


def test_lines_that_were_answered_are_not_counted_as_still_to_be_asked_about() -> None:
    meeting = with_two(ana=Person(id="ana", text="Ana Ruiz", shown="not_at_all"))
    assert lines_with(meeting, "ana") == 1
    assert lines_with(answered_so(meeting, "keep"), "ana") == 0


def test_not_a_person_is_said_of_one_name_of_a_line_and_the_other_is_asked_about() -> None:
    meeting = with_two("we asked Mark where Tom fell", Person(id="mark", text="Mark Hope"))
    (line,) = before_out(meeting).named
    first, other = answered((line,), [line], "not_a_person")
    assert (first.found, first.answer, other.found, other.answer) == ("Mark", "not_a_person", "Tom", None)
    meeting = say_of_names(meeting, FixedStamper(), answers_about([first], "not_a_person", meeting))
    assert [one.found for one in named_in_text(meeting)] == ["Tom"]
    assert "we asked Mark where [someone here] fell" in write(compose(answered_so(meeting, "brackets")))


def test_the_same_words_in_two_lines_are_answered_line_by_line() -> None:
    meeting = with_two("Tom fell")
    meeting = msgspec.structs.replace(meeting, outcomes=(*meeting.outcomes, Outcome(id="p", text="Tom fell")))
    first, second = before_out(meeting).named
    (first, second) = answered((first, second), [first], "brackets")
    assert (first.answer, second.answer) == ("brackets", None)
    assert [one.answer for one in answered((first, second), [second], "keep")] == ["brackets", "keep"]


def test_a_bracket_stays_when_somebody_on_no_list_who_is_called_so_checks_the_minutes() -> None:
    meeting, stamper = items.add(fresh_meeting(), FixedStamper(), "people", ["Petra Vox"]), FixedStamper(first=100)
    meeting = items.add(meeting, stamper, "outcomes", ["Petra said the bus moved", "shade for Vox"])
    meeting = items.take_out(meeting, stamper, "people", meeting.people[0].id)
    meeting = say_of_names(meeting, stamper, answers_about(before_out(meeting).named, "brackets", meeting))
    meeting = finalise(meeting, stamper, Owner(words="Petra Vox"))
    assert minutes_status(meeting).state == "final"
    assert [one.answer for one in before_out(meeting).named] == ["brackets", "brackets"]
    assert "Petra" not in write(compose(meeting)).partition("Outcomes")[2]
