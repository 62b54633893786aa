"""Telling a key that is held from one that is pressed again: where one question follows another.

A terminal tells no key's end. A key that is held comes again after a quarter of a second to two thirds, and then many
times a second: only then is it known that it is held.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

AT_ONCE = timedelta(seconds=0.7)
"""How soon the same key again may be the first repeat of a held one."""

HELD = timedelta(seconds=0.12)
"""How soon the same key again is a held one: nobody presses it so fast, and keyboards that are left as they come do."""


CLICK = "click "
"""Before the code of what was clicked."""


class KeyRepeats:
    """Knows the last key, and when it came."""

    def __init__(self, clock: Callable[[], datetime], first: str) -> None:
        """`first`: the key that may have brought the first question."""
        self._clock = clock
        self._last = first
        self._when = clock()
        self.run = 0
        """How many times the last key has come again in a short time: what it did then may not be meant."""
        self.held = False
        """Whether the last key is one that is held."""

    def press(self, key: str) -> None:
        """Take a key, or a click."""
        now = self._clock()
        # Not by `abs`: where the clock was put back meanwhile, a key is taken.
        gap = now - self._when if key == self._last else AT_ONCE
        again = timedelta(0) <= gap < AT_ONCE
        # A second click in a short time is a double click.
        self.held = again and (gap < HELD or key.startswith(CLICK))
        self.run = self.run + (not self.held) if again else 0
        self._last, self._when = key, now
