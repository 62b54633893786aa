"""The file of one open meeting: reading it, and writing it unless somebody else has written it meanwhile."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator
from pathlib import Path
from typing import TYPE_CHECKING

from data.archive import files
from data.archive.encoding import Encoder
from data.archive.files import write_bytes
from data.archive.half_made import sweep
from data.archive.naming import safe_name
from data.archive.problems import Damaged, NotAMeeting, shown
from data.archive.tables import from_tables, is_newer, to_tables
from data.meeting import Meeting
from data.words import say

if TYPE_CHECKING:
    from data.archive.aside import Aside
    from data.archive.copies import Copies
    from data.archive.storage import BytesStorage


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

    def __init__(
        self, storage: Callable[[], BytesStorage], raw: bytes | None, meeting: Meeting,
        copies: Copies | None = None, aside: Aside | None = None,
    ) -> None:  # fmt: skip
        """`raw`: the bytes that `meeting` was read from; None: it was never written. `copies`: where it is copied to.

        `aside`: where a damaged file goes before it is written over; None: it is never written over.
        """
        self._open = storage
        self._encoder = Encoder()
        self._raw: bytes | None = raw
        self._copies = copies
        self._aside = aside
        self._seen: tuple[int, int, int] | None = None
        self._accepted = False
        self.meeting = meeting
        """The value that the file and this program last had in common."""
        self.unswept = True
        """Whether drafts of programs that died may lie beside the file."""

    def save(self, meeting: Meeting) -> None:
        """Put a meeting in the file's place. MovedOn, TakenOver, Damaged or OSError where that can't be.

        What somebody else put there is not overwritten: looked for right before, and once more right after.
        """
        storage = self._open()
        self._look(storage)
        self._copy_accepted()
        raw = self._encoder.encode(meeting)
        late = storage.put(raw)
        before, self._raw, common = self._raw, raw, self.meeting
        self.meeting = meeting
        self._seen = None  # by now it may be somebody else's again: the next look reads it
        if late is not None and late != before:
            theirs = self._parsed(late, storage.path)
            try:
                self._refuse(theirs)
            except TakenOver:
                with _standing_beside(storage.path, late, theirs):
                    storage.put(late)  # it came in the same moment, and is not ours to replace
                self._raw, self.meeting = before, common
                raise
            raise MovedOn(theirs, raw, self._base(common, theirs), in_file=False)
        if self.unswept:
            self.unswept = False
            sweep(storage.path)

    def look(self) -> bool:
        """Whether the file still holds the meeting. MovedOn where somebody else has written it, TakenOver as in `save`.

        False: it is gone, or was damaged and set aside; the meeting is to be written anew.
        """
        storage = self._open()
        mark = storage.mark()
        if mark is not None and mark == self._seen:
            return True
        whole = self._look(storage)
        self._seen = mark
        return whole

    def copy(self) -> None:
        """Keep a copy of what the file holds. OSError where that can't be."""
        if self._copies is not None and self._raw is not None:
            self._copies.keep(self._raw, self.meeting, self._open().path)

    def _look(self, storage: BytesStorage) -> bool:
        held = storage.take()
        if held is None:
            return self._raw is None
        if held == self._raw:
            return True
        try:
            theirs = self._parsed(held, storage.path)
        except Damaged:
            if self._aside is None:
                raise
            self._aside.keep_without_struck(storage.path, held)
            self._raw = held
            return False
        self._refuse(theirs)
        raise MovedOn(theirs, held, self._base(self.meeting, theirs))

    def _refuse(self, theirs: Meeting) -> None:
        """TakenOver where this is no value of the meeting that could be joined with ours."""
        if theirs.details.id != self.meeting.details.id:
            raise TakenOver(say("archive.why.another_meeting"))
        if is_newer(theirs):
            raise TakenOver(say("archive.why.newer"))

    def _base(self, common: Meeting, theirs: Meeting) -> Meeting | None:
        return self._copies.base(common, theirs) if self._copies is not None else common

    def accept(self, moved: MovedOn) -> None:
        """From now on, what stands in the file is what both have in common."""
        if moved.raw != self._raw:
            self._raw, self.meeting = moved.raw, moved.theirs
            self._accepted = True

    def _copy_accepted(self) -> None:
        """Keep a copy of what others wrote before it is written over: what they make of it next is made from that."""
        if self._accepted:
            self._accepted = False
            with contextlib.suppress(OSError):  # said where no copy of what is saved can be kept, either
                self.copy()

    def _parsed(self, raw: bytes, path: Path) -> Meeting:
        try:
            return parse(raw, path)
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


def file_at(
    path: Path, raw: bytes | None, meeting: Meeting, copies: Copies | None = None, aside: Aside | None = None
) -> MeetingFile:
    """The file of a meeting on disk. TinyDB is imported at the first save, in the thread that saves."""
    disk = files.disk_of(path.parent)

    def storage() -> BytesStorage:
        from data.archive.storage import AtomicStorage

        return AtomicStorage(path, disk)

    return MeetingFile(storage, raw, meeting, copies, aside)
