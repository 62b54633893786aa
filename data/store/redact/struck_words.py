"""The words of what is struck: whatever holds them has to go, or to be cleaned."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, cast

import msgspec

from data.model.patch import RowPatch
from data.model.records.meeting import Meeting
from data.model.records.tombstones import StruckPart
from data.model.struck_parts import TABLE, part_of, parts_in
from data.queries.versions import rows_held


def struck_parts(struck: Iterable[tuple[str, str]]) -> tuple[StruckPart, ...]:
    """The parts of rows among what is struck."""
    found = (part_of(row_id) for table, row_id in struck if table == TABLE)
    return tuple(part for part in found if part is not None)


def texts_of(
    struck: Sequence[tuple[str, str]], meeting: Meeting, steps: Sequence[tuple[RowPatch, ...]]
) -> frozenset[str]:
    """Everything that was ever said in whole rows: their words, earlier wordings, agreements and reasons."""
    ids = {row_id for table, row_id in struck if table != TABLE}
    rows = [msgspec.to_builtins(row) for _, row in meeting.all_rows() if row.id in ids]
    rows += [row for _, row in rows_held(meeting) if row["id"] in ids]
    rows += [row for step in steps for _, row_id, *both in step if row_id in ids for row in both if row]
    return words_in(rows)


def said_of(
    struck: Sequence[tuple[str, str]], meeting: Meeting, steps: Sequence[tuple[RowPatch, ...]]
) -> frozenset[str]:
    """Everything that was ever said in single concerns, reasons and answers."""
    held = [*(row for _, row in meeting.all_rows()), *(row for _, row in rows_held(meeting)), *steps]
    return words_of_parts(struck_parts(struck), held)


def words_of_parts(parts: Iterable[StruckPart], held: Any) -> frozenset[str]:
    """Everything that was ever said in these parts, in whatever holds any of them."""
    ids = {part.id for part in parts}
    return frozenset(words for part, words in parts_in(held) if part.id in ids) if ids else frozenset()


def words_in(rows: Iterable[dict[str, Any]]) -> frozenset[str]:
    """Everything that was ever said in rows as they stand on disk."""
    found: set[str] = set()
    for row in rows:
        _collect([row.get(name) for name in ("text", "wordings", "agreements", "answered_since")], found)
    return frozenset(found)


def _collect(value: Any, found: set[str]) -> None:
    if isinstance(value, str):
        found.add(value)
    elif isinstance(value, list | tuple):
        for one in cast("list[Any]", value):
            _collect(one, found)
    elif isinstance(value, dict):
        for name, one in cast("dict[str, Any]", value).items():
            if name in ("words", "reasons", "next_step", "objections"):
                _collect(one, found)
            elif name == "read" and isinstance(one, dict):
                read = cast("dict[str, Any]", one)
                _collect([read.get(part) for part in ("text", "what", "how", "when")], found)
