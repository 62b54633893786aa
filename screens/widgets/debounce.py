"""Waiting for a moment of quiet before something is done, but never for long."""

from __future__ import annotations

from collections.abc import Callable

from textual.message_pump import MessagePump
from textual.timer import Timer

QUIET = 0.3
"""Seconds of quiet after which it is done."""

MOST = 1.0
"""Seconds after which it is done even while things go on."""


class Debounce:
    """Does something after a moment of quiet, and at the latest after a second, however much goes on."""

    def __init__(self, pump: MessagePump, do: Callable[[], None]) -> None:
        """`pump`: whose timers they are."""
        self._pump = pump
        self._do = do
        self._quiet: Timer | None = None
        self._most: Timer | None = None

    def touch(self) -> None:
        """Something went on."""
        if self._quiet:
            self._quiet.stop()
        self._quiet = self._pump.set_timer(QUIET, self._do)
        self._most = self._most or self._pump.set_timer(MOST, self._do)

    def stop(self) -> None:
        """Wait for nothing any more. Whoever does it says so."""
        for timer in (self._quiet, self._most):
            if timer:
                timer.stop()
        self._quiet = self._most = None
