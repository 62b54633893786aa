"""The minutes that are planned for each stage and topic, which are split, given and left for next time."""

from __future__ import annotations

import msgspec
import pytest

from data.edits import clock, meeting_details, topics
from data.model.records.meeting import Meeting
from data.queries.schedule import (
    ORDER,
    planned,
    planned_for_topic,
    planned_whole,
)
from tests.data.queries.clock_by_hand import in_outcomes
from tests.data.topics import with_five_topics
from tests.fixed import FixedStamper, fresh_meeting


@pytest.mark.parametrize("minutes", [60, 75, 90, 120, 180])
def test_the_planned_length_is_split_and_the_sum_is_the_whole(minutes: int) -> None:
    meeting = _with_length(fresh_meeting(), minutes)
    assert abs(planned_whole(meeting) - minutes) < 0.01
    assert all(planned(meeting, stage) > 0 for stage in ORDER if stage != "topics")


def _with_length(meeting: Meeting, minutes: int) -> Meeting:
    return msgspec.structs.replace(meeting, details=msgspec.structs.replace(meeting.details, minutes=minutes))


def test_topics_have_their_own_minutes_and_the_others_share_the_rest() -> None:
    meeting = _with_length(with_five_topics(), 120)
    shares = {stage: planned(_with_length(fresh_meeting(), 90), stage) for stage in ORDER}
    assert planned(meeting, "topics") == 30
    assert {stage: planned(meeting, stage) for stage in ORDER} == {**shares, "topics": 30}
    meeting = topics.say_of_topic(meeting, FixedStamper(), meeting.topics[1].id, "next_time")
    assert planned(meeting, "topics") == 20
    assert abs(planned_whole(meeting) - 120) < 0.01


def test_topics_without_minutes_share_what_their_stage_has_beyond_the_others() -> None:
    meeting = with_five_topics()
    assert [planned_for_topic(meeting, topic) for topic in meeting.topics] == [20, 10, None, None, None]
    meeting = clock.give_minutes(meeting, FixedStamper(), "topics", 15)
    assert [planned_for_topic(meeting, topic) for topic in meeting.topics] == [20, 10, 5, 5, 5]
    meeting = topics.say_of_topic(meeting, FixedStamper(), meeting.topics[4].id, "next_time")
    assert [planned_for_topic(meeting, topic) for topic in meeting.topics] == [20, 10, 7.5, 7.5, None]
    meeting = topics.give_minutes(meeting, FixedStamper(), meeting.topics[2].id, 5)
    assert [planned_for_topic(meeting, topic) for topic in meeting.topics] == [20, 10, 13, 2, None]


def test_more_minutes_for_topics_than_there_are_leave_none_for_the_others() -> None:
    meeting = _with_length(with_five_topics(), 20)
    assert {planned(meeting, stage) for stage in ORDER if stage != "topics"} == {0}
    assert planned_whole(meeting) == 30


def test_what_is_left_for_next_time_takes_no_minutes_until_the_group_goes_there_after_all() -> None:
    meeting, stamper = in_outcomes()
    whole = planned_whole(meeting)
    meeting = clock.leave_for_next(meeting, stamper, "power")
    assert abs(planned_whole(meeting) - (whole - 15)) < 0.01
    meeting = meeting_details.move_to(meeting, stamper, "power")
    assert abs(planned(meeting, "power") - 15) < 0.01
