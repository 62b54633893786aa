"""The chair's notes are kept whole in one private folder, and nowhere else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.notes.notes_file import COPIES, NotesFile
from data.notes.notes_record import Notes, from_row, to_row, with_need, with_spoken
from tests.data.store.test_places import killed_while_writing
from tests.fixed import FixedStamper

WHO = "a" * 32


class HourStamper(FixedStamper):
    """Each look at the clock is an hour later."""

    def now(self) -> str:
        for _ in range(3599):
            super().now()
        return super().now()


def some(words: str = "words") -> Notes:
    """Notes with something in every field."""
    notes = Notes(
        meeting="m1", free=f"free {words}\n\nmore", confidence=f"told {words}", changed="2026-10-21T10:00:00Z"
    )
    return with_spoken(with_need(with_need(notes, WHO, f"need {words}"), "", f"others {words}"), WHO, 2)


@pytest.fixture
def file(tmp_path: Path) -> NotesFile:
    return NotesFile(tmp_path / "notes", "m1", HourStamper())


def test_notes_come_back_as_they_were_with_what_a_newer_program_added(file: NotesFile) -> None:
    assert file.load() == (Notes(meeting="m1"), None)
    assert not file.path.parent.exists(), "looking creates nothing"
    file.save(some())
    held: Any = json.loads(file.path.read_text())
    held["notes"]["1"]["mood"] = {"of": "the chair"}
    file.path.write_text(json.dumps(held))
    notes, told = file.load()
    assert told is None
    assert msgspec.structs.replace(notes, extra={}) == some()
    file.save(notes)
    assert json.loads(file.path.read_text())["notes"]["1"]["mood"] == {"of": "the chair"}


@given(st.text(), st.text())
def test_words_are_cleaned_line_by_line_and_cleaning_twice_is_cleaning_once(free: str, need: str) -> None:
    once = from_row(to_row(with_need(Notes(meeting="m", free=free), WHO, need)))
    assert from_row(to_row(once)) == once
    assert not any(ord(letter) < 32 and letter != "\n" for letter in once.free)


def test_a_file_that_can_t_be_read_is_kept_aside_and_the_newest_copy_counts(file: NotesFile) -> None:
    for words in ("first", "second", "third"):
        file.save(some(words))
    file.path.write_bytes(file.path.read_bytes()[:50])
    bad = file.path.read_bytes()
    notes, told = file.load()
    assert notes.free.startswith("free second"), "the newest copy is of what the last save replaced"
    assert told is not None
    assert "could not be read" in told
    file.save(notes)
    assert [path.read_bytes() for path in (file.path.parent / "aside").rglob("*.json")] == [bad]


def test_copies_are_few_and_everything_is_only_its_owner_s_to_read(file: NotesFile) -> None:
    for number in range(COPIES + 5):
        file.save(some(str(number)))
    assert len(list(file.copies.iterdir())) == COPIES
    for path in file.path.parent.rglob("*"):
        assert path.stat().st_mode & 0o077 == 0, path


def test_what_stands_beside_the_name_of_somebody_who_was_struck_is_in_no_copy(file: NotesFile) -> None:
    for _ in range(3):
        file.save(some())
    file.forget(frozenset({WHO}))
    assert file.load()[0].spoken == {}
    for path in file.path.parent.rglob("*.json"):
        assert b"need words" not in path.read_bytes()
        assert b"others words" in path.read_bytes()


def test_nor_in_what_a_program_left_half_made_of_a_copy_or_of_what_was_set_aside(file: NotesFile) -> None:
    file.save(some())
    aside = file.path.parent / "aside" / file.copies.name / "x.json"
    for folder in (file.copies, aside.parent):
        folder.mkdir(parents=True)
    killed_while_writing(file.path, file.copies / "20261021T090000Z.json", aside)
    assert len(list(file.path.parent.rglob(".*.tmp"))) == 3
    file.forget(frozenset({WHO}))
    assert not list(file.path.parent.rglob(".*.tmp"))


def test_nobody_has_spoken_less_than_not_at_all() -> None:
    notes = with_spoken(with_spoken(Notes(meeting="m"), WHO, 1), WHO, -1)
    assert with_spoken(notes, WHO, -1).spoken == {}


def test_a_second_window_is_told_who_has_them(tmp_path: Path) -> None:
    first, second = (NotesFile(tmp_path, "m1", FixedStamper()) for _ in range(2))
    assert first.take() is None
    held = second.take()
    assert held is not None
    assert held.since
    first.release()
    assert second.take() is None
    second.release()
