"""What both windows, the meeting's and the chair's notes, need of an app: faults, words in passing, timers, ending."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.notifications import Notification, Notify, SeverityLevel
from textual.timer import Timer, TimerCallback

SHORTEST = 0.05
"""Seconds that a notification is drawn at least, once it is drawn."""


def when_told_to_end(leave: Callable[[], None]) -> None:
    """From now on, call this when the system says that the window is closed, or the computer shuts down.

    Windows tells nobody, but ends the program.
    """
    if sys.platform == "win32":
        return
    loop = asyncio.get_running_loop()
    for told in (signal.SIGHUP, signal.SIGTERM):
        loop.add_signal_handler(told, leave)


class LastingNotification(Notification):
    """A notification that is never drawn for less than no time: by Textual's timers nothing else would go on then."""

    @property
    def time_left(self) -> float:
        """Seconds until it goes; a few more than none also where it was to be gone a moment ago."""
        return max(super().time_left, SHORTEST)

    @property
    def has_expired(self) -> bool:
        """Whether it is not to be drawn any more."""
        return super().time_left <= 0


class BaseApp(App[None]):
    """The app of a window of coprod."""

    VERTICAL_BREAKPOINTS = [(0, "-few-lines"), (24, "-many-lines")]  # noqa: RUF012  (as Textual names it)
    """In a window of few lines words begin in the third one: messages in passing stay above it."""

    HORIZONTAL_BREAKPOINTS = [(0, "-few-columns"), (100, "-many-columns")]  # noqa: RUF012  (as Textual names it)
    """In a window of few columns a message in passing takes two lines: they are kept for it above the question."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.fault = ""
        """What went wrong in coprod itself, for whoever mends it; empty: nothing."""

    def _fatal_error(self) -> None:
        """Leave after a fault of ours. Textual would print it with the values of everything: people's words, too."""
        import traceback

        self.fault = self.fault or traceback.format_exc()
        self._close_messages_no_wait()

    def set_timer(
        self, delay: float, callback: TimerCallback | None = None, *, name: str | None = None, pause: bool = False
    ) -> Timer:
        """Do something once, later: at the latest when the machine has time again.

        Textual's own never goes off where the machine was busy elsewhere just when it began to wait. The app uses one
        for each new size of the window, and no other size would be taken after that.
        """
        timer = super().set_timer(delay, callback, name=name, pause=pause)
        timer._skip = False  # pyright: ignore[reportPrivateUsage]  # no public way
        return timer

    def notify(
        self, message: str, *, title: str = "", severity: SeverityLevel = "information", timeout: float | None = None,
        markup: bool = True,
    ) -> None:  # fmt: skip
        """Say something in passing. It may be called from threads."""
        seconds = self.NOTIFICATION_TIMEOUT if timeout is None else timeout
        self.post_message(Notify(LastingNotification(message, title, severity, seconds, markup=markup)))

    def clear_notifications(self) -> None:
        """Take away all that is said in passing, with the lines that it stood in: Textual leaves these empty."""
        super().clear_notifications()
        for screen in self.screen_stack:
            screen.query("ToastHolder").remove()
