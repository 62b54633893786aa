"""TinyDB works on a meeting's file and in memory: a save is one write, and what others wrote is not written over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB, where
from tinydb.storages import MemoryStorage, Storage

from data.store.atomic import encode_tables
from data.store.tinydb_storage import Database, MeetingStorage, OneWrite, WrittenMeanwhile
from tests.data.kept import read_file
from tests.data.store.stored_rows import ROWS, holding


@pytest.fixture(params=["file", "memory"])
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Storage:
    return MeetingStorage(tmp_path / "meeting.json") if request.param == "file" else MemoryStorage()  # type: ignore[no-untyped-call]


def test_what_was_written_is_read(storage: Storage) -> None:
    assert storage.read() is None
    storage.write(ROWS)
    assert storage.read() == ROWS


def test_what_was_read_is_nobody_elses(tmp_path: Path) -> None:
    storage = holding(tmp_path / "meeting.json", encode_tables(ROWS))
    (storage.read() or {})["outcomes"].clear()
    assert storage.read() == ROWS


def test_tinydb_works_on_it(storage: Storage) -> None:
    database: Any
    with TinyDB(storage=lambda: storage) as database:
        database.table("outcomes").insert({"id": "a", "text": "one"})
        assert database.table("outcomes").all() == [{"id": "a", "text": "one"}]


def test_a_save_is_one_write_however_many_tables_change(tmp_path: Path) -> None:
    path = tmp_path / "meeting.json"
    database = Database(MeetingStorage, path)
    for table in ("outcomes", "people"):
        for number in range(1500):
            database.table(table).put({str(number): {"text": table}}, map(str, range(number + 1)))
    assert not path.exists()
    database.flush()
    assert {name: len(rows) for name, rows in read_file(path).items()} == {"outcomes": 1500, "people": 1500}


def test_a_file_that_was_taken_away_is_written_anew_though_nothing_changed(storage: Storage, tmp_path: Path) -> None:
    database = Database(lambda: storage)
    database.table("outcomes").put({"1": {"text": "one"}}, ["1"])
    database.flush()
    (tmp_path / "meeting.json").unlink(missing_ok=True)
    database.flush()
    assert storage.read() == {"outcomes": {"1": {"text": "one"}}}
    assert database.file is None or read_file(database.file.path) == storage.read()


def test_what_was_not_saved_is_not_written_when_the_window_closes(storage: Storage) -> None:
    with TinyDB(storage=OneWrite(lambda: storage)) as database:
        table: Any = database.table("outcomes")  # pyright: ignore[reportUnknownMemberType]
        table.insert({"text": "struck since"})
    assert storage.read() is None


def test_a_write_that_failed_is_made_by_the_next_one(tmp_path: Path) -> None:
    path = tmp_path / "gone" / "meeting.json"
    database = Database(MeetingStorage, path)
    database.table("outcomes").put({"1": {"text": "one"}}, ["1"])
    with pytest.raises(FileNotFoundError):
        database.flush()
    path.parent.mkdir()
    database.flush()
    assert read_file(path) == {"outcomes": {"1": {"text": "one"}}}


def test_what_somebody_else_wrote_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "meeting.json"
    database = Database(MeetingStorage, path)
    database.table("outcomes").put({"1": {"text": "ours"}}, ["1"])
    database.flush()
    path.write_bytes(encode_tables(ROWS))
    with pytest.raises(WrittenMeanwhile) as other:
        database.flush()
    assert (path.read_bytes(), other.value.replaced) == (encode_tables(ROWS), False)


def test_rows_that_tinydb_itself_changes_are_written_as_they_are_then(tmp_path: Path) -> None:
    path = tmp_path / "meeting.json"
    database = Database(MeetingStorage, path)
    table: Any = database.table("outcomes")
    table.put({"1": {"text": "one"}, "4": {"text": "two"}}, ["1", "4"])
    database.flush()
    changes: tuple[Callable[[], Any], ...] = (
        lambda: table.update({"text": "other words"}),
        lambda: table.update({"why": "safety"}, where("text") == "other words"),
        lambda: table.upsert({"text": "new"}, where("text") == "new"),
        lambda: table.remove(doc_ids=[1]),
    )
    for change in changes:
        change()
        database.flush()
        assert read_file(path) == database.tables()
    assert [row.doc_id for row in table.all()] == [4, 5]


@pytest.mark.parametrize("keys", [["a", "1"], ["1", "01"], ["٣", "3"], ["-1", "1"], ["", "0"], ["1", "9" * 5000]])
def test_rows_under_what_is_no_number_are_all_read(tmp_path: Path, keys: list[str]) -> None:
    path = tmp_path / "meeting.json"
    path.write_bytes(encode_tables({"outcomes": {key: {"text": key} for key in keys}, "people": {"7": {}}}))
    table: Any = Database(MeetingStorage, path).table("outcomes")
    assert [(row.doc_id, row["text"]) for row in table.all()] == [(1, keys[0]), (2, keys[1])]
    assert list(Database(MeetingStorage, path).tables()["people"]) == ["7"]


def test_plain_tinydb_reads_the_file(tmp_path: Path) -> None:
    path = tmp_path / "meeting.json"
    MeetingStorage(path).write(ROWS)
    database: Any
    with TinyDB(path, encoding="utf-8") as database:
        assert database.table("outcomes").all() == [{"id": "a", "text": "Crianças · 子供 · 🚸"}]
