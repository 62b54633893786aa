"""Bytes on disk: read as they are, and written so that a crash leaves either the old file or the new one.

Nothing here needs TinyDB, so that a meeting can be shown before TinyDB is imported. What is written is exactly what
plain `TinyDB(path)` reads: `{"table": {"1": {...row...}, ...}, ...}`.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
from collections.abc import Generator, Mapping
from pathlib import Path
from threading import Event
from typing import Any, TypeAlias, cast

import msgspec

from data.errors import CannotRead, Damaged, NotAMeeting, NotFound, path_shown, why_unread
from data.model.raw import UNREADABLE, is_too_deep
from data.store.regular_files import NEW, open_regular, read_regular
from data.words import say

MARK = b"\xef\xbb\xbf"
"""A byte order mark, which some editors put in front."""

_UNSYNCED = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EBADF})
"""What file systems answer that can't sync a folder. The rename is done by then."""


def read_bytes(path: Path) -> bytes:
    """What a file holds."""
    try:
        return read_regular(path)
    except FileNotFoundError as problem:
        raise NotFound(say("archive.no_such_file", path=path_shown(path))) from problem
    except OSError as problem:
        raise CannotRead(say("archive.cannot_read", path=path_shown(path), why=why_unread(problem))) from problem


FileMark: TypeAlias = "tuple[int, int, int] | None"
"""What differs once somebody has written a file: which it is, when it was written, how long. None: it is gone."""


def file_mark(path: Path) -> FileMark:
    """The mark of a file as it is now."""
    try:
        stat = path.stat()
    except OSError:  # or its disk is: reading or writing it says so
        return None
    return (stat.st_ino, stat.st_mtime_ns, stat.st_size)


def disk_of(folder: Path) -> int | None:
    """Which disk a folder is on; None: it is gone."""
    try:
        return folder.stat().st_dev
    except OSError:
        return None


def decode(raw: bytes, path: Path) -> dict[str, Any]:
    """The tables in a file's bytes, as TinyDB lays them out. `path` is only named when they can't be read."""
    try:
        held: object = msgspec.json.decode(raw.removeprefix(MARK))
    except RecursionError as problem:
        raise NotAMeeting(say("archive.not_a_meeting", path=path_shown(path))) from problem
    except UNREADABLE as problem:
        raise Damaged(say("archive.damaged", path=path_shown(path))) from problem
    if not isinstance(held, dict) or is_too_deep(held):
        raise NotAMeeting(say("archive.not_a_meeting", path=path_shown(path)))
    return cast("dict[str, Any]", held)


def encode_tables(data: Mapping[str, Any]) -> bytes:
    """The bytes of a file, one column a line, so that people and version control can read it."""
    return msgspec.json.format(msgspec.json.encode(data), indent=1)


def make_folder(folder: Path) -> None:
    """Make a folder, and those that it is in, that only its owner may look into, where there are none."""
    if folder.is_dir():
        return
    if folder.parent != folder:
        make_folder(folder.parent)
    folder.mkdir(exist_ok=True, mode=0o700)


def temporary(path: Path) -> Path:
    """The name under which this process drafts a file: beside it, since a rename can't cross disks."""
    return path.with_name(f".{path.name}.{os.getpid()}.tmp")


def write_bytes(path: Path, raw: bytes, *, new: bool = False) -> None:
    """Put bytes where a file is, all or nothing, and on the disk when this returns.

    A new file is only its owner's to read; one that is there keeps the rights it has.
    `new`: where there is such a file already, FileExistsError, and it is left alone.
    """
    draft = write_draft(path, raw)
    with discarded_unless_placed(draft):
        if new:
            _link(draft, path)
        else:
            replace_file(draft, path)
    sync_folder(path.parent)


def write_draft(path: Path, raw: bytes, *, synced: bool = True) -> Path:
    """Write a draft of a file beside it. Nothing is left of one that fails. `synced`: wait until it is on the disk."""
    draft = temporary(path)
    with discarded_unless_placed(draft):
        _write(draft, raw, _rights(path), synced=synced)
    return draft


def place_draft(draft: Path, path: Path) -> None:
    """Rename a draft over its file."""
    with discarded_unless_placed(draft):
        replace_file(draft, path)


@contextlib.contextmanager
def discarded_unless_placed(draft: Path) -> Generator[None]:
    """Remove a draft where what is done with it fails."""
    try:
        yield
    except BaseException:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        raise


def _rights(path: Path) -> int:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except OSError:  # none yet
        return 0o600


def _write(path: Path, raw: bytes, rights: int, *, synced: bool) -> None:
    path.unlink(missing_ok=True)  # left behind by a program that had this number and died
    with os.fdopen(open_regular(path, NEW), "wb") as file:
        file.write(raw)
        file.flush()
        if rights != 0o600 and sys.platform != "win32":
            with contextlib.suppress(OSError):  # FAT and some shares know no rights
                os.fchmod(file.fileno(), rights)
        if synced:
            os.fsync(file.fileno())


def replace_file(draft: Path, path: Path) -> None:
    """Rename over a file. On Windows a sync client or virus scanner may hold it: tried again for a second."""
    for left in range(20, -1, -1):
        try:
            draft.replace(path)
        except PermissionError:
            if os.name != "nt" or not left:
                raise
            Event().wait(0.05)
        else:
            return


def _link(draft: Path, path: Path) -> None:
    """Give a draft its name, unless another file has it."""
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:  # FAT and some shares have no hard links
        os.close(open_regular(path, NEW))
        replace_file(draft, path)
    draft.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Wait until what happened to the names in a folder is on the disk."""
    if sys.platform == "win32":
        return
    try:
        held = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        try:
            os.fsync(held)
        finally:
            os.close(held)
    except OSError as problem:
        if problem.errno not in _UNSYNCED:
            raise
