"""A meeting's file by way of TinyDB: a storage that a crash can't break, and one write of the file a save."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import EllipsisType
from typing import Any, cast

from tinydb import TinyDB
from tinydb.middlewares import CachingMiddleware
from tinydb.storages import Storage
from tinydb.table import Table

from data.errors import NotFound
from data.store import atomic, swap_bytes
from data.store.codec import Encoder, NumberedTables, tables_in
from data.store.doc_ids import TableChange


class WrittenMeanwhile(Exception):  # noqa: N818  (news, not a mistake)
    """Somebody else has written the file since it was last read or written here."""

    def __init__(self, raw: bytes, *, replaced: bool = False) -> None:
        """`raw`: what they wrote. `replaced`: whether ours took its place in the same moment. Else it stands there."""
        super().__init__("The file was written by somebody else.")
        self.raw = raw
        self.replaced = replaced


class MeetingStorage(Storage):
    """One file. Opening it creates nothing; a write is a new file renamed over the old one.

    It is read once. Whether it is still as it was read or written here is looked at right before it is written.
    """

    def __init__(self, path: Path, disk: int | None = None, held: bytes | EllipsisType | None = ...) -> None:
        """`disk`: where the file was (`files.disk_of`); None: it doesn't matter.

        `held`: what it was read to hold already, None: there was none; ...: it is to be read yet.
        """
        self.path = path
        self._disk = disk
        self._held = held
        self._encoder = Encoder()

    @property
    def held(self) -> bytes | None:
        """What the file held when it was last read or written here; None: there was none."""
        if isinstance(self._held, EllipsisType):
            self._held = self.take()
        return self._held

    @held.setter
    def held(self, raw: bytes | None) -> None:
        """Count it as known that the file holds this."""
        self._held = raw

    def read(self) -> NumberedTables | None:
        """Every table; None: there is nothing yet. Damaged, NotAMeeting or CannotRead where it can't be read."""
        return None if self.held is None else tables_in(self.held, self.path)

    def write(self, data: Mapping[str, Mapping[Any, Mapping[str, Any]]]) -> None:
        """Put every table in the file's place. OSError where the disk doesn't take it; the old file is whole then.

        WrittenMeanwhile where somebody else has written it: looked for right before, and once more right after.
        """
        raw = self._encoder.encode(data)
        self.look()
        before, late = self.held, self.put(raw)
        self.held = raw
        if late is not None and late != before:
            raise WrittenMeanwhile(late, replaced=True)

    def look(self) -> bool:
        """Whether the file is as it was; False: it is gone. WrittenMeanwhile where it is another."""
        known, there = self.held, self.take()
        if there is None:
            return known is None
        if there != known:
            raise WrittenMeanwhile(there)
        return True

    def take(self) -> bytes | None:
        """The file's bytes; None: there is no file. FileNotFoundError where the disk that had it is gone.

        A file that was put where a disk belongs would be hidden once that disk is there again.
        """
        try:
            return atomic.read_bytes(self.path)
        except NotFound:
            if self._disk not in (None, atomic.disk_of(self.path.parent)):
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)) from None
            return None

    def put(self, raw: bytes) -> bytes | None:
        """Put bytes in place of the file, all or nothing. What they took the place of; None: nothing."""
        return swap_bytes.swap_bytes(self.path, raw)


class OneWrite(CachingMiddleware):
    """Changes tables in memory until they are flushed, which is one write."""

    WRITE_CACHE_SIZE = sys.maxsize

    def __init__(self, storage: Callable[..., Storage]) -> None:
        super().__init__(storage)  # type: ignore[no-untyped-call]  # as all of TinyDB's middleware

    def read(self) -> NumberedTables | None:
        """Every table, changed or not."""
        return cast("NumberedTables | None", super().read())  # type: ignore[no-untyped-call]

    def flush(self) -> None:
        """Write every table, also where nothing was changed: the file may be gone. Where it fails, flush once more."""
        self.storage.write(self.read() or {})
        self._cache_modified_count = 0

    def close(self) -> None:
        """Forget what was not flushed: it may be an older value, or hold words that were struck since."""
        self.cache = None
        self._cache_modified_count = 0
        self.storage.close()


class RowTable(Table):
    """A table whose rows are replaced, never changed in place: whoever has one has what it held then."""

    def put(self, rows: Mapping[str, dict[str, Any]], order: Iterable[str]) -> None:
        """Put rows in by their numbers. `order`: the numbers of all rows, as they stand then. The others go.

        TinyDB's own ways make each number of the table a number and a text again.
        """
        tables: Any = self._storage.read() or {}
        there = tables.get(self.name, {})
        tables[self.name] = {number: rows[number] if number in rows else there[number] for number in order}
        self._storage.write(tables)
        self.clear_cache()

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> None:
        """Do it to other rows: what TinyDB changes in place would look to `Encoder` as it was."""
        tables = self._storage.read() or {}
        tables[self.name] = {number: dict(row) for number, row in tables.get(self.name, {}).items()}
        super()._update_table(updater)  # pyright: ignore[reportUnknownMemberType]


class Database:
    """A meeting's tables in TinyDB. All that it hands out is a table: TinyDB makes a new one of any name mistyped."""

    def __init__(self, storage: Callable[..., Storage], *where: Any) -> None:
        """`where`: what the storage needs."""
        self._memory = OneWrite(storage)
        self._tinydb = TinyDB(*where, storage=self._memory)
        self._tinydb.table_class = RowTable

    @property
    def file(self) -> MeetingStorage | None:
        """The file that it is flushed to; None: it is kept in memory only."""
        return self._memory.storage if isinstance(self._memory.storage, MeetingStorage) else None

    def tables(self) -> NumberedTables:
        """Every table as it is now, flushed or not."""
        return self._memory.read() or {}

    def table(self, name: str) -> RowTable:
        """One table."""
        table = self._tinydb.table(name)  # pyright: ignore[reportUnknownMemberType]
        assert isinstance(table, RowTable)
        return table

    def rows(self) -> dict[str, list[dict[str, Any]]]:
        """The rows of every table, in their order."""
        return {name: [dict(row) for row in self.table(name).all()] for name in self.tables()}

    def put(self, changes: Iterable[TableChange]) -> None:
        """Change tables, in memory."""
        for one in changes:
            if one.order is None:
                self._tinydb.drop_table(one.table)
            else:
                self.table(one.table).put(one.rows, one.order)

    def flush(self) -> None:
        """Write every table. What that raises leaves them as they are, to be written by the next flush."""
        self._memory.flush()
