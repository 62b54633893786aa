"""What is put to the group with an item: every field that it agrees to, as it is read out and as it is kept."""

from __future__ import annotations

from typing import Any

import msgspec

from data.fields import Field, fields_of, value
from data.meeting import Agreeable, Meeting, Owner
from data.names import owner_words
from data.words import say

_PUT: dict[str, tuple[str, ...]] = {
    "decisions": ("text", "level", "method", "decides"),
    "communication": ("text", "what", "how", "when", "does"),
}
"""The fields by table, where these are more than the words."""


def put_to_group(table: str) -> tuple[str, ...]:
    """The fields of the registry that the group agrees to in an item of a table, in the order of reading them out."""
    return _PUT.get(table, ("text",))


def read_out(meeting: Meeting, table: str, row: Agreeable) -> tuple[tuple[str, str], ...]:
    """What is read out of an item, field by field: label and words, of those that are filled.

    The words of the item come first, without a label. For the screen: an owner stands there as the room knows them.
    """
    fields = {field.name: field for field in fields_of(table)}
    told = [("", row.text)]
    for name in put_to_group(table)[1:]:
        if words := _words(meeting, fields[name], value(row, name)):
            told.append((say(f"{fields[name].key}.label"), words))
    return tuple(told)


def as_read(table: str, row: Agreeable) -> dict[str, Any]:
    """What is put to the group of an item, by the names of the fields, as on disk."""
    return {name: msgspec.to_builtins(value(row, name)) for name in put_to_group(table)}


def _words(meeting: Meeting, field: Field, held: Any) -> str:
    if isinstance(held, Owner):
        return owner_words(meeting, held)
    if field.kind == "choice":
        return say(f"{field.key}.codes.{held}") if held else ""
    return held or ""
