"""Final versions of the minutes: the rows that each was made from are kept, and composed anew whenever one is read.

So a version reads as it was, but people appear in it as they choose now, and what was struck is in none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from data.model.codes import Table
from data.model.raw import without_any
from data.model.records.details import Details
from data.model.records.meeting import ROW_TABLES, Meeting
from data.model.records.people import Person
from data.model.records.row import Row
from data.model.records.tombstones import Removed
from data.model.records.versions import Version
from data.model.rows import from_tables, to_row
from data.queries.rounds import kept_out_since, printed_of_rounds
from data.text.dates.format import show_date

_NOT_READ = frozenset({"revision", "changed", "wordings", "comments_until", "comments_to", "once", "highest"})
"""Columns that no minutes are made from."""

_KEPT: tuple[Table, ...] = tuple(table for table in ROW_TABLES if table != "versions")
"""The tables that minutes are made from."""


def history(meeting: Meeting) -> tuple[Version, ...]:
    """Every version, the first one first."""
    return tuple(sorted(meeting.versions, key=lambda one: (one.number, one.made, one.id)))


def latest(meeting: Meeting) -> Version | None:
    """The version that was made final last; None: none was."""
    return next(reversed(history(meeting)), None)


def next_number(meeting: Meeting) -> int:
    """The number of the next version. That of one that undo took back is taken: it may have been sent.

    Which these were is in the log, also where an earlier copy was put back.
    """
    numbers, known = {one.number for one in meeting.versions}, {one.id for one in meeting.versions}
    taken_back = {row.row for row in meeting.log if row.edit == "finalise"} - known
    return max(max(numbers, default=0), len(numbers) + len(taken_back)) + 1


def day_made(meeting: Meeting, version: Version) -> str:
    """The day on which a version was made final, as people read it; empty: what stands there is no instant."""
    try:
        there = datetime.fromisoformat(version.made).astimezone(ZoneInfo(meeting.details.zone))
    except ValueError:
        return ""
    return show_date(there.date().isoformat())


def before(meeting: Meeting, version: Version) -> Version | None:
    """The version that was opened again to make this one; None: it is a first one."""
    earlier = [one for one in history(meeting) if one.number < version.number]
    return earlier[-1] if earlier else None


def version_label(meeting: Meeting, version: Version) -> str:
    """What a version is called: its number; "1a" and "1b" where two copies of the meeting each made a first one."""
    same = [one.id for one in history(meeting) if one.number == version.number]
    return str(version.number) if len(same) == 1 else f"{version.number}{_letters(same.index(version.id))}"


def rows_now(meeting: Meeting) -> dict[str, tuple[dict[str, Any], ...]]:
    """The rows that the minutes are made from, as a version keeps them."""
    rows = {"meeting": [_read(meeting.details)]}
    for table in _KEPT:
        rows[table] = [_read(row) for row in meeting.rows(table)]
        rows[table] += [_hole(one.id) for one in meeting.removed if one.struck and one.table == table]
    return {table: tuple(msgspec.json.decode(msgspec.json.encode(held))) for table, held in rows.items() if held}


def as_it_was(meeting: Meeting, version: Version) -> tuple[Meeting, tuple[Person, ...]]:
    """The meeting from which a version was made, with its people as they choose to appear now.

    Who is not among the people any more was not asked. The others behind it: everybody under the name that they had
    then, and who has come since; their names may stand in what was said. What was said and is to stay out by now is
    not printed anew.
    """
    rows = version.rows
    was = _kept(version, rows, meeting)
    said_in = {stone.id: stone.round for stone in meeting.removed}
    stones = tuple(
        Removed(id=str(row.get("id")), table=table, when="", struck=True, round=said_in.get(str(row.get("id"))))
        for table, held in rows.items()
        for row in held
        if _is_hole(row)
    )
    marked = tuple(stone for stone in meeting.removed if stone.marks and not stone.struck)
    now = {person.id: person for person in meeting.people}
    people = tuple(_as_now(person, now.get(person.id)) for person in was.people)
    others = (*was.people, *meeting.people)
    unread = tuple(one for one in (*was.misfits, *meeting.misfits) if one.table == "people")  # their names are hidden
    was = kept_out_since(was, meeting)
    return msgspec.structs.replace(
        was, people=people, removed=(*stones, *marked), struck_parts=meeting.struck_parts, spoken=meeting.spoken,
        misfits=unread,
    ), others  # fmt: skip


def same_rows(meeting: Meeting, version: Version) -> bool:
    """Whether the meeting still has the rows that a version was made from, and no others, whatever they hold now.

    Of what was said in rounds, those that were printed then and would be now.
    """
    was = _kept(version, ("rounds", "checks"), meeting)
    return all(
        {row.id for row in meeting.rows(table)}
        == {row.get("id") for row in version.rows.get(table, ()) if not _is_hole(row)}
        for table in _KEPT
        if table not in ("rounds", "checks")  # of a round the minutes tell only what is printed of it
    ) and printed_of_rounds(meeting) == printed_of_rounds(was)


def rows_held(meeting: Meeting) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every row that a version keeps, with the name of its table; not where one was that is struck."""
    for version in meeting.versions:
        for table, rows in version.rows.items():
            held = (row for row in rows if not _is_hole(row))
            yield from ((table, row) for row in held if table != "meeting" and isinstance(row.get("id"), str))


def without_rows_held(meeting: Meeting, ids: Collection[str | None]) -> Meeting:
    """The meeting without these rows in any version, and nobody among them as anyone there; holes are left."""
    struck = {one for one in ids if one}
    if not (struck and meeting.versions):
        return meeting
    versions: list[Version] = []
    for version in meeting.versions:
        rows = {table: tuple(without_any(held, struck)) for table, held in version.rows.items()}
        same = rows == version.rows
        versions.append(version if same else msgspec.structs.replace(version, rows=rows))
    return msgspec.structs.replace(meeting, versions=tuple(versions))


def _kept(version: Version, tables: Iterable[str], meeting: Meeting) -> Meeting:
    """Some tables of a version, as they were; the meeting itself as it is now, where the version lacks it."""
    held = {table: [row for row in version.rows.get(table, ()) if not _is_hole(row)] for table in ("meeting", *tables)}
    own = [row for row in held["meeting"] if isinstance(row.get("id"), str) and row["id"]]
    held["meeting"] = own or [_read(meeting.details)]
    return from_tables(held)


def _as_now(person: Person, now: Person | None) -> Person:
    if now is None:
        return msgspec.structs.replace(person, shown="", shown_as="", unsettled=())
    return msgspec.structs.replace(
        person, text=now.text, shown=now.shown, shown_as=now.shown_as, unsettled=now.unsettled,
        once=now.once,
    )  # fmt: skip


def _read(record: Row | Details) -> dict[str, Any]:
    """A row without what no minutes are made from: unknown columns, earlier wordings."""
    row = to_row(msgspec.structs.replace(record, extra={}))
    return {name: value for name, value in row.items() if name not in _NOT_READ}


def _hole(row_id: str) -> dict[str, Any]:
    return {"id": row_id, "struck": True}


def _is_hole(row: dict[str, Any]) -> bool:
    return row.get("struck") is True


def _letters(place: int) -> str:
    return chr(ord("a") + place) if place < 26 else f"-{place + 1}"
