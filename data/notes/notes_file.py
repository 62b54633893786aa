"""Where the chair's notes are kept: a file a meeting, its copies and its lock beside it, all in one private folder."""

from __future__ import annotations

import contextlib
import re
from datetime import datetime
from pathlib import Path

import msgspec

from data.errors import ArchiveProblem, Damaged, NotFound, path_shown
from data.model.file_names import safe_name
from data.model.stamper import Stamper
from data.notes.notes_record import Notes, from_row, to_row, without_people
from data.store.atomic import encode_tables, make_folder, place_draft, read_bytes, write_bytes, write_draft
from data.store.codec import tables_in
from data.store.lock import Hold, Holder, this_window
from data.store.quarantine import Quarantine
from data.store.regular_files import read_regular
from data.store.temp_files import half_made_in, is_left_behind, sweep
from data.words import say

COPIES = 20
"""Earlier copies of a meeting's notes that are kept."""

APART = 60
"""Seconds between two of them."""

TABLE = "notes"

_NAME = re.compile(r"\d{8}T\d{6}Z\.json")
"""What a copy is called: when it was made."""


class NotesFile:
    """The notes of one meeting on disk. Not a byte of them is written anywhere else."""

    def __init__(self, folder: Path, meeting_id: str, stamper: Stamper) -> None:
        """`folder`: holds the notes of every meeting. Nothing is created before the first save."""
        self._folder = folder
        self._id = meeting_id
        self._stamper = stamper
        self._hold = Hold(folder, meeting_id, this_window(stamper.now(), stamper.new_id()))
        self.path = folder / f"{safe_name(meeting_id)}.json"
        self.copies = folder / "copies" / safe_name(meeting_id)

    def take(self) -> Holder | None:
        """Take the notes for this window: who has them, None: this window has."""
        return self._hold.take()

    def release(self) -> None:
        """Let another window have them."""
        self._hold.release()

    def load(self) -> tuple[Notes, str | None]:
        """The notes, empty where there are none yet; and what is to be said about the file, None: nothing.

        A file that can't be read is kept aside, and the newest copy counts. CannotRead where it may not be read.
        """
        try:
            return self._read(self.path), None
        except NotFound:
            return Notes(meeting=self._id), None
        except Damaged:
            kept = Quarantine(self._folder, self._id).keep(self.path, read_regular(self.path))
            for copy in reversed(self._all_copies()):
                with contextlib.suppress(ArchiveProblem, OSError):
                    notes = self._read(copy)
                    return notes, say("notes.from_copy", when=_shown(notes.changed), path=path_shown(kept))
            return Notes(meeting=self._id), say("notes.no_copy", path=path_shown(kept))

    def save(self, notes: Notes) -> None:
        """Write the notes, all or nothing, after keeping a copy of what stood there. OSError where that can't be."""
        make_folder(self._folder)
        self._copy()
        write_bytes(self.path, _bytes(notes))
        sweep(self.path)

    def forget(self, struck: frozenset[str]) -> None:
        """Remove what stands beside the names of struck people from the notes and every copy. OSError where it can't.

        A copy that can't be read goes whole where it names one of them, and so does what was left half made.
        """
        for folder in (self._folder, self.copies, Quarantine(self._folder, self._id).folder):
            for draft in half_made_in(folder, self.path.name if folder == self._folder else ""):
                if is_left_behind(draft):
                    draft.unlink(missing_ok=True)
        quarantine = [path for path in Quarantine(self._folder, self._id).all() if path.suffix == ".json"]
        for path in (*quarantine, *self._all_copies(), *([self.path] if self.path.exists() else [])):
            try:
                notes = self._read(path)
            except ArchiveProblem:
                if path != self.path and any(one.encode() in read_regular(path) for one in struck):
                    path.unlink()
                continue
            left = without_people(notes, struck)
            if left != notes:
                place_draft(write_draft(path, _bytes(left)), path)

    def _read(self, path: Path) -> Notes:
        try:
            (row,) = tables_in(read_bytes(path), path)[TABLE].values()
            return from_row(row)
        except (KeyError, ValueError, msgspec.ValidationError) as problem:
            raise Damaged(say("archive.damaged", path=path_shown(path))) from problem
        except ArchiveProblem as problem:
            if isinstance(problem, NotFound) or isinstance(problem.__cause__, OSError):
                raise
            raise Damaged(str(problem)) from problem

    def _copy(self) -> None:
        """Keep what stands in the file, once a minute."""
        if not self.path.exists():
            return
        copies = self._all_copies()
        now = datetime.fromisoformat(self._stamper.now())
        if copies and (now - datetime.fromisoformat(copies[-1].stem)).total_seconds() < APART:
            return
        make_folder(self.copies)
        copy = self.copies / f"{now:%Y%m%dT%H%M%SZ}.json"
        place_draft(write_draft(copy, read_regular(self.path), synced=False), copy)
        for old in copies[: -COPIES + 1]:
            old.unlink(missing_ok=True)

    def _all_copies(self) -> list[Path]:
        """The copies, oldest first."""
        found = self.copies.iterdir() if self.copies.is_dir() else ()
        return sorted(path for path in found if _NAME.fullmatch(path.name))


def _bytes(notes: Notes) -> bytes:
    return encode_tables({TABLE: {"1": to_row(notes)}})


def _shown(instant: str) -> str:
    try:
        return f"{datetime.fromisoformat(instant).astimezone():%H:%M}"
    except (ValueError, OverflowError):  # none, or another program's idea of an instant
        return say("archive.no_date")
