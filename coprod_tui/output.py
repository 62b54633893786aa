"""What commands print on: whatever is wrong with it is said in a plain line, and what it can't show as `?`."""

from __future__ import annotations

import codecs
import errno
import io
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, NoReturn, TextIO

LETTERS = "coprod.narrow"
"""The name under which Python knows what to do about letters that an output can't show."""


class NotPrinted(Exception):  # noqa: N818  (named for what a person reads)
    """Something could not be printed, all of it or the rest. Not an OSError: click would take that for its own."""

    def __init__(self, problem: OSError) -> None:
        """`problem`: what the system said."""
        super().__init__(str(problem))
        self.problem = problem
        self.done = ""
        """What was done all the same, for whoever asked for it; empty: nothing but printing was asked for."""

    @property
    def nobody_reads(self) -> bool:
        """Whether whoever read along has left, which is fine."""
        return self.problem.errno == errno.EPIPE


class _Raw(io.RawIOBase):
    """A file by its number. What it doesn't take is a NotPrinted, once; after that nothing more is tried."""

    def __init__(self, number: int, *, tells: bool) -> None:
        """`tells`: whether NotPrinted is raised. Where the error side takes nothing there is nobody to tell."""
        super().__init__()
        self._number = number
        self._tells = tells
        self._broken = False

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._number

    def isatty(self) -> bool:
        try:
            return os.isatty(self._number)
        except OSError:
            return False

    def write(self, raw: Any) -> int:
        piece = memoryview(raw).cast("B")
        if self._broken:
            return len(piece)
        try:
            return os.write(self._number, piece)
        except BlockingIOError:  # somebody made the terminal one that doesn't wait: wait all the same
            os.set_blocking(self._number, True)
            return os.write(self._number, piece)
        except OSError as problem:
            self._broken = True
            if self._tells:
                raise NotPrinted(problem) from problem
            return len(piece)


class Output(io.TextIOWrapper):
    """An output of this program, standing where Python's own stood."""

    replaced = False
    """Whether letters were printed as `?`, because the output can't show them."""


def harden_outputs() -> None:
    """From now on, `sys.stdout` and `sys.stderr` are there, show what they can, and tell what they can't take."""
    codecs.register_error(LETTERS, _as_question_marks)
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:  # closed: the next file that is opened would get its number, and what is printed with it
            os.open(os.devnull, os.O_RDONLY)
    sys.stdout = _hardened(sys.stdout, 1, tells=True)
    sys.stderr = _hardened(sys.stderr, 2, tells=False)


def _hardened(stream: TextIO | None, number: int, *, tells: bool) -> Output:
    encoding = stream.encoding if stream is not None else "utf-8"
    if codecs.lookup(encoding).name == "ascii":  # a locale of which nothing is known: nearly all terminals are UTF-8
        encoding = "utf-8"
    raw = io.BufferedWriter(_Raw(number, tells=tells))
    return Output(raw, encoding=encoding, errors=LETTERS, line_buffering=raw.isatty() or not tells)


def _as_question_marks(problem: UnicodeError) -> tuple[str, int]:
    assert isinstance(problem, UnicodeEncodeError)
    Output.replaced = True
    return "?" * (problem.end - problem.start), problem.end


@contextmanager
def having_done(words: str) -> Generator[None]:
    """Around printing what tells of something that is done already: should it fail, these words say that first."""
    try:
        yield
    except NotPrinted as problem:
        problem.done = words
        raise


def print_bytes(raw: bytes) -> None:
    """Print bytes as they are, whatever the locale says."""
    sys.stdout.flush()
    sys.stdout.buffer.write(raw)
    sys.stdout.buffer.flush()


def print_data(words: str) -> None:
    """Print what programs read: in UTF-8, whatever the locale says."""
    print_bytes(f"{words}\n".encode(errors="backslashreplace"))  # of a path that is no text: JSON knows such escapes


def can_ask() -> bool:
    """Whether somebody is at a terminal who can be asked: what is asked goes to the error side."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def need_terminal() -> None:
    """Stop with a plain line where there is no terminal to draw on. Textual draws on the error side."""
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        from coprod_tui.errors import Fault
        from data.words import say

        raise Fault(say("cli.no_terminal"))


def fail() -> NoReturn:
    """Leave with the exit status of a failure."""
    raise SystemExit(1)
