"""The thread that brings the journal to the disk, while the meeting's file is written beside it by another."""

from __future__ import annotations

from collections.abc import Callable
from threading import Condition, Thread


class Syncer:
    """Waits for the disk so that nobody else has to. Its thread begins with the first thing to wait for."""

    def __init__(self, sync: Callable[[], None]) -> None:
        """`sync`: returns when everything written so far is on the disk."""
        self._sync = sync
        self._news = Condition()
        self._due = False
        self._leaving = False
        self._thread: Thread | None = None

    def wake(self) -> None:
        """Something was written. Returns at once."""
        with self._news:
            self._due = True
            self._leaving = False
            if self._thread is None:
                self._thread = Thread(target=self._run, name="coprod-journal", daemon=True)
                self._thread.start()
            self._news.notify_all()

    def leave(self, timeout: float) -> bool:
        """Whether everything is on the disk and the thread has ended, waited for `timeout` seconds."""
        with self._news:
            thread, self._leaving = self._thread, True
            self._news.notify_all()
        if thread is not None:
            thread.join(timeout)
        return self._thread is None

    def _run(self) -> None:
        while True:
            with self._news:
                self._news.wait_for(lambda: self._due or self._leaving)
                if not self._due:
                    self._thread = None
                    return
                self._due = False
            self._sync()
