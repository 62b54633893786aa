"""How far copies by hand are looked for: deep, among many names and large files; where it was not looked is said."""

from __future__ import annotations

import os
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from data.store import duplicates
from data.store.duplicates import DEEPEST, search
from tests.data.kept import Kept
from tests.data.store.copies_by_hand import copied, found, left, struck, with_words


@pytest.fixture
def said(kept: Kept) -> Kept:
    """A meeting in which something was said."""
    return with_words(kept)


def test_where_a_strike_did_not_look_is_said_and_it_is_not_taken_for_done(
    said: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = copied(said, "old/older/x.bak")
    monkeypatch.setattr(duplicates, "MOST", 3)
    struck(said, "old")
    assert left(said) == [copy]
    monkeypatch.undo()
    with said.open() as session:
        said.watch.saved(session)
        said.watch.until(lambda: session.note is None)
    assert left(said) == []


def test_a_strike_finds_a_copy_behind_many_names_and_deep(said: Kept) -> None:
    copied(said, "/".join((*"abcdefghijkl", "x.bak")))
    crowd = said.archive.folder / "crowd"
    crowd.mkdir()
    for number in range(20_001):
        (crowd / f"{number}.txt").touch()
    copied(said, "crowd/z.bak")
    with said.open() as session:
        session.strike("outcomes", session.meeting.outcomes[0].id)
        said.watch.saved(session)
        assert session.note is None
    assert left(said) == []


def test_a_large_file_that_is_no_meeting_is_not_read_into_the_memory(said: Kept) -> None:
    large = said.archive.folder / "map.json"
    large.write_bytes(b'{"map": {"1": {"name": "')
    os.truncate(large, 100 * 1024 * 1024)
    tracemalloc.start()
    try:
        assert found(said).files == (said.path,)
        assert tracemalloc.get_traced_memory()[1] < 16 * 1024 * 1024
    finally:
        tracemalloc.stop()


def test_before_a_meeting_is_deleted_each_folder_of_the_archive_is_looked_through_once(
    said: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied(said, "old/x.bak")
    seen: list[Path] = []
    real = os.scandir

    def scandir(path: Any) -> Any:
        seen.append(Path(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found(said)
    assert seen.count(said.archive.folder / "old") == 1


def test_a_folder_that_is_too_deep_is_named_as_not_looked_through(said: Kept) -> None:
    deep = ["a"] * (DEEPEST + 2)
    copied(said, "/".join((*deep, "x.bak")))
    assert found(said).unseen == (said.archive.folder.joinpath(*deep[: DEEPEST + 1]),)


def test_of_more_names_than_are_looked_at_it_is_said_that_they_were_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text("")
    monkeypatch.setattr(duplicates, "MOST", 4)
    assert search(tmp_path).unseen == (tmp_path,)
    monkeypatch.setattr(duplicates, "MOST", 5)
    assert search(tmp_path).unseen == ()


def test_a_folder_that_may_not_be_read_is_named_as_not_looked_through(
    said: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = said.archive.folder / "closed"
    closed.mkdir()
    real = os.scandir

    def scandir(path: Any) -> Any:
        if Path(path) == closed:
            raise PermissionError(13, os.strerror(13))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert found(said).unseen == (closed,)
