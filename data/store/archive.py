"""The archive: the folder of meetings, and what this computer remembers about it."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from data.errors import Ambiguous, NotFound, cannot_write, path_shown
from data.model.file_names import file_names, file_stem
from data.model.records.meeting import Meeting
from data.store.atomic import make_folder, place_draft, write_bytes, write_draft
from data.store.deletion_log import all_deleted
from data.store.journal import journal_path
from data.store.paths import as_typed
from data.store.read import unparse
from data.store.regular_files import read_regular
from data.text.clean import folded
from data.text.dates.format import show_date
from data.words import say

if TYPE_CHECKING:
    from data.store.listed_meeting import ListedMeeting
    from data.store.orphans import WithoutFile

__all__ = ["Archive", "file_stem"]

SHOWN = 6
"""Meetings that are named when the words fit several."""


class Archive:
    """A folder in which each meeting is one file. Nothing is created before a meeting is."""

    def __init__(self, folder: Path, state_folder: Path) -> None:
        """`folder`: holds meetings only. `state_folder`: what is this computer's own, journals above all."""
        self.folder = folder
        self.state_folder = state_folder

    def create(self, meeting: Meeting) -> Path:
        """Give a new meeting its file, which is never renamed. CannotWrite where the folder doesn't take it."""
        path = put_new(self.folder, meeting)
        from data.store.backups import Backups

        with contextlib.suppress(OSError):  # the meeting is written; opening it says that copies can't be
            Backups(self.state_folder, meeting.details.id).keep(unparse(meeting), meeting, path)
        return path

    def list(self) -> list[ListedMeeting]:
        """Every meeting, changed last first."""
        from data.store.listing import list_meetings  # not before there is a choice: it costs the start

        return list_meetings(self.folder, self.state_folder)

    def without_file(
        self, notes: Path | None = None, found: Iterable[ListedMeeting] | None = None
    ) -> tuple[WithoutFile, ...]:
        """The meetings that are known to have had a file, and have none any more.

        `notes`: the folder of the chair's notes; None: not looked into. `found`: the meetings that have one; None: they
        are listed.
        """
        from data.store.orphans import without_file

        known = [one.id for one in (self.list() if found is None else found)]
        return tuple(one for one in without_file(self.state_folder, notes, known) if one.path is not None)

    def find_without_file(self, words: str, notes: Path | None = None) -> WithoutFile:
        """The meeting without a file that is meant, by its title or id. NotFound or Ambiguous. `notes`: as above."""
        from data.store.orphans import find_without_file

        return find_without_file(self.state_folder, notes, [one.id for one in self.list()], words)

    def find(self, words: str) -> Path:
        """The file of the meeting that is meant: `last`, an id or its first letters, a path, a file's name, or part
        of one title. NotFound or Ambiguous where it is none, or more than one. Nothing is created, and what the file
        holds isn't looked at: it may be damaged.
        """  # noqa: D205  (one sentence)
        if words == "last":
            return self.last()
        path = as_typed(words) if words.startswith("~") else Path(words)
        is_folder = os.path.isdir(path)  # noqa: PTH112  (as below)
        if _looks_like_a_path(words) or (_is_there(path) and not is_folder):
            if not _is_there(path):
                raise NotFound(say("archive.no_such_file", path=path_shown(path)))
            if is_folder and path.suffix != ".json":
                raise NotFound(say("archive.a_folder", path=path_shown(path)))
            return path.absolute()
        for name in (words, f"{words}.json"):
            if name.endswith(".json") and not name.startswith(".") and _is_there(self.folder / name):
                return self.folder / name
        return self._titled(words, path if is_folder else None)

    def last(self) -> Path:
        """The file of the meeting that was changed last. NotFound where there is none yet."""
        remembered = self._remembered()
        if remembered is not None:
            return remembered
        found = [one for one in self.list() if one.id and not one.deleted]
        if not found:
            waiting = len(self.without_file())
            raise NotFound(say("deleting.none_here", count=waiting) if waiting else say("archive.none_yet"))
        return found[0].path

    def remember(self, path: Path) -> None:
        """Remember which meeting was changed last. A state folder that can't be written remembers nothing."""
        place = self._place()
        try:
            make_folder(place.parent)
            place_draft(write_draft(place, os.fsencode(path), synced=False), place)
        except OSError:  # `last` is looked for among all meetings then, and the journal says what is wrong
            return

    def forget_moved(self) -> None:
        """Forget which meeting was changed last where its file has another name by now: that may be somebody's."""
        path = self._noted()
        with contextlib.suppress(OSError):
            if path is not None and path.parent.is_dir() and not _is_there(path):
                self._place().unlink()

    def journal_path(self, meeting: Meeting) -> Path:
        """Where a meeting's journal is."""
        return journal_path(self.state_folder, meeting.details.id)

    def _place(self) -> Path:
        from zlib import crc32

        return self.state_folder / f"last-{crc32(os.fsencode(self.folder.absolute())):08x}"

    def _noted(self) -> Path | None:
        """Where the meeting that was changed last stood then; None: that is not known."""
        try:
            path = Path(os.fsdecode(read_regular(self._place())))
        except (OSError, ValueError):  # none yet: looked for among all meetings
            return None
        return path if path.name else None  # a power cut may have left nothing in it

    def _remembered(self) -> Path | None:
        path = self._noted()
        if path is None or not _is_there(path):
            return None
        if all_deleted(self.state_folder) and any(one.deleted and one.path == path for one in self.list()):
            return None
        return path

    def _titled(self, words: str, folder: Path | None) -> Path:
        meetings = [one for one in self.list() if one.id]
        start = words.casefold().replace("-", "")
        by_id = [one for one in meetings if one.id.casefold().replace("-", "").startswith(start)] if start else []
        wanted = folded(words)
        by_title = [one for one in meetings if wanted and wanted in folded(one.title)]
        exact = [one for one in by_title if wanted == folded(one.title)]
        is_id = re.fullmatch(r"[0-9a-f-]{4,}", words.casefold()) is not None
        for found in (by_id,) if is_id and by_id else (exact, by_title, by_id):
            if len(found) == 1:
                return found[0].path
            if found:
                raise Ambiguous(say("archive.ambiguous", words=words, found="\n".join(map(_line, found[:SHOWN]))))
        raise self._not_found(words, meetings, folder)

    def _not_found(self, words: str, meetings: Iterable[ListedMeeting], folder: Path | None) -> NotFound:
        """That there is no such meeting; of one whose file is gone, where it stood, and how to put it back.

        `folder`: a folder of that name; None: there is none.
        """
        from data.store.orphans import find_without_file

        try:
            one = find_without_file(self.state_folder, None, [listed.id for listed in meetings], words)
        except (NotFound, Ambiguous):
            if folder is not None:
                return NotFound(say("archive.a_folder", path=path_shown(folder)))
            return NotFound(say("archive.not_found", words=words))
        if one.path is None or not one.can_restore:
            return NotFound(say("archive.not_found", words=words))
        title = one.title or say("archive.no_title")
        if one.is_folder_there:
            return NotFound(say("deleting.file_gone", title=title, path=path_shown(one.path), id=one.id[:8]))
        day = show_date(one.date) if one.date else say("archive.no_date")
        told = say("deleting.folder_gone", title=title, day=day, path=path_shown(one.path))
        return NotFound("\n".join((told, say("deleting.folder_gone_restore", id=one.id[:8]))))


def put_new(folder: Path, meeting: Meeting) -> Path:
    """Write a meeting to a new file of a folder, under the first of its names that is free."""
    raw = unparse(meeting)
    try:
        make_folder(folder)
        for name in file_names(meeting):
            try:
                write_bytes(folder / name, raw, new=True)
            except FileExistsError:
                continue
            return folder / name
    except OSError as problem:
        raise cannot_write(folder, problem) from problem
    raise cannot_write(folder, FileExistsError(17, ""))


def _is_there(path: Path) -> bool:
    """Whether something is there that may be looked at."""
    return os.path.exists(path)  # noqa: PTH110  (a Path raises an error where it may not look, or its name is too long)


def _looks_like_a_path(words: str) -> bool:
    return "/" in words or os.sep in words or words.startswith(("~", "."))


def _line(listed: ListedMeeting) -> str:
    title = listed.title or say("archive.no_title")
    return say("archive.one_found", id=listed.id[:8], title=title, date=listed.date or say("archive.no_date"))
