"""A meeting that was deleted, or whose file was removed by hand, is known: what is asked and said of it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import msgspec
import pytest

from data.edits.carry_over import carry_on
from data.errors import NotFound
from data.model.stamper import RealStamper
from data.notes.notes_file import NotesFile
from data.notes.notes_record import Notes
from data.session.open import open_session
from data.store.deletion.delete import delete_meeting
from data.store.deletion.what_goes import FIRST, Deletion, what_goes
from data.store.deletion_log import WasDeleted, forget_deleted
from data.store.good_copies import good_copies
from data.store.orphans import find_without_file, without_file
from data.store.place_kinds import Folders
from data.store.read import unparse
from data.store.read_as_opened import look
from data.store.repair import restore_copy
from tests.data.store.deleted_room import TODAY, Room, meeting_of
from tests.fixed import FixedStamper

# It comes back


def back(room: Room) -> Path:
    raw = room.path.read_bytes()
    room.delete()
    room.path.write_bytes(raw)
    return room.path


def test_a_file_that_comes_back_is_asked_about_and_neither_opened_nor_merged(room: Room) -> None:
    path = back(room)
    before = path.read_bytes()
    for opening in (
        lambda: look(path, room.archive.state_folder),
        lambda: open_session(room.archive, path, RealStamper(), room.watch),
    ):
        with pytest.raises(WasDeleted) as problem:
            opening()
        assert (problem.value.day, problem.value.meeting_id) == (TODAY, room.id)
        assert "deleted here on 3 Dec 2026" in str(problem.value)
    assert path.read_bytes() == before
    assert not (room.archive.state_folder / "copies" / room.id).exists()


def test_it_can_be_deleted_again(room: Room) -> None:
    back(room)
    assert room.delete() == []
    assert room.left() == {}


def test_taken_back_it_opens_as_any_other(room: Room) -> None:
    path = back(room)
    forget_deleted(room.archive.state_folder, room.id)
    with room.open(path) as session:
        assert session.meeting.details.title == "Azzlequist road"


def test_the_list_says_that_it_was_deleted_and_it_is_never_the_last_meeting(room: Room) -> None:
    other = room.archive.create(meeting_of("Other"))
    path = back(room)
    room.archive.remember(path)
    listed = {one.title: one for one in room.archive.list()}
    assert listed["Azzlequist road"].deleted == TODAY
    assert listed["Other"].deleted == ""
    assert room.archive.last() == other


# Its file is gone


def test_a_meeting_whose_file_was_removed_by_hand_is_named_with_where_it_stood(room: Room) -> None:
    room.path.unlink()
    (one,) = without_file(room.archive.state_folder, room.notes, [])
    assert (one.id, one.title, one.path, one.can_restore) == (room.id, "Azzlequist road", room.path, True)


def test_a_meeting_that_has_a_file_is_not_among_them(room: Room) -> None:
    assert without_file(room.archive.state_folder, room.notes, [room.id]) == []
    assert without_file(room.archive.state_folder, room.notes, []) == []  # in another archive


def test_one_that_another_meeting_was_put_in_place_of_is_named_too(room: Room) -> None:
    room.path.write_bytes(unparse(meeting_of("Other")))
    (one,) = without_file(room.archive.state_folder, room.notes, [])
    assert (one.id, one.path, one.can_restore) == (room.id, room.path, True)


def test_one_whose_place_may_not_be_looked_at_is_not_said_to_be_gone(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.stat

    def stat(path: Any, **more: Any) -> Any:
        if Path(path) == room.path:
            raise PermissionError(13, os.strerror(13))
        return real(path, **more)

    monkeypatch.setattr(os, "stat", stat)
    assert without_file(room.archive.state_folder, room.notes, []) == []


def test_it_is_found_by_its_title_and_goes_with_all_that_is_left(room: Room) -> None:
    room.forget_file()
    assert list(room.archive.folder.iterdir())  # an editor's, and a sync service's
    found = find_without_file(room.archive.state_folder, room.notes, [], "azzlequist")
    where = msgspec.structs.replace(room.where, path=None)
    assert what_goes(where, found.id).title == "Azzlequist road"
    assert delete_meeting(where, found.id, TODAY, RealStamper()) == []
    assert room.left() == {}
    assert without_file(room.archive.state_folder, room.notes, []) == []


def test_one_of_which_only_notes_are_left_is_found_by_its_id(tmp_path: Path) -> None:
    notes = NotesFile(tmp_path / "notes", "ab12" * 8, FixedStamper())
    notes.save(Notes(meeting="ab12" * 8, free="Azzlequist"))
    found = find_without_file(tmp_path / "state", tmp_path / "notes", [], "ab12ab12")
    where = Folders(state=tmp_path / "state", folder=tmp_path / "meetings", notes=tmp_path / "notes")
    assert delete_meeting(where, found.id, TODAY, RealStamper()) == []
    assert not list((tmp_path / "notes").glob("*.json"))
    with pytest.raises(NotFound):
        find_without_file(tmp_path / "state", tmp_path / "notes", [], "ab12ab12")


def test_notes_that_were_to_stay_are_not_told_of_for_ever(room: Room) -> None:
    room.delete(notes=False)
    assert without_file(room.archive.state_folder, room.notes, []) == []


# What is said before


def goes(room: Room) -> Deletion:
    return what_goes(room.where, room.id)


def test_the_next_meetings_that_have_something_of_it_are_named_with_how_much(room: Room) -> None:
    before = look(room.path, None)
    after = carry_on(before, meeting_of("The drawings"), RealStamper())
    room.archive.create(after)
    (one,) = goes(room).later
    assert (one.title, one.count) == ("The drawings", len([row for _, row in after.all_rows() if row.since]))
    assert one.count > 4
    room.archive.create(carry_on(after, meeting_of("The works"), RealStamper()))
    assert [one.title for one in goes(room).later] == ["The drawings", "The works"]


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (".stversions", "Syncthing (.stversions)"),
        (".stfolder", "Syncthing"),
        (".dropbox.cache", "Dropbox"),
        (".git", "Git"),
    ],
)
def test_what_keeps_earlier_versions_of_the_folder_is_named(room: Room, make: str, name: str) -> None:
    assert goes(room).history == ()
    (room.root / make).mkdir()
    assert goes(room).history == (name,)


@pytest.mark.parametrize("folder", ["Dropbox", "OneDrive - Council", "Nextcloud"])
def test_a_sync_folder_is_known_by_its_name(tmp_path: Path, folder: str) -> None:
    room = Room(tmp_path / folder)
    assert goes(room).history == (folder.partition(" ")[0],)


@pytest.mark.parametrize(
    ("title", "typed", "meant"),
    [
        ("Park Lane crossing", "park lane CROSSING", True),
        ("Café Zoë", "cafe zoe", True),
        ("Park Lane crossing", "Park Lane", False),
        ("Park Lane crossing", "", False),
        ("A title of just thirty letters", "a title of just thirty letters", True),
        ("A title of more than thirty letters", "A title of more than thirty letters", False),
        ("A title of more than thirty letters", "abcdef01", True),
        ("", "abcdef01", True),
        ("\u200d", "\u200d", False),
        ("\u200d", "abcdef01", True),
        ("", "", False),
    ],
)
def test_the_title_is_typed_or_where_it_is_long_the_first_of_its_id(title: str, typed: str, meant: bool) -> None:
    found = Deletion(
        id="abcdef01" * 4, title=title, date=None, contents="", files=(), has_file=False, on_this_computer=(),
        crash=False, notes=(), exports=(), changed=(), later=(), history=(), folders=(), mixed=(), unseen=(),
    )  # fmt: skip
    assert found.is_meant(typed) is meant


def test_a_meeting_that_was_deleted_cannot_be_put_back_from_a_copy_unasked(room: Room) -> None:
    good = next(good_copies(room.archive.state_folder, room.id))
    room.delete()
    with pytest.raises(WasDeleted):
        restore_copy(room.path, room.archive.state_folder, good, RealStamper())
    assert not room.path.exists()


def test_the_list_of_places_has_no_kind_that_delete_does_not_know() -> None:
    from typing import get_args

    from data.store.place_kinds import PlaceKind

    assert set(get_args(PlaceKind)) == {*FIRST, "file", "duplicate", "mixed", "others", "lock", "notes"}
