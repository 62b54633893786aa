"""Files that hold a meeting under names that are no meeting's: they are named, go with it, and keep no struck words."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest

from data.edits import items
from data.model.stamper import RealStamper
from data.store.archive import Archive
from data.store.deletion.delete import delete_meeting
from data.store.deletion.what_goes import what_goes
from data.store.place_kinds import Folders
from data.store.places import places_of
from data.store.read import unparse
from data.store.read_as_opened import look
from tests.data.kept import Kept, Watch
from tests.data.store.copies_by_hand import WORDS, copied, delete, found, left, where, with_words
from tests.data.store.deleted_room import meeting_of
from tests.fixed import fresh_meeting

NAMES = (
    "{stem}.bak", "{name}.bak", "{name}~", "{stem}.json.old", ".{name}", ".hidden", "copy of {name}.txt",
    "copy of {stem}", "backup.JSON", "old/{name}", "old/older/x.bak", ".old/{name}", "old/.{name}",
    "Z Ünïcode (1)/{stem} (2).json",
)  # fmt: skip
"""What people and programs call a copy of a meeting's file."""


@pytest.fixture
def said(kept: Kept) -> Kept:
    """A meeting in which something was said."""
    return with_words(kept)


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
    at = Folders(state=said.archive.state_folder, folder=said.archive.folder, path=there)
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


def test_of_a_link_to_a_copy_in_the_archive_both_go(said: Kept) -> None:
    copy = copied(said, "old/park.bak")
    (said.archive.folder / "link.bak").symlink_to(copy)
    delete(said)
    assert left(said) == []
    assert not (said.archive.folder / "link.bak").is_symlink()


def test_where_home_is_the_archive_what_coprod_keeps_itself_is_no_copy_by_hand(tmp_path: Path) -> None:
    kept = Kept.__new__(Kept)
    kept.root, kept.archive, kept.watch = tmp_path, Archive(tmp_path, tmp_path / ".local" / "coprod"), Watch()
    kept.path = kept.archive.create(fresh_meeting())
    with kept.open() as session:
        session.apply(items.add, "outcomes", [WORDS])
        kept.watch.saved(session)
    notes = tmp_path / ".local" / "notes"
    notes.mkdir()
    (notes / "x.bak").write_bytes(kept.path.read_bytes())
    at = msgspec.structs.replace(where(kept), notes=notes)
    assert what_goes(at, "7f3a" + "0" * 28).files == (kept.path,)
    assert {one.kind for one in places_of("7f3a" + "0" * 28, at)} >= {"copy", "journal"}


def test_what_a_sync_service_keeps_of_before_is_left_to_it_and_named_by_its_name(said: Kept) -> None:
    copy = copied(said, ".stversions/x.json")
    assert copy not in found(said).files
    assert "Syncthing (.stversions)" in found(said).history


def test_a_meeting_of_which_only_a_copy_by_hand_is_left_goes_with_it(said: Kept) -> None:
    copy = copied(said, "park.bak")
    said.path.unlink()
    gone = Folders(state=said.archive.state_folder, folder=said.archive.folder)
    told = what_goes(gone, "7f3a" + "0" * 28)
    assert (told.has_file, told.files) == (False, (copy,))
    assert delete_meeting(gone, "7f3a" + "0" * 28, "2026-12-03", RealStamper()) == []
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
