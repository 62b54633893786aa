"""Following a meeting that another window writes."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from data.errors import ArchiveProblem
from data.model.records.meeting import Meeting
from data.store.atomic import file_mark
from data.store.backend import NoBackend
from data.store.file import MovedOn
from data.store.replay import find
from data.store.watcher import EVERY, Poller


class Follower(NoBackend):
    """Keeps nothing of a meeting that is only read here, and follows what is written to its file elsewhere."""

    def __init__(
        self, path: Path, state: Path, meeting: Meeting, on_news: Callable[[], None], every: float = EVERY
    ) -> None:
        """`on_news`: called from a thread when the file has changed. `every`: seconds between two looks."""
        super().__init__(meeting)
        self._path = path
        self._state = state
        self._on_news = on_news
        self._news: MovedOn | None = None
        self._mark: tuple[int, int, int] | None = None
        self._looking = Poller(self._look, every, "coprod-follow")

    def moved(self) -> MovedOn | None:
        """What the file holds now; None: what it held."""
        news, self._news = self._news, None
        return news

    def leave(self, timeout: float) -> bool:
        """Stop looking."""
        self._looking.stop()
        return True

    def _look(self) -> None:
        mark = file_mark(self._path)
        if mark is None or mark == self._mark:
            return
        with contextlib.suppress(ArchiveProblem):  # looked at again
            found = find(self._path, self._state)
            self._mark = mark
            if found.meeting.details.id != self._meeting.details.id:  # another meeting took its place: not ours to show
                return
            self._news = MovedOn(found.meeting, found.raw, None)
            self._on_news()
