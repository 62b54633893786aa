"""Keeps an open meeting on disk: its file, its journal, and the threads that write and watch."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from data.errors import CannotWrite
from data.model.file_names import own_first
from data.model.patch import RowPatch
from data.model.records.meeting import Meeting
from data.store.archive import Archive, put_new
from data.store.backups import Backups, remember_place
from data.store.file import MeetingFile, MovedOn
from data.store.journal import Journal
from data.store.journal_records import JournalEntry, JournalState, Line
from data.store.lock import Hold, Holder
from data.store.pending_tasks import Chore
from data.store.quarantine import Quarantine
from data.store.read import unparse
from data.store.save_status import NotSaved, Saved, Saving, Status
from data.store.strike.unfinished import owners_not_heard_of
from data.store.watcher import FileWatcher, FoundCopy
from data.store.writer import Writer

if TYPE_CHECKING:
    from data.store.redact.struck_rows import StruckWords


class DiskBackend:
    """Keeps a meeting in its file, by way of the journal."""

    def __init__(
        self, archive: Archive, path: Path, journal: Journal, writer: Writer, watch: FileWatcher, hold: Hold
    ) -> None:
        self._archive = archive
        self._path = path
        self._journal = journal
        self._writer = writer
        self._watch = watch
        self._hold = hold
        self._remembered = False

    def change(self, entry: JournalEntry, meeting: Meeting, first: Chore | None = None) -> None:
        """Append to the journal, and hand the value to the writer. `first`: what is done before it is saved."""
        self._journal.append(entry)
        self._writer.put(meeting, first)
        self._remember()

    def _remember(self) -> None:
        if not self._remembered:
            self._remembered = True
            self._archive.remember(self._path)

    def line(self, line: Line) -> None:
        """Append to the journal."""
        self._journal.append(line)
        self._writer.sync_journal()

    def past(self) -> JournalState:
        """What the journal says now, without what the file holds already."""
        return self._journal.read()

    def rewrite(self, past: JournalState) -> None:
        """Put this in place of all that the journal says."""
        self._journal.rewrite(past)

    def strike(self, past: JournalState, entry: JournalEntry, gone: StruckWords, meeting: Meeting) -> None:
        """Rewrite the journal, and hand the value to the writer: before it is saved, all that is kept is scrubbed."""
        from data.store.place_kinds import Folders  # not before something is struck: it costs the start
        from data.store.strike.scrub_kept import scrub_kept

        self._journal.rewrite(JournalState(kept=past.kept, entries=(*past.entries, entry)))
        self._writer.sweep()
        where = Folders(state=self._archive.state_folder, folder=self._archive.folder, path=self._path)
        meeting_id, own = meeting.details.id, self._journal.path
        scrub = partial(scrub_kept, where, meeting_id, gone, own)
        self._writer.put(meeting, lambda: self._watch.scrub(gone.struck, scrub))
        self._remember()

    def left_to_strike(self) -> tuple[bool, str | None]:
        """What the writer has to do besides saving, and what of it could not be done."""
        return self._writer.chores_left()

    def owners_not_heard_of(self, meeting: Meeting, steps: Iterable[tuple[RowPatch, ...]]) -> list[tuple[str, bool]]:
        """The names of owners on no list that another window struck."""
        return owners_not_heard_of(self._archive.state_folder, meeting, steps)

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

    def settle(self, moved: MovedOn, entry: JournalEntry, meeting: Meeting) -> None:
        """Go on from what somebody else wrote."""
        self._journal.append(entry)
        self._writer.settle(moved, meeting)

    def saved_beside(self, meeting: Meeting) -> tuple[Path, str] | None:
        """Go on in a new file beside the old one, where that is not ours any more."""
        why = self._writer.taken_over
        if why is None:
            return None
        try:
            return self.elsewhere(self._path.parent, meeting), why
        except CannotWrite:  # said as what stands in the way of saving, and tried again
            return None

    def found(self) -> list[FoundCopy]:
        """Copies of the meeting that lie beside its file and are to be brought in."""
        return self._watch.found()

    def brought_in(self, beside: FoundCopy, joined: Meeting) -> Path | None:
        """Set a copy aside: the meeting holds what it held. Where ours is the copy, go on in the meeting's own file."""
        mine, other = (own_first(path.name, joined.details.id) for path in (self._path, beside.path))
        if mine < other:
            self._watch.set_aside(beside, joined)
            return None
        common = self._writer.common()  # with this in common, what the file holds is taken in as if written just now
        self._go_on_in(beside.path, unparse(common), common)
        self._writer.put(joined)
        return beside.path

    def exports(self) -> tuple[str, ...]:
        """The files of minutes that were made without a window."""
        from data.store.export_log import exported  # not before a strike asks for them: it costs the start

        return tuple(one.path for one in exported(self._archive.state_folder, self._writer.common().details.id))

    def asker(self) -> Holder | None:
        """Who asks this window to let go of the meeting."""
        return self._watch.asker

    def trouble(self) -> str | None:
        """Why the journal can't be written, no copy kept, or struck words not removed; None: all is done."""
        undone = (
            self.left_to_strike()[1] if self._writer.disk.failure is None else None
        )  # what is not saved goes before it
        return self._journal.trouble or self._writer.trouble or undone

    def elsewhere(self, folder: Path, meeting: Meeting) -> Path:
        """Write the meeting to a new file in another folder, and go on there. CannotWrite where that can't be."""
        path = put_new(folder, meeting)
        self._go_on_in(path, unparse(meeting), meeting)
        return path

    def _go_on_in(self, path: Path, raw: bytes, meeting: Meeting) -> None:
        """Write to another file from now on. `raw`, `meeting`: what it held when it was looked at last."""
        state, meeting_id = self._archive.state_folder, meeting.details.id
        file = MeetingFile(path, raw, meeting, Backups(state, meeting_id), Quarantine(state, meeting_id))
        self._writer.move_to(file)
        self._watch.follow(path)
        self._path = path
        self._archive.remember(path)
        with contextlib.suppress(OSError):  # said as what keeps copies from being kept
            remember_place(state, path, meeting_id)

    def leave(self, timeout: float) -> bool:
        """Whether everything is on disk; then both threads have ended, and others may open the meeting."""
        if not self._writer.leave(timeout):
            return False
        self._watch.stop()
        if not self._writer.leave(timeout):  # where the watch had it look once more
            return False
        self._hold.release()
        return True
