"""Which rows of a meeting were struck, and in which every place is clean already; what is kept is without them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from data.archive.files import make_folder, write_bytes
from data.archive.naming import safe_name
from data.archive.raw import UNREADABLE
from data.archive.regular_files import read_regular

if TYPE_CHECKING:
    from data.archive.striking import Struck


def struck_rows_path(state: Path, meeting_id: str) -> Path:
    """Where that is remembered: tables and ids, and none of the words."""
    return state / "struck" / safe_name(meeting_id)


def struck_here(state: Path, meeting_id: str) -> frozenset[tuple[str, str]]:
    """The table and id of every row that was struck in any value of the meeting that this computer has seen."""
    return frozenset(_read(state, meeting_id))


def struck_everywhere(state: Path, meeting_id: str) -> frozenset[tuple[str, str]]:
    """Those of them that are struck in all places where the meeting's words are.

    A row that is struck in the meeting and not among these may have words left: a program died while it removed them,
    or it was struck on another computer.
    """
    return frozenset(row for row, done in _read(state, meeting_id).items() if done)


def remember_struck(state: Path, meeting_id: str, struck: Struck, *, done: bool) -> None:
    """Remember that these are struck. `done`: everywhere. OSError where that can't be."""
    known = _read(state, meeting_id)
    left = [row for row in struck if row not in known or (done and not known[row])]
    if left:
        path = struck_rows_path(state, meeting_id)
        make_folder(path.parent)
        rows = known | dict.fromkeys(left, done)
        write_bytes(path, msgspec.json.encode([(*row, rows[row]) for row in sorted(rows)]))


def _read(state: Path, meeting_id: str) -> dict[tuple[str, str], bool]:
    try:
        raw = read_regular(struck_rows_path(state, meeting_id))
        held = msgspec.json.decode(raw, type=list[tuple[str, str, bool]])
    except (OSError, *UNREADABLE):  # none yet: every place is looked through once more
        return {}
    return {(table, row_id): done for table, row_id, done in held}


def without_struck_rows(raw: bytes, state: Path, meeting_id: str) -> bytes | None:
    """What is to be kept of a file of the meeting: the same bytes, but for rows that are known to be struck.

    None: it can't be read, and holds something of them.
    """
    struck = struck_here(state, meeting_id)
    if not struck:
        return raw
    from data.archive.struck_bytes import cleaned_bytes

    return cleaned_bytes(raw, tuple(sorted(struck)))
