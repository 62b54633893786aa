"""Keeping what is half typed in a dialog, so that nothing typed is ever lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual.message_pump import MessagePump

from screens.widgets.debounce import Debounce


class Autosave:
    """Hands on what is half typed in a dialog, soon after it was typed."""

    def __init__(
        self,
        pump: MessagePump,
        typed: Callable[[], dict[str, str]],
        keep: Callable[[dict[str, str]], None] | None,
        kept: Mapping[str, str],
    ) -> None:
        self._typed = typed
        self._keep = keep
        self._kept = dict(kept)
        self._soon = Debounce(pump, self.keep_now)

    def touch(self) -> None:
        """Something was typed."""
        if self._keep is not None:
            self._soon.touch()

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
        self._soon.stop()
