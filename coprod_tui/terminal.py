"""What the terminal itself needs: it may send bytes that are no text, and its window has a title."""

from __future__ import annotations

import sys
from codecs import IncrementalDecoder, getincrementaldecoder
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

TITLE = "\x1b]2;coprod\x07"
"""Names the window: never the meeting, which others may see in a list of windows."""


PASTE_STARTS, PASTE_ENDS = "\x1b[200~", "\x1b[201~"


class Decoder:
    """Text of what a terminal sends. Bytes that are no text become `�`, and escapes within a paste are left out.

    Textual reads an escape within a paste as keys, so that what follows it would land in front of the paste.
    """

    def __init__(self) -> None:
        self._bytes: IncrementalDecoder = getincrementaldecoder("utf-8")(errors="replace")
        self._pasting = False
        self._held: str = ""

    def decode(self, raw: bytes, final: bool = False) -> str:
        """The text of some more bytes; a mark of a paste may be cut anywhere."""
        text: str = self._held + self._bytes.decode(raw, final)
        done: list[str] = []
        while text:
            mark = PASTE_ENDS if self._pasting else PASTE_STARTS
            words, found, rest = text.partition(mark)
            cut = 0 if found or final else _begun(words, mark)
            words, self._held = words[: len(words) - cut], words[len(words) - cut :]
            done += [words.replace("\x1b", "") if self._pasting else words, found]
            self._pasting ^= bool(found)
            text = rest
            if not found:
                break
        else:
            self._held = ""
        return "".join(done)


def _begun(words: str, mark: str) -> int:
    """How many letters at the end begin a mark. A lone escape outside a paste is the key Esc, and waits for nothing."""
    least = 1 if mark == PASTE_ENDS else 3
    return next((count for count in range(len(mark) - 1, least - 1, -1) if words.endswith(mark[:count])), 0)


@contextmanager
def hardened() -> Generator[None]:
    """Read whatever bytes come as text, and call the window just "coprod".

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

    def forgiving(encoding: str) -> Callable[[], Decoder]:
        del encoding  # it asks for UTF-8
        return Decoder

    driver.getincrementaldecoder = forgiving
    try:
        yield
    finally:
        driver.getincrementaldecoder = strict
