"""Who keeps what the session does: the disk, or nobody."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from data.archive.folder import Archive, put_new
from data.archive.journal import Journal
from data.archive.lines import Entry, Line, Past
from data.archive.meeting_file import MovedOn, file_at, unparse
from data.archive.writer import Writer
from data.meeting import Meeting
from data.status import NotKept, NotSaved, Saved, Saving, Status


class Keeper(Protocol):
    """Keeps every change of one open meeting."""

    def change(self, entry: Entry, meeting: Meeting) -> None:
        """Keep a change that made the meeting this value. When this returns, a crash can't take it."""
        ...

    def line(self, line: Line) -> None:
        """Keep something that is no change of the meeting: unfinished words, an export."""
        ...

    def past(self) -> Past:
        """What the journal says now."""
        ...

    def rewrite(self, past: Past) -> None:
        """Put this in place of all that the journal says."""
        ...

    def sweep(self) -> None:
        """With the next save, remove what programs that died left beside the file."""
        ...

    def status(self, meeting: Meeting) -> Status:
        """What is on disk against this value."""
        ...

    def moved(self) -> MovedOn | None:
        """What somebody else wrote to the file; None: nobody did."""
        ...

    def common(self) -> Meeting:
        """The value that the file and this program last had in common."""
        ...

    def settle(self, moved: MovedOn, entry: Entry, meeting: Meeting) -> None:
        """Go on from what somebody else wrote, by a change to `meeting`, which holds theirs and ours."""
        ...

    def trouble(self) -> str | None:
        """What can't be kept besides the meeting itself, for the chair; None: all is."""
        ...

    def elsewhere(self, folder: Path, meeting: Meeting) -> Path:
        """Write the meeting to a new file in another folder, and go on there."""
        ...

    def leave(self, timeout: float) -> bool:
        """Whether everything is on disk, waited for `timeout` seconds."""
        ...


class DiskKeeper:
    """Keeps a meeting in its file, by way of the journal."""

    def __init__(self, archive: Archive, path: Path, journal: Journal, writer: Writer) -> None:
        self._archive = archive
        self._path = path
        self._journal = journal
        self._writer = writer
        self._remembered = False

    def change(self, entry: Entry, meeting: Meeting) -> None:
        """Append to the journal, and hand the value to the writer."""
        self._journal.append(entry)
        self._writer.put(meeting)
        if not self._remembered:
            self._remembered = True
            self._archive.remember(self._path)

    def line(self, line: Line) -> None:
        """Append to the journal."""
        self._journal.append(line)
        self._writer.sync_journal()

    def past(self) -> Past:
        """What the journal says now, without what the file holds already."""
        return self._journal.read()

    def rewrite(self, past: Past) -> None:
        """Put this in place of all that the journal says. CannotWrite where that can't be."""
        self._journal.rewrite(past)

    def sweep(self) -> None:
        """With the next save, remove what programs that died left beside the file."""
        self._writer.sweep()

    def status(self, meeting: Meeting) -> Status:
        """What is on disk against this value."""
        disk = self._writer.disk
        if disk.revision == meeting.details.revision:
            return Saved(at=disk.at)
        return Saving() if disk.failure is None else NotSaved(reason=disk.failure)

    def moved(self) -> MovedOn | None:
        """What somebody else wrote to the file; None: nobody did."""
        return self._writer.moved()

    def common(self) -> Meeting:
        """The value that the file and this program last had in common."""
        return self._writer.common()

    def settle(self, moved: MovedOn, entry: Entry, meeting: Meeting) -> None:
        """Go on from what somebody else wrote."""
        self._journal.append(entry)
        self._writer.settle(moved, meeting)

    def trouble(self) -> str | None:
        """Why the journal can't be written; None: it can."""
        return self._journal.trouble

    def elsewhere(self, folder: Path, meeting: Meeting) -> Path:
        """Write the meeting to a new file in another folder, and go on there. CannotWrite where that can't be."""
        path = put_new(folder, meeting)
        self._writer.move_to(file_at(path, unparse(meeting), meeting))
        self._path = path
        self._archive.remember(path)
        return path

    def leave(self, timeout: float) -> bool:
        """Whether everything is on disk; then the thread has ended."""
        return self._writer.leave(timeout)


class NoKeeper:
    """Keeps nothing: for a meeting to look around in."""

    def __init__(self, meeting: Meeting) -> None:
        self._meeting = meeting

    def change(self, entry: Entry, meeting: Meeting) -> None:
        """Nothing is kept."""

    def line(self, line: Line) -> None:
        """Nothing is kept."""

    def past(self) -> Past:
        """No journal."""
        return Past()

    def rewrite(self, past: Past) -> None:
        """No journal."""

    def sweep(self) -> None:
        """No file."""

    def status(self, meeting: Meeting) -> Status:
        """Not kept, and said so."""
        return NotKept()

    def moved(self) -> MovedOn | None:
        """There is no file that somebody could write."""
        return None

    def common(self) -> Meeting:
        """The meeting as it was opened."""
        return self._meeting

    def settle(self, moved: MovedOn, entry: Entry, meeting: Meeting) -> None:
        """Nothing to settle."""

    def trouble(self) -> str | None:
        """Nothing can go wrong."""
        return None

    def elsewhere(self, folder: Path, meeting: Meeting) -> Path:
        """Write the meeting to a new file in a folder."""
        return put_new(folder, meeting)

    def leave(self, timeout: float) -> bool:
        """Nothing is waited for."""
        return True


OnStatus = Callable[[], None]
"""Called when what is on disk has changed, from the writer's thread."""
