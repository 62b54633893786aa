"""What the terminal itself needs: it may send bytes that are no text, and its window has a title."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

TITLE = "\x1b]2;coprod\x07"
"""Names the window: never the meeting, which others may see in a list of windows."""


@contextmanager
def hardened() -> Generator[None]:
    """Read bytes that are no UTF-8 as a replacement sign, and call the window just "coprod".

    Textual's driver for Linux and macOS decodes strictly, so that one such byte ends its input thread and with it the
    app. The name replaced here is private to Textual, which is why its version is pinned.
    """
    if sys.__stdout__ is not None:
        sys.__stdout__.write(TITLE)
        sys.__stdout__.flush()
    if sys.platform == "win32":
        yield
        return
    from textual.drivers import linux_driver

    driver: Any = linux_driver
    strict: Callable[[str], Callable[..., object]] = driver.getincrementaldecoder

    def forgiving(encoding: str) -> Callable[..., object]:
        return functools.partial(strict(encoding), errors="replace")

    driver.getincrementaldecoder = forgiving
    try:
        yield
    finally:
        driver.getincrementaldecoder = strict
