"""A meeting as the bytes of its file, made again and again: rows that stayed the same are not written out anew."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from data.archive.tables import to_row
from data.meeting import TABLES, Meeting, Record

Cached = dict[int, tuple[Record, bytes]]
"""By the identity of a record: the record, which stays alive as long as its number counts, and its bytes."""


class Encoder:
    """Makes just the bytes that `unparse` makes, and remembers those of each row for the next time."""

    def __init__(self) -> None:
        self._last: Cached = {}
        self._numbers: list[bytes] = []

    def encode(self, meeting: Meeting) -> bytes:
        """The bytes of the meeting's file, one column a line."""
        last, self._last = self._last, {}
        pieces: list[bytes] = []
        for name in TABLES:
            records: Iterable[Record] = [meeting.details] if name == "meeting" else getattr(meeting, name)
            rows = [self._row(record, last) for record in records]
            rows += [_laid_out(misfit.row) for misfit in meeting.misfits if misfit.table == name]
            pieces += self._table(name, rows)
        for name, unknown in meeting.extra.items():
            pieces += self._table(name, [_laid_out(row) for row in unknown])
        pieces[0] = b"{\n "
        pieces.append(b"\n}")
        return b"".join(pieces)

    def _row(self, record: Record, last: Cached) -> bytes:
        key = id(record)
        known = last.get(key)
        if known is None:
            known = (record, _laid_out(to_row(record)))
        self._last[key] = known
        return known[1]

    def _table(self, name: str, rows: list[bytes]) -> list[bytes]:
        """The pieces of a table and its rows, numbered from 1."""
        for number in range(len(self._numbers) + 1, len(rows) + 1):
            self._numbers.append(b',\n  "%d": ' % number)
        pieces = [b",\n ", msgspec.json.encode(name), b": {"]
        for before, row in zip(self._numbers, rows, strict=False):
            pieces.append(before)
            pieces.append(row)
        if rows:
            pieces[3] = b'\n  "1": '
            pieces.append(b"\n ")
        pieces.append(b"}")
        return pieces


def _laid_out(row: object) -> bytes:
    """One row as it stands in its table. No word holds a line end: JSON writes it as an escape."""
    return msgspec.json.format(msgspec.json.encode(row), indent=1).replace(b"\n", b"\n  ")
