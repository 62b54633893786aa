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
    "action": ("actions", {"heading": None}),
    "check_out": ("checks", {}),
}
"""Every kind that an item can be made into: its table, and what a row of it holds. Its words: `kinds.<code>.one`."""

UNDER_HEADING = frozenset({"helps", "in_the_way", "we_will"})
"""Kinds that stand under a power heading."""


def can_be_converted(meeting: Meeting, row: Row) -> bool:
    """Whether an item may be made something else: no person or round, nor what was said in one and isn't printed."""
    return not isinstance(row, Person | Round) and not (isinstance(row, Check) and not is_printed(meeting, row))


def targets_for(row: Row) -> tuple[str, ...]:
    """The kinds that an item can be made into: all but what it is."""
    return tuple(code for code in TARGETS if not _is(code, row))


def asked_kind(_meeting: Meeting, row: Row) -> tuple[Field, ...]:
    """The field that asks what an item is made into."""
    return (
        Field(table="asks", name="kind", kind="choice", mark="neither", minutes="never", codes=targets_for(row)),
    )  # fmt: skip


def convert(to: Applies, row: Row, given: Becomes) -> Change | None:
    """Make an item another kind. Under which heading: its own, else the one that is given."""
    table, (to_table, columns) = table_of(row), TARGETS[given.kind]
    if given.kind in UNDER_HEADING:
        columns = {**columns, "heading": getattr(row, "heading", None) or given.heading}
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
