"""What an item can be made into."""

from __future__ import annotations

from typing import Any

from data.commands.answers import Becomes
from data.commands.command import Applies
from data.edits import items
from data.model.codes import Table
from data.model.fields import Field
from data.model.patch import Change
from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.model.records.rounds import Check, Round
from data.model.records.row import Row
from data.model.records.tables import table_of
from data.model.records.topics import Topic
from data.queries.rounds import is_printed

TARGETS: dict[str, tuple[Table, dict[str, Any]]] = {
    "outcome": ("outcomes", {}),
    "can": ("limits", {"kind": "can"}),
    "cannot": ("limits", {"kind": "cannot"}),
    "stakeholder": ("stakeholders", {}),
    "helps": ("power", {"kind": "helps"}),
    "in_the_way": ("power", {"kind": "in_the_way"}),
    "we_will": ("actions", {}),
    "decision": ("decisions", {}),
    "ground_rule": ("ground_rules", {}),
    "for_today": ("ground_rules", {"for_today": True}),
    "communication": ("communication", {}),
    "note": ("topic_lines", {}),
    "proposal": ("proposals", {}),
    "action": ("actions", {"heading": None}),
    "check_out": ("checks", {}),
}
"""Every kind that an item can be made into: its table, and what a row of it holds. Its words: `kinds.<code>.one`."""

UNDER_HEADING = frozenset({"helps", "in_the_way", "we_will"})
"""Kinds that stand under a power heading."""

UNDER_TOPIC = frozenset({"note", "proposal"})
"""Kinds that stand under a topic: nothing is made one of these where the group has no topics."""


def can_be_converted(meeting: Meeting, row: Row) -> bool:
    """Whether an item may be made something else: no person, round or topic, nor what was said in a round that isn't
    printed.
    """  # noqa: D205  (one sentence)
    return not isinstance(row, Person | Round | Topic) and not (isinstance(row, Check) and not is_printed(meeting, row))


def targets_for(meeting: Meeting, row: Row) -> tuple[str, ...]:
    """The kinds that an item can be made into: all but what it is."""
    return tuple(code for code in TARGETS if not _is(code, row) and (meeting.topics or code not in UNDER_TOPIC))


def asked_kind(meeting: Meeting, row: Row) -> tuple[Field, ...]:
    """The field that asks what an item is made into."""
    kinds = targets_for(meeting, row)
    return (Field(table="asks", name="kind", kind="choice", mark="neither", minutes="never", codes=kinds),)


def convert(to: Applies, row: Row, given: Becomes) -> Change | None:
    """Make an item another kind. Under which heading or topic: its own, else the one that is given."""
    table, (to_table, columns) = table_of(row), TARGETS[given.kind]
    if given.kind in UNDER_HEADING:
        columns = {**columns, "heading": getattr(row, "heading", None) or given.heading}
    if given.kind in UNDER_TOPIC:
        columns = {**columns, "topic": given.topic}
    if to_table == table:
        return to.apply(items.change, table, row.id, columns or {"for_today": False})
    return to.apply(items.convert, table, row.id, to_table, **columns)


def _is(code: str, row: Row) -> bool:
    to_table, columns = TARGETS[code]
    if to_table != table_of(row):
        return False
    if code == "we_will":
        return getattr(row, "heading", None) is not None
    if code == "ground_rule":
        return not getattr(row, "for_today", False)
    return all(getattr(row, name) == value for name, value in columns.items())
