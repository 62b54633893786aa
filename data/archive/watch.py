"""Looks, once a second, for what happens to an open meeting from outside: its file, copies of it, who asks for it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from threading import Event, Lock, Thread

from data.archive.aside import Aside
from data.archive.copies import Copies
from data.archive.files import write_bytes
from data.archive.lock import Hold, Holder
from data.archive.meeting_file import parse, unparse
from data.archive.problems import ArchiveProblem
from data.archive.siblings import names_in, siblings
from data.archive.striking import without_struck
from data.archive.writer import Writer
from data.meeting import Meeting

EVERY = 1.0
"""Seconds between two looks."""


class Watch:
    """A thread that looks, and tells. It changes nothing but to set aside what was brought in."""

    def __init__(
        self, path: Path, writer: Writer, copies: Copies, aside: Aside, hold: Hold | None,
        on_news: Callable[[], None], every: float = EVERY,
    ) -> None:  # fmt: skip
        """`hold` None: nobody can ask. `on_news`: called from the thread. `every`: seconds."""
        self._path = path
        self._writer = writer
        self._copies = copies
        self._aside = aside
        self._hold = hold
        self._on_news = on_news
        self._every = every
        self._stop = Event()
        self._lock = Lock()
        self._known: set[str] = set()
        self._found: list[tuple[Path, Meeting, Meeting | None]] = []
        self._done: list[tuple[Path, Meeting, Meeting]] = []
        self._mark: tuple[int, int, int] | None = None
        self._folder_mark = -1
        self.asker: Holder | None = None
        """Who asks this window to let go; None: nobody does."""
        self._thread = Thread(target=self._run, name="coprod-watch", daemon=True)
        self._thread.start()

    def found(self) -> list[tuple[Path, Meeting, Meeting | None]]:
        """Copies of the meeting that lie beside it: where, what they hold, and what they and ours were made from."""
        with self._lock:
            found, self._found = self._found, []
        return found

    def set_aside(self, path: Path, copy: Meeting, joined: Meeting) -> None:
        """Set a copy aside that was brought in, without what has been struck since."""
        with self._lock:
            self._done.append((path, copy, joined))

    def follow(self, path: Path) -> None:
        """Look at another file from now on."""
        with self._lock:
            self._path, self._mark, self._folder_mark = path, None, -1
            self._known = set()

    def stop(self) -> None:
        """End, once what was brought in is set aside."""
        self._stop.set()
        self._thread.join()
        self._set_aside()

    def _run(self) -> None:
        first = True
        while not self._stop.wait(self._every):
            self._look(first=first)
            first = False

    def _look(self, *, first: bool) -> None:
        with contextlib.suppress(OSError):
            stat = self._path.stat()
            mark = (stat.st_ino, stat.st_mtime_ns, stat.st_size)
            if mark != self._mark:
                self._mark = mark
                self._writer.look(copy=first)
        self._set_aside()
        self._look_beside()
        asker = self._hold.asked() if self._hold is not None else None
        if asker is not None and asker != self.asker:
            self.asker = asker
            self._on_news()

    def _look_beside(self) -> None:
        with contextlib.suppress(OSError):
            mark = self._path.parent.stat().st_mtime_ns
            if mark == self._folder_mark:
                return
            self._folder_mark = mark
            names = names_in(self._path.parent)
            new, self._known = names - self._known, names
            common = self._writer.common()
            found = siblings(self._path, common.details.id, new) if new else []
            if found:
                with self._lock:
                    self._found += [(path, copy, self._copies.base(common, copy)) for path, copy in found]
                self._on_news()

    def _set_aside(self) -> None:
        with self._lock:
            done, self._done = self._done, []
        for path, copy, joined in done:
            with contextlib.suppress(OSError, ArchiveProblem):  # it stays where it is then, and holds nothing new
                raw = path.read_bytes()
                if parse(raw, path) != copy:  # written meanwhile: it is looked at again
                    self._known.discard(path.name)
                    self._folder_mark = -1
                    continue
                scrubbed = struck_as_in(copy, joined)
                if scrubbed != copy:
                    write_bytes(path, unparse(scrubbed))
                self._aside.take(path)
        if done:
            self._on_news()


def struck_as_in(copy: Meeting, joined: Meeting) -> Meeting:
    """A copy without the rows that are struck in the meeting."""
    there = {stone.id for stone in copy.removed if stone.struck}
    struck = tuple((stone.table, stone.id) for stone in joined.removed if stone.struck and stone.id not in there)
    return without_struck(copy, struck, joined.details.changed) if struck else copy
