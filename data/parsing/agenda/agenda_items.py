"""An agenda as rows that are to be added: topics that are not there yet, each with what stands under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from msgspec.structs import replace

from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.model.records.topics import Topic
from data.parsing.agenda.parsed_agenda import AgendaLine, AgendaTopic, ParsedAgenda
from data.parsing.agenda.told_agenda import told_topic
from data.parsing.pasted_list.list_items import ItemsToAdd, KnownTopic, NewItem, line_columns
from data.queries.people_names import owner_from, owner_words
from data.queries.topics import unsaid
from data.text.clean import folded


def items_of_agenda(meeting: Meeting, agenda: ParsedAgenda, today: date) -> ItemsToAdd:
    """The topics that are not there yet, each with its lines behind it; above them what has none.

    `today`: where the group is.
    """
    there = {folded(topic.text): topic for topic in reversed(meeting.topics)}
    said = _said_of_each(agenda.topics)
    new: dict[str, int] = {}
    items = [*_lines(meeting, agenda.loose, today, first=0)]
    again: list[str] = []
    for topic in agenda.topics:
        name = folded(topic.title)
        if name in there or name in new:
            again.append(topic.title)
        else:
            new[name] = len(items)
            items.append(NewItem(columns=_columns(meeting, said[name]), table="topics"))
        topic_id = there[name].id if name in there else ""
        items += _lines(meeting, topic.lines, today, first=len(items), topic=new.get(name), topic_id=topic_id)
    read = sum(one.table == "actions" and bool(one.columns.keys() - {"text", "about"}) for one in items)
    each: dict[str, list[AgendaTopic]] = {}
    for topic in agenda.topics:
        each.setdefault(folded(topic.title), []).append(topic)
    known = [_known(meeting, there.get(name), topic, each[name]) for name, topic in said.items()]
    return ItemsToAdd(items=tuple(items), read=read, topics_there=tuple(again), topics_known=tuple(known))


def _said_of_each(topics: Sequence[AgendaTopic]) -> dict[str, AgendaTopic]:
    """What an agenda says of each topic, by its folded title: of one that it has twice, what it says first."""
    found: dict[str, AgendaTopic] = {}
    for topic in topics:
        first = found.setdefault(folded(topic.title), topic)
        found[folded(topic.title)] = replace(
            first, minutes=first.minutes or topic.minutes, what_for=first.what_for or topic.what_for,
            brings=first.brings or topic.brings,
        )  # fmt: skip
    return found


def _known(meeting: Meeting, there: Topic | None, topic: AgendaTopic, each: Sequence[AgendaTopic]) -> KnownTopic:
    """What an agenda says more of a topic than is taken. `topic`: what it says first; `each`: all that it says.

    `there`: the topic, where it is there already.
    """
    said = {name: new for name, new in _columns(meeting, topic).items() if new and name != "text"}
    filled = unsaid(there, said) if there is not None else {}
    stands = {name: getattr(there, name) for name in said} | filled if there is not None else said
    others = [_columns(meeting, one) for one in each]
    kept = {
        name: held
        for name, held in stands.items()
        if any(one[name] and _words(meeting, one[name]) != _words(meeting, held) for one in others)
    }
    brings = owner_words(meeting, there.brings) if there is not None and there.brings is not None else topic.brings
    return KnownTopic(
        id=there.id if there is not None else "", columns=filled,
        filled=told_topic(_as_told(topic.title, filled, topic.brings)) if filled else "",
        kept=told_topic(_as_told(topic.title, kept, brings)) if kept else "",
    )  # fmt: skip


def _words(meeting: Meeting, held: Any) -> Any:
    """What a column holds; of somebody who brings a topic the words, since two may mean the same person."""
    return owner_words(meeting, held) if isinstance(held, Owner) else held


def _as_told(title: str, columns: dict[str, Any], brings: str) -> AgendaTopic:
    """A topic with no more than these columns. `brings`: who brings it, in words."""
    return AgendaTopic(
        title=title, minutes=columns.get("minutes"), what_for=columns.get("what_for", ""),
        brings=brings if "brings" in columns else "",
    )  # fmt: skip


def _lines(
    meeting: Meeting, lines: Sequence[AgendaLine], today: date, *, first: int, topic: int | None = None,
    topic_id: str = "",
) -> Iterator[NewItem]:  # fmt: skip
    """What stands under a topic. `first`: where the first of these lines stands among all items.

    `topic`: where the topic stands among these; `topic_id`: the id of one that is there already.
    """
    for line in lines:
        columns = line_columns(meeting, line.text, today) if line.action else {"text": line.text}
        if topic_id:
            columns["about" if line.action else "topic"] = topic_id
        with_its_like = line.under is not None and lines[line.under].action == line.action
        yield NewItem(
            columns=columns, under=first + (line.under or 0) if with_its_like else None, topic=topic,
            table="actions" if line.action else "topic_lines",
        )  # fmt: skip


def _columns(meeting: Meeting, topic: AgendaTopic) -> dict[str, Any]:
    """What a topic holds."""
    return {
        "text": topic.title, "minutes": topic.minutes, "what_for": topic.what_for,
        "brings": owner_from(meeting, topic.brings),
    }  # fmt: skip
