"""The file of one open meeting: reading it, and writing it unless somebody else has written it meanwhile."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

from data.errors import Damaged, NotAMeeting, path_shown
from data.model.file_names import safe_name
from data.model.records.meeting import Meeting
from data.model.rows import is_newer
from data.store import atomic
from data.store.atomic import FileMark, file_mark, write_bytes
from data.store.merge_base import base_of
from data.store.read import parse
from data.store.temp_files import sweep
from data.words import say

if TYPE_CHECKING:
    from tinydb.storages import Storage

    from data.store.backups import Backups
    from data.store.doc_ids import DocIds
    from data.store.quarantine import Quarantine
    from data.store.tinydb_storage import Database, MeetingStorage

SETTLED = 0.3
"""Seconds in which nothing was written to a damaged file: nobody is in the middle of writing it."""

LOOKS = 10
"""How often a damaged file that is written again and again is looked at before it is taken as it is."""


class MovedOn(Exception):  # noqa: N818  (news, not a mistake)
    """Somebody else has written the file since it was last read or written here. Nothing was overwritten."""

    def __init__(self, theirs: Meeting, raw: bytes, base: Meeting | None, *, in_file: bool = True) -> None:
        """`theirs`: what they wrote; `raw`: the bytes of the file; `base`: what theirs and ours were both made from.

        `in_file`: whether the file holds theirs. False: ours took its place in the same moment.
        """
        super().__init__("The file was written by somebody else.")
        self.theirs = theirs
        self.raw = raw
        self.base = base
        self.in_file = in_file


class TakenOver(Exception):  # noqa: N818  (as above)
    """Another meeting stands where the file was, or what a newer program made of it. Neither is merged or written over.

    Its words say which of the two, so that they fit behind a colon.
    """


class MeetingFile:
    """Knows what its file held when it was last read or written here. Only the thread that saves has TinyDB."""

    def __init__(
        self, path: Path, raw: bytes | None, meeting: Meeting,
        copies: Backups | None = None, quarantine: Quarantine | None = None,
        storage: Callable[..., Storage] | None = None,
    ) -> None:  # fmt: skip
        """`raw`: the bytes that `meeting` was read from; None: it was never written. `copies`: where it is copied to.

        `quarantine`: where a damaged file goes before it is written over; None: it is never written over.
        `storage`: made of the path, the disk that it is on and `raw`; None: the file.
        """
        self._path = path
        self._disk = atomic.disk_of(path.parent)
        self._raw: bytes | None = raw
        self._copies = copies
        self._quarantine = quarantine
        self._accepted = False
        self._storage = storage
        self._opened: tuple[Database, DocIds] | None = None
        self._seen: FileMark = None
        self.meeting = meeting
        """The value that the file and this program last had in common."""
        self.unswept = True
        """Whether drafts of programs that died may lie beside the file."""

    def save(self, meeting: Meeting) -> None:
        """Put a meeting in the file's place. MovedOn, TakenOver, Damaged or OSError where that can't be.

        What somebody else put there is not overwritten: looked for right before, and once more right after.
        """
        self._copy_accepted()
        database, numbers = self._open()
        database.put(numbers.changes(meeting))
        before, common = self._raw, self.meeting
        late = self._flushed(database)
        self._raw = None if database.file is None else database.file.held
        self.meeting = meeting
        self._seen = None  # by now it may be somebody else's again: the next look reads it
        if late is not None and database.file is not None:
            self._replaced(database.file, late, before, common)
        if self.unswept:
            self.unswept = False
            sweep(self._path)

    def look(self) -> bool:
        """Whether the file still holds the meeting. MovedOn where somebody else has written it, TakenOver as in `save`.

        False: it is gone, or was damaged and set aside; the meeting is to be written anew.
        """
        from data.store.tinydb_storage import WrittenMeanwhile

        mark = file_mark(self._path)
        if mark is not None and mark == self._seen:
            return True
        database, _ = self._open()
        whole = False
        try:
            whole = database.file is None or database.file.look()
        except WrittenMeanwhile as other:
            self._written(other.raw)
        self._seen = mark
        return whole

    def copy(self) -> None:
        """Keep a copy of what the file holds. OSError where that can't be."""
        if self._copies is not None and self._raw is not None:
            self._copies.keep(self._raw, self.meeting, self._path)

    def accept(self, moved: MovedOn) -> None:
        """From now on, what stands in the file is what both have in common."""
        if moved.in_file:
            self._raw, self.meeting = moved.raw, moved.theirs
            self._accepted = True
            self._opened = None  # never closed or flushed: what it has was not written, and is in neither value

    def _open(self) -> tuple[Database, DocIds]:
        """The file in TinyDB, which is imported at the first save, and the numbers of its rows."""
        if self._opened is None:
            from data.store.doc_ids import DocIds
            from data.store.tinydb_storage import Database, MeetingStorage

            database = Database(self._storage or MeetingStorage, self._path, self._disk, self._raw)
            self._opened = database, DocIds(database.tables())
        return self._opened

    def _flushed(self, database: Database) -> bytes | None:
        """Write the file. What was put there between the look before and the write, and is replaced; None: nothing."""
        from data.store.tinydb_storage import WrittenMeanwhile

        while True:
            try:
                database.flush()
            except WrittenMeanwhile as other:
                if other.replaced:
                    return other.raw
                self._written(other.raw)
            else:
                return None

    def _written(self, raw: bytes) -> None:
        """Somebody else has written this to the file. MovedOn, TakenOver or Damaged, unless it could be set aside."""
        database, _ = self._open()
        raw, theirs = self._settled(raw, database.file)
        if theirs is None:
            if self._quarantine is None or database.file is None:
                raise Damaged(say("archive.damaged", path=path_shown(self._path)))
            self._set_aside(raw)
            self._raw = database.file.held = raw
            return
        self._refuse(theirs)
        raise MovedOn(theirs, raw, self._base(self.meeting, theirs))

    def _replaced(self, file: MeetingStorage, late: bytes, before: bytes | None, common: Meeting) -> None:
        """What somebody else wrote in the moment of a save is gone from the file: MovedOn; TakenOver once it is back.

        Damaged, it is set aside, and ours is saved.

        `before`, `common`: what the file held when it was looked at last, and the meeting in it.
        """
        try:
            theirs = self._parsed(late)
        except Damaged:
            if self._quarantine is None:
                raise
            self._set_aside(late)
            return
        try:
            self._refuse(theirs)
        except TakenOver:
            with _standing_beside(self._path, late, theirs):
                file.put(late)  # it came in the same moment, and is not ours to replace
            self._raw = file.held = before
            self.meeting = common
            raise
        raise MovedOn(theirs, file.held or b"", self._base(common, theirs), in_file=False)

    def _settled(self, raw: bytes, file: MeetingStorage | None) -> tuple[bytes, Meeting | None]:
        """What the file holds once nobody is writing it: some programs write in place, a piece at a time.

        And the meeting in it; None: it is damaged.
        """
        for _ in range(LOOKS):
            try:
                return raw, self._parsed(raw)
            except Damaged:
                sleep(SETTLED)
                before, raw = raw, (file.take() if file is not None else None) or b""
                if raw == before:
                    break
        return raw, None

    def _set_aside(self, raw: bytes) -> None:
        if self._quarantine is not None and raw:
            self._quarantine.keep_without_struck(self._path, raw)

    def _refuse(self, theirs: Meeting) -> None:
        """TakenOver where this is no value of the meeting that could be joined with ours."""
        if theirs.details.id != self.meeting.details.id:
            raise TakenOver(say("archive.why.another_meeting"))
        if is_newer(theirs):
            raise TakenOver(say("archive.why.newer"))

    def _base(self, common: Meeting, theirs: Meeting) -> Meeting | None:
        return base_of(self._copies, common, theirs) if self._copies is not None else common

    def _copy_accepted(self) -> None:
        """Keep a copy of what others wrote before it is written over: what they make of it next is made from that."""
        if self._accepted:
            self._accepted = False
            with contextlib.suppress(OSError):  # said where no copy of what is saved can be kept, either
                self.copy()

    def _parsed(self, raw: bytes) -> Meeting:
        try:
            return parse(raw, self._path)
        except NotAMeeting as problem:
            raise Damaged(str(problem)) from problem


@contextlib.contextmanager
def _standing_beside(path: Path, raw: bytes, meeting: Meeting) -> Generator[None]:
    """Have another meeting stand in a file of its own until it is back in its place, whatever stops the program."""
    beside = path.with_name(f"{path.stem}-{safe_name(meeting.details.id)[:8]}.json")
    try:
        write_bytes(beside, raw, new=True)
    except OSError:  # no room for it, or it stands there
        yield
        return
    yield
    with contextlib.suppress(OSError):
        beside.unlink()
