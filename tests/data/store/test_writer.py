"""The writer writes the latest value, one at a time, tries again what fails, and ends when the window is left."""

from __future__ import annotations

import errno
import threading
from pathlib import Path
from typing import Any

import pytest
from tinydb.storages import MemoryStorage

from data.edits import items
from data.model.records.meeting import Meeting
from data.store.file import MeetingFile
from data.store.journal import Journal
from data.store.writer import Writer
from tests.data.kept import PATIENCE, Kept, Watch
from tests.fixed import FixedStamper, fresh_meeting


class SlowStorage(MemoryStorage):
    """A disk that takes as long as a test wants, or is full."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # as all of it
        self.gate = threading.Event()
        self.begun = threading.Semaphore(0)
        self.full = False
        self.writing = 0
        self.most_at_once = 0
        self.writes = 0

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        self.writing += 1
        self.most_at_once = max(self.most_at_once, self.writing)
        self.begun.release()
        assert self.gate.wait(PATIENCE)
        self.writing -= 1
        if self.full:
            raise OSError(errno.ENOSPC, "No space left on device")
        self.writes += 1
        super().write(data)


def value(number: int) -> Meeting:
    """A meeting of which this is the number-th value."""
    meeting = items.add(fresh_meeting(), FixedStamper(), "outcomes", [f"value {number}"])
    details = meeting.details.__class__(id="x", revision=str(number), changed=f"2026-10-21T10:00:{number:02}Z")
    return Meeting(details=details, outcomes=meeting.outcomes)


@pytest.fixture
def storage() -> SlowStorage:
    return SlowStorage()


def writer_on(storage: SlowStorage, tmp_path: Path, watch: Watch) -> Writer:
    file = MeetingFile(tmp_path / "m.json", None, fresh_meeting(), storage=lambda *_: storage)
    return Writer(file, Journal(tmp_path / "journal"), watch, retry_after=0.02)


def test_what_waited_before_a_strike_is_never_written_behind_it(storage: SlowStorage, tmp_path: Path) -> None:
    watch = Watch()
    writer = writer_on(storage, tmp_path, watch)
    storage.gate.set()
    written_before: list[int] = []

    def strike() -> None:
        written_before.append(storage.writes)

    def strike_while_the_first_waits() -> None:
        writer.put(value(2), strike)

    writer.put(value(1), strike_while_the_first_waits)
    watch.until(lambda: writer.disk.revision == "2")
    assert writer.leave(PATIENCE)
    assert (written_before, storage.writes) == ([0], 1)


def test_the_latest_value_wins_and_there_are_never_two_writes_at_once(storage: SlowStorage, tmp_path: Path) -> None:
    watch = Watch()
    writer = writer_on(storage, tmp_path, watch)
    writer.put(value(1))
    assert storage.begun.acquire(timeout=PATIENCE)
    for number in range(2, 40):
        writer.put(value(number))
    storage.gate.set()
    watch.until(lambda: writer.disk.revision == "39")
    assert writer.leave(PATIENCE)
    tables: dict[str, dict[str, Any]] = storage.read() or {}
    assert [row["text"] for row in tables["outcomes"].values()] == ["value 39"]
    assert (storage.most_at_once, storage.writes) == (1, 2)


def test_what_fails_is_tried_again_by_itself(storage: SlowStorage, tmp_path: Path) -> None:
    watch = Watch()
    storage.full = True
    storage.gate.set()
    writer = writer_on(storage, tmp_path, watch)
    writer.put(value(1))
    watch.until(lambda: writer.disk.failure is not None)
    assert writer.disk.failure == "the disk is full"
    assert writer.disk.revision != "1"
    assert not writer.leave(PATIENCE)
    storage.full = False
    watch.until(lambda: writer.disk.revision == "1" and writer.disk.failure is None)
    assert writer.leave(PATIENCE)


def test_leaving_waits_for_the_last_value_and_ends_the_thread(storage: SlowStorage, tmp_path: Path) -> None:
    before = threading.active_count()
    writer = writer_on(storage, tmp_path, Watch())
    writer.put(value(1))
    assert not writer.leave(0.01)
    storage.gate.set()
    assert writer.leave(PATIENCE)
    assert writer.disk.revision == "1"
    assert threading.active_count() == before


def test_opening_and_leaving_changes_nothing_and_leaves_no_thread(tmp_path: Path) -> None:
    kept, before = Kept(tmp_path), threading.active_count()
    raw = kept.path.read_bytes()
    with kept.open():
        assert not (kept.archive.state_folder / "journals").exists()
    assert threading.active_count() == before
    assert kept.path.read_bytes() == raw
    assert [path.name for path in kept.path.parent.iterdir()] == [kept.path.name]
