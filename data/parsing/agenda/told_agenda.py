"""What is told of an agenda before it is taken in: how many topics, what is known of each, what is left out."""

from __future__ import annotations

from collections.abc import Iterator

from data.parsing.agenda.parsed_agenda import AgendaTopic, ParsedAgenda
from data.words import say


def told_in_short(agenda: ParsedAgenda) -> str:
    """The agenda in one sentence."""
    return say("pasted.told.sentence", parts="; ".join(_parts(agenda)))


def told_topics(agenda: ParsedAgenda) -> list[str]:
    """Each topic on a line, with what is known of it."""
    return [_topic(topic) for topic in agenda.topics]


def _parts(agenda: ParsedAgenda) -> Iterator[str]:
    yield say("agenda.told.topics", count=len(agenda.topics))
    if minutes := sum(topic.minutes or 0 for topic in agenda.topics):
        yield say("agenda.told.minutes", count=minutes)
    if agenda.lines:
        yield say("agenda.told.lines", count=len(agenda.lines))
    if actions := sum(line.action for line in agenda.lines):
        yield say("agenda.told.actions", count=actions)
    if agenda.left_out:
        yield say("agenda.told.left_out", words=", ".join(agenda.left_out))


def _topic(topic: AgendaTopic) -> str:
    facts = [say("agenda.told.facts_minutes", count=topic.minutes)] if topic.minutes else []
    facts += [say(f"topics.fields.topics.what_for.codes.{topic.what_for}")] if topic.what_for else []
    facts += [topic.brings] if topic.brings else []
    return say("agenda.told.topic", title=topic.title, facts=", ".join(facts)) if facts else topic.title
