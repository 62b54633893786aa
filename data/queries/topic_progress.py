"""What became of each of the group's own topics: taken up, not reached, left for next time, decided or not."""

from __future__ import annotations

from typing import Literal, TypeAlias

from data.model import codes
from data.model.records.agreements import Agreeable
from data.model.records.details import StageTime, time_key
from data.model.records.meeting import Meeting
from data.model.records.row import Row
from data.model.records.topics import Topic
from data.queries.agreement import last_asked
from data.queries.carry_over import asked_today, is_of_today
from data.queries.topics import UnderTopic, with_what_is_under

Stands: TypeAlias = Literal["at_hand", "talked_about", "next_time", "agreed_before", "not_reached"]
"""What became of a topic. `at_hand`: the group is talking about it now."""

PASSED_BY = 60
"""Seconds for which a topic was at least at hand that the group has taken up, where nothing was written under it."""


def stands(meeting: Meeting, topic: Topic, under: UnderTopic) -> Stands:
    """What became of a topic, as far as anybody has said or written. `under`: what stands under it."""
    if topic.state:
        return topic.state
    if meeting.details.stage == "topics" and meeting.details.topic == topic.id:
        return "at_hand"
    if was_taken_up(meeting, topic, under):
        return "talked_about"
    return "agreed_before" if is_settled(topic, under) else "not_reached"


def was_taken_up(meeting: Meeting, topic: Topic, under: UnderTopic) -> bool:
    """Whether the group has taken a topic up in this meeting: it said so, or something was written under it, or it was
    at hand for a while. To move past a topic on the way to another is not to take it up, nor is what came with it.
    """  # noqa: D205  (one sentence)
    spent = meeting.details.stages.get(time_key(topic.id), StageTime()).spent
    written = any(is_of_today(row) and not came_with(topic, row) for row in under.rows)
    return topic.state == "talked_about" or spent >= PASSED_BY or written


def came_with(topic: Topic, row: Row) -> bool:
    """Whether a row came with a topic, or was there before it, as in an agenda, and the group was not asked since."""
    return bool(row.made) and row.made <= topic.made and not (isinstance(row, Agreeable) and row.agreements)


def not_reached(meeting: Meeting) -> list[Topic]:
    """The topics that the group did not get to, nor left for next time.

    One that only came along with what is agreed under it waits for nothing.
    """
    return [topic for topic, under in with_what_is_under(meeting) if stands(meeting, topic, under) == "not_reached"]


def talked_about(meeting: Meeting) -> list[Topic]:
    """The topics that the group has taken up."""
    return [
        topic
        for topic, under in with_what_is_under(meeting)
        if stands(meeting, topic, under) in ("at_hand", "talked_about")
    ]


def left_for_next_time(meeting: Meeting) -> list[Topic]:
    """The topics that the group left for next time."""
    return [topic for topic in meeting.topics if topic.state == "next_time"]


def not_done_with(meeting: Meeting) -> list[Topic]:
    """The topics that go on next time: not taken up, left for it, or with a proposal that is not settled."""
    return [
        topic
        for topic, under in with_what_is_under(meeting)
        if stands(meeting, topic, under) in ("not_reached", "next_time") or not all(map(is_done_with, under.proposals))
    ]


def is_done_with(row: Agreeable) -> bool:
    """Whether a proposal is agreed, and nobody is still to be asked about it."""
    last = last_asked(row)
    return row.state == "agreed" and not (last is not None and (last.to_ask or last.not_asked))


def not_decided(meeting: Meeting) -> list[Topic]:
    """The topics that were taken up to decide something, and nothing was decided."""
    return [topic for topic, under in with_what_is_under(meeting) if is_undecided(meeting, topic, under)]


def is_undecided(meeting: Meeting, topic: Topic, under: UnderTopic) -> bool:
    """Whether a topic was taken up to decide something, and nothing was decided, nor is still agreed from before."""
    was_there = stands(meeting, topic, under) in ("at_hand", "talked_about")
    decided = any(
        row.state in codes.AGREED or (row.state == "not_agreed" and asked_today(row)) for row in under.proposals
    )
    return topic.what_for == "decide" and was_there and not decided


def is_settled(topic: Topic, under: UnderTopic) -> bool:
    """Whether a topic came over from an earlier meeting only with what was agreed under it."""
    return (
        topic.since is not None and bool(under.proposals) and all(row.state in codes.AGREED for row in under.proposals)
    )
