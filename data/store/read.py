"""A meeting read from its file, by way of TinyDB or without it, and the bytes of a new one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from data.errors import NotAMeeting, NotFound, path_shown
from data.model.numbering import with_numbers
from data.model.records.meeting import Meeting
from data.model.rows import from_tables
from data.store import atomic
from data.store.codec import tables_in
from data.words import say


def parse(raw: bytes, path: Path) -> Meeting:
    """The meeting in a file's bytes. Damaged or NotAMeeting, which name `path`, where there is none."""
    return _meeting_in({name: list(rows.values()) for name, rows in tables_in(raw, path).items()}, path)


def unparse(meeting: Meeting) -> bytes:
    """The bytes of a meeting's new file."""
    from data.store.doc_ids import laid_out  # not before something is written: it costs the start

    return atomic.encode_tables(laid_out(meeting))


def read_first(path: Path) -> tuple[bytes, Meeting]:
    """The bytes of a file and the meeting in it, without TinyDB: for a window's first frame, and for lists of files.

    ArchiveProblem where it can't be read.
    """
    raw = atomic.read_bytes(path)
    return raw, parse(raw, path)


def read_meeting(path: Path) -> tuple[bytes, Meeting]:
    """The same by way of TinyDB."""
    from data.store.tinydb_storage import Database, MeetingStorage

    storage = MeetingStorage(path)
    raw = storage.held
    if raw is None:
        raise NotFound(say("archive.no_such_file", path=path_shown(path)))
    return raw, _meeting_in(Database(lambda: storage).rows(), path)


def _meeting_in(rows: dict[str, list[dict[str, Any]]], path: Path) -> Meeting:
    """The meeting in these rows; its items have numbers, also where an older program wrote them and gave none."""
    try:
        return with_numbers(from_tables(rows))
    except NotAMeeting as problem:
        raise NotAMeeting(say("archive.not_a_meeting", path=path_shown(path))) from problem
