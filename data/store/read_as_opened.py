"""A meeting as opening it would show it, with the copies that lie beside it. Nothing is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from data.errors import Newer, path_shown
from data.model.records.meeting import Meeting
from data.model.rows import is_newer
from data.store.read import read_meeting
from data.store.replay import find
from data.words import say


def look(path: Path, state: Path | None, read: Callable[[Path], tuple[bytes, Meeting]] = read_meeting) -> Meeting:
    """What opening a meeting would show: its file, what its journal has besides, and copies that lie beside it.

    `state` None: the file alone. `read`: how the file is read; by way of TinyDB, unless a window waits for its first
    frame.
    """
    meeting = find(path, state, read).meeting
    if state is None:
        return meeting
    from data.store.backups import Backups
    from data.store.conflict_copies import copies_beside
    from data.store.merge_base import base_of, brought_in

    copies, known = Backups(state, meeting.details.id), tuple[Meeting, ...]()
    for _, copy in copies_beside(path, meeting.details.id).found:
        meeting, known = brought_in(known, base_of(copies, meeting, copy), meeting, copy)
    return meeting


def look_back(path: Path, state: Path) -> Meeting:
    """A meeting that another one follows, as `look` gives it. Newer where this program may misread it."""
    found = find(path, state)
    if is_newer(found.on_disk) or found.unread:
        raise Newer(say("archive.newer_before", path=path_shown(path)))
    return look(path, state)
