"""Opening a meeting that another window has: it can be read, and follows what is written there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from data.model.stamper import Stamper
from data.session.session import Session
from data.store.archive import Archive
from data.store.replay import find


def open_to_read(archive: Archive, path: Path, stamper: Stamper, on_news: Callable[[], None], why: str) -> Session:
    """A meeting that another window has open: it can be read, and follows what is written there. `why`: in words."""
    from data.store.follower import Follower

    path = path.resolve()
    found = find(path, archive.state_folder)
    return Session(
        found.meeting, stamper, Follower(path, archive.state_folder, found.meeting, on_news), found.past, read_only=why
    )  # fmt: skip
