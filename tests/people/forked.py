"""Commands run in a child of this process: everything is imported already, so that a hundred of them cost little."""

from __future__ import annotations

import io
import os
import resource
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

CPU = 60
"""Seconds of work after which the system ends a command."""

PATIENCE = 300
"""Seconds after which a command that waits for something counts as hanging, also on a machine that is busy."""


class Ended(NamedTuple):
    """How a command ended."""

    status: int
    """Its exit status; negative: the number of the signal that ended it."""
    out: bytes
    """What it printed, where that went to a file."""
    err: bytes
    """What it said on the error side, where that went to a file."""


def run(
    arguments: Sequence[str | Path], home: Path, *, env: Mapping[str, str | None] | None = None,
    before: Callable[[], object] = lambda: None, encoding: str = "utf-8",
) -> Ended:  # fmt: skip
    """Run `coprod` with these arguments. AssertionError where it hangs.

    `env`: None takes a variable away. `before`: done in the child, when its outputs are two files. `encoding`: of them.
    """
    out, err = home / "printed.txt", home / "said.txt"
    child = os.fork()
    if child == 0:
        _in_child(arguments, out, err, env or {}, before, encoding)
    end = time.monotonic() + PATIENCE
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return Ended(os.waitstatus_to_exitcode(status), out.read_bytes(), err.read_bytes())
        if time.monotonic() > end:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            raise AssertionError(f"{arguments} hangs")
        time.sleep(0.005)


def _in_child(
    arguments: Sequence[str | Path], out: Path, err: Path, env: Mapping[str, str | None],
    before: Callable[[], object], encoding: str,
) -> NoReturn:  # fmt: skip
    status = 99
    try:
        for number, path in ((0, Path(os.devnull)), (1, out), (2, err)):
            held = os.open(path, os.O_RDWR | os.O_CREAT | (os.O_TRUNC if number else 0), 0o600)
            os.dup2(held, number)
        os.closerange(3, 1024)
        for name, value in env.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        resource.setrlimit(resource.RLIMIT_CPU, (CPU, CPU))
        before()
        sys.stdout, sys.stderr = (_stream(number, encoding) for number in (1, 2))
        status = _main(arguments)
    finally:
        os._exit(status)


def _main(arguments: Sequence[str | Path]) -> int:
    """Run the command, and give the exit status with which it leaves."""
    from coprod_tui.__main__ import main

    sys.argv = ["coprod", *map(str, arguments)]
    try:
        main()
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else int(left.code is not None)
    return 0


def _stream(number: int, encoding: str) -> io.TextIOWrapper | None:
    """What Python makes of an output when it starts; None of a closed one."""
    try:
        os.fstat(number)
    except OSError:
        return None
    return io.TextIOWrapper(io.FileIO(number, "w", closefd=False), encoding=encoding)
