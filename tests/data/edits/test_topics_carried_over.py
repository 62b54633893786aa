"""What comes over of topics into the next meeting: what the group is not done with, each under its topic."""

from __future__ import annotations

import pytest

from data.edits import agreeing, carry_over, items, topics
from data.model import codes
from data.model.records.agreements import Counts
from data.model.records.meeting import Meeting
from data.queries.agreement import still_to_ask
from data.queries.asking_result import AskingResult
from data.queries.topic_progress import not_decided, stands
from data.queries.topics import with_what_is_under
from tests.data.second import SecondStamper, blank, later_pen
from tests.data.topics import talked_about_two, with_five_topics
from tests.fixed import FixedStamper


def next_after(meeting: Meeting) -> Meeting:
    return carry_over.carry_on(meeting, blank(), SecondStamper())


def test_a_topic_comes_over_that_was_not_reached_left_for_next_time_or_has_something_not_agreed() -> None:
    after = next_after(talked_about_two())
    assert [topic.text for topic in after.topics] == ["Buses on Sundays", "Website", "Bins", "The fair"]
    assert {topic.state for topic in after.topics} == {""}
    assert [topic.ref for topic in after.topics] == [1, 3, 4, 5]
    assert all(topic.since for topic in after.topics)


def test_with_it_come_its_minutes_who_brings_it_and_what_is_not_agreed_but_no_notes() -> None:
    before = talked_about_two()
    after = next_after(before)
    buses = after.topics[0]
    ana = next(person for person in after.people if person.text == "Ana Ruiz")
    assert (buses.minutes, buses.what_for) == (20, "decide")
    assert buses.brings is not None
    assert buses.brings.person == ana.id != before.people[0].id
    assert [(row.text, row.topic) for row in after.proposals] == [("We write to the paper", buses.id)]
    assert after.topic_lines == ()


def test_what_somebody_does_about_a_topic_stays_under_it() -> None:
    after = next_after(talked_about_two())
    assert [(row.text, row.about) for row in after.actions] == [("Ring the firm", after.topics[0].id)]


def test_where_all_is_agreed_a_topic_that_was_taken_up_stays_behind_and_no_action_is_lost() -> None:
    before = talked_about_two()
    proposal = before.proposals[1].id
    asked = AskingResult(state="agreed", how="voice")
    before = agreeing.agree(before, FixedStamper(first=900), "proposals", [proposal], asked)
    after = next_after(before)
    assert [topic.text for topic in after.topics] == ["Website", "Bins", "The fair"]
    assert after.proposals == ()
    assert [(row.text, row.about) for row in after.actions] == [("Ring the firm", None)]


def test_an_agenda_that_nobody_got_to_comes_over_whole_also_over_two_meetings() -> None:
    before = with_five_topics()
    after = next_after(next_after(before))
    assert [topic.text for topic in after.topics] == [topic.text for topic in before.topics]
    assert [topic.ref for topic in after.topics] == [1, 2, 3, 4, 5]


def test_what_is_agreed_comes_over_as_long_as_somebody_is_still_to_be_asked() -> None:
    before = talked_about_two()
    ben = before.people[1].id
    asked = AskingResult(state="agreed", how="hands", counts=Counts(agree=2), to_ask=(ben,))
    before = agreeing.agree(before, FixedStamper(first=900), "proposals", [before.proposals[1].id], asked)
    after = next_after(before)
    assert [(row.text, row.state) for row in after.proposals] == [("We write to the paper", "agreed")]
    stand = [stands(after, topic, under) for topic, under in with_what_is_under(after)]
    assert stand == ["agreed_before", "not_reached", "not_reached", "not_reached"], "nobody has to talk about it again"
    assert after.topics[0].text == "Buses on Sundays"
    assert [one.row.text for one in still_to_ask(after)] == ["We write to the paper"]


@pytest.mark.parametrize("state", ["for_now", "not_agreed"])
def test_a_topic_whose_proposal_is_still_agreed_for_now_is_not_told_as_undecided(state: codes.State) -> None:
    before = with_five_topics()
    buses = before.topics[0]
    before = items.add(before, FixedStamper(first=800), "proposals", ["One more bus"], topic=buses.id)
    asked = AskingResult(state=state, how="voice", until="2027-03-01")
    before = agreeing.agree(before, FixedStamper(first=900), "proposals", [before.proposals[0].id], asked)
    after = next_after(before)
    after = topics.take_up(after, later_pen(), after.topics[0].id)
    assert [topic.text for topic in not_decided(after)] == ([] if state == "for_now" else ["Buses on Sundays"])
