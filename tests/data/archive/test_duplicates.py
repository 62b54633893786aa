"""Files that hold a meeting under names that are no meeting's: they are named, go with it, and keep no struck words."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from data.archive import duplicates
from data.archive.delete import Deletion, delete_meeting, what_goes
from data.archive.duplicates import DEEPEST, search
from data.archive.looking import look
from data.archive.meeting_file import unparse
from data.archive.places import Where, places_of
from data.edits import items
from data.pen import RealPen
from tests.data.archive.test_delete import meeting_of
from tests.data.kept import Kept

WORDS = "Quorrible words"

NAMES = (
    "{stem}.bak", "{name}.bak", "{name}~", "{stem}.json.old", ".{name}", ".hidden", "copy of {name}.txt",
    "copy of {stem}", "backup.JSON", "old/{name}", "old/older/x.bak", ".old/{name}", "old/.{name}",
    "Z Ünïcode (1)/{stem} (2).json",
)  # fmt: skip
"""What people and programs call a copy of a meeting's file."""


@pytest.fixture
def said(kept: Kept) -> Kept:
    """A meeting in which something was said."""
    with kept.open() as session:
        session.apply(items.add, "outcomes", [WORDS, "other words"])
        kept.watch.saved(session)
    return kept


def copied(kept: Kept, name: str) -> Path:
    """A copy of the meeting's file under a name in its folder, made by hand."""
    path = kept.archive.folder / name.format(name=kept.path.name, stem=kept.path.stem)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(kept.path.read_bytes())
    return path


def where(kept: Kept) -> Where:
    return Where(state=kept.archive.state_folder, folder=kept.archive.folder, path=kept.path)


def found(kept: Kept) -> Deletion:
    return what_goes(where(kept), "7f3a" + "0" * 28)


def delete(kept: Kept) -> None:
    assert delete_meeting(where(kept), "7f3a" + "0" * 28, "2026-12-03", RealPen()) == []


def left(kept: Kept) -> list[Path]:
    return [path for path in kept.root.rglob("*") if path.is_file() and WORDS.encode() in path.read_bytes()]


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_under_any_name_is_named_before_and_goes_with_the_meeting(said: Kept, name: str) -> None:
    copy = copied(said, name)
    assert found(said).files[-1] == said.path
    assert copy in found(said).files[:-1]
    delete(said)
    assert left(said) == []
    assert not copy.exists()


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_under_any_name_keeps_no_struck_words_and_loses_nothing_else(said: Kept, name: str) -> None:
    copy = copied(said, name)
    with said.open() as session:
        session.strike("outcomes", session.meeting.outcomes[0].id)
        said.watch.saved(session)
    assert left(said) == []
    assert not copy.exists() or b"other words" in copy.read_bytes()


def test_a_copy_that_lies_elsewhere_than_the_archive_beside_a_file_that_was_opened_there_goes_too(said: Kept) -> None:
    there = said.root / "stick" / "park.json"
    there.parent.mkdir()
    said.path.rename(there)
    copy = there.with_name("park.old")
    copy.write_bytes(there.read_bytes())
    at = Where(state=said.archive.state_folder, folder=said.archive.folder, path=there)
    assert what_goes(at, "7f3a" + "0" * 28).files == (copy, there)


def test_a_copy_that_is_cut_off_is_told_by_the_id_that_it_begins_with(said: Kept) -> None:
    copy = copied(said, "old/cut.bak")
    copy.write_bytes(copy.read_bytes()[:-30])
    assert copy in found(said).files
    delete(said)
    assert not copy.exists()


def test_nothing_else_in_the_archive_goes_or_is_named(said: Kept) -> None:
    folder = said.archive.folder / "old"
    folder.mkdir()
    kept = {
        folder / "other.bak": unparse(meeting_of("Other")),
        folder / "shopping.txt": b"bread, said in 7f3a" + b"0" * 28,
        folder / "list.bak": b'{"about": "7f3a' + b"0" * 28 + b'"}',
        folder / "empty": b"",
    }
    for path, raw in kept.items():
        path.write_bytes(raw)
    os.mkfifo(folder / "pipe")
    assert found(said).files == (said.path,)
    delete(said)
    assert {path: path.read_bytes() for path in kept} == kept


def test_a_link_to_a_folder_is_not_followed(said: Kept) -> None:
    outside = said.root / "outside"
    outside.mkdir()
    (outside / "theirs.bak").write_bytes(said.path.read_bytes())
    (said.archive.folder / "link").symlink_to(outside, target_is_directory=True)
    (said.archive.folder / "round").symlink_to(said.archive.folder, target_is_directory=True)
    assert found(said).files == (said.path,)


def test_of_a_link_to_a_copy_both_go(said: Kept) -> None:
    copy = said.root / "kept elsewhere"
    copy.write_bytes(said.path.read_bytes())
    (said.archive.folder / "link.bak").symlink_to(copy)
    delete(said)
    assert left(said) == []


def test_what_a_sync_service_keeps_of_before_is_left_to_it_and_named_by_its_name(said: Kept) -> None:
    copy = copied(said, ".stversions/x.json")
    assert copy not in found(said).files
    assert "Syncthing (.stversions)" in found(said).history


def test_a_folder_that_is_too_deep_is_named_as_not_looked_through(said: Kept) -> None:
    deep = said.archive.folder.joinpath(*"abcdefghij")
    copied(said, "/".join((*"abcdefghij", "x.bak")))
    assert found(said).unseen == (said.archive.folder.joinpath(*"abcdefghij"[: DEEPEST + 1]),)
    assert deep.exists()


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


def test_a_meeting_of_which_only_a_copy_by_hand_is_left_goes_with_it(said: Kept) -> None:
    copy = copied(said, "park.bak")
    said.path.unlink()
    gone = Where(state=said.archive.state_folder, folder=said.archive.folder)
    told = what_goes(gone, "7f3a" + "0" * 28)
    assert (told.has_file, told.files) == (False, (copy,))
    assert delete_meeting(gone, "7f3a" + "0" * 28, "2026-12-03", RealPen()) == []
    assert left(said) == []


def test_the_meeting_is_what_its_own_file_says_not_a_copy_by_hand(said: Kept) -> None:
    copied(said, "older.bak")
    with said.open() as session:
        session.apply(items.add, "outcomes", ["later"])
        said.watch.saved(session)
    assert [row.text for row in look(said.path, said.archive.state_folder).outcomes][-1] == "later"
    assert "3 outcomes" in found(said).contents
    kinds = {one.kind for one in places_of("7f3a" + "0" * 28, where(said)) if one.path.name == "older.bak"}
    assert kinds == {"duplicate"}
