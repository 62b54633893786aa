"""A line, a proposal or an action is put under another topic of the group's own, or under none."""

from __future__ import annotations

import pytest

from data.edits import items, strike, topics
from data.edits.item_lists import add_list
from data.model import codes
from data.model.patch import diff, revert
from data.model.records.meeting import Meeting
from data.parsing.pasted_list.list_items import NewItem
from data.queries.nesting import part_of
from data.queries.topic_progress import not_reached
from data.queries.topics import topics_to_go_to, under_topic, without_topic
from data.store.merge import merge
from tests.data.topics import talked_about_two
from tests.fixed import FixedStamper, fresh_meeting

TABLES: tuple[codes.Table, ...] = ("topic_lines", "proposals", "actions")


def put(meeting: Meeting, table: codes.Table, row: int, topic: str, first: int = 900) -> Meeting:
    return topics.put_under(meeting, FixedStamper(first=first), table, meeting.rows(table)[row].id, topic)


@pytest.mark.parametrize("table", TABLES)
def test_it_stands_under_the_other_topic_as_it_was_and_is_taken_back_in_one_step(table: codes.Table) -> None:
    meeting = talked_about_two()
    buses, money, *_ = (topic.id for topic in meeting.topics)
    moved = put(meeting, table, 0, money)
    (row,) = (one for one in under_topic(moved, money).rows if one.id == meeting.rows(table)[0].id)
    assert row not in under_topic(moved, buses).rows
    assert row.text == meeting.rows(table)[0].text
    assert getattr(row, "state", "") == getattr(meeting.rows(table)[0], "state", ""), "what was agreed stays agreed"
    assert revert(moved, diff(meeting, moved, "put_under_topic", "")) == meeting


def test_without_a_topic_it_stands_there_and_an_action_is_one_of_close() -> None:
    meeting = talked_about_two()
    for table in TABLES:
        meeting = put(meeting, table, 0, "")
    assert [row.text for row in without_topic(meeting).rows] == ["The last one is full", "We ask for one more bus"]
    assert (meeting.actions[0].about, meeting.actions[0].text) == (None, "Ring the firm")


def test_its_parts_go_along_and_a_part_alone_stands_by_itself_there() -> None:
    meeting = items.add(fresh_meeting(), FixedStamper(), "topics", ["Buses", "Money"])
    buses, money = (topic.id for topic in meeting.topics)
    lines = [NewItem(columns={"text": "A"}), *(NewItem(columns={"text": words}, under=0) for words in "BC")]
    meeting = add_list(meeting, FixedStamper(first=50), "topic_lines", lines, topic=buses)
    along = put(meeting, "topic_lines", 0, money)
    assert [row.text for row in under_topic(along, money).lines] == ["A", "B", "C"]
    assert part_of(along, along.topic_lines[1]) == along.topic_lines[0]
    alone = put(meeting, "topic_lines", 1, money)
    assert [row.text for row in under_topic(alone, buses).lines] == ["A", "C"]
    assert part_of(alone, under_topic(alone, money).lines[0]) is None


def test_it_can_go_to_every_other_topic_and_what_is_about_something_else_stays() -> None:
    meeting = talked_about_two()
    buses, *others = meeting.topics
    for table in TABLES:
        assert topics_to_go_to(meeting, meeting.rows(table)[0]) == (*others, None)
    assert topics_to_go_to(meeting, buses) == ()
    free = put(meeting, "topic_lines", 0, "")
    assert topics_to_go_to(free, free.topic_lines[0]) == (buses, *others)
    stamper = FixedStamper(first=700)
    meeting = items.add(meeting, stamper, "power", ["Costs"], heading="practice", kind="in_the_way")
    meeting = items.add(meeting, stamper, "actions", ["Ring"], heading="practice", about=meeting.power[0].id)
    assert topics_to_go_to(meeting, meeting.actions[-1]) == ()
    struck = strike.strike(meeting, FixedStamper(first=800), "topics", buses.id)
    assert topics_to_go_to(struck, struck.actions[0]) == tuple(others), "from a topic that is gone"
    assert topics_to_go_to(fresh_meeting(), meeting.topic_lines[0]) == ()


def test_what_came_with_a_topic_was_not_said_about_the_one_to_which_it_is_moved_and_what_was_said_was() -> None:
    meeting = items.add(fresh_meeting(), FixedStamper("2026-10-21T09:00:00+00:00"), "topics", ["Buses", "Money"])
    later = FixedStamper("2026-10-21T09:10:00+00:00", first=50)
    came = [
        NewItem(columns={"text": "Bins"}, table="topics"),
        *(NewItem(columns={"text": words}, topic=0, table="topic_lines") for words in "AB"),
    ]
    meeting = add_list(meeting, later, "topics", came)
    buses, money, bins = meeting.topics
    moved = put(meeting, "topic_lines", 0, buses.id)
    assert not_reached(moved) == [buses, money, bins]
    meeting = items.add(moved, FixedStamper("2026-10-21T09:20:00+00:00", first=70), "topic_lines", ["C"], topic=bins.id)
    said = put(meeting, "topic_lines", 2, money.id)
    assert not_reached(said) == [buses, bins]


def test_what_was_said_before_there_was_a_topic_was_said_about_the_one_to_which_it_is_moved() -> None:
    meeting = items.add(fresh_meeting(), FixedStamper("2026-10-21T09:00:00+00:00"), "topics", ["Buses"])
    (buses,) = meeting.topics
    said = FixedStamper("2026-10-21T09:10:00+00:00", first=50)
    meeting = items.add(meeting, said, "topic_lines", ["The till is broken", "Nobody pays"], topic=buses.id)
    meeting = put(meeting, "topic_lines", 1, "")
    meeting = items.add(meeting, FixedStamper("2026-10-21T09:20:00+00:00", first=70), "topics", ["Money", "Bins"])
    later = FixedStamper("2026-10-21T09:21:00+00:00")
    _, money, bins = meeting.topics
    moved = topics.put_under(meeting, later, "topic_lines", meeting.topic_lines[0].id, money.id)
    assert not_reached(moved) == [buses, bins]
    moved = topics.put_under(moved, later, "topic_lines", meeting.topic_lines[1].id, bins.id)
    assert not_reached(moved) == [buses], "also from under no topic"


def test_what_came_with_a_topic_was_not_said_about_another_one_by_way_of_none() -> None:
    meeting = items.add(fresh_meeting(), FixedStamper("2026-10-21T09:00:00+00:00"), "topics", ["Buses"])
    came = [
        NewItem(columns={"text": "Bins"}, table="topics"),
        NewItem(columns={"text": "A"}, topic=0, table="topic_lines"),
    ]
    meeting = add_list(meeting, FixedStamper("2026-10-21T09:10:00+00:00", first=50), "topics", came)
    buses, bins = meeting.topics
    meeting = put(put(meeting, "topic_lines", 0, ""), "topic_lines", 0, buses.id)
    assert not_reached(meeting) == [buses, bins]


def test_two_copies_in_which_it_was_moved_and_changed_come_together() -> None:
    base = talked_about_two()
    money, website = base.topics[1].id, base.topics[2].id
    moved = put(base, "topic_lines", 0, money)
    words = items.change(base, FixedStamper(first=950), "topic_lines", base.topic_lines[0].id, {"text": "It is full"})
    for joined in (merge(base, moved, words), merge(base, words, moved)):
        (row,) = (one for one in joined.topic_lines if one.id == base.topic_lines[0].id)
        assert (row.topic, row.text) == (money, "It is full")
    other = put(base, "topic_lines", 0, website, first=990)
    one, same = merge(base, moved, other), merge(base, other, moved)
    assert one.topic_lines == same.topic_lines
    assert next(row for row in one.topic_lines if row.id == base.topic_lines[0].id).topic in (money, website)
