"""Files of an archive that hold one and the same meeting, whatever they are called: what sync clients leave."""

from __future__ import annotations

import os
from collections.abc import Container
from pathlib import Path
from typing import NamedTuple

from data.errors import ArchiveProblem
from data.model.file_names import as_we_name, own_first
from data.model.records.meeting import Meeting
from data.model.rows import is_newer
from data.store.atomic import FileMark, file_mark
from data.store.read import parse
from data.store.regular_files import head_of, read_regular

HEAD = 4096
"""Bytes of a file in which the id of a meeting is looked for. It is the first thing in what we write."""


def meeting_file_names(folder: Path) -> set[str]:
    """The names in a folder that may be meetings: no dot files, no half-written ones of a sync client."""
    try:
        with os.scandir(folder) as entries:
            return {entry.name for entry in entries if may_be_meeting(entry.name)}
    except OSError:  # gone, or not ours to read: said where the meeting itself is read
        return set()


def may_be_meeting(name: str) -> bool:
    """Whether a file of this name may be a meeting."""
    return name.endswith(".json") and not name.startswith(".")


class CopiesBeside(NamedTuple):
    """What lies beside a meeting's file."""

    found: list[tuple[Path, Meeting]]
    """Other files that hold the same meeting, and what they hold."""
    untold: dict[str, FileMark]
    """Files of which that can't be told, by their names: they can't be read, not yet perhaps."""


def copies_beside(path: Path, meeting_id: str, names: Container[str] | None = None) -> CopiesBeside:
    """What lies beside a meeting's file and holds the same meeting. `names`: only these; None: all."""
    found: list[tuple[Path, Meeting]] = []
    untold: dict[str, FileMark] = {}
    for name in sorted(meeting_file_names(path.parent)):
        if name == path.name or (names is not None and name not in names):
            continue
        other = path.parent / name
        mark = file_mark(other)
        try:
            if not _may_hold(other, meeting_id.encode()):
                continue
            meeting = parse(read_regular(other), other)
        except (OSError, ArchiveProblem):
            untold[name] = mark
        else:
            if meeting.details.id == meeting_id and not is_newer(meeting):  # what that means, only a newer one knows
                found.append((other, meeting))
    return CopiesBeside(found, untold)


def own_file(path: Path) -> Path:
    """The meeting's own file, where a file beside it is a copy of it; else the file itself. Nothing is opened.

    A file that is called as we name them is not even looked at.
    """
    real = path.resolve()
    if as_we_name(real.name):
        return path
    from data.store.holds_meeting import first_id  # not before a file is called otherwise: it costs the start

    try:
        meeting_id = first_id(real) or parse(read_regular(real), real).details.id
    except (OSError, ArchiveProblem):  # said where it is opened
        return path
    mine = own_first(real.name, meeting_id)
    better = {name for name in meeting_file_names(real.parent) if own_first(name, meeting_id) < mine}
    found = [other for other, _ in copies_beside(real, meeting_id, better).found]
    return min(found, key=lambda other: own_first(other.name, meeting_id), default=path)


def _may_hold(path: Path, meeting_id: bytes) -> bool:
    """Whether a file may hold a meeting, by its beginning; of one that names none the whole is looked at."""
    head = head_of(path, HEAD)
    if b'"id"' in head:
        return meeting_id in head
    whole = read_regular(path)
    return meeting_id in whole or b'"id"' not in whole  # nothing in it yet that says whose it is
