"""A folder of meetings for tests, and waiting for the disk without sleeping."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from threading import Condition
from time import monotonic
from typing import Any

from tinydb import TinyDB

from data.model.codes import Table
from data.model.records.meeting import Meeting
from data.model.stamper import RealStamper, Stamper
from data.session.open import open_session
from data.session.session import Saved, Session
from data.store.archive import Archive
from tests.fixed import fresh_meeting

PATIENCE = 300.0
"""Seconds after which something hangs: it only bounds a wait for what never comes, however slow the machine is."""

AGAIN = 0.05
"""Seconds after which it is looked again whether something holds of which nobody tells."""


class Watch:
    """Wakes whoever waits when what is on disk has changed."""

    def __init__(self) -> None:
        self._news = Condition()

    def __call__(self) -> None:
        """The status has changed."""
        with self._news:
            self._news.notify_all()

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds: looked for whenever the status has changed, and now and again besides."""
        end = monotonic() + PATIENCE
        while not holds():
            assert monotonic() < end, "it never came so"
            with self._news:
                self._news.wait(AGAIN)

    def saved(self, session: Session) -> None:
        """Wait until everything is on disk."""
        self.until(lambda: isinstance(session.status, Saved))


class Kept:
    """A folder of meetings with one meeting in it."""

    def __init__(self, root: Path, meeting: Meeting | None = None, path: Path | None = None) -> None:
        """`path`: of a meeting that is there already; None: it is made."""
        self.root = root
        self.archive = Archive(root / "meetings", root / "state")
        self.path = path or self.archive.create(meeting or fresh_meeting())
        self.watch = Watch()

    @contextmanager
    def open(self, stamper: Stamper | None = None, *, shared: bool = False) -> Generator[Session]:
        """The meeting, open; `shared`: beside another that has it. Whatever happens, its threads end."""
        session = open_session(
            self.archive, self.path, stamper or RealStamper(), self.watch,
            shared=shared, retry_after=0.05, look_every=0.05,
        )  # fmt: skip
        try:
            yield session
        finally:
            session.leave(PATIENCE)


def texts(meeting: Meeting, table: Table = "outcomes") -> list[str]:
    """The words of the rows of a table."""
    return [row.text for row in meeting.rows(table)]


def everything_kept(root: Path) -> bytes:
    """The name and the bytes of every file below a folder. One that is gone before it is read is kept no more."""
    kept: list[bytes] = []
    for path in root.rglob("*"):
        with contextlib.suppress(FileNotFoundError, IsADirectoryError):
            kept += (str(path).encode(), path.read_bytes())
    return b"\n".join(kept)


def read_file(path: Path) -> dict[str, dict[str, dict[str, Any]]]:
    """Every table of a meeting's file as plain TinyDB has it, rows by their numbers."""
    with TinyDB(path, access_mode="r", encoding="utf-8") as file:
        tables: dict[str, dict[str, dict[str, Any]]] | None = file.storage.read()
    return tables or {}
