"""Looks, once a second, for what happens to an open meeting from outside: its file, copies of it, who asks for it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from threading import Event, Lock, Thread
from time import time_ns
from typing import TYPE_CHECKING

from data.errors import ArchiveProblem
from data.model.records.meeting import Meeting
from data.record import Record
from data.store.atomic import FileMark, file_mark, write_bytes
from data.store.backups import Backups
from data.store.conflict_copies import copies_beside, meeting_file_names
from data.store.lock import Hold, Holder
from data.store.merge_base import base_of
from data.store.pending_tasks import Chore
from data.store.quarantine import Quarantine
from data.store.read import parse, unparse
from data.store.regular_files import read_regular
from data.store.writer import Writer

if TYPE_CHECKING:
    from data.store.redact.struck_rows import StruckIds

EVERY = 1.0
"""Seconds between two looks."""

SAME_TICK = 2 * 10**9
"""Nanoseconds in which a folder may change twice and say the same time, as systems count; 2 s is what FAT knows."""


class FoundCopy(Record, frozen=True):
    """A copy of the meeting that lies beside its file."""

    path: Path
    """Where."""
    copy: Meeting
    """What it holds."""
    base: Meeting | None
    """What it and ours were made from; None: not known."""


class Poller:
    """A thread that looks again and again until it is stopped."""

    def __init__(self, look: Callable[[], None], every: float, name: str) -> None:
        """`every`: seconds between two looks; the first one comes after that time, too."""
        self._look = look
        self._every = every
        self._stop = Event()
        self._thread = Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End, after a look that has begun."""
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stop.wait(self._every):
            self._look()


class FileWatcher:
    """A thread that looks, and tells. It changes nothing but to set aside what was brought in."""

    def __init__(
        self, path: Path, writer: Writer, copies: Backups, quarantine: Quarantine, hold: Hold,
        on_news: Callable[[], None], every: float = EVERY,
    ) -> None:  # fmt: skip
        """`on_news`: called from the thread. `every`: seconds."""
        self._path = path
        self._writer = writer
        self._copies = copies
        self._quarantine = quarantine
        self._hold = hold
        self._on_news = on_news
        self._lock = Lock()
        self._known: set[str] = set()
        self._untold: dict[str, FileMark] = {}
        self._found: list[FoundCopy] = []
        self._done: list[tuple[FoundCopy, Meeting]] = []
        self._later: list[Chore] = []
        self._setting_aside = Lock()
        self._struck: set[tuple[str, str]] = set()
        self._mark = file_mark(path)
        self._folder_mark = -1
        self.asker: Holder | None = None
        """Who asks this window to let go; None: nobody does."""
        self._looked = False
        self._looking = Poller(self._look, every, "coprod-watch")

    def found(self) -> list[FoundCopy]:
        """Copies of the meeting that lie beside it, each named once."""
        with self._lock:
            found, self._found = self._found, []
            path = self._path
        return [one for one in found if one.path != path]  # by now a copy may be the file that we went on in

    def set_aside(self, beside: FoundCopy, joined: Meeting) -> None:
        """Set a copy aside that was brought in, without what has been struck since."""
        with self._lock:
            self._done.append((beside, joined))

    def scrub(self, struck: StruckIds, scrub: Chore) -> str | None:
        """Scrub what is kept. What is set aside from now on is without these rows, whenever it was brought in."""
        with self._setting_aside:
            self._struck.update(struck)
            return scrub()

    def follow(self, path: Path) -> None:
        """Look at another file from now on."""
        with self._lock:
            self._path, self._mark, self._folder_mark = path, file_mark(path), -1
            self._known = set()

    def do_later(self, chore: Chore) -> None:
        """Have the writer do something with the next look: what need not hold up the first frame."""
        with self._lock:
            self._later.append(chore)

    def stop(self) -> None:
        """End, once what was brought in is set aside."""
        self._looking.stop()
        self._do_what_waits()
        self._set_aside()

    def _do_what_waits(self) -> None:
        with self._lock:
            later, self._later = self._later, []
        for chore in later:
            self._writer.do_first(chore)

    def _look(self) -> None:
        self._do_what_waits()
        mark = file_mark(self._path)
        if mark != self._mark or not self._looked:
            self._mark = mark
            self._writer.look(copy=mark is not None and not self._looked)
        self._looked = True
        self._set_aside()
        self._look_beside()
        asker = self._hold.asked()
        known, self.asker = self.asker, asker
        if asker is not None and asker != known:
            self._on_news()

    def _look_beside(self) -> None:
        with contextlib.suppress(OSError):
            mark = self._path.parent.stat().st_mtime_ns
            if mark == self._folder_mark and time_ns() - mark > SAME_TICK and not self._written():
                return
            self._folder_mark = mark
            names = meeting_file_names(self._path.parent)
            new, self._known = names - (self._known - self._written()), names
            common = self._writer.common()
            beside = copies_beside(self._path, common.details.id, new)
            self._untold = {name: mark for name, mark in self._untold.items() if name in names - new} | beside.untold
            if beside.found:
                with self._lock:
                    self._found += [
                        FoundCopy(path=path, copy=copy, base=base_of(self._copies, common, copy))
                        for path, copy in beside.found
                    ]
                self._on_news()

    def _written(self) -> set[str]:
        """Names of files that couldn't be read when they were looked at, and were written since."""
        return {name for name, mark in self._untold.items() if file_mark(self._path.parent / name) != mark}

    def _set_aside(self) -> None:
        if file_mark(self._path) is None:  # what looks like a copy may be all there is: the file itself, renamed
            return
        with self._lock:
            done, self._done = self._done, []
        if not done:
            return
        from data.store.redact.raw_bytes import brought_back
        from data.store.redact.redact_copies import struck_as_in  # not before there are copies: it costs the start
        from data.store.redact.struck_rows import struck_in, without_struck

        for beside, joined in done:
            path, copy = beside.path, beside.copy
            with self._setting_aside, contextlib.suppress(OSError, ArchiveProblem):  # else it stays: it is nothing new
                raw = read_regular(path)
                if parse(raw, path) != copy:  # written meanwhile: it is looked at again
                    self._known.discard(path.name)
                    self._folder_mark = -1
                    continue
                late = tuple(sorted(self._struck - struck_in(joined)))
                scrubbed = without_struck(struck_as_in(copy, joined), late, joined.details.changed)
                if scrubbed != copy or brought_back(raw, scrubbed):
                    write_bytes(path.resolve(), unparse(scrubbed))  # a link stays one
                self._quarantine.take(path)
        self._on_news()
