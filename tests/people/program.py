"""A real program in a pseudo-terminal: what it draws is a screen of cells, and it is waited for until it rests."""

from __future__ import annotations

import os
import re
import signal
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import Self

import pexpect

from tests.people.quick_screen import QuickScreen, QuickStream
from tests.people.work_done import BUSY, work_done

UNKNOWN = re.compile(rb"\x1b\[[<>=][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p|\x1bP.*?\x1b\\", re.DOTALL)
"""Sequences of today's terminals that the screen behind this one doesn't know."""

FRAME = re.compile(r"[│╭╮╰╯─▌▁▂▃▄▅▆▇█]")
"""What is drawn around words, and between them."""

HANG = 300.0
"""Seconds after which a program has stopped for good: it only bounds a wait for something that never comes."""

QUIET = 0.06
"""Seconds of rest after which the screen counts as still: three times the 20 ms of a burst."""

ANSWER = 0.5
"""Seconds within which a program begins to draw its answer to a key, where the system doesn't say whether it rests."""


class Program:
    """Runs a command in a pseudo-terminal of a size, draws what comes, and stops it as a computer would."""

    def __init__(self, command: Sequence[str], env: Mapping[str, str], *, columns: int = 80, rows: int = 24) -> None:
        self.columns, self.rows = columns, rows
        whole = {**env, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        self._child: pexpect.spawn[bytes] = pexpect.spawn(
            command[0],
            list(command[1:]),
            env=whole,
            dimensions=(rows, columns),
            timeout=HANG,
            preexec_fn=_hears_ctrl_c,
        )
        self._child.delaybeforesend = None
        self._screen = QuickScreen(columns, rows)
        self._stream = QuickStream(self._screen)
        self.drawn = bytearray()
        """Every byte that the program has drawn."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._child.close(force=True)

    @property
    def pid(self) -> int:
        """The number of the program's process."""
        assert self._child.pid is not None
        return self._child.pid

    @property
    def lines(self) -> list[str]:
        """The screen as it is drawn, a string a row."""
        return list(self._screen.display)

    @property
    def text(self) -> str:
        """The screen as one text."""
        return "\n".join(line.rstrip() for line in self.lines)

    @property
    def words(self) -> str:
        """All words on the screen in one line, however they wrap and whatever is drawn around them."""
        return " ".join(FRAME.sub(" ", self.text).split())

    def ink(self, x: int, y: int) -> str:
        """The colour of the letter in a cell, counted from 0, as six hex digits."""
        return str(self._screen.buffer[y][x].fg)

    def send(self, words: str | bytes) -> None:
        """Send what stands here, at once."""
        self._child.send(words)

    def comes_true(self, wanted: Callable[[], bool], timeout: float) -> bool:
        """Whether something becomes so within some seconds."""
        end = time.monotonic() + timeout
        while not wanted():
            if time.monotonic() > end:
                return False
            self._read(0.05)
        return True

    def wait_for(self, wanted: str | Callable[[], bool], timeout: float = HANG) -> None:
        """Wait until words are drawn, however they wrap, or something is so."""

        def found() -> bool:
            return wanted in self.text or wanted in self.words if isinstance(wanted, str) else wanted()

        if not self.comes_true(found, timeout):
            raise AssertionError(f"not seen in {timeout} s: {wanted!r}\n{self.text}")

    def settle(self, quiet: float = QUIET) -> None:
        """Wait until the program has nothing left to do: for a moment it drew nothing and no thread of it ran.

        A slow or busy machine only makes this longer. Where the system doesn't tell about threads, what is drawn
        must do: wait until something is (a key may draw nothing), and then until nothing has been for a moment.
        """
        if not Path("/proc/self/schedstat").exists():
            if self._read(ANSWER):
                while self._read(quiet):
                    pass
            return
        drew, before, after = True, BUSY, work_done(self.pid)
        while drew or after == BUSY or after != before:
            before = after
            drew = self._read(quiet)
            after = work_done(self.pid)

    def rests(self, quiet: float = 0.3) -> bool:
        """Whether the program draws nothing and does nothing for a moment."""
        before = work_done(self.pid)
        drew = self._read(quiet)
        return not drew and before != BUSY and work_done(self.pid) == before

    def resize(self, columns: int, rows: int) -> None:
        """Make the window another size, as zooming does."""
        self.columns, self.rows = columns, rows
        self._screen.resize(rows, columns)
        self._child.setwinsize(rows, columns)  # pyright: ignore[reportUnknownMemberType]  # untyped there
        self.settle()

    def kill(self) -> None:
        """Kill the program at once, as a crash would."""
        self.kill_after(0)

    def kill_after(self, seconds: float) -> float:
        """Kill the program some seconds from now, and draw all that it had drawn by then: the seconds that it took.

        What comes meanwhile is only drawn afterwards, so that drawing doesn't put the moment off.
        """
        begin = time.monotonic()
        raw = bytearray()
        while (left := begin + seconds - time.monotonic()) > 0:
            raw += self._bytes(left)
        self._child.kill(signal.SIGKILL)
        took = time.monotonic() - begin
        self._child.wait()
        while more := self._bytes(0):
            raw += more
        self._draw(bytes(raw))
        return took

    def close_window(self, timeout: float = HANG) -> None:
        """Close the window: the program's terminal is gone. Wait until the program has ended."""
        with Path(os.devnull).open("r+b") as nothing:
            os.dup2(nothing.fileno(), self._child.fileno())
        end = time.monotonic() + timeout
        while self._child.isalive():
            if time.monotonic() > end:
                raise AssertionError(f"still running {timeout} s after its window was closed")
            Event().wait(0.02)

    def stop(self) -> None:
        """Let the program stand still, as a computer that is busy or asleep."""
        self._child.kill(signal.SIGSTOP)

    def go_on(self) -> None:
        """Let it go on."""
        self._child.kill(signal.SIGCONT)

    def wait_end(self, timeout: float = HANG) -> int:
        """Wait until the program has left, and give its exit status."""
        self._child.expect(pexpect.EOF, timeout=timeout)
        self._draw(self._child.before or b"")
        self._child.close()
        status = self._child.exitstatus
        return -1 if status is None else status

    def _read(self, seconds: float) -> bool:
        """Draw what comes within some seconds. False: nothing came."""
        raw = self._bytes(seconds)
        self._draw(raw)
        return bool(raw)

    def _bytes(self, seconds: float) -> bytes:
        """What comes within some seconds; nothing: none did."""
        try:
            return self._child.read_nonblocking(1 << 16, timeout=seconds)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return b""

    def _draw(self, raw: bytes) -> None:
        self.drawn += raw
        self._stream.feed(UNKNOWN.sub(b"", raw))


def _hears_ctrl_c() -> None:
    """As in every terminal, also where the tests themselves run in the background, where Ctrl+C is ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
