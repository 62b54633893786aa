"""TinyDB storages that a crash can't break: one on disk, and its twin in memory."""

from __future__ import annotations

import errno
import os
from abc import abstractmethod
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from data.archive import files
from data.archive.problems import NotFound


class BytesStorage(Storage):
    """What the two have in common: a database is one run of bytes, taken and put whole."""

    @abstractmethod
    def take(self) -> bytes | None:
        """The bytes as they are now; None: nothing was ever put."""

    @abstractmethod
    def put(self, raw: bytes) -> bytes | None:
        """Put bytes in place of the old ones: all of them, or none. What they took the place of; None: nothing."""

    @abstractmethod
    def mark(self) -> tuple[int, int, int] | None:
        """What differs once somebody else has put something there; None: nothing is there, or it can't be told."""

    @property
    @abstractmethod
    def path(self) -> Path:
        """What a problem calls it."""

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Every table; None: there is nothing yet. What can't be read raises Damaged."""
        raw = self.take()
        return None if raw is None else files.decode(raw, self.path)

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Every table, in one write."""
        self.put(files.encode(data))


class AtomicStorage(BytesStorage):
    """One file. Opening it creates nothing; a write is a new file renamed over the old one."""

    def __init__(self, path: Path, disk: int | None = None) -> None:
        """`disk`: where the file was (`files.disk_of`); None: it doesn't matter."""
        self._path = path
        self._disk = disk

    @property
    def path(self) -> Path:
        """The file."""
        return self._path

    def take(self) -> bytes | None:
        """The file's bytes; None: there is no file. FileNotFoundError where the disk that had it is gone.

        A file that was put where a disk belongs would be hidden once that disk is there again.
        """
        try:
            return files.read_bytes(self._path)
        except NotFound:
            if self._disk not in (None, files.disk_of(self._path.parent)):
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)) from None
            return None

    def put(self, raw: bytes) -> bytes | None:
        """Write the file, all or nothing. OSError where the disk doesn't take it; the old file is left whole then."""
        return files.swap_bytes(self._path, raw)

    def mark(self) -> tuple[int, int, int] | None:
        """Which file it is, when it was written, how long it is."""
        return files.mark_of(self._path)


class HeldStorage(BytesStorage):
    """The same in memory, for what is not to be kept."""

    def __init__(self, raw: bytes | None = None) -> None:
        self.raw = raw

    @property
    def path(self) -> Path:
        """A name, for problems only."""
        return Path("memory")

    def take(self) -> bytes | None:
        """The bytes last put."""
        return self.raw

    def put(self, raw: bytes) -> bytes | None:
        """Hold these bytes."""
        self.raw, before = raw, self.raw
        return before

    def mark(self) -> tuple[int, int, int] | None:
        """Nobody else holds them."""
        return (0, 0, 0)
