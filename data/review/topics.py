"""What is left open of the group's own topics: what was to be decided and was not, and what was not reached."""

from __future__ import annotations

from collections.abc import Iterator

from data.model.records.meeting import Meeting
from data.model.records.topics import Topic
from data.model.stages import referred_words
from data.queries.topic_progress import not_decided, not_reached
from data.review.gap import Gap
from data.words import say


def undecided(meeting: Meeting) -> Iterator[Gap]:
    """Topics that were taken up to decide something, and nothing was decided."""
    for topic in not_decided(meeting):
        yield _gap("not_decided", topic)


def missed(meeting: Meeting) -> Iterator[Gap]:
    """Topics that the group did not get to, nor left for next time."""
    for topic in not_reached(meeting):
        yield _gap("topic_not_reached", topic)


def _gap(code: str, topic: Topic) -> Gap:
    name = referred_words(topic)
    words = say(f"topics.review.{code}", topic=name)
    return Gap(code=code, words=words, stage="topics", about="topics", key=topic.id, whom=name)
