"""Which rows of a meeting are struck in every place already, and what is kept from then on without them."""

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


def struck_everywhere(state: Path, meeting_id: str) -> frozenset[tuple[str, str]]:
    """The table and id of every row that is struck in all places where the meeting's words are.

    A row that is struck in the meeting and not among these may have words left: a program died while it removed them,
    or it was struck on another computer.
    """
    try:
        raw = read_regular(struck_rows_path(state, meeting_id))
        return frozenset(msgspec.json.decode(raw, type=list[tuple[str, str]]))
    except (OSError, *UNREADABLE):  # none yet: every place is looked through once more
        return frozenset()


def remember_struck(state: Path, meeting_id: str, struck: Struck) -> None:
    """Remember that these are struck everywhere. OSError where that can't be."""
    known = struck_everywhere(state, meeting_id)
    if not known.issuperset(struck):
        path = struck_rows_path(state, meeting_id)
        make_folder(path.parent)
        write_bytes(path, msgspec.json.encode(sorted(known.union(struck))))


def without_struck_rows(raw: bytes, state: Path, meeting_id: str) -> bytes | None:
    """What is to be kept of a file of the meeting: the same bytes, but for rows that are struck everywhere.

    None: it can't be read, and holds something of them.
    """
    struck = struck_everywhere(state, meeting_id)
    if not struck:
        return raw
    from data.archive.struck_bytes import cleaned_bytes

    return cleaned_bytes(raw, tuple(sorted(struck)))
