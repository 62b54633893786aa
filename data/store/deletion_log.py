"""That a meeting was deleted on this computer: its id and the day, and none of its words.

It stays in the state folder, so that a file that comes back, as sync services bring them, is asked about.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import msgspec

from data.errors import ArchiveProblem
from data.model.file_names import safe_name
from data.model.raw import UNREADABLE
from data.store.atomic import make_folder, read_bytes, sync_folder, write_bytes
from data.text.dates.format import show_date
from data.words import say


class WasDeleted(ArchiveProblem):
    """A file of a meeting that was deleted here: it is neither opened nor merged before that is settled."""

    def __init__(self, path: Path, meeting_id: str, day: str) -> None:
        """`path`: the file. `day`: the ISO date on which it was deleted."""
        super().__init__(say("deleting.was_deleted", day=show_date(day), id=meeting_id[:8]))
        self.path = path
        self.meeting_id = meeting_id
        self.day = day


class _Stone(msgspec.Struct):
    day: str
    """ISO date."""


def remember_deleted(state: Path, meeting_id: str, day: str) -> None:
    """Remember that a meeting was deleted, on the disk when this returns. OSError where that can't be."""
    stone = _path(state, meeting_id)
    make_folder(stone.parent)
    write_bytes(stone, msgspec.json.encode(_Stone(day=day)))


def forget_deleted(state: Path, meeting_id: str) -> None:
    """Take a meeting back: its file may be opened again. OSError where that can't be."""
    stone = _path(state, meeting_id)
    stone.unlink(missing_ok=True)
    if stone.parent.is_dir():
        sync_folder(stone.parent)


def deleted_on(state: Path, meeting_id: str) -> str | None:
    """The ISO date on which a meeting was deleted here; None: it was not."""
    stone = _path(state, meeting_id)
    if not stone.exists():
        return None
    with contextlib.suppress(ArchiveProblem, *UNREADABLE):
        return msgspec.json.decode(read_bytes(stone), type=_Stone).day
    return ""  # it can't be read, but it is there


def all_deleted(state: Path) -> frozenset[str]:
    """The names, as of files, of the ids of every meeting that was deleted here. Only their folder is looked at."""
    try:
        with os.scandir(state / "deleted") as entries:
            return frozenset(entry.name.removesuffix(".json") for entry in entries if not entry.name.startswith("."))
    except OSError:  # none yet
        return frozenset()


def ask_first(state: Path, meeting_id: str, path: Path) -> None:
    """Raise WasDeleted where a meeting was deleted here, and its file is there all the same."""
    day = deleted_on(state, meeting_id)
    if day is not None:
        raise WasDeleted(path, meeting_id, day)


def _path(state: Path, meeting_id: str) -> Path:
    return state / "deleted" / f"{safe_name(meeting_id)}.json"
