"""What programs leave half made when they die while they write a file: told from what is still being written."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path
from time import time

LONGEST = 3600.0
"""Seconds after which nobody is still writing a draft."""


def sweep(path: Path) -> None:
    """Remove the drafts of a file that programs left which are not running any more."""
    sweep_half_made(half_made_in(path.parent, path.name))


def sweep_half_made(drafts: Iterable[Path]) -> None:
    """Remove of these what programs left that are not running any more, where that may be done."""
    for draft in drafts:
        if is_left_behind(draft):
            with contextlib.suppress(OSError):  # in somebody else's folder; it does no harm to the file
                draft.unlink(missing_ok=True)


def half_made_in(folder: Path, of: str = "") -> list[Path]:
    """What programs, running or not, left half made in a folder: the names under which they draft files.

    `of`: only of a file of this name; empty: of any.
    """
    try:
        with os.scandir(folder) as entries:
            return sorted(
                Path(one.path) for one in entries if _drafted(one.name) and (not of or _drafted(one.name) == of)
            )
    except OSError:  # none yet, or not ours to read
        return []


def is_left_behind(draft: Path) -> bool:
    """Whether the program that made a draft is not running any more, so that it will never be a file.

    Nothing is half made for an hour: another program has the same number by then.
    """
    number = draft.name.removesuffix(".tmp").removesuffix(".old").rpartition(".")[2]
    try:
        return not _is_running(int(number)) or time() - draft.stat().st_mtime > LONGEST
    except OSError:  # gone
        return False


def _drafted(name: str) -> str:
    """The name of the file that a draft is to become; empty: this is no draft."""
    start, _, number = name.removesuffix(".tmp").removesuffix(".old").rpartition(".")
    return start[1:] if name.startswith(".") and name.endswith(".tmp") and number.isdecimal() else ""


def _is_running(number: int) -> bool:
    if os.name == "nt":  # there, asking is ending it
        return True
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # somebody else's program
        return True
    return True
