"""What deleting a meeting would do: what of it goes, what stays, and what can't be reached. Nothing is changed."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from data.errors import ArchiveProblem, NotFound
from data.model.records.meeting import Meeting
from data.record import Record
from data.store.atomic import read_bytes
from data.store.backups import places_known
from data.store.conflict_copies import may_be_meeting
from data.store.deletion.later_meetings import LaterMeeting, meetings_after
from data.store.duplicates import SearchResult
from data.store.export_log import all_exported
from data.store.good_copies import good_copies
from data.store.holds_meeting import holds_meeting
from data.store.place_kinds import Folders, Place
from data.store.places import look_through, places_of
from data.store.repair import contents
from data.store.replay import find
from data.store.version_history import keeps_history
from data.text.clean import folded

LONGEST_TITLE = 30
"""Letters of a title that has to be typed; of a longer one the first letters of the id are."""

SHORT_ID = 8
"""How many letters of the id."""

FIRST = ("half_made", "aside", "half_started", "struck", "crash", "exports", "journal", "last", "place", "copy")
"""What goes before the meeting's own file, in this order: by its file, else by its copies, it is found to the last.

What is known of a fault of ours goes, whatever it is about: its words may be anybody's.
"""


class Deletion(Record, frozen=True):
    """What deleting a meeting would do."""

    id: str
    """The meeting's id."""
    title: str
    """What it is called; empty: it has no title, or nobody knows any more."""
    date: str | None
    """ISO date; None: not said, or not known."""
    contents: str
    """What it holds, in words; empty: nobody knows any more."""
    files: tuple[Path, ...]
    """What goes from the archive: its file last, behind every other that holds it and what lies beside them."""
    has_file: bool
    """Whether it has a file at all."""
    on_this_computer: tuple[Path, ...]
    """Copies, undo, unfinished words and all else that is kept besides."""
    crash: bool
    """Whether something is known of a fault of ours: that goes, too."""
    notes: tuple[Path, ...]
    """The chair's own notes, with their copies."""
    exports: tuple[Path, ...]
    """Minutes and texts that were saved and are as they were saved."""
    changed: tuple[Path, ...]
    """Those that somebody has changed since, or of which that is not known: they stay."""
    later: tuple[LaterMeeting, ...]
    """Later meetings that have items of this one: they stay."""
    history: tuple[str, ...]
    """What keeps earlier versions of the folder, by name: they stay."""
    folders: tuple[Path, ...]
    """Where files that hold the meeting were looked for."""
    mixed: tuple[Path, ...]
    """Files in these that hold the meeting and other things, and links to files elsewhere: they stay."""
    unseen: tuple[Path, ...]
    """Folders in these that were not looked through: what lies there stays."""

    @property
    def to_type(self) -> str:
        """What has to be typed before it is done: a title that is short, and more than marks."""
        return self.title if folded(self.title) and len(self.title) <= LONGEST_TITLE else self.id[:SHORT_ID]

    def is_meant(self, typed: str) -> bool:
        """Whether what was typed is what has to be."""
        return bool(folded(typed)) and folded(typed) == folded(self.to_type)


def what_goes(where: Folders, meeting_id: str) -> Deletion:
    """What deleting a meeting would do. Nothing is changed."""
    searched = look_through(where)
    places = places_of(meeting_id, where, searched)
    meeting = _newest(where, meeting_id, places)
    details = meeting.details if meeting is not None else None
    unchanged, changed = exports_of(where.state, meeting_id)
    rows = frozenset(row.id for _, row in meeting.all_rows()) if meeting is not None else frozenset[str]()
    folders = dict.fromkeys(
        folder for folder in (where.folder, where.path and where.path.parent) if folder is not None
    )  # fmt: skip
    return Deletion(
        id=meeting_id,
        title=details.title if details is not None else "",
        date=details.date if details is not None else None,
        contents=contents(meeting) if meeting is not None else "",
        files=tuple(in_archive(meeting_id, places, where)),
        has_file=any(one.kind == "file" for one in places),
        on_this_computer=tuple(one.path for one in places if one.kind in FIRST and not one.shared),
        crash=any(one.kind == "crash" for one in places),
        notes=tuple(one.path for one in places if one.kind == "notes"),
        exports=tuple(unchanged),
        changed=tuple(changed),
        later=tuple(one for folder in folders for one in meetings_after(_in(folder, searched), meeting_id, rows)),
        folders=tuple(folders),
        mixed=tuple(one.path for one in places if one.kind == "mixed"),
        unseen=searched.unseen,
        history=tuple(dict.fromkeys(name for folder in folders for name in keeps_history(folder))),
    )


def _in(folder: Path, searched: SearchResult) -> list[Path]:
    """The files in a folder, not in folders in it, that may be meetings."""
    return [path for path in searched.files if path.parent == folder and may_be_meeting(path.name)]


def _newest(where: Folders, meeting_id: str, places: Iterable[Place]) -> Meeting | None:
    """What the meeting holds, as its file, else the newest copy, has it; None: nothing can be read."""
    for one in places:
        if one.kind == "file":
            with contextlib.suppress(ArchiveProblem):
                return find(one.path, where.state, even_deleted=True).meeting
    good = next(good_copies(where.state, meeting_id), None)
    return good.meeting if good is not None else None


def in_archive(meeting_id: str, places: Sequence[Place], where: Folders) -> list[Path]:
    """What goes from the archive: the meeting's own file last, behind all that hold it and what lies beside them.

    What lies beside a file that was this meeting's and is another's by now stays, as does what holds something else.
    """
    files = [one.path for one in places if one.kind == "file"]
    own = where.path if where.path in files else next(iter(files), None)
    its = [*files, *(path for path in places_known(where.state, meeting_id) if not os.path.lexists(path))]
    beside = [
        one.path
        for one in places
        if one.kind == "others"
        and any(one.path.parent == path.parent and _lies_beside(one.path.name, path.name) for path in its)
        and holds_meeting(one.path, meeting_id, known=True)
    ]
    duplicates = [one.path for one in places if one.kind == "duplicate"]
    return [*beside, *duplicates, *(path for path in files if path != own), *([own] if own is not None else [])]


def _lies_beside(name: str, file: str) -> bool:
    """Whether a name is one under which sync services and editors lay something beside a file for a while."""
    return (
        re.match(rf"[.~#$]*(?:(?:syncthing|nfs|goutputstream)[.~-]+)?{re.escape(file)}(?![0-9A-Za-z])", name)
        is not None
    )


def exports_of(state: Path, meeting_id: str) -> tuple[list[Path], list[Path]]:
    """The files that minutes were saved to and that are there still: those that are as they were saved, the others."""
    unchanged: list[Path] = []
    changed: list[Path] = []
    for name, digest in all_exported(state, meeting_id).items():
        path = Path(name)
        try:
            same = sha256(read_bytes(path)).hexdigest() == digest
        except NotFound:
            continue
        except ArchiveProblem:  # may not be read: it stays, and is named
            same = False
        target = [path.resolve()] if path.is_symlink() else []  # it has the words
        (unchanged if same else changed).extend((*target, path))
    return unchanged, changed
