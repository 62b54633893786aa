"""What was struck in a meeting, and whether every place is clean of it already; what is kept is without it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from data.model.file_names import safe_name
from data.model.raw import UNREADABLE
from data.model.records.meeting import Meeting
from data.model.records.people import Marks, joined_marks
from data.model.struck_parts import TABLE
from data.record import Record
from data.store.atomic import make_folder, write_bytes
from data.store.regular_files import read_regular

OWNER = "owner"
"""The table, while their name is struck, of an owner on no list: in no meeting's file."""


class StrikeRecord(Record, frozen=True, array_like=True):
    """That a row, a part of one, or the name of an owner on no list was struck: none of its words."""

    table: str
    """The row's table; `struck_parts`, or `owner`."""
    id: str
    """The row's id, or the part's; of an owner the revision that the strike made."""
    done: bool = False
    """Whether every place is clean of it."""
    mended: bool = False
    """Of people: whether "[someone]" comes in the place of their names in what others said."""
    marks: tuple[Marks, ...] = ()
    """Of people, until every place is clean: marks of their names, since places that are not clean have these yet."""


Stones = Mapping[tuple[str, str], StrikeRecord]
"""What was struck, by its table and id."""


def struck_rows_path(state: Path, meeting_id: str) -> Path:
    """Where that is remembered: tables and ids, and none of the words."""
    return state / "struck" / safe_name(meeting_id)


def stones_here(state: Path, meeting_id: str) -> dict[tuple[str, str], StrikeRecord]:
    """What was struck in any value of the meeting that this computer has seen.

    A row that is struck in the meeting and not done among these may have words left: a program died while it removed
    them, another window has not heard of it yet, or it was struck on another computer.
    """
    try:
        held = msgspec.json.decode(read_regular(struck_rows_path(state, meeting_id)), type=list[StrikeRecord])
    except (OSError, *UNREADABLE):  # none yet: every place is looked through once more
        return {}
    return {(stone.table, stone.id): stone for stone in held}


def rows_struck_here(state: Path, meeting_id: str) -> dict[tuple[str, str], StrikeRecord]:
    """The same without owners on no list, whose names nobody knows."""
    return {key: stone for key, stone in stones_here(state, meeting_id).items() if key[0] != OWNER}


def stones_in(meeting: Meeting) -> dict[tuple[str, str], StrikeRecord]:
    """What is struck in a meeting."""
    rows = [StrikeRecord(table=one.table, id=one.id, mended=one.mended) for one in meeting.removed if one.struck]
    parts = [StrikeRecord(table=TABLE, id=part.id) for part in meeting.struck_parts]
    return {(stone.table, stone.id): stone for stone in (*rows, *parts)}


def all_stones(*several: Stones) -> dict[tuple[str, str], StrikeRecord]:
    """What was struck as any of these say it."""
    found: dict[tuple[str, str], StrikeRecord] = {}
    for key, stone in (one for stones in several for one in stones.items()):
        known = found.get(key)
        found[key] = stone if known is None else _joined(known, stone)
    return found


def remember_struck(state: Path, meeting_id: str, stones: Iterable[StrikeRecord], *, done: bool) -> None:
    """Remember that these are struck. `done`: everywhere; of the names no mark is kept then. OSError: it can't be."""
    known = stones_here(state, meeting_id)
    new = {(one.table, one.id): msgspec.structs.replace(one, done=done) for one in stones}
    rows = {key: _clean(stone) for key, stone in all_stones(known, new).items() if not (stone.done and key[0] == OWNER)}
    if rows != known:
        path = struck_rows_path(state, meeting_id)
        make_folder(path.parent)
        write_bytes(path, msgspec.json.encode([rows[key] for key in sorted(rows)]))


def _joined(one: StrikeRecord, other: StrikeRecord) -> StrikeRecord:
    return msgspec.structs.replace(
        one,
        done=one.done or other.done,
        mended=one.mended or other.mended,
        marks=joined_marks(one.marks, other.marks),
    )


def _clean(stone: StrikeRecord) -> StrikeRecord:
    return msgspec.structs.replace(stone, marks=()) if stone.done else stone
