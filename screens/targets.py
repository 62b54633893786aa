"""What an item can be made into, and how."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from data import codes
from data.edits import items
from data.meeting import Row

TARGETS: dict[str, tuple[str, dict[str, Any]]] = {
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
"""Every kind that an item can be made into: its table, and what a row of it holds."""

UNDER_HEADING = frozenset({"helps", "in_the_way", "we_will"})
"""Kinds that stand under a power heading."""


def targets_for(table: str, row: Row) -> list[str]:
    """The kinds that an item can be made into: all but what it is."""
    return [code for code in TARGETS if not _is(code, table, row)]


def convert_to(apply: Callable[..., object], table: str, row: Row, code: str, heading: codes.Heading) -> None:
    """Make an item another kind. Under which heading: its own, else the one that is looked at."""
    to_table, columns = TARGETS[code]
    if code in UNDER_HEADING:
        columns = {**columns, "heading": getattr(row, "heading", None) or heading}
    if to_table == table:
        apply(items.change, table, row.id, columns or {"for_today": False})
    else:
        apply(items.convert, table, row.id, to_table, **columns)


def _is(code: str, table: str, row: Row) -> bool:
    to_table, columns = TARGETS[code]
    if to_table != table:
        return False
    if code == "we_will":
        return getattr(row, "heading", None) is not None
    if code == "ground_rule":
        return not getattr(row, "for_today", False)
    return all(getattr(row, name) == value for name, value in columns.items())
