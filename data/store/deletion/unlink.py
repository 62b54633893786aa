"""Deleting files and empty folders one after the other, and saying which could not be."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from pathlib import Path

from data.errors import why
from data.record import Record
from data.store.atomic import sync_folder


class NotDeleted(Record, frozen=True):
    """A file that could not be deleted."""

    path: Path
    """The file, or folder."""
    why: str
    """What stands in the way, in words that fit behind a colon."""


def unlink(paths: Iterable[Path]) -> list[NotDeleted]:
    """Delete files, one after the other: those that could not be."""
    failed: list[NotDeleted] = []
    folders: dict[Path, None] = {}
    for path in paths:
        try:
            path.unlink(missing_ok=True)
            folders[path.parent] = None
        except OSError as problem:
            failed.append(NotDeleted(path=path, why=why(problem)))
    for folder in folders:
        with contextlib.suppress(OSError):  # they are gone; a power cut may bring them back, and then it is asked
            sync_folder(folder)
    return failed


def remove_folders(*folders: Path) -> list[NotDeleted]:
    """Delete folders of which every file is gone, with the folders in them."""
    failed: list[NotDeleted] = []
    for folder in folders:
        inside = sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True) if folder.is_dir() else []
        for one in (*inside, folder):
            try:
                one.rmdir()
            except FileNotFoundError:
                continue
            except OSError as problem:
                failed.append(NotDeleted(path=one, why=why(problem)))
    return failed
