"""What stands under a topic, which is next, how long it takes, and what is made something else of it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from data.edits import clock, items, meeting_details, strike, topics
from data.model import codes
from data.model.records.details import time_key
from data.model.records.meeting import Meeting
from data.model.records.topics import TopicLine
from data.model.stages import IN_EVERY_MEETING, stages_of
from data.queries.item_places import stage_of
from data.queries.nesting import in_nests
from data.queries.outline import WITHOUT_TOPIC, rows_in_order, sections
from data.queries.topic_progress import stands
from data.queries.topics import next_topic, topic_at_hand, under_topic, without_topic
from tests.data.topics import later, talked_about_two, titles, with_five_topics
from tests.fixed import FixedStamper, fresh_meeting


def test_a_meeting_has_the_stage_of_topics_only_with_something_in_it_or_with_the_group_there() -> None:
    bare = fresh_meeting()
    assert stages_of(bare) == IN_EVERY_MEETING == tuple(one for one in codes.STAGES if one != "topics")
    assert stages_of(with_five_topics()) == codes.STAGES
    assert stages_of(meeting_details.move_to(bare, FixedStamper(), "topics")) == codes.STAGES


def test_under_a_topic_stands_what_was_said_then_what_is_proposed_then_who_does_what() -> None:
    meeting = talked_about_two()
    buses, *_ = meeting.topics
    assert titles(under_topic(meeting, buses.id).rows) == [
        "The last one is full", "Nobody drives after six", "We ask for one more bus", "We write to the paper",
        "Ring the firm",
    ]  # fmt: skip
    assert stage_of(meeting, "actions", meeting.actions[0].id) == "topics"


def test_what_stood_under_a_topic_that_is_gone_is_shown_by_itself_and_never_lost() -> None:
    meeting = talked_about_two()
    buses, *_ = meeting.topics
    for edit in (items.take_out, strike.strike):
        left = edit(meeting, later(1), "topics", buses.id)
        assert without_topic(left) == under_topic(meeting, buses.id)
        *_, rest = sections(left, "topics")
        assert (rest.name, [one.row for one in rest.rows]) == (WITHOUT_TOPIC, list(under_topic(meeting, buses.id).rows))
    assert without_topic(meeting).rows == ()


def test_what_is_done_before_the_meeting_stands_at_close_alone() -> None:
    meeting = talked_about_two()
    buses, *_ = meeting.topics
    done = replace(meeting.actions[0], state="done", done_before=True)
    assert under_topic(replace(meeting, actions=(done,)), buses.id).actions == ()


LINES = st.lists(st.sampled_from([None, "gone", "l0", "l1", "l2", "l3", "l4"]), max_size=5)


@settings(deadline=None)
@given(LINES)
def test_no_line_is_left_out_however_lines_stand_under_each_other(under: list[str | None]) -> None:
    lines = [TopicLine(id=f"l{at}", under=one) for at, one in enumerate(under)]
    found = list(in_nests(lines))
    assert sorted(line.id for line in found) == [line.id for line in lines]


def test_lines_follow_the_one_that_they_stand_under() -> None:
    lines = [TopicLine(id=one, under=under) for one, under in (("a", None), ("b", None), ("c", "a"), ("d", "a"))]
    assert [line.id for line in in_nests(lines)] == ["a", "c", "d", "b"]


# Which is next


def test_the_group_goes_from_topic_to_topic_past_those_that_are_done_or_left_for_next_time() -> None:
    meeting = with_five_topics()
    first, second, third, fourth, fifth = (topic.id for topic in meeting.topics)
    assert topic_at_hand(meeting) == next_topic(meeting) == meeting.topics[0]
    meeting = topics.take_up(meeting, later(1), first)
    meeting = topics.say_of_topic(meeting, later(2), second, "next_time")
    meeting = topics.say_of_topic(meeting, later(3), third, "talked_about")
    after = next_topic(meeting)
    assert after is not None
    assert after.id == fourth
    meeting = topics.take_up(meeting, later(4), fifth)
    assert topic_at_hand(meeting) == meeting.topics[-1]
    assert next_topic(meeting) is None
    back = next_topic(meeting, -1)
    assert back is not None
    assert back.id == fourth
    before_the_first = next_topic(topics.take_up(meeting, later(5), first), -1)
    assert before_the_first is None


def test_where_the_topic_at_hand_is_gone_the_first_that_waits_is_at_hand() -> None:
    meeting = topics.take_up(with_five_topics(), later(1), with_five_topics().topics[0].id)
    meeting = items.take_out(meeting, later(2), "topics", meeting.topics[0].id)
    at_hand = topic_at_hand(meeting)
    assert at_hand is not None
    assert at_hand.text == "Money"
    assert next_topic(meeting) == at_hand


# Its time


def test_the_time_of_a_topic_counts_while_the_group_is_there_and_no_pause_does() -> None:
    meeting = with_five_topics()
    first, second, *_ = (topic.id for topic in meeting.topics)
    meeting = topics.take_up(meeting, later(0), first)
    meeting = clock.pause(meeting, later(4))
    meeting = clock.go_on(meeting, later(9))
    meeting = meeting_details.move_to(meeting, later(10), "power")
    meeting = meeting_details.move_to(meeting, later(20), "topics")
    meeting = topics.take_up(meeting, later(23), second)
    meeting = meeting_details.move_to(meeting, later(30), "close")
    spent = {name: round(time.spent / 60) for name, time in meeting.details.stages.items()}
    assert spent[time_key(first)] == 4 + 1 + 3
    assert spent[time_key(second)] == 7
    assert spent["topics"] == spent[time_key(first)] + spent[time_key(second)]
    assert spent["power"] == 10


def test_a_topic_that_is_taken_up_is_not_left_for_next_time_any_more() -> None:
    meeting = talked_about_two()
    website = meeting.topics[2]
    assert topics.take_up(meeting, later(1), website.id).topics[2].state == ""
    assert topics.take_up(meeting, later(1), "gone") == meeting


# Made something else


def convert(meeting: Meeting, table: codes.Table, at: int, to_table: codes.Table, **columns: Any) -> Meeting:
    row = meeting.rows(table)[at]
    return items.convert(meeting, later(10 + len(meeting.removed)), table, row.id, to_table, **columns)


def test_a_line_that_is_made_a_proposal_an_action_and_an_outcome_keeps_its_topic() -> None:
    meeting = talked_about_two()
    buses, *_ = meeting.topics
    meeting = convert(meeting, "topic_lines", 0, "proposals", topic="")
    assert meeting.proposals[-1].topic == buses.id
    meeting = convert(meeting, "proposals", -1, "actions", heading=None)
    assert (meeting.actions[-1].text, meeting.actions[-1].about) == ("The last one is full", buses.id)
    meeting = convert(meeting, "actions", -1, "outcomes")
    assert [one.row.text for one in rows_in_order(meeting, "outcomes")] == ["The last one is full"]
    meeting = convert(meeting, "outcomes", -1, "topic_lines", topic="another")
    assert meeting.topic_lines[-1].topic == buses.id


def test_an_outcome_comes_under_the_topic_that_is_given() -> None:
    meeting = items.add(with_five_topics(), later(1), "outcomes", ["Fewer cars"])
    meeting = convert(meeting, "outcomes", 0, "proposals", topic=meeting.topics[1].id)
    assert meeting.proposals[0].topic == meeting.topics[1].id


@pytest.mark.parametrize(("made", "taken_up"), [("before", False), ("with", False), ("after", True)])
def test_what_was_written_before_a_topic_or_with_it_was_not_said_about_it(made: str, taken_up: bool) -> None:
    meeting = with_five_topics()
    buses = meeting.topics[0]
    instants = {"before": "2026-10-21T07:00:00Z", "with": buses.made, "after": "2026-10-21T10:00:00Z"}
    line = TopicLine(id="said", text="The last one is full", made=instants[made], order="z", topic=buses.id)
    meeting = replace(meeting, topic_lines=(line,))
    assert (stands(meeting, buses, under_topic(meeting, buses.id)) == "talked_about") is taken_up
