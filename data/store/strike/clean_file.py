"""Cleaning a meeting's file of what was struck: one of ours, or one that others may write at the same moment."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path

from data.store.atomic import place_draft, write_draft
from data.store.holds_meeting import led_to
from data.store.place_kinds import Place
from data.store.redact.raw_bytes import without_rows
from data.store.redact.struck_rows import StruckWords
from data.store.regular_files import read_regular
from data.store.swap_bytes import swap_bytes

UNREAD_FOR_GOOD = (errno.EFBIG, errno.EACCES, errno.EPERM)
"""What the system answers of a copy that can't be read now or later: it is larger than any meeting, or not ours."""

OTHERS_WRITE = ("file", "duplicate")
"""Kinds of files with a whole meeting in them that others may write at the same moment."""

TRIES = 5
"""How often a file that somebody else writes at the same moment is cleaned anew."""


def clean_file(place: Place, gone: StruckWords) -> bool:
    """Clean a meeting's file. Whether it is clean: one that is not ours may stand where nobody may write."""
    if place.kind in OTHERS_WRITE:
        return _clean_where_others_write(place.path, gone)
    raw = read_if_ever(place.path)
    clean = None if raw is None else without_rows(raw, gone)
    if clean is None:
        place.path.unlink()
    elif clean != raw:
        _put(led_to(place.path), clean)
    return True


def read_if_ever(path: Path) -> bytes | None:
    """What a file holds; None: nobody will ever read it here. OSError where it can't be read at this moment."""
    try:
        return read_regular(path)
    except OSError as problem:
        if problem.errno in UNREAD_FOR_GOOD:
            return None
        raise


def _clean_where_others_write(path: Path, gone: StruckWords) -> bool:
    """Clean a file that sync clients and other programs may write at the same moment: nothing of theirs is lost."""
    there = raw = read_regular(path)
    for _ in range(TRIES):
        clean = without_rows(raw, gone)
        if clean is None:
            path.unlink()
            return True
        if clean == there:
            return True
        late = swap_bytes(led_to(path), clean)
        if late is None or late == there:
            return True
        there, raw = clean, late
    return False


def _put(path: Path, raw: bytes) -> None:
    """Write a copy anew, with the time that it had: copies are sorted by it."""
    stat = path.stat()
    place_draft(write_draft(path, raw), path)
    with contextlib.suppress(OSError):
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
