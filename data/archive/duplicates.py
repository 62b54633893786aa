"""Files of an archive that may hold a meeting, whatever they are called and however deep they lie: copies by hand."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from data.archive.files import MARK
from data.archive.regular_files import head_of
from data.archive.synced import KEPT_BY_OTHERS

MOST = 20_000
"""Names in an archive and the folders in it that are looked at."""

DEEPEST = 8
"""How many folders in each other are looked into, the archive itself not counted."""

BEGINNING = 4096
"""Bytes in which a file that holds a meeting has begun, whoever wrote it and with however much space before."""


class Searched(NamedTuple):
    """What was found in a folder, and what was not looked at."""

    files: tuple[Path, ...]
    """Files that may hold a meeting, under any name, and links to such; in the order of their paths."""
    unseen: tuple[Path, ...]
    """Folders that were not looked through: not ours to read, too deep, or behind too many names."""


def search(folder: Path) -> Searched:
    """Look through a folder and the folders in it for files that may hold a meeting. No link to a folder is followed.

    Where sync services and version control keep what was is not looked into: it is theirs, and named by itself.
    """
    files: list[Path] = []
    unseen: list[Path] = []
    waiting, looked_at = [(folder, 0)], 0
    while waiting:
        inside, depth = waiting.pop()
        if depth > DEEPEST or looked_at >= MOST:
            unseen.append(inside)
            continue
        try:
            for entry in _entries(inside):
                looked_at += 1
                if looked_at > MOST:
                    unseen.append(inside)
                    break
                if entry.is_dir(follow_symlinks=False):
                    if entry.name not in KEPT_BY_OTHERS:
                        waiting.append((Path(entry.path), depth + 1))
                elif may_hold_one(entry.path):
                    files.append(Path(entry.path))
        except FileNotFoundError:  # none yet, or gone since
            continue
        except OSError:
            unseen.append(inside)
    return Searched(files=tuple(sorted(files)), unseen=tuple(sorted(unseen)))


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        yield from entries


def may_hold_one(path: Path | str) -> bool:
    """Whether a file begins as one that holds a meeting does."""
    try:
        return head_of(path, BEGINNING).removeprefix(MARK).lstrip().startswith(b"{")
    except OSError:  # gone, a pipe or a device, or not ours to read
        return False
