"""Runs a program in a pseudo-terminal and takes the time until something is drawn."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType

COLUMNS, ROWS = 100, 30


class Watched:
    """A program in a pseudo-terminal of 100 × 30; all times in seconds."""

    def __init__(self, command: Sequence[str], env: Mapping[str, str]) -> None:
        self.started = time.perf_counter()
        self._pid, self._master = pty.fork()
        if self._pid == 0:
            os.execvpe(command[0], list(command), {**env, "TERM": "xterm-256color", "COLORTERM": "truecolor"})
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        os.kill(self._pid, signal.SIGWINCH)

    def __enter__(self) -> Watched:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._master)

    def until(self, mark: bytes, timeout: float = 30) -> float:
        """The instant at which a mark has been drawn."""
        seen = b""
        end = time.perf_counter() + timeout
        while mark not in seen:
            left = end - time.perf_counter()
            if left <= 0 or not select.select([self._master], [], [], left)[0]:
                raise TimeoutError(f"{mark!r} was not drawn in {timeout} s")
            seen += os.read(self._master, 1 << 16)
        return time.perf_counter()

    def still(self, seconds: float = 0.1) -> None:
        """Read until nothing has been drawn for some seconds."""
        while select.select([self._master], [], [], seconds)[0]:
            os.read(self._master, 1 << 16)

    def send(self, sent: bytes) -> None:
        """Send a key."""
        os.write(self._master, sent)

    def key(self, sent: bytes, mark: bytes) -> float:
        """Seconds from a key to what it draws."""
        begin = time.perf_counter()
        self.send(sent)
        return self.until(mark) - begin

    @property
    def memory(self) -> float:
        """Resident memory in MiB."""
        status = Path(f"/proc/{self._pid}/status").read_text(encoding="ascii")
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024
