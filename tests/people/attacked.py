"""A home with one meeting in it, what may lie beside that, and how a command is to end there."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from data.edits import items
from data.model.records.meeting import Meeting
from data.model.rows import to_tables
from data.store.archive import Archive
from data.store.codec import numbered
from tests.data.filled import as_file
from tests.fixed import FixedStamper, fresh_meeting
from tests.people.forked import Ended, run
from tests.people.terminal import plain_environment

TITLE = "Łukasz’s crossing 👋"


def _meeting() -> Meeting:
    return items.add(fresh_meeting(TITLE), FixedStamper(), "outcomes", ["Words that stay", "Łódź – “so”"])


class Room:
    """A home with one meeting in it, which is the last."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.meetings = root / "data" / "coprod" / "meetings"
        self.state = root / "state" / "coprod"
        archive = Archive(self.meetings, self.state)
        self.path = archive.create(_meeting())
        archive.remember(self.path)
        self.env: dict[str, str | None] = {
            **plain_environment(str(root)), "COPROD_ARCHIVE": None, "XDG_DOCUMENTS_DIR": str(root)
        }  # fmt: skip
        self._raw = self.path.read_bytes()

    def run(self, *arguments: str | Path, **more: Any) -> Ended:
        """Run a command here. `env`: besides what this home is."""
        env: dict[str, str | None] = more.pop("env", {})
        return run(arguments, self.root, env={**self.env, **env}, **more)

    def is_whole(self) -> bool:
        """Whether nothing of the meeting is lost."""
        return self.path.read_bytes() == self._raw


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def plain(done: Ended, *statuses: int) -> None:
    """It ended by itself, with one of these statuses, and said what is wrong, if anything, in a line or two."""
    assert done.status in statuses, done
    said = done.err.decode(errors="replace")
    assert "Traceback" not in said
    assert "Something went wrong" not in said
    assert len(said.strip().splitlines()) <= 2, said
    if done.status == 1:
        assert said.strip() or done.out, done


Make = Callable[[Path], object]


def a_file(raw: bytes | str) -> Make:
    return lambda path: path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())


def sparse(size: int, start: bytes = b'{"meeting": {') -> Make:
    def make(path: Path) -> None:
        path.write_bytes(start)
        os.truncate(path, size)

    return make


def a_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        before = Path.cwd()
        os.chdir(path.parent)  # the name of a socket may not be long
        try:
            made.bind(path.name)
        finally:
            os.chdir(before)


def a_link(to: str) -> Make:
    return lambda path: path.symlink_to(to)


def a_meeting_with(**columns: Any) -> Make:
    """A meeting of its own whose row has these columns."""
    tables = to_tables(fresh_meeting("Odd"))
    tables["meeting"][0] |= {"id": "0dd" * 10, **columns}
    return a_file(as_file(tables))


def a_meeting_of(table: str, rows: Any) -> Make:
    held: dict[str, Any] = {name: numbered(rows) for name, rows in to_tables(fresh_meeting("Odd")).items()}
    held["meeting"]["1"]["id"] = "0dd" * 10
    held[table] = rows
    return a_file(msgspec.json.encode(held))


def a_file_named(name: bytes) -> Make:
    def make(path: Path) -> None:
        with open(os.fsencode(path.parent) + b"/" + name, "wb") as file:  # noqa: PTH123
            file.write(b"{")

    return make
