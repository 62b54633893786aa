"""What became of each topic: whether the group got to it, and whether what was to be decided was."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from data.edits import agreeing, items, meeting_details, topics
from data.edits.item_lists import add_list
from data.model import codes
from data.model.records.agreements import Counts
from data.model.records.details import StageTime, time_key
from data.parsing.pasted_list.list_items import NewItem
from data.queries.asking_result import AskingResult
from data.queries.topic_progress import not_decided, not_reached, stands
from data.queries.topics import under_topic, with_what_is_under
from tests.data.topics import later, talked_about_two, titles, with_five_topics
from tests.fixed import FixedStamper, fresh_meeting


def test_what_was_pasted_together_with_a_topic_says_nothing_of_whether_the_group_got_to_it() -> None:
    pasted = (
        NewItem(columns={"text": "Buses"}, table="topics"),
        NewItem(columns={"text": "The last one is full"}, table="topic_lines", topic=0),
    )
    meeting = add_list(fresh_meeting(), FixedStamper(), "topics", pasted)
    assert not_reached(meeting) == list(meeting.topics)
    meeting = items.add(meeting, later(1), "topic_lines", ["Nobody drives after six"], topic=meeting.topics[0].id)
    assert not_reached(meeting) == []


def test_what_was_not_reached_is_known() -> None:
    assert titles(not_reached(with_five_topics())) == titles(with_five_topics().topics)
    assert titles(not_reached(talked_about_two())) == ["Bins", "The fair"]


def test_a_topic_that_was_passed_by_on_the_way_to_close_was_not_reached() -> None:
    meeting = with_five_topics()
    for topic in meeting.topics:
        meeting = topics.take_up(meeting, later(1), topic.id)
    assert titles(not_reached(meeting)) == ["Buses on Sundays", "Money", "Website", "Bins"], "the group is at the last"
    meeting = meeting_details.move_to(meeting, later(1), "close")
    assert titles(not_reached(meeting)) == titles(meeting.topics)
    times = {time_key(topic.id): StageTime(spent=59 + at) for at, topic in enumerate(meeting.topics)}
    stayed = replace(meeting, details=replace(meeting.details, stages=meeting.details.stages | times))
    assert titles(not_reached(stayed)) == ["Buses on Sundays"], "a minute there is no passing by"


@pytest.mark.parametrize("state", ["agreed", "for_now", "not_agreed", "open", "parked"])
def test_what_was_to_be_decided_is_named_until_something_is_decided(state: codes.State) -> None:
    meeting, stamper = with_five_topics(), later(1)
    buses, *_ = meeting.topics
    assert not_decided(meeting) == [], "it was not taken up yet"
    meeting = topics.take_up(meeting, stamper, buses.id)
    assert titles(not_decided(meeting)) == ["Buses on Sundays"]
    meeting = items.add(meeting, stamper, "proposals", ["One more bus"], topic=buses.id)
    assert titles(not_decided(meeting)) == ["Buses on Sundays"]
    answer = AskingResult(state=state, how="hands", counts=Counts(agree=2))
    meeting = agreeing.agree(meeting, stamper, "proposals", [meeting.proposals[0].id], answer)
    assert bool(not_decided(meeting)) == (state in ("open", "parked"))


def test_a_topic_stands_as_the_group_said_or_as_it_was_taken_up() -> None:
    meeting = talked_about_two()
    assert [stands(meeting, topic, under) for topic, under in with_what_is_under(meeting)] == [
        "talked_about", "talked_about", "next_time", "not_reached", "not_reached",
    ]  # fmt: skip
    fair = meeting.topics[-1]
    here = topics.take_up(meeting, later(1), fair.id)
    assert stands(here, here.topics[-1], under_topic(here, fair.id)) == "at_hand"
