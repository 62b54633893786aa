"""What many processes would compile, each for itself, is compiled once before they start: the program and its tests."""

from __future__ import annotations

import ast
import compileall
import importlib.util
import marshal
import re
import struct
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from os import cpu_count
from pathlib import Path

from _pytest.assertion.rewrite import PYC_TAIL, get_cache_dir, rewrite_asserts

WITH_ASSERTS = re.compile(r"/(test_\w+|conftest|whole_meeting)\.py$")
"""Files in which pytest has assertions say what they compared: it compiles them in a way of its own."""


def compile_all(root: Path) -> None:
    """Compile each file below a folder that was changed since: tests as pytest does, all others as Python does."""
    for package in ("coprod_tui", "screens", "data", "tools"):
        compileall.compile_dir(root / package, quiet=2)
    compileall.compile_dir(root / "tests", quiet=2, rx=WITH_ASSERTS)
    stale = _stale(root / "tests")
    if stale:
        with ProcessPoolExecutor(cpu_count()) as processes:
            list(processes.map(compile_test, stale, chunksize=8))


def _stale(tests: Path) -> list[Path]:
    """The files of tests that were never compiled, or that were changed since."""
    sources: Iterable[Path] = (path for path in tests.rglob("*.py") if WITH_ASSERTS.search(path.as_posix()))
    return [path for path in sources if not _is_fresh(path, compiled(path))]


def _is_fresh(source: Path, made: Path) -> bool:
    return made.exists() and made.stat().st_mtime >= source.stat().st_mtime


def compiled(source: Path) -> Path:
    """Where pytest looks for a file of tests as it was compiled."""
    return get_cache_dir(source) / (source.stem + PYC_TAIL)


def compile_test(source: Path) -> None:
    """Compile a file of tests as pytest would when it imports it."""
    stat, text, path = source.stat(), source.read_bytes(), compiled(source)
    tree = ast.parse(text, str(source))
    rewrite_asserts(tree, text, str(source))
    code = compile(tree, str(source), "exec", dont_inherit=True)
    # PEP 552: by which source it was made is told by the second and the size of it
    head = struct.pack("<LLL", 0, int(stat.st_mtime) & 0xFFFFFFFF, stat.st_size & 0xFFFFFFFF)
    path.parent.mkdir(exist_ok=True, parents=True)
    unfinished = path.with_suffix(".unfinished")
    unfinished.write_bytes(importlib.util.MAGIC_NUMBER + head + marshal.dumps(code))
    unfinished.replace(path)
