"""Only regular files are opened, and nothing opens them in another way."""

from __future__ import annotations

import ast
import errno
import os
import socket
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from threading import Thread

import pytest

from data.store import regular_files
from data.store.regular_files import APPENDING, head_of, open_regular, read_regular, write_through

ROOT = Path(__file__).parents[3]

OPENERS = {"open", "fdopen", "read_bytes", "read_text", "write_bytes", "write_text", "TinyDB", "NamedTemporaryFile"}

ELSEWHERE = {
    ("data/store/regular_files.py", "os.open"),  # it is the one
    ("data/store/atomic.py", "files.read_bytes"), ("data/store/tinydb_storage.py", "atomic.read_bytes"),  # ours
    ("data/store/read.py", "atomic.read_bytes"),  # of ours, as these two do
    ("data/store/tinydb_storage.py", "TinyDB"),  # on a storage of ours
    ("data/store/atomic.py", "os.open"),  # of a folder, to sync it
    ("data/store/atomic.py", "os.fdopen"), ("data/store/journal.py", "os.fdopen"),  # what was opened that way
    ("data/store/quarantine.py", "shutil.copytree"),  # a folder on another disk, each file of it read that way
    ("data/store/quarantine.py", "shutil.rmtree"),
    ("coprod_tui/clipboard.py", "shutil.which"),
    ("tools/format_page.py", "Path(sys.argv[1]).write_text"), ("tools/keys_table.py", "path.write_text"),
    ("tools/keys_table.py", "path.read_text"),  # for whoever works on coprod: they write its own pages
    ("coprod_tui/text_file.py", "write_text"), ("coprod_tui/delete_dialogs.py", "write_text"),  # ours, beside minutes
    ("coprod_tui/commands/minutes.py", "check.open"),  # no file
    ("coprod_tui/output.py", "os.open"),  # the null device, to print to nobody
}  # fmt: skip
"""Where something is opened in another way, and why that can't wait for ever."""


def _calls(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and (node.attr in OPENERS or ast.unparse(node.value) == "shutil"):
            yield ast.unparse(node)
        elif isinstance(node, ast.Call):
            called = node.func
            if isinstance(called, ast.Name) and called.id in ("open", "fdopen", "TinyDB", "NamedTemporaryFile"):
                yield called.id


@pytest.mark.parametrize("folder", ["data/store", "data/notes", "coprod_tui"])
def test_no_file_of_a_meeting_is_opened_in_another_way(folder: str) -> None:
    found = {
        (str(path.relative_to(ROOT).as_posix()), call)
        for path in (ROOT / folder).rglob("*.py")
        for call in _calls(path)
        if call.partition(".")[0] not in ("self", "zoneinfo")
    }
    assert found - ELSEWHERE == set()


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))


ODD: dict[str, tuple[Callable[[Path], object], int]] = {
    "pipe": (_pipe, errno.ENXIO),
    "socket": (_socket, errno.ENXIO),
    "link to a device": (lambda path: path.symlink_to("/dev/zero"), errno.ENXIO),
    "link to the terminal": (lambda path: path.symlink_to("/dev/tty"), errno.ENXIO),
    "folder": (lambda path: path.mkdir(), errno.EISDIR),
    "link to itself": (lambda path: path.symlink_to(path), errno.ELOOP),
    "nothing": (lambda _: None, errno.ENOENT),
}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@pytest.mark.parametrize("kind", ODD)
def test_what_is_no_file_is_told_at_once_and_not_waited_for(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "m.json"
    make, number = ODD[kind]
    make(path)
    openings: tuple[Callable[[Path], object], ...] = (read_regular, open_regular, partial(head_of, length=10))
    for opening in openings:
        with pytest.raises(OSError) as problem:
            opening(path)
        assert problem.value.errno == number
    if kind != "nothing":
        with pytest.raises(OSError):
            open_regular(path, APPENDING)


def test_a_link_to_a_file_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "there").write_bytes(b"words")
    (tmp_path / "here").symlink_to("there")
    assert read_regular(tmp_path / "here") == b"words"
    assert head_of(tmp_path / "here", 2) == b"wo"
    assert read_regular(tmp_path / "here", start=2) == b"rds"


def test_a_file_larger_than_the_most_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large"
    path.write_bytes(b"")
    os.truncate(path, regular_files.LARGEST + 1)
    with pytest.raises(OSError) as problem:
        read_regular(path)
    assert problem.value.errno == errno.EFBIG
    assert read_regular(path, start=regular_files.LARGEST) == b"\0"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_minutes_that_go_to_a_pipe_reach_who_reads_it_and_wait_for_nobody(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with pytest.raises(OSError):
        write_through(path, b"words")
    read: list[bytes] = []
    held = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    os.set_blocking(held, True)

    def reading() -> None:
        while piece := os.read(held, 65536):
            read.append(piece)

    raw = b"many words" * 50_000  # more than fits into the pipe at once
    reader = Thread(target=reading)
    write = os.open(path, os.O_WRONLY)
    reader.start()
    write_through(path, raw)
    os.close(write)
    reader.join()
    os.close(held)
    assert b"".join(read) == raw
