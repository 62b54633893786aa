"""Later meetings into which lines came over: whoever strikes one, or deletes the meeting, is told of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from data.errors import ArchiveProblem
from data.model.records.meeting import Meeting
from data.model.records.row import Row
from data.model.struck_parts import part_of, parts_in
from data.record import Record
from data.store.holds_meeting import names
from data.store.read import parse
from data.store.regular_files import read_regular


class LaterMeeting(Record, frozen=True):
    """A later meeting that has items of an earlier one."""

    title: str
    """What it is called."""
    date: str | None
    """ISO date; None: not said."""
    count: int
    """How many of its items are from the earlier one, by way of others or not."""


def came_over_to(own: Path, struck: frozenset[str]) -> list[str]:
    """The ISO dates of the meetings beside one that have what was struck in it, each once; empty: no date.

    `own`: the file of that one. `struck`: ids of rows, of which others were made, and of parts, as in `struck_parts`.
    A file that can't be read, or that is no meeting, is passed over: nothing is known of it.
    """
    found: set[str] = set()
    parts = {part.id: part for one in struck if (part := part_of(one)) is not None}
    wanted = [(parts[one].of if one in parts else one).encode() for one in struck]
    for path in sorted(own.parent.glob("*.json")):
        if path == own:
            continue
        try:
            raw = read_regular(path)
            meeting = parse(raw, path) if any(one in raw for one in wanted) else None
        except (OSError, ArchiveProblem):
            continue
        if meeting is not None and any(_has(row, struck) for _, row in meeting.all_rows() if row.since):
            found.add(meeting.details.date or "")
    return sorted(found)


def _has(row: Row, struck: frozenset[str]) -> bool:
    """Whether a row that came over was made from one of these, or has one of these parts."""
    return row.origin in struck or any(part.id in struck for part, _ in parts_in(row))


def meetings_after(files: Iterable[Path], meeting_id: str, row_ids: frozenset[str]) -> list[LaterMeeting]:
    """The meetings in these files that follow one, or one that follows it, and have something of it.

    `row_ids`: the ids of the rows of the earlier one, as far as they are known.
    """
    found: dict[str, LaterMeeting] = {}
    from_it, ids = set(row_ids), {meeting_id}
    every = [one for one in _meetings_in(files) if one.details.after]
    new = True
    while new:
        new = False
        for meeting in every:
            if meeting.details.id in ids or meeting.details.after not in ids:
                continue
            rows = [row.id for _, row in meeting.all_rows() if row.since and (row.origin in from_it or not row_ids)]
            ids.add(meeting.details.id)
            from_it.update(rows)
            new = True
            if rows or meeting_id in meeting.details.keeping:
                details = meeting.details
                found[details.id] = LaterMeeting(title=details.title, date=details.date, count=len(rows))
    return sorted(found.values(), key=lambda one: (one.date or "", one.title))


def _meetings_in(files: Iterable[Path]) -> Iterator[Meeting]:
    """Every meeting in files that can be read and follows another one."""
    for path in files:
        try:
            if names(path, b'"after"'):
                yield parse(read_regular(path), path)
        except (OSError, ArchiveProblem):  # nothing is known of it
            continue
