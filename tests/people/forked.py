"""Commands run in a child of this process: everything is imported already, so that a hundred of them cost little."""

from __future__ import annotations

import faulthandler
import gc
import io
import os
import pty
import resource
import signal
import sys
import termios
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

import pexpect
from ptyprocess import PtyProcess

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


if TYPE_CHECKING:
    Spawn = pexpect.spawn[bytes]
else:
    Spawn = pexpect.spawn


class ForkedInTerminal(Spawn):
    """`coprod` in a pseudo-terminal. What is spawned is its command, as `COPROD` begins one, and its arguments."""

    def _spawnpty(self, args: Sequence[str], **given: Any) -> PtyProcess:
        _import_all()
        pid, held = pty.fork()
        if pid == 0:
            _in_terminal(args[3:], given["env"], given["dimensions"])
        process = PtyProcess(pid, held)
        process.setwinsize(*given["dimensions"])
        return process


@cache
def _import_all() -> None:
    """Import what the program may need, once in this process and not in each child of it."""
    for package in ("coprod_tui", "screens", "data"):
        for module in walk_packages(import_module(package).__path__, f"{package}."):
            if not module.name.endswith("__main__"):
                import_module(module.name)
    from data.example import example_meeting
    from data.model.stamper import RealStamper

    example_meeting(RealStamper())  # reads words, and compiles the patterns by which what is typed is understood


def _in_terminal(arguments: Sequence[str], env: Mapping[str, str], dimensions: tuple[int, int]) -> NoReturn:
    """Go on as a Python that was just started in a terminal: of the tests nothing is left but what is imported."""
    status = 99
    try:
        gc.freeze()
        gc.set_threshold(700, 10, 10)
        faulthandler.disable()
        os.closerange(3, 1024)
        termios.tcsetwinsize(0, dimensions)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        for told in (signal.SIGTERM, signal.SIGHUP, signal.SIGTSTP, signal.SIGCONT):
            signal.signal(told, signal.SIG_DFL)
        os.environ.clear()
        os.environ.update(env)
        time.tzset()
        sys.excepthook, sys.unraisablehook = sys.__excepthook__, sys.__unraisablehook__
        threading.excepthook = threading.__excepthook__
        _ours = sys.__stdin__, sys.__stdout__, sys.__stderr__  # whoever is the last to forget them closes them
        for number, (name, mode) in enumerate({"stdin": "r", "stdout": "w", "stderr": "w"}.items()):
            stream = os.fdopen(number, mode, encoding="utf-8", closefd=False)
            setattr(sys, name, stream)
            setattr(sys, f"__{name}__", stream)
        status = _main(arguments)
        threading._shutdown()  # type: ignore[attr-defined]  # as Python does before it ends
        sys.stdout.flush()
    finally:
        os._exit(status)


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
