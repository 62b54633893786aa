"""An agenda that was read becomes topics, with what stands under each. Nothing of it is agreed by that."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from data.edits.actions import add_action
from data.edits.named import named
from data.edits.row_edits import with_new
from data.model.order import after_all
from data.model.records.meeting import Meeting
from data.model.records.topics import Topic, TopicLine
from data.model.stamper import OneMoment, Stamper
from data.parsing.agenda.parsed_agenda import AgendaLine, ParsedAgenda
from data.queries.people_names import owner_from


@named("add_agenda")
def add_agenda(meeting: Meeting, stamper: Stamper, agenda: ParsedAgenda, today: date | None = None) -> Meeting:
    """Put the topics at the end of those that are there, with their lines and actions. `today`: where the group is."""
    stamper = OneMoment(stamper)  # by that it is known what came with a topic, and was not said about it
    now = stamper.now()
    topics = [
        Topic(
            id=stamper.new_id(), text=topic.title, made=now, changed=now, order=order, minutes=topic.minutes,
            brings=owner_from(meeting, topic.brings), what_for=topic.what_for,
        )
        for topic, order in zip(agenda.topics, after_all(meeting.topics, len(agenda.topics)), strict=True)
    ]  # fmt: skip
    meeting = with_new(meeting, "topics", topics)
    for topic_id, lines in (
        ("", agenda.loose),
        *((row.id, one.lines) for row, one in zip(topics, agenda.topics, strict=True)),
    ):
        meeting = _with_lines(meeting, stamper, topic_id, lines, today)
    return meeting


def _with_lines(
    meeting: Meeting, stamper: Stamper, topic_id: str, lines: Sequence[AgendaLine], today: date | None
) -> Meeting:
    """The meeting with what stands under a topic; empty: under none."""
    now = stamper.now()
    ids = [stamper.new_id() for _ in lines]
    said = [at for at, line in enumerate(lines) if not line.action]
    rows: list[TopicLine] = []
    for at, order in zip(said, after_all(meeting.topic_lines, len(said)), strict=True):
        line = lines[at]
        under = ids[line.under] if line.under in said else None
        rows.append(
            TopicLine(id=ids[at], text=line.text, made=now, changed=now, order=order, topic=topic_id, under=under)
        )
    meeting = with_new(meeting, "topic_lines", rows)
    doing = [line.text for line in lines if line.action]
    return add_action(meeting, stamper, doing, about=topic_id or None, today=today) if doing else meeting
