"""The files of minutes that were made without a window, by `coprod minutes --output`: a strike names them.

A window keeps its own in its journal. These stand in `exports/<meeting id>` in the state folder, a line each.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import msgspec

from data.model.file_names import safe_name
from data.model.raw import UNREADABLE
from data.record import Record
from data.store.atomic import make_folder
from data.store.journal import journal_if_readable, journal_path, shared_journals
from data.store.regular_files import open_regular, read_regular

PATIENCE = 2.0
"""Seconds to wait for another command that writes its own line."""


class Export(Record, frozen=True):
    """A file that a meeting's minutes were written to."""

    path: str
    """The file."""
    digest: str = msgspec.field(default="", name="sha256")
    """The SHA-256 of what was written, in hex; empty: not known."""


def exports_path(state: Path, meeting_id: str) -> Path:
    """Where the list of one meeting is."""
    return state / "exports" / safe_name(meeting_id)


def exported(state: Path, meeting_id: str) -> list[Export]:
    """The files in the list, oldest first, each as it was last written."""
    found: dict[str, Export] = {}
    with contextlib.suppress(OSError):  # none yet, or not ours to read
        for line in read_regular(exports_path(state, meeting_id)).splitlines():
            with contextlib.suppress(*UNREADABLE):  # cut off: the others count
                one = msgspec.json.decode(line, type=Export)
                found.pop(one.path, None)
                found[one.path] = one
    return list(found.values())


def all_exported(state: Path, meeting_id: str) -> dict[str, str]:
    """Every file that was made of a meeting, also in windows: the SHA-256 of what was written, empty: not known."""
    digests: dict[str, str] = {}
    for journal in (journal_path(state, meeting_id), *shared_journals(state, meeting_id)):
        kept = journal_if_readable(journal).kept
        digests |= {name: kept.digests.get(name, "") for name in kept.exports}
    return digests | {one.path: one.digest for one in exported(state, meeting_id)}


def remember_export(state: Path, meeting_id: str, path: Path, digest: str) -> None:
    """Add a file to the list. OSError where that can't be."""
    from filelock import FileLock, Timeout

    listed = exports_path(state, meeting_id)
    try:
        line = msgspec.json.encode(Export(path=str(path.absolute()), digest=digest)) + b"\n"
    except UnicodeEncodeError:  # a name that is no text can't be kept
        return
    make_folder(listed.parent)
    lock = FileLock(listed.with_name(f"{listed.name}.lock"), timeout=PATIENCE, mode=0o600)
    try:
        with lock:
            _append(listed, line)
    except (Timeout, NotImplementedError):  # a line is one write: two at once are rare, and a torn one costs itself
        _append(listed, line)


def _append(listed: Path, line: bytes) -> None:
    held = open_regular(listed, os.O_RDWR | os.O_APPEND | os.O_CREAT)
    try:
        size = os.lseek(held, 0, os.SEEK_END)
        if size:
            os.lseek(held, size - 1, os.SEEK_SET)
            line = line if os.read(held, 1) == b"\n" else b"\n" + line  # behind one that was cut off
        os.write(held, line)
    finally:
        os.close(held)
