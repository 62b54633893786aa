"""The group's own topics: what stands under each, and which is at hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.model.records.row import Row
from data.model.records.tables import RowType
from data.model.records.topics import Topic, TopicLine, TopicProposal
from data.queries.carry_over import was_done
from data.queries.nesting import in_nests
from data.record import Record


class UnderTopic(Record, frozen=True):
    """What stands under a topic, each in its order."""

    lines: tuple[TopicLine, ...] = ()
    """What was said."""
    proposals: tuple[TopicProposal, ...] = ()
    """What the group is asked to agree to."""
    actions: tuple[Action, ...] = ()
    """What somebody will do. What was done before this meeting stands only at Close."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """All of it."""
        return (*self.lines, *self.proposals, *self.actions)


def topic_of(row: Row) -> str:
    """The id of the topic that a row stands under; empty: it stands under none, or is of no such kind."""
    if isinstance(row, TopicLine | TopicProposal):
        return row.topic
    return (row.about or "") if isinstance(row, Action) else ""


def with_what_is_under(meeting: Meeting) -> Iterator[tuple[Topic, UnderTopic]]:
    """Each topic, with what stands under it."""
    lines, proposals = _grouped(in_nests(meeting.topic_lines)), _grouped(meeting.proposals)
    actions = _grouped(_still_told(meeting))
    for topic in meeting.topics:
        yield (
            topic,
            UnderTopic(
                lines=lines.get(topic.id, ()), proposals=proposals.get(topic.id, ()), actions=actions.get(topic.id, ())
            ),
        )


def _grouped(rows: Iterable[RowType]) -> dict[str, tuple[RowType, ...]]:
    """Rows of one table by the topic under which they stand, in their order."""
    found: dict[str, list[RowType]] = {}
    for row in rows:
        found.setdefault(topic_of(row), []).append(row)
    return {topic: tuple(rows) for topic, rows in found.items()}


def under_topic(meeting: Meeting, topic_id: str) -> UnderTopic:
    """What stands under one topic; nothing where it is gone."""
    return next((under for topic, under in with_what_is_under(meeting) if topic.id == topic_id), UnderTopic())


def without_topic(meeting: Meeting) -> UnderTopic:
    """What stands under no topic, or under one that is gone: it is shown by itself, and never lost."""
    there = {topic.id for topic in meeting.topics}
    gone = {stone.id for stone in meeting.removed if stone.table == "topics"} - there
    return UnderTopic(
        lines=tuple(row for row in in_nests(meeting.topic_lines) if row.topic not in there),
        proposals=tuple(row for row in meeting.proposals if row.topic not in there),
        actions=tuple(row for row in _still_told(meeting) if row.about in gone),
    )


def topic_named(meeting: Meeting, topic_id: str) -> Topic | None:
    """A topic by its id; None: it is gone, or never was."""
    return next((topic for topic in meeting.topics if topic.id == topic_id), None)


def unsaid(topic: Topic, columns: dict[str, Any]) -> dict[str, Any]:
    """Of columns of a topic, and what is said in them elsewhere, those of which nobody has said anything here."""
    return {name: new for name, new in columns.items() if getattr(topic, name) in (None, "")}


def topic_over(meeting: Meeting, row: Row) -> Topic | None:
    """The topic that a row stands under; None: it stands under none."""
    return topic_named(meeting, topic) if (topic := topic_of(row)) else None


def topics_to_go_to(meeting: Meeting, row: Row) -> tuple[Topic | None, ...]:
    """The topics that a row can be moved to, each but its own; None: from its own to stand under none.

    A line, a proposal, or an action that is about nothing but a topic.
    """
    own = topic_over(meeting, row)
    if isinstance(row, Action):
        gone = {stone.id for stone in meeting.removed if stone.table == "topics"}
        may = row.heading is None and (not row.about or own is not None or row.about in gone)
    else:
        may = isinstance(row, TopicLine | TopicProposal)
    if not may:
        return ()
    others = tuple(topic for topic in meeting.topics if topic != own)
    return others if own is None else (*others, None)


def topic_kept(meeting: Meeting, row: Row) -> str:
    """The id of the topic that a row stands under, or stood under as it was another kind; empty: of none there is."""
    was: dict[str, dict[str, str]] = row.extra.get("was", {})  # as `convert` keeps it
    known = {topic.id for topic in meeting.topics}
    stood = [held[name] for held in was.values() for name in ("topic", "about") if name in held]
    return next((one for one in (topic_of(row), *stood) if one in known), "")


def topic_at_hand(meeting: Meeting) -> Topic | None:
    """The topic that the group took up last, else the first that waits; None: there is none."""
    found = topic_named(meeting, meeting.details.topic)
    return found or next((topic for topic in meeting.topics if not topic.state), None)


def topic_to_go_on_with(meeting: Meeting) -> Topic | None:
    """The topic that the group takes up as it comes to the topics: the last one, unless that is done, else the next."""
    last = topic_named(meeting, meeting.details.topic)
    return last if last is not None and not last.state else next_topic(meeting) or topic_at_hand(meeting)


def next_topic(meeting: Meeting, step: int = 1) -> Topic | None:
    """The topic to take up after the one that the group took up last (1), or before it (-1).

    Those that were left for next time, and on the way on those that were talked about, are passed by. None: there is
    none, or going back the group has taken up none yet.
    """
    topics = list(meeting.topics)
    at = next((at for at, topic in enumerate(topics) if topic.id == meeting.details.topic), None)
    if step < 0:
        before = topics[: at or 0]
        return next((topic for topic in reversed(before) if topic.state != "next_time"), None)
    return next((topic for topic in topics[0 if at is None else at + 1 :] if not topic.state), None)


def _still_told(meeting: Meeting) -> Iterator[Action]:
    return (action for action in meeting.actions if action.about and not was_done(action))
