"""What the terminal itself needs: it may send bytes that are no text, and its window has a title."""

from __future__ import annotations

import sys
import threading
from codecs import IncrementalDecoder, getincrementaldecoder
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.events import Key

TITLE = "\x1b]2;coprod\x07"
"""Names the window: never the meeting, which others may see in a list of windows."""

ESCAPE = "\x1b"
"""What a terminal sends for Esc, and at the beginning of all other keys that are no text."""

PASTE_STARTS, PASTE_ENDS = "\x1b[200~", "\x1b[201~"
"""What a terminal puts around a paste."""


class Decoder:
    """Text of what a terminal sends. Bytes that are no text become `�`, and escapes within a paste are left out.

    Textual reads an escape within a paste as keys, so that what follows it would land in front of the paste.
    """

    def __init__(self) -> None:
        self._bytes: IncrementalDecoder = getincrementaldecoder("utf-8")(errors="replace")
        self._pasting = False
        self._mark: str = ""

    def decode(self, raw: bytes, final: bool = False) -> str:
        """The text of some more bytes; a mark of a paste may be cut anywhere."""
        text: str = self._bytes.decode(raw, final)
        done = "".join(self._pasted(letter) if self._pasting else self._typed(letter) for letter in text)
        if final and self._pasting:
            done, self._mark = done + self._mark[1:], ""
        return done

    def _typed(self, letter: str) -> str:
        """What is typed goes on at once: the key Esc is the first letter of the mark."""
        self._mark = (self._mark + letter)[-len(PASTE_STARTS) :]
        if self._mark == PASTE_STARTS:
            self._pasting, self._mark = True, ""
        return letter

    def _pasted(self, letter: str) -> str:
        """What may be the mark that ends the paste waits until that is known."""
        before, self._mark = self._mark, self._mark + letter
        if self._mark == PASTE_ENDS:
            self._pasting, self._mark = False, ""
            return PASTE_ENDS
        if PASTE_ENDS.startswith(self._mark):
            return ""
        self._mark = letter if letter == PASTE_ENDS[0] else ""
        return before[1:] + ("" if self._mark else letter)


def is_escape_and_key(sequence: str) -> bool:
    """Whether what a terminal sent is Esc and then a key, and not the beginning of a longer sequence.

    Esc and `b`, `f`, Tab or Backspace are what terminals send for moving and deleting by words, and for Shift+Tab.
    """
    return (
        len(sequence) == 2
        and sequence[0] == ESCAPE
        and (sequence[1].isprintable() or sequence[1] == "\r")
        and sequence[1] not in "[]OPNX^_\\bf"
    )


def _written_down(told: threading.ExceptHookArgs) -> None:
    """Write down what went wrong in a thread, and print nothing: that would stand across the screen."""
    import errno
    import traceback

    from coprod_tui.crash_report import write_down

    if isinstance(told.exc_value, OSError) and told.exc_value.errno == errno.EIO:  # the window was closed
        return
    write_down("".join(traceback.format_exception(told.exc_type, told.exc_value, told.exc_traceback)))


@contextmanager
def hardened() -> Generator[None]:
    """Read whatever bytes come as text, and call the window just "coprod".

    Textual's driver for Linux and macOS decodes strictly, so that one such byte ends its input thread and with it the
    app. It takes Esc and a key soon after it for one key, Alt and the other, and loses the Esc of Esc and Enter.
    Stopped and continued by somebody else, it begins all its threads a second time, and then never leaves. The
    names replaced here are private to Textual, which is why its version is pinned.
    """
    if sys.__stdout__ is not None:
        sys.__stdout__.write(TITLE)
        sys.__stdout__.flush()
    threading.excepthook = _written_down
    if sys.platform == "win32":
        yield
        return
    from textual.drivers import linux_driver

    driver: Any = linux_driver
    strict: Callable[[str], Callable[..., object]] = driver.getincrementaldecoder

    def forgiving(encoding: str) -> Callable[[], Decoder]:
        del encoding  # it asks for UTF-8
        return Decoder

    begin_again: Callable[..., None] = driver.LinuxDriver._sigcont_application

    def continued(self: Any, *told: object) -> None:
        before = self.attrs_before
        runs = before is not None and not self._must_signal_resume  # it was not Textual that stopped
        if runs:
            self.exit_event.set()
            self._key_thread.join()
            self.exit_event.clear()
            self._writer_thread.stop()
        begin_again(self, *told)
        if runs:  # what the terminal was like before the first beginning, not now
            self.attrs_before = before

    from textual._xterm_parser import XTermParser
    from textual.events import Key

    parser: Any = XTermParser
    as_one: Callable[..., Iterator[Key]] = parser._sequence_to_key_events

    def apart(self: Any, sequence: str, alt: bool = False) -> Iterator[Key]:
        if is_escape_and_key(sequence):
            yield Key("escape", ESCAPE)
            sequence = sequence[1:]
        yield from as_one(self, sequence, alt)

    parser._sequence_to_key_events = apart
    driver.getincrementaldecoder = forgiving
    driver.LinuxDriver._sigcont_application = continued
    try:
        yield
    finally:
        driver.getincrementaldecoder = strict
        driver.LinuxDriver._sigcont_application = begin_again
        parser._sequence_to_key_events = as_one
