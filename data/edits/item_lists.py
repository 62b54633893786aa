"""Lists that were pasted: several items in one step, each with what was read of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from data.edits.named import named
from data.edits.row_edits import with_changed, with_new
from data.model import codes
from data.model.order import after_all
from data.model.records.meeting import ROW_TABLES, Meeting
from data.model.records.row import Row
from data.model.stamper import Stamper
from data.parsing.pasted_list.list_items import NewItem
from data.queries.topics import unsaid
from data.text.clean import folded


@named("add_list")
def add_list(
    meeting: Meeting, stamper: Stamper, /, table: codes.Table, items: Sequence[NewItem], **columns: Any
) -> Meeting:
    """Put items at the end of a table, all with these columns, each with its own and under the one it is a part of.

    What has a table of its own goes there, under its topic, and without these columns.
    """
    now = stamper.now()  # one for all: by that it is known what came with a topic, and was not said about it
    there = {topic.id: topic.made for topic in meeting.topics}
    ids = [stamper.new_id() for _ in items]
    rows: dict[codes.Table, list[Row]] = {}
    for one, row_id in zip(items, ids, strict=True):
        own = one.table or table
        held: dict[str, Any] = one.columns if one.table is not None else columns | one.columns
        held = {**held, **dict(_points_to(one, own, ids))}
        topic = held.get("topic") or held.get("about") if one.table is not None else None
        made = there.get(topic or "", now)  # so does what comes under one that is there: nobody has said it in here
        rows.setdefault(own, []).append(ROW_TABLES[own](id=row_id, made=made, changed=now, **held))
    for own, new in rows.items():
        orders = after_all(meeting.rows(own), len(new))
        meeting = with_new(meeting, own, [replace(row, order=order) for row, order in zip(new, orders, strict=True)])
    return meeting


@named("add_agenda")
def add_agenda(
    meeting: Meeting, stamper: Stamper, /, table: codes.Table, items: Sequence[NewItem],
    filled: Mapping[str, dict[str, Any]], **columns: Any,
) -> Meeting:  # fmt: skip
    """The same, and fill in what nobody has said by now of topics that are there. `filled`: their columns, by ids."""
    for topic in meeting.topics:
        if values := unsaid(topic, filled.get(topic.id, {})):
            meeting = with_changed(meeting, stamper, "topics", topic.id, values)
    return add_list(meeting, stamper, table, items, **columns)


def in_order_of(meeting: Meeting, titles: Sequence[str]) -> Meeting:
    """A meeting that nobody has opened yet, with its topics in the order of an agenda, and behind them all others."""
    places = {folded(title): place for place, title in reversed([*enumerate(titles)])}
    found = sorted(meeting.topics, key=lambda topic: places.get(folded(topic.text), len(titles)))
    orders = after_all((), len(found))
    topics = (replace(topic, order=order) for topic, order in zip(found, orders, strict=True))
    return replace(meeting, topics=tuple(topics))


def _points_to(one: NewItem, table: codes.Table, ids: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The columns of an item that say under which other one it stands, with the id of that."""
    if one.under is not None:
        yield "under", ids[one.under]
    if one.topic is not None:
        yield ("about" if table == "actions" else "topic"), ids[one.topic]
