"""The group moves: to the next stage or topic, or back to the one before."""

from __future__ import annotations

from data.edits import meeting_details, topics
from data.model import codes
from data.model.records.topics import Topic
from data.queries.topics import next_topic, topic_to_go_on_with
from screens.meeting.context import Host


def move_on(host: Host, step: int) -> codes.Stage | None:
    """Move the group on (1) or back (-1), from topic to topic where it is at these, and look there.

    The stage that it left is given; None: it stayed in it.
    """
    meeting = host.session.meeting
    left = meeting.details.stage
    topic = next_topic(meeting, step) if left == "topics" else None
    return _come_to(host, "topics" if topic is not None else host.shown.beside(meeting, left, step), topic)


def come_here(host: Host) -> codes.Stage | None:
    """Move the group to the stage that is looked at, over those between, which it was not in then.

    The stage that it left is given; None: it was in this one.
    """
    return _come_to(host, host.shown.looking)


def _come_to(host: Host, to: codes.Stage | None, topic: Topic | None = None) -> codes.Stage | None:
    """Move the group to a stage, or to a topic. None for a stage: there is none."""
    meeting = host.session.meeting
    left = meeting.details.stage
    if to == "topics":
        topic = topic or topic_to_go_on_with(meeting)
    if topic is not None:
        host.apply(topics.take_up, topic.id)
    elif to is not None:
        host.apply(meeting_details.move_to, to)
    now = host.session.meeting.details
    host.show_stage(now.stage)
    if now.stage == "topics" and now.topic:
        host.reveal(now.topic)
    return left if now.stage != left else None
