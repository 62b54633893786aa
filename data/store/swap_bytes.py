"""Putting bytes where a file is, and telling what they took the place of."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path

from data.store.atomic import discarded_unless_placed, replace_file, sync_folder, write_draft
from data.store.regular_files import open_regular, read_open, read_regular


def swap_bytes(path: Path, raw: bytes) -> bytes | None:
    """Put bytes in a file's place, whole or not at all. What they took the place of; None: there was no file.

    The old file is held until then, so that what is written to it in the last moment is seen.
    """
    draft = write_draft(path, raw)
    with discarded_unless_placed(draft), _held(path, draft) as old:
        replace_file(draft, path)
        late = old() if old is not None else None
    sync_folder(path.parent)
    return late


@contextlib.contextmanager
def _held(path: Path, draft: Path) -> Generator[Callable[[], bytes] | None]:
    """What reads a file even after it was replaced; None: there is none."""
    if os.name == "nt":  # there, a file that is open can't be replaced: a second name holds it
        aside = draft.with_suffix(".old.tmp")
        aside.unlink(missing_ok=True)
        try:
            os.link(path, aside)
        except OSError:  # no file yet; FAT and some shares have no hard links: the check before must do there
            yield None
            return
        try:
            yield partial(read_regular, aside)
        finally:
            aside.unlink(missing_ok=True)
        return
    try:
        file = open_regular(path)
    except OSError:  # no file yet, or not ours to read: the check before has said so
        yield None
        return
    try:
        yield partial(read_open, file)
    finally:
        os.close(file)
