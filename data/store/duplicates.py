"""Files of an archive that may hold a meeting, whatever they are called and however deep they lie: copies by hand."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from data.store.atomic import MARK
from data.store.regular_files import head_of
from data.store.version_history import KEPT_BY_OTHERS

MOST = 1_000_000
"""Names in an archive and the folders in it that are looked at: more than a home has."""

DEEPEST = 64
"""How many folders in each other are looked into, the archive itself not counted."""

BEGINNING = 4096
"""Bytes in which a file that holds a meeting has begun, whoever wrote it and with however much space before."""

_TABLE = re.compile(rb'\{\s*"[^"]*"\s*:\s*\{\s*(?:\}|"[^"]*"\s*:\s*\{)')
"""How tables begin."""

_WITHIN = re.compile(rb'\{\s*"meeting"\s*:\s*\{\s*(?:\}|"[^"]*"\s*:\s*\{)')
"""How what we write begins, behind other text: lines of an e-mail, or of a sync service."""

_SHORT = 256
"""Bytes behind the space before them that may be too few to tell tables by."""


class SearchResult(NamedTuple):
    """What was found in folders, and what was not looked at."""

    files: tuple[Path, ...] = ()
    """Files that may hold a meeting, under any name, and links to such; in the order of their paths."""
    unseen: tuple[Path, ...] = ()
    """Folders that were not looked through: not ours to read, too deep, or behind too many names."""


def search(folder: Path, apart: Collection[Path] = (), deepest: int = DEEPEST) -> SearchResult:
    """Look through a folder and the folders in it for files that may hold a meeting. No link to a folder is followed.

    Where sync services and version control keep what was is not looked into: it is theirs, and named by itself.
    `apart`: folders that are not looked into, either. `deepest`: 0: only the folder itself is, and none is missing.
    """
    files: list[Path] = []
    unseen: list[Path] = []
    waiting, looked_at, those = [(str(folder), 0)], 0, set(_numbers(apart))
    while waiting:
        inside, depth = waiting.pop()
        if depth > deepest or looked_at >= MOST:
            unseen.append(Path(inside))
            continue
        try:
            for entry in _entries(inside):
                looked_at += 1
                if looked_at > MOST:
                    unseen.append(Path(inside))
                    break
                if entry.is_dir(follow_symlinks=False):
                    if deepest and entry.name not in KEPT_BY_OTHERS and not _is_among(entry, those):
                        waiting.append((entry.path, depth + 1))
                elif may_hold_one(entry.path):
                    files.append(Path(entry.path))
        except FileNotFoundError:  # none yet, or gone since
            continue
        except OSError:
            unseen.append(Path(inside))
    return SearchResult(files=tuple(sorted(files)), unseen=tuple(sorted(unseen)))


def _entries(folder: str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        yield from entries


def _numbers(folders: Iterable[Path]) -> Iterator[tuple[int, int]]:
    """By what folders are told, whatever way leads to them."""
    for folder in folders:
        try:
            stat = folder.stat()
        except OSError:  # none yet
            continue
        yield stat.st_dev, stat.st_ino


def _is_among(entry: os.DirEntry[str], those: Collection[tuple[int, int]]) -> bool:
    if not those:
        return False
    stat = os.stat(entry.path)  # noqa: PTH116  (on Windows an entry's own has no number)
    return (stat.st_dev, stat.st_ino) in those


def may_hold_one(path: Path | str) -> bool:
    """Whether a file begins as one that holds a meeting does: with a table, or with the meeting among other things.

    Text may stand before it.
    """
    try:
        head = head_of(path, BEGINNING)
    except OSError:  # gone, a pipe or a device, or not ours to read
        return False
    begun = head.removeprefix(MARK).lstrip()
    if not begun.startswith(b"{"):
        return _WITHIN.search(begun) is not None
    return b'"meeting"' in begun or _TABLE.match(begun) is not None or (len(head) == BEGINNING and len(begun) < _SHORT)
