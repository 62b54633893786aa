"""The file of one open meeting: reading it, and writing it unless somebody else has written it meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from data.archive import files
from data.archive.problems import Damaged, NotAMeeting, shown
from data.archive.tables import from_tables, to_tables
from data.meeting import Meeting
from data.words import say

if TYPE_CHECKING:
    from data.archive.storage import BytesStorage


class MovedOn(Exception):  # noqa: N818  (news, not a mistake)
    """Somebody else has written the file since it was last read or written here. Nothing was overwritten."""

    def __init__(self, theirs: Meeting, raw: bytes) -> None:
        """`theirs`: what the file holds now; `raw`: its bytes."""
        super().__init__("The file was written by somebody else.")
        self.theirs = theirs
        self.raw = raw


def parse(raw: bytes, path: Path) -> Meeting:
    """The meeting in a file's bytes. Damaged or NotAMeeting, which name `path`, where there is none."""
    tables = files.without_numbers(files.decode(raw, path), path)
    try:
        return from_tables(tables)
    except NotAMeeting as problem:
        raise NotAMeeting(say("archive.not_a_meeting", path=shown(path))) from problem


def unparse(meeting: Meeting) -> bytes:
    """The bytes of a meeting's file."""
    return files.encode(files.with_numbers(to_tables(meeting)))


class MeetingFile:
    """Knows what its file held when it was last read or written here."""

    def __init__(self, storage: Callable[[], BytesStorage], raw: bytes | None, meeting: Meeting) -> None:
        """`raw`: the bytes that `meeting` was read from; None: it was never written."""
        self._open = storage
        self._raw = raw
        self.meeting = meeting
        """The value that the file and this program last had in common."""
        self.unswept = True
        """Whether drafts of programs that died may lie beside the file."""

    def save(self, meeting: Meeting) -> None:
        """Put a meeting in the file's place. MovedOn, Damaged or OSError where that can't be; the file stays then."""
        storage = self._open()
        held = storage.take()
        if held is not None and held != self._raw:
            raise MovedOn(self._parsed(held, storage.path), held)
        raw = unparse(meeting)
        storage.put(raw)
        self._raw, self.meeting = raw, meeting
        if self.unswept:
            self.unswept = False
            files.sweep(storage.path)

    def accept(self, moved: MovedOn) -> None:
        """From now on, what somebody else wrote is what both have in common."""
        self._raw, self.meeting = moved.raw, moved.theirs

    def _parsed(self, raw: bytes, path: Path) -> Meeting:
        try:
            return parse(raw, path)
        except NotAMeeting as problem:
            raise Damaged(str(problem)) from problem


def file_at(path: Path, raw: bytes | None, meeting: Meeting) -> MeetingFile:
    """The file of a meeting on disk. TinyDB is imported at the first save, in the thread that saves."""

    def storage() -> BytesStorage:
        from data.archive.storage import AtomicStorage

        return AtomicStorage(path)

    return MeetingFile(storage, raw, meeting)
