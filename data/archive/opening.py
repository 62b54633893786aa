"""Opening a meeting: its file, what its journal has besides, and the threads that write and watch it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec

from data.archive.aside import Aside
from data.archive.copies import Copies
from data.archive.files import mark_of
from data.archive.folder import Archive
from data.archive.follower import Follower
from data.archive.journal import Journal, journal_path, read_journal, shared_journals, window_of
from data.archive.keeper import DiskKeeper
from data.archive.lines import Entry, Past, as_rows, stacks
from data.archive.lock import Hold, Holder, InUse, this_window
from data.archive.looking import Found, counted, find, only_row, stamped
from data.archive.meeting_file import file_at
from data.archive.places import Where, half_made_of
from data.archive.problems import CannotWrite, why
from data.archive.regular_files import read_regular
from data.archive.scrubbing import left_to_strike, scrub_kept, sweep_half_made, unsaid_in_all
from data.archive.striking import scrubbed, struck_in, unsaid, without_rows_in
from data.archive.struck_bytes import brought_back
from data.archive.struck_rows import remember_struck
from data.archive.tables import is_newer, is_older
from data.archive.watch import EVERY, Watch
from data.archive.writer import Writer
from data.meeting import Meeting
from data.patch import diff
from data.pen import Pen
from data.session import Session
from data.words import say


def open_session(
    archive: Archive, path: Path, pen: Pen, on_status: Callable[[], None], *, shared: bool = False,
    retry_after: float = 3.0, look_every: float = EVERY,
) -> Session:  # fmt: skip
    """Open a meeting's file. `on_status` is called from other threads when what is on disk has changed.

    What the journal has and the file lacks is there again, undo and unfinished words too. InUse where another window
    has it, unless it is `shared`: both write then, and what they do is merged. NotFound, Damaged, NotAMeeting or
    CannotRead where there is no meeting; nothing is created then. `retry_after`, `look_every`: seconds.
    """
    path = path.resolve()
    mark = mark_of(path)
    found = find(path, archive.state_folder)
    if is_newer(found.on_disk) or found.unread:
        return Session(found.meeting, pen, read_only=say("archive.newer"))
    state, meeting_id = archive.state_folder, found.on_disk.details.id
    if is_older(found.on_disk) and (problem := _not_kept(found, path, Aside(state, meeting_id))) is not None:
        return Session(found.meeting, pen, read_only=say("archive.older_not_kept", why=problem))
    window = ""
    journal_mark = mark_of(journal_path(state, meeting_id))
    hold = hold_of(archive, meeting_id, pen)
    holder = hold.take()
    if holder is not None:
        if not shared:
            raise InUse(holder)
        window = hold.me.token[:8]
        hold = Hold(state, f"{meeting_id}-{window}", hold.me)
        hold.take()
        found = found_for_shared(found)
    elif (mark, journal_mark) != (mark_of(path), mark_of(journal_path(state, meeting_id))):
        found = find(path, state)  # the window that had it wrote more, right before it let go
    journal = Journal(journal_path(state, meeting_id, window), grown=bool(found.past.entries))
    copies, aside = Copies(state, meeting_id), Aside(state, meeting_id)
    writer = Writer(file_at(path, found.raw, found.on_disk, copies, aside), journal, on_status, retry_after)
    watch = Watch(path, writer, copies, aside, hold, on_status, look_every)
    keeper = DiskKeeper(archive, path, journal, writer, watch, hold)
    where = Where(state=state, folder=archive.folder, path=path)
    past = found.past if window else _without_struck(found, where, journal, writer)
    if found.joined:
        entry, meeting = _joined(found, pen)
        keeper.change(entry, meeting)
        session = Session(meeting, pen, keeper, Past(kept=past.kept, entries=(*past.entries, entry)))
    else:
        if found.meeting is not found.on_disk:
            writer.put(found.meeting)
        session = Session(found.meeting, pen, keeper, past)
    session.strike_again(brought_back(found.raw, found.meeting))
    if any(entry.mended for entry in found.past.entries):
        _strike_owners_again(session, found)
    if not window:
        _let_go_of_shared(state, meeting_id, hold.me, session, journal)
    return session


def _strike_owners_again(session: Session, found: Found) -> None:
    """Strike the names of owners that a program was about to strike when it died: copies may have them yet."""
    from data.archive.struck_names import owners_left_to_strike  # not before somebody is struck: it costs the start

    for name, mend in owners_left_to_strike(found.on_disk, found.past.entries):
        with contextlib.suppress(CannotWrite):  # then the next opening does it
            session.strike_owner(name, mend=mend)


def _not_kept(found: Found, path: Path, aside: Aside) -> str | None:
    """Keep an older program's file as it is, once, before it is written anew. Why that can't be; None: it is kept."""
    try:
        if not any(read_regular(kept) == found.raw for kept in aside.all()):
            aside.keep_without_struck(path, found.raw)
    except OSError as problem:
        return why(problem)
    return None


def open_to_read(archive: Archive, path: Path, pen: Pen, on_news: Callable[[], None], why: str) -> Session:
    """A meeting that another window has open: it can be read, and follows what is written there. `why`: in words."""
    path = path.resolve()
    found = find(path, archive.state_folder)
    return Session(
        found.meeting, pen, Follower(path, archive.state_folder, found.meeting, on_news), found.past, read_only=why
    )  # fmt: skip


def hold_of(archive: Archive, meeting_id: str, pen: Pen) -> Hold:
    """The lock of a meeting, for a new window."""
    return Hold(archive.state_folder, meeting_id, this_window(pen.now(), pen.new_id()))


def found_for_shared(found: Found) -> Found:
    """What a window starts from that shares a meeting: undo is the other window's, and so are its unfinished words."""
    return Found(
        raw=found.raw, on_disk=found.on_disk, meeting=found.meeting, past=Past(),
        joined=found.meeting is not found.on_disk, unread=False,
    )  # fmt: skip


def _let_go_of_shared(state: Path, meeting_id: str, me: Holder, session: Session, journal: Journal) -> None:
    """Take over from windows that shared the meeting and have ended: what they held is in this one's journal now."""
    for path in shared_journals(state, meeting_id):
        hold = Hold(state, f"{meeting_id}-{window_of(path)}", me)
        if hold.take() is not None or not hold.held:
            continue
        with contextlib.suppress(OSError):  # it stays, and the next opening takes it over
            kept = read_journal(path).kept
            for key, words in kept.drafts.items():
                if key not in session.drafts:
                    session.draft(key, words)
            for name in kept.exports:
                session.exported(Path(name), kept.digests.get(name, ""))
            journal.sync()
            if journal.trouble is None:
                path.unlink()
        hold.release()


def _without_struck(found: Found, where: Where, journal: Journal, writer: Writer) -> Past:
    """What the journal says, without words that were struck while no window was open here, or in one that died.

    They go from all that is kept here, too, and all that can be taken back stands behind that. Where nothing can be
    written, the meeting opens all the same: that is said with the first change.
    """
    meeting_id = found.on_disk.details.id
    struck = left_to_strike(found.meeting, where.state)
    if not struck:

        def sweep() -> None:
            sweep_half_made(half_made_of(meeting_id, where, elsewhere=False))

        writer.do_first(sweep)
        return found.past
    gone = unsaid_in_all(struck, found.meeting, found.on_disk, where.state, found.past)
    undo, redo = stacks(found.past.kept.undo, found.past.kept.redo, found.past.entries)
    kept = msgspec.structs.replace(found.past.kept, undo=undo, redo=redo)
    past = scrubbed(Past(kept=kept, entries=tuple(map(counted, found.past.entries))), gone)
    with contextlib.suppress(OSError):
        remember_struck(where.state, meeting_id, struck, done=False)
    with contextlib.suppress(CannotWrite):
        journal.rewrite(past)

    writer.do_first(partial(scrub_kept, where, meeting_id, gone, journal.path))
    return past


def _joined(found: Found, pen: Pen) -> tuple[Entry, Meeting]:
    """The line that the journal gets where others had gone on with the file, and the meeting of both."""
    when = pen.now()
    change = diff(found.on_disk, found.meeting, "merge", when)
    struck = tuple(sorted(struck_in(found.meeting)))
    entry = Entry(
        kind="merge", start=found.on_disk.details.revision, to=pen.new_id(), edit="merge", when=when,
        rows=as_rows(change), row=only_row(change),
    )  # fmt: skip
    if struck:
        entry = without_rows_in(entry, unsaid(struck, found.on_disk, ()))
    return entry, stamped(found.meeting, entry)
