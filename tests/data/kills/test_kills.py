"""Killed at any call that changes something on disk, nothing is half struck, and nothing is lost."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import needs
from tests.data.kills.counting import cannot_count, counted, library, room_for
from tests.data.kills.operations import DEEDS

pytestmark = [pytest.mark.slow, pytest.mark.skipif(bool(cannot_count()), reason=cannot_count())]

TRACED = (
    "openat,open,creat,write,pwrite64,writev,rename,renameat,renameat2,link,linkat,symlink,unlink,unlinkat,rmdir,mkdir,"
    "mkdirat,truncate,ftruncate,fsync,fdatasync,utimensat"
)
"""The calls that change something, as the system knows them."""


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    made = room_for(tmp_path)
    yield made
    if made != tmp_path:
        shutil.rmtree(made)


@pytest.mark.parametrize("deed", DEEDS)
def test_whatever_is_killed_leaves_no_struck_word_and_loses_nothing(
    deed: str, folder: Path, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    said = counted(library(tmp_path), str(folder), deed)
    assert said.returncode == 0, said.stderr
    found = json.loads(said.stdout)
    record_property("kills", {name: found[name] for name in ("deed", "calls", "kills", "apart", "found", "seconds")})
    assert not found["wrong"], "\n\n".join(found["wrong"][:3])
    assert found["kills"] > found["calls"] > 10
    if deed != "delete" and "after" in deed and not deed.startswith("new"):
        assert set(found["found"]) == {"struck"}


@needs("strace")
def test_the_library_counts_just_the_calls_that_the_system_sees(folder: Path, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    strace = ("strace", "-f", "-qq", "-y", "-s", "0", "-e", f"trace={TRACED}", "-e", "signal=none", "-o", str(trace))
    said = counted(library(tmp_path), str(folder), "strike", "once", before=strace)
    if said.returncode and "ptrace" in said.stderr.lower():
        pytest.skip("tracing is not allowed here")
    assert said.returncode == 0, said.stderr
    by_library: Counter[str] = Counter(json.loads(said.stdout))
    assert by_library.total() > 50
    begun = trace.read_text().partition("kills-begin")[2]
    assert by_library == Counter(_seen(begun, str(folder / "home")))


_NAMES = {
    "openat": "open", "creat": "open", "pwrite64": "write", "writev": "write", "renameat": "rename",
    "renameat2": "rename", "linkat": "link", "symlink": "link", "unlinkat": "unlink", "rmdir": "unlink",
    "mkdirat": "mkdir", "ftruncate": "truncate", "fdatasync": "fsync", "utimensat": "utime",
}  # fmt: skip


def _seen(trace: str, home: str) -> Iterator[str]:
    """The calls in a trace that change something below home, as the library says them: of two names the last."""
    for line in trace.splitlines():
        found = re.match(r"\d+ +(\w+)\((.*)", line)
        if found is None or (found[1] in ("open", "openat") and not re.search(r"O_(WRONLY|RDWR|CREAT|TRUNC)", line)):
            continue
        paths = re.findall(rf'["<]{re.escape(home)}/([^">]*)[">]', found[2].partition(") = ")[0])
        if paths:
            yield f"{_NAMES.get(found[1], found[1])} {paths[-1]}"
