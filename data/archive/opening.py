"""Opening a meeting: its file, what its journal has besides, and the thread that will write it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from data.archive.folder import Archive
from data.archive.journal import Journal
from data.archive.keeper import DiskKeeper
from data.archive.lines import Entry, Past, as_rows
from data.archive.looking import Found, find, only_row, stamped
from data.archive.meeting_file import file_at
from data.archive.tables import is_newer
from data.archive.writer import Writer
from data.meeting import Meeting
from data.patch import diff
from data.pen import Pen
from data.session import Session
from data.words import say


def open_session(
    archive: Archive, path: Path, pen: Pen, on_status: Callable[[], None], *, retry_after: float = 3.0
) -> Session:
    """Open a meeting's file. `on_status` is called from another thread when what is on disk has changed.

    What the journal has and the file lacks is there again, undo and unfinished words too. NotFound, Damaged,
    NotAMeeting or CannotRead where there is no meeting; nothing is created then. `retry_after`: seconds.
    """
    path = path.resolve()
    found = find(path, archive.state_folder)
    if is_newer(found.on_disk) or found.unread:
        return Session(found.meeting, pen, read_only=say("archive.newer"))
    journal = Journal(archive.journal_path(found.on_disk), grown=bool(found.past.entries))
    writer = Writer(file_at(path, found.raw, found.on_disk), journal, on_status, retry_after)
    keeper = DiskKeeper(archive, path, journal, writer)
    if not found.joined:
        if found.meeting is not found.on_disk:
            writer.put(found.meeting)
        return Session(found.meeting, pen, keeper, found.past)
    entry, meeting = _joined(found, pen)
    keeper.change(entry, meeting)
    return Session(meeting, pen, keeper, Past(kept=found.past.kept, entries=(*found.past.entries, entry)))


def _joined(found: Found, pen: Pen) -> tuple[Entry, Meeting]:
    """The line that the journal gets where others had gone on with the file, and the meeting of both."""
    when = pen.now()
    change = diff(found.on_disk, found.meeting, "merge", when)
    entry = Entry(
        kind="merge", start=found.on_disk.details.revision, to=pen.new_id(), edit="merge", when=when,
        rows=as_rows(change), row=only_row(change),
    )  # fmt: skip
    return entry, stamped(found.meeting, entry)
