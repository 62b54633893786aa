"""Opening a meeting: its file, what its journal has besides, and the threads that write and watch it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import msgspec

from data.errors import CannotWrite
from data.model.patch import diff
from data.model.records.meeting import Meeting
from data.model.row_patches import as_rows
from data.model.rows import is_newer, is_older
from data.model.stamper import Stamper
from data.session.drafts import take_over
from data.session.session import Session
from data.store.archive import Archive
from data.store.atomic import file_mark
from data.store.backups import Backups
from data.store.disk_backend import DiskBackend
from data.store.file import MeetingFile
from data.store.journal import Journal, journal_path, read_journal, shared_journals, window_of
from data.store.journal_records import JournalEntry, JournalState, stacks
from data.store.lock import Hold, Holder, InUse, this_window
from data.store.quarantine import Quarantine
from data.store.replay import ReplayedMeeting, as_counted, find, only_row, stamped
from data.store.strike.unfinished import finish, left_to_strike
from data.store.watcher import EVERY, FileWatcher
from data.store.writer import Writer
from data.words import say

if TYPE_CHECKING:
    from data.store.redact.struck_rows import StruckWords

LONGEST = 10.0
"""Seconds that are waited for windows' journals to be free, should it come to that."""


def open_session(
    archive: Archive, path: Path, stamper: Stamper, on_status: Callable[[], None], *, shared: bool = False,
    retry_after: float = 3.0, look_every: float = EVERY,
) -> Session:  # fmt: skip
    """Open a meeting's file. `on_status` is called from other threads when what is on disk has changed.

    What the journal has and the file lacks is there again, undo and unfinished words too. InUse where another window
    has it, unless it is `shared`: both write then, and what they do is merged. NotFound, Damaged, NotAMeeting or
    CannotRead where there is no meeting; nothing is created then. `retry_after`, `look_every`: seconds.
    """
    path = path.resolve()
    mark = file_mark(path)
    found = find(path, archive.state_folder)
    if is_newer(found.on_disk) or found.unread:
        return Session(found.meeting, stamper, read_only=say("archive.newer"))
    state, meeting_id = archive.state_folder, found.on_disk.details.id
    if is_older(found.on_disk) and (problem := Quarantine(state, meeting_id).keep_once(path, found.raw)) is not None:
        return Session(found.meeting, stamper, read_only=say("archive.older_not_kept", why=problem))
    window = ""
    journal_mark = file_mark(journal_path(state, meeting_id))
    hold = hold_of(archive, meeting_id, stamper)
    holder = hold.take()
    if holder is not None:
        if not shared:
            raise InUse(holder)
        window = hold.me.token[:8]
        hold = Hold(state, f"{meeting_id}-{window}", hold.me)
        hold.take()
        found = found_for_shared(found)
    elif (mark, journal_mark) != (file_mark(path), file_mark(journal_path(state, meeting_id))):
        found = find(path, state)  # the window that had it wrote more, right before it let go
    journal = Journal(journal_path(state, meeting_id, window), grown=bool(found.past.entries))
    copies, quarantine = Backups(state, meeting_id), Quarantine(state, meeting_id)
    writer = Writer(MeetingFile(path, found.raw, found.on_disk, copies, quarantine), journal, on_status, retry_after)
    watch = FileWatcher(path, writer, copies, quarantine, hold, on_status, look_every)
    backend = DiskBackend(archive, path, journal, writer, watch, hold)
    gone, scrub, let_go = None, None, Event()
    if not window:
        found, gone = _without_struck(found, state, journal)
        if gone is None:
            watch.do_later(partial(_sweep, archive, path, meeting_id))
    if gone is not None:
        scrub = partial(_scrub, archive, path, meeting_id, gone, journal.path, let_go)
    past = found.past
    if found.joined:
        entry, meeting = _joined(found, stamper, gone)
        backend.change(entry, meeting, scrub)
        session = Session(meeting, stamper, backend, JournalState(kept=past.kept, entries=(*past.entries, entry)))
    else:
        if found.meeting is not found.on_disk:
            writer.put(found.meeting, scrub)  # in one: else what the file has yet might be copied in between
        elif scrub is not None:
            writer.do_first(scrub)
        session = Session(found.meeting, stamper, backend, past)
    if found.meeting.struck_parts:
        from data.store.redact.raw_bytes import brought_back  # not before a part is struck: it costs the start

        session.striking.again(brought_back(found.raw, found.meeting))
    if not window:
        _let_go_of_shared(state, meeting_id, hold.me, session, journal, gone)
        let_go.set()
    return session


def hold_of(archive: Archive, meeting_id: str, stamper: Stamper) -> Hold:
    """The lock of a meeting, for a new window."""
    return Hold(archive.state_folder, meeting_id, this_window(stamper.now(), stamper.new_id()))


def found_for_shared(found: ReplayedMeeting) -> ReplayedMeeting:
    """What a window starts from that shares a meeting: undo is the other window's, and so are its unfinished words."""
    return ReplayedMeeting(
        raw=found.raw, on_disk=found.on_disk, meeting=found.meeting, past=JournalState(),
        joined=found.meeting is not found.on_disk, unread=False,
    )  # fmt: skip


def _let_go_of_shared(
    state: Path, meeting_id: str, me: Holder, session: Session, journal: Journal, gone: StruckWords | None
) -> None:
    """Take over from windows that shared the meeting and have ended: what they held is in this one's journal now.

    `gone`: what is struck, so that nothing of it comes with that.
    """
    for path in shared_journals(state, meeting_id):
        hold = Hold(state, f"{meeting_id}-{window_of(path)}", me)
        if hold.take() is not None or not hold.held:
            continue
        with contextlib.suppress(OSError):  # it stays, and the next opening takes it over
            past = read_journal(path)
            if gone is not None:
                from data.store.redact.redact_journal import scrubbed

                past = scrubbed(past, gone)
            kept = past.kept
            take_over(session, kept.drafts)
            for name in kept.exports:
                session.exported(Path(name), kept.digests.get(name, ""))
            journal.sync()
            if journal.trouble is None:
                path.unlink()
        hold.release()


def _without_struck(
    found: ReplayedMeeting, state: Path, journal: Journal
) -> tuple[ReplayedMeeting, StruckWords | None]:
    """What was found without what was struck while no window was open here, or in one that died; and what that is.

    It goes from all that is kept here, too, and all that can be taken back stands behind that. Where nothing can be
    written, the meeting opens all the same: that is said with the first change.
    """
    meeting_id = found.on_disk.details.id
    gone = left_to_strike(state, found.on_disk, [found.meeting], all_of_it=False, past=found.past)
    if gone is None:
        return found, None
    from data.store.redact.redact_copies import struck_as  # not before something is struck: it costs the start
    from data.store.redact.redact_journal import scrubbed

    undo, redo = stacks(found.past.kept.undo, found.past.kept.redo, found.past.entries)
    kept = msgspec.structs.replace(found.past.kept, undo=undo, redo=redo)
    past = JournalState(kept=kept, entries=tuple(map(as_counted, found.past.entries)))
    try:
        past = finish(state, meeting_id, past, gone, journal)
    except (OSError, CannotWrite):
        past = scrubbed(past, gone)
    meeting = struck_as(found.meeting, gone)
    joined = found.joined or bool(diff(found.meeting, meeting, "", "").rows)
    return msgspec.structs.replace(found, meeting=meeting if joined else found.meeting, past=past, joined=joined), gone


def _sweep(archive: Archive, path: Path, meeting_id: str) -> None:
    """Remove what programs that are not running any more left half made of a meeting, and where one stood before."""
    from data.store.place_kinds import Folders  # behind the first frame: it costs the start
    from data.store.places import half_made_of
    from data.store.temp_files import sweep_half_made

    where = Folders(state=archive.state_folder, folder=archive.folder, path=path)
    sweep_half_made(half_made_of(meeting_id, where, elsewhere=False))
    archive.forget_moved()


def _scrub(archive: Archive, path: Path, meeting_id: str, gone: StruckWords, own: Path, let_go: Event) -> str | None:
    """Clean all that is kept once the journals of windows that have ended are free, as `let_go` says."""
    from data.store.place_kinds import Folders
    from data.store.strike.scrub_kept import scrub_kept

    let_go.wait(LONGEST)
    where = Folders(state=archive.state_folder, folder=archive.folder, path=path)
    return scrub_kept(where, meeting_id, gone, own)


def _joined(found: ReplayedMeeting, stamper: Stamper, gone: StruckWords | None) -> tuple[JournalEntry, Meeting]:
    """The line that the journal gets where others had gone on with the file, and the meeting of both.

    `gone`: what is struck, and goes from the line.
    """
    from data.store.redact.redact_journal import without_rows_in
    from data.store.redact.struck_rows import struck_in, unsaid

    when = stamper.now()
    change = diff(found.on_disk, found.meeting, "merge", when)
    struck = tuple(sorted(struck_in(found.meeting)))
    entry = JournalEntry(
        kind="merge", start=found.on_disk.details.revision, to=stamper.new_id(), edit="merge", when=when,
        rows=as_rows(change), row=only_row(change),
    )  # fmt: skip
    if gone is not None or struck:
        entry = without_rows_in(entry, gone or unsaid(struck, [found.on_disk], ()))
    return entry, stamped(found.meeting, entry)
