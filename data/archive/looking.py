"""A meeting as opening it would show it, its journal included. Nothing is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from data.archive.files import read_bytes
from data.archive.journal import journal_path, read_journal
from data.archive.lines import Entry, Past, as_change, net
from data.archive.meeting_file import parse
from data.archive.merge import rejoin
from data.archive.striking import without_struck
from data.archive.tables import is_newer
from data.meeting import Logged, Meeting
from data.patch import Change, apply, diff

LOG_LENGTH = 1000
"""Rows of the log that are kept, the newest."""


class Found(msgspec.Struct, frozen=True):
    """A meeting's file, and what its journal makes of it."""

    raw: bytes
    """The file's bytes."""
    on_disk: Meeting
    """What the file holds."""
    meeting: Meeting
    """With the changes that only the journal has."""
    past: Past
    """What the journal says."""
    joined: bool
    """Whether others had written to the file, so that our changes were made to theirs."""
    unread: bool
    """Whether the journal holds changes that this program can't read."""


def look(path: Path, state: Path | None) -> Meeting:
    """The meeting in a file, with what its journal has and the file lacks. `state` None: without the journal."""
    return find(path, state).meeting


def find(path: Path, state: Path | None) -> Found:
    """A meeting's file and what its journal makes of it. A newer program's file is shown as it stands."""
    raw = read_bytes(path)
    on_disk = parse(raw, path)
    past = Past()
    if state is not None and not is_newer(on_disk):
        past = read_journal(journal_path(state, on_disk.details.id))
    entries, others = unsaved(past, on_disk.details.revision)
    readable = [entry for entry in entries if _readable(entry)]
    meeting = on_disk
    for entry in readable:
        meeting = replayed(meeting, entry)
    known = [entry for entry in others if _readable(entry)]
    both = joined_with(meeting, known) if known else meeting
    joined = bool(diff(meeting, both, "", "").rows)
    unread = len(readable) + len(known) < len(entries) + len(others)
    return Found(
        raw=raw, on_disk=on_disk, meeting=both if joined else meeting, past=past, joined=joined, unread=unread
    )  # fmt: skip


def unsaved(past: Past, revision: str) -> tuple[list[Entry], list[Entry]]:
    """The changes that a file of this revision lacks: those that follow it one by one, and all others after it."""
    entries = past.entries
    ends = [at for at, entry in enumerate(entries, 1) if entry.to == revision]
    starts = [at for at, entry in enumerate(entries) if entry.start == revision]
    chain: list[Entry] = []
    others: list[Entry] = []
    for entry in entries[ends[-1] if ends else starts[0] if starts else 0 :]:
        if (ends or starts) and entry.start == revision:
            chain.append(entry)
            revision = entry.to
        else:
            others.append(entry)
    return chain, others


def replayed(meeting: Meeting, entry: Entry) -> Meeting:
    """The meeting after one more line of its journal."""
    change = as_change(entry.edit, entry.when, entry.rows)
    if entry.kind == "strike":
        after = without_struck(meeting, entry.struck, entry.when)
        return stamped(after, entry)
    return stamped(apply(meeting, change), entry)


def joined_with(meeting: Meeting, entries: Sequence[Entry]) -> Meeting:
    """A meeting that others went on with, with our changes made to it where it lacks them."""
    rows = net(row for entry in entries for row in entry.rows)
    meeting = rejoin(meeting, [as_change("merge", entries[-1].when, rows)])
    for entry in entries:
        if entry.kind == "strike":
            meeting = without_struck(meeting, entry.struck, entry.when)
    return meeting


def logged_as(entry: Entry) -> str:
    """What the log calls a change."""
    return entry.edit if entry.kind in ("do", "counted") else entry.kind


def counted(entry: Entry) -> Entry:
    """A change that undo and redo, as they are kept, have already."""
    if entry.kind == "strike":
        return entry
    return msgspec.structs.replace(entry, kind="counted", edit=logged_as(entry))


def only_row(change: Change) -> str:
    """The id of the one row that a change is about; empty: the meeting itself, or several rows."""
    rows = {row.id: row.table for row in change.rows if row.table != "removed"}
    return next(iter(rows)) if len(rows) == 1 and "meeting" not in rows.values() else ""


def stamped(meeting: Meeting, entry: Entry) -> Meeting:
    """The meeting with the revision and time of a change, and a line in its log."""
    log = (*meeting.log[1 - LOG_LENGTH :], Logged(when=entry.when, edit=logged_as(entry), row=entry.row))
    details = msgspec.structs.replace(meeting.details, revision=entry.to, changed=entry.when)
    return msgspec.structs.replace(meeting, details=details, log=log)


def _readable(entry: Entry) -> bool:
    """Whether a line fits this program's records. One that doesn't stays in the journal."""
    try:
        as_change(entry.edit, entry.when, entry.rows)
    except (msgspec.ValidationError, KeyError):
        return False
    return True
