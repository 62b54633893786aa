"""Rounds: whose turn is still to come, and what is kept of what they said."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from data.edits import items
from data.edits.rounds import begin_round
from data.edits.versions import finalise
from data.minutes.compose import compose, compose_version, minutes_status
from data.minutes.markdown import write
from data.model.records.meeting import Meeting
from data.queries.rounds import at_check_out, current, said_in, to_come
from tests.fixed import FixedStamper, fresh_meeting
from tests.turns import take_turn


def going_round(kind: str = "add", people: int = 4) -> tuple[Meeting, FixedStamper]:
    """A meeting with people in it and a round begun."""
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "people", [f"Person {number}" for number in range(people)])
    return begin_round(meeting, stamper, kind, "Is there anything to add?"), stamper  # type: ignore[arg-type]


def test_what_is_kept_of_a_round_does_not_tell_in_which_order_they_spoke() -> None:
    meeting, stamper = going_round()
    one = meeting.rounds[0].id
    people = [person.id for person in meeting.people]
    for who in (people[2], people[0], people[3], people[1]):
        meeting = take_turn(meeting, stamper, one, who, "done", f"words of {who}")
    assert list(meeting.rounds[0].turns) == sorted(people)


def test_everyone_is_to_come_then_those_who_come_back_and_whoever_joins_late() -> None:
    meeting, stamper = going_round()
    one = meeting.rounds[0].id
    first, second, third, fourth = (person.id for person in meeting.people)
    meeting = items.change(meeting, stamper, "people", third, {"presence": "later"})
    meeting = items.change(meeting, stamper, "people", fourth, {"presence": "apologies"})
    left = to_come(meeting, meeting.rounds[0])
    assert [person.id for person in left.people] == [first, second, third]
    meeting = take_turn(meeting, stamper, one, second, "later")
    meeting = take_turn(meeting, stamper, one, first, "done")
    left = to_come(meeting, meeting.rounds[0])
    assert ([person.id for person in left.people], [person.id for person in left.back]) == ([third], [second])
    meeting = take_turn(meeting, stamper, one, third, "done")
    assert next(person for person in meeting.people if person.id == third).presence == "here"
    meeting = items.add(meeting, stamper, "people", ["Late"])
    assert current(meeting) is not None
    assert [person.text for person in to_come(meeting, meeting.rounds[0]).people] == ["Late"]


def test_what_is_said_is_kept_without_a_name_and_in_a_place_of_its_own() -> None:
    meeting, stamper = going_round()
    meeting = take_turn(meeting, stamper, meeting.rounds[0].id, meeting.people[0].id, "done", "the bus stop")
    meeting = begin_round(meeting, stamper, "check_out", "What will you take away?")
    meeting = take_turn(meeting, stamper, meeting.rounds[1].id, meeting.people[0].id, "done", "hope")
    assert [check.text for check in said_in(meeting, meeting.rounds[0])] == ["the bus stop"]
    assert [check.text for check in at_check_out(meeting)] == ["hope"]
    row = meeting.checks[0]
    assert meeting.people[0].id not in str(row)
    minutes = write(compose(meeting))
    assert "### Is there anything to add?\n\n- the bus stop" in minutes
    assert "## Check-out\n\n- hope" in minutes
    assert "Person 0" not in minutes


def test_what_was_said_in_a_round_that_was_taken_out_stays() -> None:
    meeting, stamper = going_round()
    meeting = take_turn(meeting, stamper, meeting.rounds[0].id, meeting.people[0].id, "done", "the bus stop")
    meeting = items.take_out(meeting, stamper, "rounds", meeting.rounds[0].id)
    assert [check.text for check in at_check_out(meeting)] == ["the bus stop"]


@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from(["done", "later"]), st.sampled_from(["", "x"]))))
def test_passing_and_speaking_leave_the_same_mark_and_nobody_is_counted(turns: list[tuple[int, str, str]]) -> None:
    meeting, stamper = going_round()
    one = meeting.rounds[0].id
    for who, turn, words in turns:
        meeting = take_turn(meeting, stamper, one, meeting.people[who].id, turn, words)  # type: ignore[arg-type]
    kept = meeting.rounds[0].turns
    last = {meeting.people[who].id: turn for who, turn, _ in turns}
    assert kept == last
    left = to_come(meeting, meeting.rounds[0])
    assert left.count == 4 - sum(turn == "done" for turn in last.values())
    assert len(meeting.checks) == sum(bool(words) for *_, words in turns)


def test_minutes_with_a_round_are_final_as_they_were_and_a_round_begun_since_changes_nothing() -> None:
    meeting, stamper = going_round()
    meeting = take_turn(meeting, stamper, meeting.rounds[0].id, meeting.people[0].id, "done", "the bus stop")
    meeting = finalise(meeting, stamper, None)
    assert minutes_status(meeting).state == "final"
    assert compose(meeting) == compose_version(meeting, meeting.versions[0])
    assert "### Is there anything to add?\n\n- the bus stop" in write(compose_version(meeting, meeting.versions[0]))
    meeting = begin_round(meeting, stamper, "check_out", "What will you take away?")
    assert minutes_status(meeting).state == "final"
    meeting = take_turn(meeting, stamper, meeting.rounds[1].id, meeting.people[0].id, "done", "hope")
    assert minutes_status(meeting).state == "changed"
