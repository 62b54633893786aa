"""Telling a key that is held, or pressed twice, from one that is meant: where one question follows another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

AT_ONCE = timedelta(seconds=0.7)
"""How soon the same key again is not meant. Keyboards that are left as they come repeat a held one sooner."""


class KeyRepeats:
    """Knows the last key, and when it came. Each repeat counts anew, so that a held key never gets through."""

    def __init__(self, clock: Callable[[], datetime], first: str, soon: timedelta = AT_ONCE) -> None:
        """`first`: the key that may have brought the first question. `soon`: how soon the same key is not meant."""
        self._clock = clock
        self._last = first
        self._soon = soon
        self._when = clock()

    def is_one(self, key: str) -> bool:
        """Whether this key came at once after the same one."""
        now = self._clock()
        # Not by `abs`: where the clock was put back meanwhile, a key is taken.
        again = key == self._last and timedelta(0) <= now - self._when < self._soon
        self._last, self._when = key, now
        return again
