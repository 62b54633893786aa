"""What is to be done before the next save, and what of it could not be."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TypeAlias

from data.errors import why
from data.words import say

Chore: TypeAlias = Callable[[], str | None]
"""Does something: what of it could not be done, for the chair; None: all of it is."""


class PendingTasks:
    """Done in their order. One that can't be done stands in the way of nothing, and is tried again when told to."""

    def __init__(self) -> None:
        self._waiting: list[Chore] = []
        self._undone: list[tuple[Chore, str]] = []
        self._lock = Lock()

    def __bool__(self) -> bool:
        """Whether any waits."""
        return bool(self._waiting)

    def left(self) -> tuple[bool, str | None]:
        """Whether any waits; and what could not be done, for the chair; None: all is. Any thread may ask."""
        with self._lock:
            return bool(self), next((words for _, words in self._undone), None)

    def add(self, chore: Chore) -> None:
        """Have something done."""
        self._waiting.append(chore)

    def again(self) -> None:
        """Have done once more what could not be."""
        with self._lock:
            undone, self._undone = self._undone, []
            self._waiting += (chore for chore, _ in undone)

    def do_next(self) -> bool:
        """Do the first that waits. Whether it was done."""
        chore = self._waiting[0]
        try:
            undone = chore()
        except Exception as problem:  # noqa: BLE001  (whatever it is, what was typed has to be saved)
            undone = say("archive.undone", why=why_at_all(problem))
        with self._lock:
            if undone is not None:
                self._undone.append((chore, undone))
            del self._waiting[0]
        return undone is None


def why_at_all(problem: Exception) -> str:
    """What stands in the way, in plain words where we have some."""
    try:
        return _in_words(problem)
    except OSError:  # where no more files may be open, that goes for our words, too
        return str(problem)


def _in_words(problem: Exception) -> str:
    if isinstance(problem, OSError):
        return why(problem)
    return say("archive.why.unknown", error=str(problem) or type(problem).__name__)
