"""A real small disk: a file system of its own that can be filled, made read-only, and taken away.

Root mounts it. Others mount it where only they and their programs see it, if the system lets them. Where neither can
be, a limit on the size of files stands in for a full disk.
"""

from __future__ import annotations

import os
import resource
import shlex
import shutil
import subprocess
import sys
from abc import abstractmethod
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Protocol

from tests.people.terminal import Terminal

SIZE = "size=256k,mode=0700"


class Narrow(Protocol):
    """Somewhere that has no room for more, when that is wanted."""

    path: Path
    """The folder, as the program names it."""
    seen: Path
    """The same folder, as the tests reach it."""
    before: tuple[str, ...]
    """What stands before a command that is to see it."""
    says: str
    """What a person reads once it is full."""

    @abstractmethod
    def fill(self, terminal: Terminal) -> None:
        """Leave no room, for the program in this terminal."""

    @abstractmethod
    def free(self, terminal: Terminal | None) -> None:
        """Make room again, for the program in this terminal where it still runs."""


class SmallDisk(Narrow):
    """A mounted one, which somebody else fills with a file."""

    says = "the disk is full"

    def __init__(self, path: Path, seen: Path, before: tuple[str, ...]) -> None:
        self.path, self.seen, self.before = path, seen, before
        self._somebody_s = seen / "somebody's.bin"

    def fill(self, terminal: Terminal | None = None) -> None:
        """Write to a file until nothing more fits."""
        with self._somebody_s.open("wb", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(4096))
            except OSError:
                return

    def free(self, terminal: Terminal | None = None) -> None:
        """Remove that file."""
        self._somebody_s.unlink(missing_ok=True)

    @contextmanager
    def away(self) -> Generator[None]:
        """It is taken away for a while, with all that is on it, and the empty folder stays that it belongs to."""
        subprocess.run([*self.before, "umount", str(self.path)], check=True)
        try:
            yield
        finally:
            subprocess.run([*self.before, "mount", "--bind", str(_store(self.path)), str(self.path)], check=True)

    def read_only(self) -> None:
        """Let nobody write, root neither."""
        subprocess.run([*self.before, "mount", "-o", "remount,bind,ro", str(self.path)], check=True)


class SmallFiles(Narrow):
    """No disk, but a limit: no file of the program may get larger than the largest there is."""

    says = "no room for a file of this size"
    before = ()

    def __init__(self, path: Path) -> None:
        self.path = self.seen = path

    def fill(self, terminal: Terminal) -> None:
        """Set the limit for a program that runs."""
        largest = max(file.stat().st_size for file in self.seen.rglob("*") if file.is_file())
        self._limit(terminal, largest)

    def free(self, terminal: Terminal | None) -> None:
        """Lift it."""
        if terminal is not None:
            self._limit(terminal, resource.RLIM_INFINITY)

    def _limit(self, terminal: Terminal, size: int) -> None:
        if sys.platform == "linux":
            _, most = resource.prlimit(terminal.pid, resource.RLIMIT_FSIZE)
            resource.prlimit(terminal.pid, resource.RLIMIT_FSIZE, (size, most))


def _store(path: Path) -> Path:
    """Where the disk is mounted that is also to be seen at a path: there it stays when it is taken away from here."""
    return path.with_name(f"{path.name}-store")


@contextmanager
def small_disk(path: Path) -> Generator[SmallDisk | None]:
    """A small disk at an empty folder, for as long as it is wanted; None: this user can mount none."""
    store = _store(path)
    store.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", SIZE, "small", str(store)]
    bind = ["mount", "--bind", str(store), str(path)]
    gone = ("umount", "--lazy")  # at once, and for good once the last program has let go of it
    with ExitStack() as mounted:
        if os.geteuid() == 0 and shutil.which("mount") and _does(mount):
            mounted.callback(subprocess.run, [*gone, str(store)], check=True)
            subprocess.run(bind, check=True)
            mounted.callback(subprocess.run, [*gone, str(path)], check=True)
            yield SmallDisk(path, path, ())
            return
        if not (shutil.which("unshare") and shutil.which("nsenter")):
            yield None
            return
        script = f"{shlex.join(mount)} && {shlex.join(bind)} && echo mounted && exec cat"
        holder = mounted.enter_context(
            subprocess.Popen(
                ["unshare", "--map-root-user", "--mount", "sh", "-c", script],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            )
        )  # fmt: skip
        assert holder.stdout is not None
        where = (f"--wd={Path.cwd()}", f"--target={holder.pid}")
        inside = ("nsenter", "--preserve-credentials", "--user", "--mount", *where, "--")
        if holder.stdout.readline() == b"mounted\n" and _does([*inside, "true"]):
            yield SmallDisk(path, Path(f"/proc/{holder.pid}/root{path}"), inside)  # gone with the last that sees it
        else:
            yield None


def _does(command: list[str]) -> bool:
    """Run a command. Whether it did what it was to do."""
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
