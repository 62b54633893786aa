"""A file is whole at every moment, and one that can't be read is never taken for empty."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB

from data.errors import Damaged, NotAMeeting, NotFound
from data.store.atomic import MARK, encode_tables, temporary
from data.store.codec import Encoder
from data.store.read import read_meeting
from data.store.tinydb_storage import MeetingStorage
from tests.data.kept import read_file
from tests.data.store.stored_rows import ROWS, holding


def test_the_bytes_of_rows_that_are_remembered_are_those_of_rows_that_are_not() -> None:
    encoder = Encoder()
    tables: dict[str, dict[str, Any]] = {}
    assert encoder.encode(tables) == encode_tables(tables)
    for number in range(40):
        name = f'"{number % 3}"'
        rows = {key: row for key, row in tables.get(name, {}).items() if int(key) % 5 or number % 7}
        rows[str(number)] = {"text": "\u2028\n", "deep": [number, {}]} if number % 2 else {}
        tables = {**tables, name: dict(sorted(rows.items(), reverse=number % 4 == 0)), "empty": {}}
        if number == 30:
            del tables['"1"']
        assert encoder.encode(tables) == encode_tables(tables)


@pytest.mark.parametrize("raw", [b"", b" ", b"{", b'{"outcomes": {"1": {"te', b"\xff\xfe\x00", b"[" * 50])
def test_a_damaged_file_is_damaged_and_not_empty(tmp_path: Path, raw: bytes) -> None:
    storage = holding(tmp_path / "meeting.json", raw)
    with pytest.raises(Damaged):
        storage.read()
    database: Any
    with pytest.raises(Damaged), TinyDB(storage=lambda: storage) as database:
        database.table("outcomes").insert({"text": "over it"})
    assert storage.take() == raw


DEEP = b'{"a":' * 101 + b"1" + b"}" * 101
NO_TABLES = ["a list", "null", "a number", "words", "101 deep", "open for ever", "a table of no rows", "no table"]


@pytest.mark.parametrize(
    "raw", [b"[]", b"null", b"3", b'"words"', DEEP, b"[" * 100_000, b'{"a":{"1":3}}', b'{"a":[]}'], ids=NO_TABLES
)
def test_json_that_holds_no_tables_is_no_meeting(tmp_path: Path, raw: bytes) -> None:
    with pytest.raises(NotAMeeting):
        holding(tmp_path / "meeting.json", raw).read()


def test_a_byte_order_mark_is_forgiven(tmp_path: Path) -> None:
    assert holding(tmp_path / "meeting.json", MARK + encode_tables(ROWS)).read() == ROWS


def test_looking_for_a_file_that_is_not_there_creates_nothing(folder: Path) -> None:
    assert MeetingStorage(folder / "mistyped.json").read() is None
    with pytest.raises(NotFound):
        read_meeting(folder / "mistyped.json")
    assert not list(folder.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_only_its_owner_may_read_a_new_file_and_one_that_is_shared_stays_shared(tmp_path: Path) -> None:
    path = tmp_path / "meeting.json"
    MeetingStorage(path).write(ROWS)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.chmod(0o664)
    MeetingStorage(path).write(ROWS)
    assert stat.S_IMODE(path.stat().st_mode) == 0o664


def test_a_draft_that_a_dead_program_left_is_no_hindrance(folder: Path) -> None:
    path = folder / "meeting.json"
    temporary(path).write_bytes(b"half")
    MeetingStorage(path).write(ROWS)
    assert [one.name for one in folder.iterdir()] == ["meeting.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows replaces no open file")
def test_who_reads_while_it_is_written_reads_the_old_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "meeting.json"
    MeetingStorage(path).write(ROWS)
    with path.open("rb") as reader:
        MeetingStorage(path).write({"outcomes": {"1": {"text": "new"}}})
        assert reader.read() == encode_tables(ROWS)


WRITER = """
import sys
from collections.abc import Callable
from pathlib import Path
from data.store.tinydb_storage import MeetingStorage
storage = MeetingStorage(Path(sys.argv[1]))
for number in range(1_000_000):
    storage.write({"outcomes": {str(at): {"text": f"{number} " + "x" * (number * 37 % 900)} for at in range(60)}})
    print(number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a signal")
def test_a_program_that_is_killed_while_it_writes_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "meeting.json"
    for stop_after in (1, 3, 7, 12, 20):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[3]
        ) as program:
            assert program.stdout is not None
            said = [next(program.stdout) for _ in range(stop_after)]
            os.kill(program.pid, signal.SIGKILL)
            said += program.stdout.readlines()
        acknowledged = int(said[-1]) if said[-1].endswith("\n") else int(said[-2])
        kept = int(read_file(path)["outcomes"]["0"]["text"].split()[0])
        assert kept >= acknowledged


DISK_FULL = """
import resource, sys
from pathlib import Path
from data.store.tinydb_storage import MeetingStorage
storage = MeetingStorage(Path(sys.argv[1]))
storage.write({"outcomes": {"1": {"text": "before"}}})
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
try:
    storage.write({"outcomes": {"1": {"text": "x" * 9000}}})
except OSError as problem:
    print("refused")
print(storage.read()["outcomes"]["1"]["text"])
storage.write({"outcomes": {"1": {"text": "after"}}})
print(storage.read()["outcomes"]["1"]["text"])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_disk_without_room_leaves_the_old_file_whole(folder: Path) -> None:
    path = folder / "meeting.json"
    told = subprocess.run(
        [sys.executable, "-c", DISK_FULL, str(path)],
        capture_output=True, text=True, check=True, cwd=Path(__file__).parents[3],
    )  # fmt: skip
    assert told.stdout.split() == ["refused", "before", "after"]
    assert [one.name for one in folder.iterdir()] == ["meeting.json"]
