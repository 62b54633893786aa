"""Removing struck words from the copies of a meeting's file, and from what was set aside."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from data.archive.aside import Aside
from data.archive.copies import Copies
from data.archive.files import MARK, encode, place_draft, sweep_folder, write_draft
from data.archive.journal import Journal, journal_path, read_journal, shared_journals, window_of
from data.archive.lock import Hold, this_window
from data.archive.raw import UNREADABLE, id_in, without_any
from data.archive.regular_files import read_regular
from data.archive.striking import Unsaid, scrubbed


def scrub_kept(state: Path, meeting_id: str, gone: Unsaid, own: Path) -> None:
    """Remove struck rows from everything that is kept of a meeting besides its file and this window's journal, `own`.

    The journals of other windows are theirs while they run: they strike the rows themselves once they hear of it.

    A copy that can't be read is removed whole where it holds one of the rows or their words. OSError where one can be
    neither written nor removed. The newest copy goes last: what is struck in it is struck in all.
    """
    for folder in (Copies(state, meeting_id).folder, Aside(state, meeting_id).folder, journal_path(state, "x").parent):
        sweep_folder(folder)
    for path in (journal_path(state, meeting_id), *shared_journals(state, meeting_id)):
        if path != own and path.exists():
            _scrub_ended(path, state, meeting_id, gone)
    copies = [copy.path for copy in reversed(Copies(state, meeting_id).all())]
    for path in Aside(state, meeting_id).all() + copies:
        if path.suffix == ".jsonl":
            Journal(path).rewrite(scrubbed(read_journal(path), gone))
            continue
        raw = read_regular(path)
        clean = without_rows(raw, gone)
        if clean is None:
            path.unlink()
        elif clean != raw:
            _put(path, clean)


def _scrub_ended(path: Path, state: Path, meeting_id: str, gone: Unsaid) -> None:
    """Scrub the journal of a window that has ended."""
    window = window_of(path)
    hold = Hold(state, f"{meeting_id}-{window}" if window else meeting_id, this_window("", ""))
    if hold.take() is None and hold.held:
        try:
            Journal(path).rewrite(scrubbed(read_journal(path), gone))
        finally:
            hold.release()


def without_rows(raw: bytes, gone: Unsaid) -> bytes | None:
    """The bytes of a meeting's file without some rows; None: it can't be read, and holds something of them."""
    ids = gone.ids
    named = any(one.encode() in raw for one in ids)
    try:
        found: Any = msgspec.json.decode(raw.removeprefix(MARK))
        held = gone.bound(found)
        if not named and held is found:
            return raw
        tables: dict[str, Any] = {}
        for name, rows in held.items():
            kept = {key: row for key, row in rows.items() if name == "removed" or id_in(row) not in ids}
            plain = name in ("removed", "log")
            clean = {key: row if plain else without_any(row, ids) for key, row in kept.items()}
            tables[name] = {key: row for key, row in clean.items() if row is not None}
    except (AttributeError, *UNREADABLE):
        return None if named or _holds(raw, gone.texts) else raw
    stones = tables.setdefault("removed", {})
    for stone in stones.values():
        if id_in(stone) in ids:
            stone["struck"] = True
    known = {id_in(stone) for stone in stones.values()}
    number = max((int(key) for key in stones if key.isdecimal()), default=0)
    for table, row_id in gone.struck:
        if row_id not in known:
            number += 1
            stones[str(number)] = {"id": row_id, "table": table, "when": "", "struck": True}
    return encode(tables)


def _holds(raw: bytes, texts: Iterable[str]) -> bool:
    """Whether words stand in bytes as JSON writes them, in either way, or as they are; the shortest don't count."""
    for text in texts:
        if len(text) <= 2:
            continue
        plain = text.encode()
        escaped = msgspec.json.encode(text)[1:-1]
        ascii_only = text.encode("ascii", "backslashreplace")
        if plain in raw or escaped in raw or ascii_only in raw:
            return True
    return False


def _put(path: Path, raw: bytes) -> None:
    """Write a copy anew, with the time that it had: copies are sorted by it."""
    stat = path.stat()
    place_draft(write_draft(path, raw), path)
    with contextlib.suppress(OSError):
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
