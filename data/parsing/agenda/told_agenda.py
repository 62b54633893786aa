"""What is told of an agenda before it is taken in: how many topics, what is known of each, what is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from data.model.stages import spec
from data.parsing.agenda.parsed_agenda import AgendaTopic, ParsedAgenda
from data.parsing.pasted_list.list_items import ItemsToAdd
from data.parsing.pasted_list.parsed_list import ListWay
from data.parsing.pasted_list.told_list import counted, first_of, what_tab_does
from data.queries.people_names import join_with_and
from data.words import say


def told_in_short(agenda: ParsedAgenda, to_add: ItemsToAdd) -> str:
    """The agenda in one sentence."""
    told = [say("agenda.told.topics", count=len(agenda.topics)), *_minutes(to_add)]
    if agenda.lines:
        told.append(say("agenda.told.lines", count=len(agenda.lines)))
    if actions := sum(line.action for line in agenda.lines):
        told.append(say("agenda.told.actions", count=actions))
    return say("pasted.told.sentence", parts="; ".join([*told, *_there(to_add), *_left_out(agenda)]))


def told_list_of_topics(agenda: ParsedAgenda, to_add: ItemsToAdd, ways: Sequence[ListWay]) -> str:
    """An agenda that was pasted, as what it comes to, with the keys that read it in another way. `ways`: as it can."""
    told = [say("pasted.told.sentence", parts="; ".join(_parts_to_add(agenda, to_add)))]
    told += [what_tab_does(ways[1])] if len(ways) > 1 else []
    return " ".join([*told, say("pasted.told.escape")])


def _parts_to_add(agenda: ParsedAgenda, to_add: ItemsToAdd) -> Iterator[str]:
    kinds = [one for code in ("topic", "note", "topic_action") for one in spec("topics").kinds if one.code == code]
    counts = ((kind, sum(one.table == kind.table for one in to_add.items)) for kind in kinds)
    if told := [counted(kind, count) for kind, count in counts if count]:
        yield join_with_and(told)
    yield from _minutes(to_add)
    yield from _there(to_add)
    if agenda.loose:
        yield say("pasted.told.without_topic", count=len(agenda.loose))
    if to_add.read:
        yield say("pasted.told.read", count=to_add.read)
    yield from _left_out(agenda)


def _minutes(to_add: ItemsToAdd) -> Iterator[str]:
    """How many minutes are planned for the topics that are added."""
    if minutes := sum(one.columns.get("minutes") or 0 for one in to_add.items):
        yield say("agenda.told.minutes", count=minutes)


def _there(to_add: ItemsToAdd) -> Iterator[str]:
    """The topics that are there already, and not added once more; what is filled in there, and what is not."""
    if to_add.topics_there:
        yield say("pasted.told.topics_there", count=len(to_add.topics_there), words=first_of(to_add.topics_there))
    if filled := [topic.filled for topic in to_add.topics_known if topic.filled]:
        yield say("pasted.told.topics_filled", words=first_of(filled))
    if kept := [topic.kept for topic in to_add.topics_known if topic.kept]:
        yield say("pasted.told.topics_kept", words=first_of(kept))


def _left_out(agenda: ParsedAgenda) -> Iterator[str]:
    """What is no topic, nor anything under one."""
    if agenda.left_out:
        yield say("agenda.told.left_out", words=", ".join(agenda.left_out))


def told_topics(agenda: ParsedAgenda) -> list[str]:
    """Each topic on a line, with what is known of it."""
    return [told_topic(topic) for topic in agenda.topics]


def told_topic(topic: AgendaTopic) -> str:
    """A topic, with what is known of it."""
    facts = [say("agenda.told.facts_minutes", count=topic.minutes)] if topic.minutes else []
    facts += [say(f"topics.fields.topics.what_for.codes.{topic.what_for}")] if topic.what_for else []
    facts += [topic.brings] if topic.brings else []
    return say("agenda.told.topic", title=topic.title, facts=", ".join(facts)) if facts else topic.title
