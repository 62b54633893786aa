"""What two copies of a meeting hold in one field, in words, until the group settles which it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from data.model import codes
from data.model.fields import FIELDS, FieldTable, value, words_key
from data.model.records.meeting import Meeting
from data.model.records.row import Unsettled
from data.queries.conflicts import with_pair
from data.queries.field_text import AsKept, stated_label, value_text
from data.words import say


def told_wordings(meeting: Meeting, table: codes.Table, row: Any) -> Iterator[str]:
    """The lines under an item that say what the other copy holds."""
    for pair in row.unsettled:
        label = pair_label(table, pair)
        yield say("lists.two_wordings", label=label, value=pair_words(meeting, table, row, pair, pair))


def pair_label(table: FieldTable, pair: Unsettled) -> str:
    """What the field is called that was changed in two copies of the meeting."""
    if pair.field == "state":
        return say("lists.state_label")
    return stated_label(words_key(table, pair.field))


def pair_words(meeting: Meeting, table: FieldTable, row: Any, other: Unsettled | None, pair: Unsettled) -> str:
    """What one of the copies holds in that field: the `other`, or (None) this one."""
    held = with_pair(table, row, other) if other is not None else row
    if pair.field == "state":
        return say(f"agree.states.{held.state}")
    field = next((one for one in FIELDS if one.table == table and one.name == pair.field), None)
    if field is None:
        return ""
    if field.kind == "choice" and not value(held, field.name):
        return say(f"{field.key}.codes.none")
    return value_text(AsKept(meeting), field, held) or say("lists.empty_value")
