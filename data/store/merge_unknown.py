"""Bringing two copies together: tables that a newer program made, which this one doesn't know."""

from __future__ import annotations

from typing import Any

from data.model.records.meeting import Meeting
from data.store.merge_values import joined_by_name, later_of, sorted_bytes


def unknown_tables(base: Meeting | None, one: Meeting, other: Meeting) -> dict[str, list[dict[str, Any]]]:
    """Tables that this program doesn't know: rows by their ids, or else as they are."""
    if one.extra == other.extra:
        return one.extra
    later = later_of(one.details, other.details)
    joined: dict[str, list[dict[str, Any]]] = {}
    for name in sorted(one.extra.keys() | other.extra.keys()):
        was, here, there = (
            {_raw_key(row): row for row in it.extra.get(name, [])} if it else {} for it in (base, one, other)
        )
        rows = joined_by_name(was if base else None, here, there, later)
        joined[name] = [rows[key] for key in (here if list(here) == list(there) else sorted(rows))]
    return joined


def _raw_key(row: dict[str, Any]) -> str:
    key = row.get("id")
    return key if isinstance(key, str) and key else sorted_bytes(row).decode()
