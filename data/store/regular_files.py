"""The one way in which files are opened: only regular files and links to them, so that nothing waits for ever.

A pipe keeps whoever opens it waiting, a device may do anything, and a file may be larger than the memory. Whatever
somebody put into the archive, the state folder or the notes, reading it ends.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

LARGEST = 256 * 1024 * 1024
"""Bytes of the largest file that is read."""

PIECE = 1024 * 1024
"""Bytes that are read at a time of a file that is looked through."""

OVERLAP = 64
"""Bytes with which a piece of it begins once more."""

READABLE = os.O_RDONLY
APPENDING = os.O_WRONLY | os.O_APPEND | os.O_CREAT
NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL

_ALWAYS = (
    getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
)
"""Should a pipe take the file's place between the look and the opening, opening it doesn't wait."""


def open_regular(path: Path | str, flags: int = READABLE) -> int:
    """The number of an open file, which its caller closes. A new one is only its owner's to read.

    OSError where that can't be: EISDIR of a folder, ENXIO of a pipe, a socket or a device.
    """
    return _open_regular(path, flags)[0]


def _open_regular(path: Path | str, flags: int = READABLE) -> tuple[int, int]:
    """The number of an open file, and how many bytes it holds."""
    if not flags & os.O_EXCL:
        try:
            _check(os.stat(path).st_mode)  # noqa: PTH116  (ten thousand of them are looked into)
        except FileNotFoundError:
            if not flags & os.O_CREAT:
                raise
    held = os.open(path, flags | _ALWAYS, 0o600)
    try:
        found = os.fstat(held)
        _check(found.st_mode)
    except BaseException:
        os.close(held)
        raise
    return held, found.st_size


def read_regular(path: Path | str, start: int = 0, most: int = LARGEST) -> bytes:
    """What a file holds from a place on. OSError as in `open_regular`, and EFBIG where that is more than `most`."""
    held, size = _open_regular(path)
    try:
        return _read(held, size - start, start, most)
    finally:
        os.close(held)


def read_open(held: int, start: int = 0, most: int = LARGEST) -> bytes:
    """What an open file holds from a place on. OSError, EFBIG, where that is more than `most` bytes."""
    return _read(held, os.fstat(held).st_size - start, start, most)


def _read(held: int, size: int, start: int, most: int) -> bytes:
    if size > most:  # before anything of it is in the memory
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    if start:
        os.lseek(held, start, os.SEEK_SET)
    raw = os.read(held, size) if size > 0 else b""
    if size > 0 and len(raw) == size:
        return raw
    pieces, left = [raw], most - len(raw)  # it is cut off meanwhile, or one of which the system tells no size
    while piece := os.read(held, min(65536, left + 1)):
        pieces.append(piece)
        left -= len(piece)
        if left < 0:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    return b"".join(pieces)


def head_of(path: Path | str, length: int) -> bytes:
    """The first bytes of a file, however long it is. OSError as in `open_regular`."""
    held = open_regular(path)
    try:
        return os.read(held, length)
    finally:
        os.close(held)


def pieces_of(path: Path | str) -> Iterator[bytes]:
    """What a file holds in pieces, each behind the last bytes of the one before. OSError as above."""
    held = open_regular(path)
    try:
        end = b""
        while piece := os.read(held, PIECE):
            yield end + piece
            end = piece[-OVERLAP:]
    finally:
        os.close(held)


def may_be_regular(path: Path | str) -> bool:
    """Whether a file is there that can be opened as one, unless that may not be known."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116  (as above)
    except OSError as problem:
        return problem.errno not in (errno.ENOENT, errno.ENOTDIR, errno.ELOOP)


def is_regular(path: Path | str) -> bool:
    """Whether a file is there that can be opened as one."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116  (as above)
    except OSError:  # gone, or may not be looked at
        return False


def write_through(path: Path | str, raw: bytes) -> None:
    """Write to a pipe or a device that somebody named as the place for it. OSError, ENXIO, of a pipe nobody reads."""
    held = os.open(path, os.O_WRONLY | _ALWAYS)
    try:
        if hasattr(os, "set_blocking"):
            os.set_blocking(held, True)
        while raw:
            raw = raw[os.write(held, raw) :]
    finally:
        os.close(held)


def _check(mode: int) -> None:
    if stat.S_ISREG(mode):
        return
    number = errno.EISDIR if stat.S_ISDIR(mode) else errno.ENXIO
    raise OSError(number, os.strerror(number))
