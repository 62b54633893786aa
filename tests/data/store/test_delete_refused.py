"""Deleting a meeting is refused while it or its notes are open, and where it could not be remembered."""

from __future__ import annotations

import os

import pytest

from data.errors import CannotWrite
from data.model.stamper import RealStamper
from data.notes.notes_file import NotesFile
from data.session.open import open_session
from data.store.deletion_log import deleted_on
from data.store.lock import InUse
from tests.data.kept import PATIENCE
from tests.data.store.deleted_room import Room
from tests.fixed import FixedStamper


def test_it_is_refused_while_a_window_has_the_meeting_open_and_nothing_is_changed(room: Room) -> None:
    with room.open():
        pass  # so that what was left half made is gone
    with room.open():
        before = room.left()
        with pytest.raises(InUse) as problem:
            room.delete()
        assert problem.value.holder.pid == os.getpid()
        assert room.left() == before
    assert deleted_on(room.archive.state_folder, room.id) is None
    assert room.delete() == []


def test_it_is_refused_while_a_window_has_the_notes_open(room: Room) -> None:
    notes = NotesFile(room.notes, room.id, FixedStamper())
    notes.take()
    with pytest.raises(InUse):
        room.delete()
    assert deleted_on(room.archive.state_folder, room.id) is None
    notes.release()
    assert room.delete() == []


def test_it_is_refused_while_a_second_window_shares_the_meeting(room: Room) -> None:
    with room.open() as first:
        shared = open_session(room.archive, room.path, RealStamper(), room.watch, shared=True)
        first.leave(PATIENCE)
        with pytest.raises(InUse):
            room.delete()
        shared.leave(PATIENCE)
    assert room.delete() == []
    assert room.left() == {}


def test_where_it_cannot_be_remembered_nothing_is_deleted(room: Room) -> None:
    (room.archive.state_folder / "deleted").write_text("in the way")
    before = room.left()
    with pytest.raises(CannotWrite):
        room.delete()
    assert room.left() == before
