"""An agenda as rows that are to be added: topics that are not there yet, each with what stands under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from data.model.records.meeting import Meeting
from data.parsing.agenda.parsed_agenda import AgendaLine, AgendaTopic, ParsedAgenda
from data.parsing.pasted_list.list_items import ItemsToAdd, NewItem, line_columns
from data.queries.people_names import owner_from
from data.text.clean import folded


def items_of_agenda(meeting: Meeting, agenda: ParsedAgenda, today: date) -> ItemsToAdd:
    """The topics that are not there yet, each with its lines behind it; above them what has none.

    `today`: where the group is.
    """
    there = {folded(topic.text): topic.id for topic in reversed(meeting.topics)}
    new: dict[str, int] = {}
    items = [*_lines(meeting, agenda.loose, today, first=0)]
    again: list[str] = []
    for topic in agenda.topics:
        name = folded(topic.title)
        if name in there or name in new:
            again.append(topic.title)
        else:
            new[name] = len(items)
            items.append(NewItem(columns=_columns(meeting, topic), table="topics"))
        items += _lines(
            meeting, topic.lines, today, first=len(items), topic=new.get(name), topic_id=there.get(name, "")
        )
    read = sum(one.table == "actions" and bool(one.columns.keys() - {"text", "about"}) for one in items)
    return ItemsToAdd(items=tuple(items), read=read, topics_there=tuple(again))


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
