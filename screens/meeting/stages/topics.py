"""Topics: the group's own, one after the other; what was said about each, what is proposed, who does what."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from msgspec.structs import replace

from data.model.records.meeting import Meeting
from data.model.records.topics import Topic
from data.model.stages import referred_words
from data.queries.outline import sections
from data.queries.people_names import owner_words
from data.queries.schedule import planned_for_topic, spent_on_topic
from data.queries.topic_progress import Stands, stands
from data.queries.topics import next_topic, topic_at_hand, topic_named, with_what_is_under
from data.words import say
from screens.meeting.numbered_entries import NumberedEntries
from screens.meeting.stages.base import ChosenTopic, StageView, ViewState
from screens.widgets.entries import Entry, Tone

TONES: dict[Stands, Tone] = {
    "at_hand": "accent", "talked_about": "good", "next_time": "muted", "agreed_before": "muted", "not_reached": "quiet",
}  # fmt: skip


class Topics(StageView):
    """What the group talks about besides the four stages."""

    def sub(self, meeting: Meeting, view: ViewState, now: datetime) -> str:
        """Which topic the group is at, how its time stands, who brings it and what for."""
        topic = topic_named(meeting, meeting.details.topic)
        if topic is None or meeting.details.stage != self.code:
            return super().sub(meeting, view, now)
        return " ".join((_where(meeting, topic, now), _brought(meeting, topic)))

    def entries(self, meeting: Meeting, view: ViewState) -> list[Entry]:
        """Each topic with what stands under it, then what stands under none."""
        page = NumberedEntries(meeting, self.drawn)
        topics, rest = sections(meeting, self.code)
        adds_under = _adds_under(meeting, view)
        for listed, (topic, under) in zip(topics.rows, with_what_is_under(meeting), strict=True):
            page.gap()
            at = len(page.entries)
            page.items((listed,))
            became = stands(meeting, topic, under)
            page.entries[at] = replace(
                page.entries[at], status=say(f"topics.stands.{became}"), tone=TONES[became], heads=True,
                adds_here=topic == adds_under,
            )  # fmt: skip
        if rest.rows:
            page.group(say("topics.groups.without"))
            page.items(rest.rows)
        return page.entries

    def columns(self, meeting: Meeting, view: ViewState) -> dict[str, Any]:
        """Under which topic."""
        topic = _adds_under(meeting, view)
        if view.line == "topic":
            return {}
        if view.line == "topic_action":
            return {"about": topic.id if topic is not None else None}
        return {"topic": topic.id if topic is not None else ""}

    def topic_at_hand(self, meeting: Meeting, view: ViewState) -> Topic | None:
        """The topic that the line adds under."""
        return _adds_under(meeting, view)

    def context(self, meeting: Meeting, view: ViewState) -> str:
        """The topic, in words."""
        topic = _adds_under(meeting, view)
        if view.line == "topic":
            return ""
        return say("topics.lines.under", topic=referred_words(topic)) if topic else say("topics.lines.under_none")

    def chosen(self, meeting: Meeting, key: str, view: ViewState) -> ViewState:
        """The line adds under a topic once it is chosen, or what stands under it, until the group takes up another."""
        topic = next(
            (one.id for one, under in with_what_is_under(meeting) if key in (one.id, *(row.id for row in under.rows))),
            None,
        )
        return view if topic is None else replace(view, topic=ChosenTopic(id=topic, beside=meeting.details.topic))

    def moves_on(self, meeting: Meeting) -> str:
        """The group goes to the next topic, as long as there is one."""
        here = meeting.details.stage == self.code
        return say("topics.next_topic") if here and next_topic(meeting) is not None else ""


def _adds_under(meeting: Meeting, view: ViewState) -> Topic | None:
    """The topic that the line adds under: the one that was chosen for it, else the one at hand."""
    chosen = view.topic
    if chosen is not None and chosen.beside == meeting.details.topic:
        return topic_named(meeting, chosen.id) or topic_at_hand(meeting)
    return topic_at_hand(meeting)


def _where(meeting: Meeting, topic: Topic, now: datetime) -> str:
    """Which topic of how many it is, and how its time stands."""
    spent, minutes = int(spent_on_topic(meeting.details, topic.id, now)), round(planned_for_topic(meeting, topic) or 0)
    return say(
        f"topics.where.{'planned' if minutes else 'unplanned'}", number=meeting.topics.index(topic) + 1,
        of=len(meeting.topics), topic=topic.text, count=minutes or spent, spent=spent,
    )  # fmt: skip


def _brought(meeting: Meeting, topic: Topic) -> str:
    """Who brings it, and what for: that is said before the group talks about it, so what is missing is asked."""
    name = owner_words(meeting, topic.brings) if topic.brings is not None else ""
    if not topic.what_for:
        return say(f"topics.brought.{'what_for' if name else 'nothing_said'}", name=name)
    what_for = say(f"topics.fields.topics.what_for.codes.{topic.what_for}")
    return say(f"topics.brought.{'said' if name else 'nobody'}", name=name, what_for=what_for)
