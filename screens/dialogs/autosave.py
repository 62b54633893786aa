"""Keeping what is half typed in a dialog, so that nothing typed is ever lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual.message_pump import MessagePump
from textual.timer import Timer

QUIET = 0.3
"""Seconds without typing after which what stands there is kept."""

MOST = 1.0
"""Seconds after which it is kept even while typing goes on."""


class HalfTyped:
    """Hands on what is half typed: after a moment of quiet, and at the latest after a second."""

    def __init__(
        self,
        pump: MessagePump,
        typed: Callable[[], dict[str, str]],
        keep: Callable[[dict[str, str]], None] | None,
        kept: Mapping[str, str],
    ) -> None:
        self._pump = pump
        self._typed = typed
        self._keep = keep
        self._kept = dict(kept)
        self._quiet: Timer | None = None
        self._most: Timer | None = None

    def touch(self) -> None:
        """Something was typed."""
        if self._keep is None:
            return
        if self._quiet:
            self._quiet.stop()
        self._quiet = self._pump.set_timer(QUIET, self.keep_now)
        self._most = self._most or self._pump.set_timer(MOST, self.keep_now)

    def keep_now(self) -> None:
        """Hand on what stands there, unless it was handed on before."""
        self.stop()
        typed = self._typed()
        if self._keep and typed != self._kept:
            self._kept = typed
            self._keep(typed)

    def end(self) -> None:
        """The answer was given: what still comes of the last keys is half typed no more.

        It is handed on once more, because it may be that nothing can be done with the answer.
        """
        self.keep_now()
        self._keep = None

    def stop(self) -> None:
        """Wait for nothing any more."""
        for timer in (self._quiet, self._most):
            if timer:
                timer.stop()
        self._quiet = self._most = None
