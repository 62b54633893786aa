"""Who has a meeting open on this computer, and asking them to let go.

The lock is in the state folder, never beside the meeting's file: a sync client would carry it away. The system frees
it when a program dies. On other computers, and where locks don't hold, copies are merged instead.
"""

from __future__ import annotations

import contextlib
import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from data.errors import ArchiveProblem
from data.model.file_names import safe_name
from data.model.raw import UNREADABLE
from data.record import Record
from data.store.atomic import make_folder, place_draft, write_draft
from data.store.regular_files import read_regular
from data.words import say

if TYPE_CHECKING:
    from filelock import BaseFileLock


class Holder(Record, frozen=True):
    """A window that has the meeting open, or asks for it."""

    machine: str
    """The computer's name."""
    pid: int
    """The number of the program there."""
    since: str
    """UTC instant."""
    token: str = ""
    """A random token, of this window alone."""


class InUse(ArchiveProblem):
    """Another window on this computer has the meeting open."""

    def __init__(self, holder: Holder) -> None:
        """`holder`: the other window."""
        super().__init__(say("archive.in_use"))
        self.holder = holder


class Hold:
    """The lock of one meeting, as one window sees it."""

    def __init__(self, state: Path, name: str, me: Holder) -> None:
        """`name`: the meeting's id. `me`: this window."""
        folder = state / "locks"
        self._path = folder / f"{safe_name(name)}.lock"
        self._told = folder / f"{safe_name(name)}.held.json"
        self._ask = folder / f"{safe_name(name)}.ask.json"
        self.me = me
        self._lock: BaseFileLock | None = None

    @property
    def held(self) -> bool:
        """Whether this window has it."""
        return self._lock is not None

    def take(self) -> Holder | None:
        """Take the lock, at once or not at all: who has it, None: this window has, or nobody can."""
        from filelock import FileLock, Timeout

        try:
            make_folder(self._path.parent)
            lock = FileLock(self._path, timeout=0, mode=0o600)
            lock.acquire()
        except Timeout:
            if os.access(self._path.parent, os.W_OK):
                return _read(self._told) or Holder(machine="", pid=0, since="")
            return None  # nobody can lock in a folder that can't be written: copies are merged then
        except (OSError, NotImplementedError):  # the same, said by the system
            return None
        self._lock = lock
        _write(self._told, self.me)
        with contextlib.suppress(OSError):
            self._ask.unlink(missing_ok=True)
        return None

    def ask(self) -> None:
        """Ask the window that has it to let go."""
        _write(self._ask, self.me)

    def unask(self) -> None:
        """Take back the question, where it is this window's."""
        asked = _read(self._ask)
        if asked is not None and asked.token == self.me.token:
            with contextlib.suppress(OSError):
                self._ask.unlink(missing_ok=True)

    def asked(self) -> Holder | None:
        """Who asks this window to let go; None: nobody does."""
        asked = _read(self._ask) if self._lock is not None and self._ask.exists() else None
        return asked if asked is not None and asked.token != self.me.token else None

    def release(self) -> None:
        """Let go."""
        lock, self._lock = self._lock, None
        if lock is not None:
            with contextlib.suppress(OSError):
                self._told.unlink(missing_ok=True)
            lock.release()


def this_window(now: str, token: str) -> Holder:
    """What others are told about this window."""
    return Holder(machine=socket.gethostname(), pid=os.getpid(), since=now, token=token)


def _read(path: Path) -> Holder | None:
    try:
        return msgspec.json.decode(read_regular(path), type=Holder)
    except (OSError, *UNREADABLE):  # not there, or being written just now
        return None


def _write(path: Path, holder: Holder) -> None:
    """Tell others. Where that can't be, they see only that somebody has it."""
    with contextlib.suppress(OSError):
        place_draft(write_draft(path, msgspec.json.encode(holder), synced=False), path)
