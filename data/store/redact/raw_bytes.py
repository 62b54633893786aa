"""A meeting's file as bytes, whole or damaged, without the rows that are struck."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import msgspec

from data.errors import ArchiveProblem
from data.model.codes import is_table
from data.model.raw import UNREADABLE, id_in, is_too_deep, without_any
from data.model.records.meeting import Meeting
from data.model.rows import to_row
from data.model.struck_parts import TABLE, parts_in
from data.queries.name_answers import is_about
from data.store.atomic import MARK, encode_tables
from data.store.read import parse
from data.store.redact.struck_rows import StruckIds, StruckWords, unsaid
from data.store.redaction_log import OWNER, Stones

if TYPE_CHECKING:
    from data.queries.names.name_replacer import NameReplacer

_TEXT = re.compile(rb'"((?:[^"\\]|\\.)*)')
"""A text in JSON."""


def without_rows(raw: bytes, gone: StruckWords) -> bytes | None:
    """The bytes of a meeting's file without some rows; None: it can't be read, and holds something of them."""
    ids = gone.ids
    tables = decoded(raw)
    if tables is None:
        return None if holds_any(raw, gone) else raw
    held = _bound_here(gone.cleaned(tables), raw, gone)
    if held is tables and not any(one.encode() in raw for one in ids):
        return raw
    left: dict[str, Any] = {}
    for name, rows in held.items():
        kept = {key: row for key, row in rows.items() if name == "removed" or id_in(row) not in ids}
        if name == "spoken":
            kept = {key: row for key, row in kept.items() if not is_about(row, ids)}
        plain = name in ("removed", "log")
        clean = {key: row if plain else without_any(row, ids) for key, row in kept.items()}
        left[name] = {key: row for key, row in clean.items() if row is not None}
    mended = frozenset(stone.id for stone in gone.stones if stone.mended)
    left["removed"] = _with_stones(left.get("removed", {}), gone.struck, mended)
    _put_parts(left, gone)
    return encode_tables(left)


def cleaned_bytes(raw: bytes, stones: Stones) -> bytes | None:
    """The same with nothing known of the rows but what these bytes say themselves."""
    struck = tuple(key for key in sorted(stones) if key[0] != OWNER)
    mended = tuple(("people", stone.id) for stone in stones.values() if stone.mended)
    mending = None
    tables = decoded(raw) if mended else None
    if tables is not None and any(rows_among(tables, frozenset(row_id for _, row_id in mended))):
        with contextlib.suppress(ArchiveProblem):
            meeting = parse(raw, Path())
            from data.store.redact.struck_names import mending_of  # not before somebody is struck: it costs the start

            mending = mending_of(meeting, mended)
    gone = StruckWords(
        struck=struck, texts=frozenset(), bound=_as_it_is, mending=mending, stones=tuple(stones.values())
    )  # fmt: skip
    return without_rows(raw, gone)


def decoded(raw: bytes) -> dict[str, dict[str, Any]] | None:
    """The tables in these bytes, as TinyDB lays them out; None: they can't be read."""
    try:
        held: object = msgspec.json.decode(raw.removeprefix(MARK))
    except UNREADABLE:
        return None
    if not isinstance(held, dict) or is_too_deep(held):
        return None
    tables = cast("dict[str, Any]", held)
    return tables if all(isinstance(rows, dict) for rows in tables.values()) else None


def rows_among(tables: dict[str, dict[str, Any]], ids: frozenset[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The rows with these ids that stand in tables, or in a version that they keep, with the name of their table."""
    for name, rows in tables.items():
        if is_table(name):
            yield from ((name, row) for row in rows.values() if id_in(row) in ids)
        if name == "versions":
            for version in rows.values():
                for table, kept in _held_in(version).items():
                    yield from ((table, row) for row in kept if id_in(row) in ids and not row.get("struck"))


def _held_in(version: Any) -> dict[str, list[Any]]:
    """The rows that a version keeps, by their tables."""
    held: Any = cast("dict[str, Any]", version).get("rows") if isinstance(version, dict) else None
    tables = cast("dict[str, Any]", held) if isinstance(held, dict) else {}
    return {table: rows for table, rows in tables.items() if isinstance(rows, list)}


def brought_back(raw: bytes, meeting: Meeting) -> StruckIds:
    """The parts that are struck in a meeting and whose words stand in its file all the same.

    A program that doesn't know of them put them there, from an older copy of its own.
    """
    if not meeting.struck_parts:
        return ()
    try:
        found = {part.id for part, _ in parts_in(msgspec.json.decode(raw.removeprefix(MARK)))}
    except UNREADABLE:  # parsing it says so
        return ()
    return tuple((TABLE, part.id) for part in meeting.struck_parts if part.id in found)


def _put_parts(tables: dict[str, Any], gone: StruckWords) -> None:
    """Put the rows of the parts that were struck into a file."""
    if not gone.parts:
        return
    rows = tables.setdefault(TABLE, {})
    known = {id_in(row) for row in rows.values()}
    number = max((int(key) for key in rows if key.isdecimal()), default=0)
    new = (part for part in gone.parts if part.id not in known)
    rows |= {str(at): to_row(part) for at, part in enumerate(new, number + 1)}


def holds_any(raw: bytes, gone: StruckWords) -> bool:
    """Whether bytes that can't be read hold something of what goes: a row, words as they were said, or a name.

    Words count where they are all of a JSON string. They may be cut off, so the agreement counts that they belong to.
    """
    agreements = {part.of for part in gone.parts} if gone.said else ()
    return (
        names_rows(raw, gone.ids)
        or any(one.encode() in raw for one in agreements)
        or any(_is_string_in(raw, text) for text in gone.texts | gone.said if text)
        or (gone.mending is not None and _names_people(raw, gone.mending))
    )


def names_rows(raw: bytes, ids: Iterable[str]) -> bool:
    """Whether one of these rows is in bytes that can't be read: its id, where not just says that it is gone."""
    for row_id in ids:
        one = re.escape(row_id.encode())
        only_named = rb'"id":\s*"%b",\s*"(?:table|struck)"|"(?:row|from|about|after)":\s*"%b"' % (one, one)
        if row_id.encode() in re.sub(only_named, b"", raw):
            return True
    return False


def _names_people(raw: bytes, mending: NameReplacer) -> bool:
    """Whether something in bytes that can't be read names somebody whose name is to go: a text of JSON, also torn."""
    if mending.named(raw.decode(errors="replace")):
        return True
    for text in _TEXT.findall(raw):
        try:
            words = msgspec.json.decode(b'"' + text + b'"', type=str)
        except UNREADABLE:
            words = text.decode(errors="replace")
        if any(mending.found_in(words)):
            return True
    return False


def _is_string_in(raw: bytes, text: str) -> bool:
    """Whether words are all of a string in bytes, as JSON writes it, in either way."""
    ascii_only = b'"%b"' % json.dumps(text)[1:-1].encode()
    return msgspec.json.encode(text) in raw or ascii_only in raw


def _bound_here(held: Any, raw: bytes, gone: StruckWords) -> Any:
    """The same with owners by words alone bound to the people among the rows as they are called in these very bytes."""
    if not any(table == "people" for table, _ in gone.struck):
        return held
    try:
        meeting = parse(raw, Path())
    except ArchiveProblem:
        return held
    return unsaid(gone.struck, [meeting], ()).bound(held)


def _with_stones(stones: dict[str, Any], struck: StruckIds, mended: frozenset[str]) -> dict[str, Any]:
    ids = {row_id for _, row_id in struck}
    stones = {key: _struck(row, mended) if id_in(row) in ids else row for key, row in stones.items()}
    known = {id_in(stone) for stone in stones.values()}
    number = max((int(key) for key in stones if key.isdecimal()), default=0)
    for table, row_id in struck:
        if table not in ("", TABLE) and row_id not in known:
            number += 1
            stones[str(number)] = _struck({"id": row_id, "table": table, "when": ""}, mended)
    return stones


def _struck(stone: dict[str, Any], mended: frozenset[str]) -> dict[str, Any]:
    out = {"mended": True} if stone.get("table") == "people" and id_in(stone) in mended else {}
    return {name: value for name, value in stone.items() if name != "marks"} | {"struck": True} | out


def _as_it_is(held: Any) -> Any:
    return held
