"""An agenda as rows that are to be added: topics that are not there yet, each with what stands under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from msgspec.structs import replace

from data.model.records.meeting import Meeting
from data.model.records.topics import Topic
from data.parsing.agenda.parsed_agenda import AgendaLine, AgendaTopic, ParsedAgenda
from data.parsing.agenda.told_agenda import told_topic
from data.parsing.pasted_list.list_items import ItemsToAdd, KnownTopic, NewItem, line_columns
from data.queries.people_names import owner_from, owner_words
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
    known = [_known(meeting, there[name], topic) for name, topic in said.items() if name in there]
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


def _known(meeting: Meeting, there: Topic, topic: AgendaTopic) -> KnownTopic:
    """What an agenda says more of a topic that is there already."""
    said = {name: new for name, new in _columns(meeting, topic).items() if new and name != "text"}
    filled = {name: new for name, new in said.items() if getattr(there, name) in (None, "")}
    brings = owner_words(meeting, there.brings)
    kept = {
        name: getattr(there, name)
        for name, new in said.items()
        if name not in filled and new != getattr(there, name)
        if name != "brings" or brings != owner_words(meeting, new)
    }
    return KnownTopic(
        id=there.id, columns=filled,
        filled=told_topic(_as_told(topic.title, filled, topic.brings)) if filled else "",
        kept=told_topic(_as_told(topic.title, kept, brings)) if kept else "",
    )  # fmt: skip


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
