"""A meeting's file, and what its journal makes of it. Nothing is written."""

from __future__ import annotations

import errno
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from data.errors import CannotRead, path_shown, why_unread
from data.model.codes import is_table
from data.model.instants import is_instant
from data.model.patch import Change, apply, diff
from data.model.records.log import Logged
from data.model.records.meeting import Meeting
from data.model.records.tables import TOMBSTONES
from data.model.row_patches import as_change, net
from data.model.rows import is_newer
from data.store.deletion_log import ask_first
from data.store.journal import journal_path, read_journal, shared_journals
from data.store.journal_records import JournalEntry, JournalState
from data.store.logs import LOG_LENGTH, joined_log, log_rows, made_by, rows_beyond
from data.store.read import read_first
from data.store.redaction_log import rows_struck_here
from data.words import say

NOT_OURS = frozenset({
    errno.EACCES, errno.EPERM, errno.EISDIR, errno.ENOTDIR, errno.ENXIO, errno.ELOOP, errno.ENAMETOOLONG, errno.EFBIG,
})  # fmt: skip
"""What the system answers of a journal that nobody will read here, however often it is tried."""


class ReplayedMeeting(msgspec.Struct, frozen=True):
    """A meeting's file, and what its journal makes of it."""

    raw: bytes
    """The file's bytes."""
    on_disk: Meeting
    """What the file holds."""
    meeting: Meeting
    """With the changes that only the journal has."""
    past: JournalState
    """What the journal says."""
    joined: bool
    """Whether others had written to the file, so that our changes were made to theirs."""
    unread: bool
    """Whether the journal holds changes that this program can't read."""


def find(
    path: Path, state: Path | None, read: Callable[[Path], tuple[bytes, Meeting]] = read_first,
    *, even_deleted: bool = False,
) -> ReplayedMeeting:  # fmt: skip
    """A meeting's file and what its journal makes of it. A newer program's file is shown as it stands.

    `read`: how the file is read; for a window's first frame, and for lists of files, without importing TinyDB.
    WasDeleted where the meeting was deleted on this computer, unless it is to be looked at `even_deleted`.
    """
    raw, on_disk = read(path)
    if state is not None and not even_deleted:
        ask_first(state, on_disk.details.id, path)
    past, shared = JournalState(), list[JournalEntry]()
    if state is not None and not is_newer(on_disk):
        meeting_id = on_disk.details.id
        past = _past_of(journal_path(state, meeting_id))
        shared = [entry for one in shared_journals(state, meeting_id) for entry in _past_of(one).entries]
    entries, others = unsaved(past, on_disk.details.revision)
    others = unknown_to(on_disk, (*others, *shared))
    readable = [entry for entry in entries if _readable(entry)]
    meeting = on_disk
    for entry in readable:
        meeting = replayed(meeting, entry)
    known = [entry for entry in others if _readable(entry)]
    both = joined_with(meeting, known) if known else meeting
    if state is not None and (stones := rows_struck_here(state, both.details.id)):
        from data.store.redact.redact_copies import struck_again  # not before something is struck: it costs the start

        both = struck_again(both, stones)  # an older copy of the file that was put in its place brings nothing back
    joined = bool(diff(meeting, both, "", "").rows)
    unread = len(readable) + len(known) < len(entries) + len(others)
    return ReplayedMeeting(
        raw=raw, on_disk=on_disk, meeting=both if joined else meeting, past=past, joined=joined, unread=unread
    )  # fmt: skip


def _past_of(journal: Path) -> JournalState:
    """What a journal says; nothing where it is not ours, as is said once no line can be appended.

    CannotRead where it can't be read at this moment: what nobody has seen yet may stand there alone.
    """
    try:
        return read_journal(journal)
    except OSError as problem:
        if problem.errno in NOT_OURS:
            return JournalState()
        raise CannotRead(say("archive.cannot_read", path=path_shown(journal), why=why_unread(problem))) from problem


def unsaved(past: JournalState, revision: str) -> tuple[list[JournalEntry], list[JournalEntry]]:
    """The changes that a file of this revision lacks: those that follow it one by one, and all others after it."""
    entries = past.entries
    ends = [at for at, entry in enumerate(entries, 1) if entry.to == revision]
    starts = [at for at, entry in enumerate(entries) if entry.start == revision]
    chain: list[JournalEntry] = []
    others: list[JournalEntry] = []
    for entry in entries[ends[-1] if ends else starts[0] if starts else 0 :]:
        if (ends or starts) and entry.start == revision:
            chain.append(entry)
            revision = entry.to
        else:
            others.append(entry)
    return chain, others


def unknown_to(meeting: Meeting, entries: Sequence[JournalEntry]) -> list[JournalEntry]:
    """The changes among these that a meeting's log doesn't name: it holds the others, or has put them right since."""
    rows = log_rows(map(logged, entries))
    unknown = rows_beyond(rows, log_rows(meeting.log))
    found: list[JournalEntry] = []
    for entry, row in reversed([*zip(entries, rows, strict=True)]):  # of several alike the last ones are unknown
        if unknown[row]:
            unknown[row] -= 1
            found.insert(0, entry)
    return found


def replayed(meeting: Meeting, entry: JournalEntry) -> Meeting:
    """The meeting after one more line of its journal."""
    change = as_change(entry.edit, entry.when, entry.rows)
    if entry.kind == "strike":
        from data.store.redact.struck_rows import struck_by  # not before something is struck, as above

        return stamped(struck_by(meeting, entry), entry)
    return stamped(apply(meeting, change), entry)


def joined_with(meeting: Meeting, entries: Sequence[JournalEntry]) -> Meeting:
    """A meeting that others went on with, with our changes made to it where it lacks them."""
    from data.store.merge import merge  # not before others went on: it costs the start
    from data.store.redact.struck_rows import struck_by

    first: dict[tuple[str, str], Any] = {}
    last: dict[tuple[str, str], Any] = {}
    stones = {stone.id for stone in meeting.removed}
    for row in as_change("merge", entries[-1].when, net(row for entry in entries for row in entry.rows)).rows:
        key = (row.table, row.id)
        known = is_table(row.table) and (row.id in stones or meeting.row(row.table, row.id) is not None)
        first.setdefault(key, row.after if row.before is None and known else row.before)
        last[key] = row.after
    base = _with_exactly(meeting, first)
    joined = merge(base, _with_exactly(base, last), meeting)
    for entry in entries:
        if entry.kind == "strike":
            joined = struck_by(joined, entry)
    return msgspec.structs.replace(joined, log=joined_log(meeting.log, [logged(entry) for entry in entries]))


def _with_exactly(meeting: Meeting, rows: dict[tuple[str, str], Any]) -> Meeting:
    """The meeting with these rows as they stand here, by table and id; None: without them."""
    columns: dict[str, Any] = {}
    for (table, row_id), record in rows.items():
        if table == "meeting":
            columns["details"] = record or meeting.details
            continue
        held = columns.get(table, getattr(meeting, table))
        columns[table] = (*(one for one in held if one.id != row_id), *([record] if record else []))
    return msgspec.structs.replace(meeting, **columns)


def logged_as(entry: JournalEntry) -> str:
    """What the log calls a change."""
    return entry.edit if entry.kind in ("do", "counted") else entry.kind


def logged(entry: JournalEntry) -> Logged:
    """The row of the log for a change."""
    return Logged(when=entry.when, edit=logged_as(entry), row=entry.row, by=entry.by or made_by(entry.to))


def as_counted(entry: JournalEntry) -> JournalEntry:
    """A change that undo and redo, as they are kept, have already."""
    if entry.kind == "strike":
        return entry
    return msgspec.structs.replace(entry, kind="counted", edit=logged_as(entry))


def only_row(change: Change) -> str:
    """The id of the one row that a change is about; empty: the meeting itself, or several rows."""
    rows = {row.id: row.table for row in change.rows if row.table not in TOMBSTONES}
    return next(iter(rows)) if len(rows) == 1 and "meeting" not in rows.values() else ""


def stamped(meeting: Meeting, entry: JournalEntry) -> Meeting:
    """The meeting with the revision and time of a change, and a line in its log."""
    log = (*meeting.log[1 - LOG_LENGTH :], logged(entry))
    details = msgspec.structs.replace(meeting.details, revision=entry.to, changed=entry.when)
    return msgspec.structs.replace(meeting, details=details, log=log)


def _readable(entry: JournalEntry) -> bool:
    """Whether a line fits this program's records. One that doesn't stays in the journal."""
    if not is_instant(entry.when):
        return False
    try:
        as_change(entry.edit, entry.when, entry.rows)
    except (msgspec.ValidationError, KeyError):
        return False
    return True
