"""The library that counts calls and kills at one of them: made here, where there is a compiler."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent.parent


def cannot_count() -> str:
    """Why calls can't be counted on this computer; empty: they can."""
    if not sys.platform.startswith("linux"):
        return "calls are counted on Linux alone"
    if shutil.which("cc") is None and not os.environ.get("CI"):
        return "there is no C compiler"
    return ""


def library(folder: Path) -> Path:
    """Make the library in a folder."""
    made = folder / "calls.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", made, HERE / "calls.c", "-ldl"], check=True)
    return made


def room_for(folder: Path) -> Path:
    """A folder of its own in memory, where there is such a thing: nobody has to wait for a disk there."""
    memory = Path("/dev/shm")
    if not os.access(memory, os.W_OK):
        return folder
    made = memory / f"coprod-kills-{os.getpid()}-{folder.name}"
    made.mkdir(exist_ok=True)
    return made


def counted(made: Path, *arguments: str, before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    """Run the server with the library. `before`: a program, with its options, that runs it."""
    preloaded = ("-E", f"LD_PRELOAD={made}") if before else ()
    environ = dict(os.environ) if before else os.environ | {"LD_PRELOAD": str(made)}
    return subprocess.run(
        [*before, *preloaded, sys.executable, "-m", "tests.data.kills.server", *arguments],
        cwd=ROOT, env=environ, capture_output=True, text=True, check=False,
    )  # fmt: skip
