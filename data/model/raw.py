"""Values as they were read, before they are records: their words cleaned, and what no record has a place for."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import msgspec

from data.text.clean import clean
from data.text.json_values import is_dict, is_list

UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What reading bytes as JSON raises: of what is none, of letters that are no text, of what is nested too deep."""

DEEPEST = 100
"""How deep lists and tables may stand in each other. What coprod writes is never ten deep."""

NOT_WORDS = frozenset({
    "id", "from", "about", "topic", "under", "order", "revision", "person", "to_ask", "away", "after", "row", "table",
    "zone", "round", "of", "who", "people", "hash",
})  # fmt: skip
"""Columns that name something: cleaning them would lose what they name."""


def id_in(row: Any) -> str:
    """The id of a row as it was read; empty: it has none that could be one."""
    found = row.get("id") if is_dict(row) else None
    return found if isinstance(found, str) else ""


def is_too_deep(value: Any) -> bool:
    """Whether lists and dicts stand deeper in each other than they may, told without calls that go as deep."""
    level = [value]
    for _ in range(DEEPEST):
        level = [one for held in level for one in _within(held) if one and type(one) in (dict, list)]
        if not level:
            return False
    return True


def _within(value: Any) -> Collection[Any]:
    return value.values() if is_dict(value) else value if is_list(value) else ()


def cleaned(value: Any) -> Any:
    """A value with every word in it cleaned, however deep."""
    if isinstance(value, str):
        if value.isascii() and value.isprintable() and "  " not in value and value == value.strip(" "):
            return value
        return clean(value)
    if is_list(value):
        return [cleaned(one) if one else one for one in value]
    if is_dict(value):
        return {name: one if name in NOT_WORDS or not one else cleaned(one) for name, one in value.items()}
    return value


def strays(raw: Any, known: Any) -> dict[str, Any]:
    """What stands in a value and not in what a record made of it: keys by keys, rows by their ids. Empty: nothing."""
    found: dict[str, Any] = {}
    if is_dict(raw) and is_dict(known):
        for name, value in raw.items():
            if name not in known:
                found[name] = value
            elif deeper := strays(value, known[name]):
                found[name] = deeper
    elif is_list(raw) and is_list(known):
        for one, other in zip(raw, known, strict=False):
            if is_dict(one) and "id" in one and (deeper := strays(one, other)):
                found[one["id"]] = deeper
    return found


def with_strays(value: Any, kept: Any) -> Any:
    """A value with its strays put back where they were. Where their place is gone, they are gone with it."""
    if not is_dict(kept):
        return value
    if is_dict(value):
        return {
            **value,
            **{name: with_strays(value[name], one) if name in value else one for name, one in kept.items()},
        }
    if is_list(value):
        return [with_strays(row, kept[row["id"]]) if is_dict(row) and row.get("id") in kept else row for row in value]
    return value


def without_any(value: Any, ids: Collection[str]) -> Any:
    """A value without the struck rows and people among these ids.

    Of a row within a list only that it was struck is left. An owner goes whole, with the name as it was typed; so does
    that somebody was asked, or had their turn.
    """
    if is_dict(value):
        if _is_somebody(value, ids):
            return None
        return {
            name: read_without(one, ids) if name == "read" and is_dict(one) else without_any(one, ids)
            for name, one in value.items()
            if name not in ids
        }
    if is_list(value):
        left = [one for one in value if not _is_somebody(one, ids)]
        return [
            {"id": one["id"], "struck": True} if is_dict(one) and one.get("id") in ids else without_any(one, ids)
            for one in left
        ]
    return value


def read_without(read: dict[str, Any], ids: Collection[str]) -> dict[str, Any]:
    """What was read out, without what one of these people was to do: nobody is told that it was nobody."""
    return {name: without_any(one, ids) for name, one in read.items() if not _is_somebody(one, ids)}


def _is_somebody(value: Any, ids: Collection[str]) -> bool:
    """Whether something is one of these people, or says that one of them does something."""
    if is_dict(value):
        return any(isinstance(one := value.get(name), str) and one in ids for name in ("person", "who"))
    return isinstance(value, str) and value in ids
