"""A meeting's file as tables of rows by their numbers, and back to bytes: rows that stayed the same are not made anew.

Nothing here needs TinyDB, so that a meeting can be shown before TinyDB is imported; what TinyDB reads of a meeting's
file is what `tables_in` gives.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias, cast

import msgspec

from data.errors import NotAMeeting, path_shown
from data.store import atomic
from data.words import say

NumberedRows: TypeAlias = dict[str, dict[str, Any]]
"""The rows of a table as they stand in the file, by TinyDB's number (`doc_id`), which is a text in JSON."""

NumberedTables: TypeAlias = dict[str, NumberedRows]
"""Every table of a file."""

LONGEST = 15
"""Digits that the number of a row has at most."""


def tables_in(raw: bytes, path: Path) -> NumberedTables:
    """The tables in a file's bytes. Damaged or NotAMeeting, which name `path`, where these are no tables of rows.

    A table in which something stands where TinyDB has a number is numbered anew, in its order.
    """
    tables: NumberedTables = {}
    for name, held in atomic.decode(raw, path).items():
        if not isinstance(held, dict):
            raise NotAMeeting(say("archive.not_a_meeting", path=path_shown(path)))
        rows = cast("dict[str, Any]", held)
        if not all(isinstance(row, dict) for row in rows.values()):
            raise NotAMeeting(say("archive.not_a_meeting", path=path_shown(path)))
        tables[name] = rows if all(map(_is_number, rows)) else numbered(rows.values())
    return tables


def numbered(rows: Iterable[dict[str, Any]]) -> NumberedRows:
    """Rows numbered from 1."""
    return {str(number): row for number, row in enumerate(rows, 1)}


def _is_number(key: str) -> bool:
    """Whether a key is a number just as TinyDB writes it: two that mean one number would be one row to it."""
    return key.isascii() and key.isdigit() and (key[0] != "0" or key == "0") and len(key) <= LONGEST


class Encoder:
    """Makes just the bytes that `files.encode` makes, and remembers those of each row and table for the next time.

    A row or a table is told by being the same object as last time: whoever changes one puts another in its place.
    """

    def __init__(self) -> None:
        self._last: dict[str, _Encoded] = {}

    def encode(self, tables: Mapping[str, Mapping[Any, Mapping[str, Any]]]) -> bytes:
        """The bytes of the file, one column a line. What isn't in these tables is forgotten."""
        self._last = {name: self._table(name, rows) for name, rows in tables.items()}
        pieces: list[bytes] = []
        for name, table in self._last.items():
            pieces += (b",\n ", msgspec.json.encode(name))
            pieces += (b": {\n  ", table.raw, b"\n }") if table.raw else (b": {}",)
        return b"".join((b"{\n ", *pieces[1:], b"\n}")) if pieces else b"{}"

    def _table(self, name: str, table: Mapping[Any, Mapping[str, Any]]) -> _Encoded:
        last = self._last.get(name)
        if last is not None and last.table is table:
            return last
        numbers, rows = list(table), list(table.values())
        if last is None or last.numbers != numbers:
            last = _in_order(last, numbers)
        pieces = [
            piece if row is known else b"%b: %b" % (msgspec.json.encode(number), _laid_out(row))
            for number, row, known, piece in zip(numbers, rows, last.rows, last.pieces, strict=True)
        ]
        return _Encoded(table, numbers, rows, pieces, b",\n  ".join(pieces))


class _Encoded(NamedTuple):
    """One table, and the bytes that were made of it."""

    table: object
    numbers: list[Any]
    rows: Sequence[object]
    pieces: Sequence[bytes]
    """The bytes of each row, with its number."""
    raw: bytes
    """The bytes of all rows; empty: there are none."""


def _in_order(last: _Encoded | None, numbers: list[Any]) -> _Encoded:
    """The rows and bytes that are known of these numbers, in this order; None and nothing where none are."""
    known = {} if last is None else dict(zip(last.numbers, zip(last.rows, last.pieces, strict=True), strict=True))
    found = [known.get(number, (None, b"")) for number in numbers]
    return _Encoded(None, numbers, [row for row, _ in found], [piece for _, piece in found], b"")


def _laid_out(row: object) -> bytes:
    """One row as it stands in its table. No word holds a line end: JSON writes it as an escape."""
    return msgspec.json.format(msgspec.json.encode(row), indent=1).replace(b"\n", b"\n  ")
