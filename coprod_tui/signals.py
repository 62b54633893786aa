"""The terminal window is closed, or the computer shuts down: the program is told, and ends as if one had left."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable


def when_told_to_end(leave: Callable[[], None]) -> None:
    """From now on, call this when the system tells the program to end. Windows tells nobody, but ends it."""
    if sys.platform == "win32":
        return
    loop = asyncio.get_running_loop()
    for told in (signal.SIGHUP, signal.SIGTERM):
        loop.add_signal_handler(told, leave)
