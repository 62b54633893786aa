"""The group's own topics: it takes one up, and says what became of it."""

from __future__ import annotations

from typing import Any

from data.edits.clock import MOST
from data.edits.named import named
from data.edits.row_edits import with_changed, with_details
from data.edits.stage_times import moved
from data.model import codes
from data.model.records.meeting import Meeting
from data.model.records.row import Row
from data.model.records.topics import Topic
from data.model.stamper import Stamper
from data.queries.nesting import whole_id
from data.queries.schedule import planned_for_topic
from data.queries.topic_progress import came_with
from data.queries.topics import topic_named, topic_of


@named("take_up")
def take_up(meeting: Meeting, stamper: Stamper, topic_id: str) -> Meeting:
    """The group takes up a topic, also from another stage: its clock starts. It is not left for next time any more."""
    details, topic = meeting.details, topic_named(meeting, topic_id)
    if topic is None or (details.stage, details.topic) == ("topics", topic_id):
        return meeting
    if topic.state == "next_time":
        meeting = with_changed(meeting, stamper, "topics", topic_id, {"state": ""})
    return with_details(meeting, stamper, moved(meeting.details, stamper.now(), "topics", topic_id))


@named("put_under_topic")
def put_under(meeting: Meeting, stamper: Stamper, table: codes.Table, row_id: str, topic_id: str) -> Meeting:
    """Put a row under another topic, or (empty) under none, with its parts. What it was a part of stays behind."""
    row = meeting.row(table, row_id)
    if row is None:
        return meeting
    to = topic_named(meeting, topic_id)
    parts = [one for one in meeting.rows(table) if whole_id(one) == row_id and topic_of(one) == topic_of(row)]
    under: dict[str, Any] = {"about": topic_id or None} if table == "actions" else {"topic": topic_id}
    for one in (row, *parts):
        made = {"made": _made_under(meeting, stamper, one, to)} if to is not None else {}
        alone = {"under": None} if one is row else {}
        meeting = with_changed(meeting, stamper, table, one.id, under | made | alone)
    return meeting


def _made_under(meeting: Meeting, stamper: Stamper, row: Row, to: Topic) -> str:
    """Since when a row is there, as it stands under another topic: what was said stays said, what came with one is not.

    What came over from an earlier meeting is there as long as it was.
    """
    own = topic_named(meeting, topic_of(row))
    if came_with(own, row) if own is not None else any(row.made == topic.made for topic in meeting.topics):
        return min(row.made, to.made)
    return stamper.now() if row.since is None and came_with(to, row) else row.made


@named("give_topic_minutes")
def give_minutes(meeting: Meeting, stamper: Stamper, topic_id: str, step: int) -> Meeting:
    """Plan more minutes for a topic, or fewer."""
    topic = topic_named(meeting, topic_id)
    if topic is None:
        return meeting
    minutes = min(MOST, max(0, round(planned_for_topic(meeting, topic) or 0) + step))
    return with_changed(meeting, stamper, "topics", topic_id, {"minutes": minutes})


@named("say_of_topic")
def say_of_topic(meeting: Meeting, stamper: Stamper, topic_id: str, state: codes.TopicState) -> Meeting:
    """What became of a topic: talked about, left for next time, or (empty) nothing is said."""
    return with_changed(meeting, stamper, "topics", topic_id, {"state": state})
