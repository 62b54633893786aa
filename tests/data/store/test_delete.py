"""Deleting a meeting for good: nothing of it is left, and nothing else goes."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from data.edits import items
from data.model.stamper import RealStamper
from data.session.session import Session
from data.store.deletion.delete import delete_meeting
from data.store.deletion.what_goes import what_goes
from data.store.deletion_log import deleted_on
from data.store.read import unparse
from tests.data.store.deleted_room import TODAY, WORDS, Room, held_by_somebody, meeting_of


def test_before_it_every_word_is_somewhere(room: Room) -> None:
    every = b"".join(path.read_bytes() for path in room.root.rglob("*") if path.is_file())
    assert [word for word in WORDS if word.encode() not in every] == []


def test_after_it_none_of_the_words_is_left_in_any_folder(room: Room) -> None:
    assert room.delete() == []
    assert room.left() == {}
    assert deleted_on(room.archive.state_folder, room.id) == TODAY


def test_what_is_remembered_of_it_is_its_id_and_the_day(room: Room) -> None:
    room.delete()
    names = [path for path in (room.root / "state").rglob("*") if path.is_file()]
    assert [path.name for path in names] == [f"{room.id}.json"]
    assert names[0].read_bytes() == b'{"day":"2026-12-03"}'


def test_the_chairs_notes_stay_where_they_are_not_to_go(room: Room) -> None:
    assert room.delete(notes=False) == []
    assert set(room.left().values()) == {WORDS[-1], WORDS[-2]}
    assert all(path.startswith("data/notes") for path in room.left())


def test_minutes_stay_unless_they_are_to_go_and_those_changed_since_stay_anyway(room: Room) -> None:
    found = what_goes(room.where, room.id)
    assert {path.name for path in found.exports} == {"minutes.md", "by-command.md"}
    assert {path.name for path in found.changed} == {"changed.md"}
    room.delete()
    assert {path.name for path in room.documents.iterdir()} == {"minutes.md", "by-command.md", "changed.md"}


def test_minutes_that_are_as_they_were_saved_go_where_that_is_wanted(room: Room) -> None:
    room.delete(exports=True)
    assert {path.name for path in room.documents.iterdir()} == {"changed.md"}


def test_minutes_that_were_saved_where_a_link_leads_go_with_the_link(room: Room) -> None:
    minutes = room.documents / "minutes.md"
    minutes.symlink_to(minutes.rename(room.root / "real.md"))
    room.delete(exports=True)
    assert {path.name for path in room.documents.iterdir()} == {"changed.md"}
    assert not (room.root / "real.md").exists()


def test_a_meeting_goes_where_its_link_leads_and_both_stay_while_anything_else_does(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = room.path.rename(room.root / "real.json")
    room.path.symlink_to(there)
    held = room.notes / f"{room.id}.json"
    with held_by_somebody(held, monkeypatch):
        assert [one.path for one in room.delete(exports=True)] == [held]
    assert room.path.exists()
    assert room.delete(exports=True) == []
    assert not there.exists()
    assert not room.path.is_symlink()
    assert room.left() == {}


def test_nothing_of_another_meeting_goes(room: Room) -> None:
    other = room.archive.create(meeting_of("Other"))
    with room.open(other) as session:
        session.apply(items.add, "outcomes", ["Brown bread"])
        session.draft("line:outcomes", "half typ")
    beside = other.with_name(f"{other.name}~")
    beside.write_text("an editor's")
    before = {path: path.read_bytes() for path in room.root.rglob("*") if path.is_file() and _is_of(path, session)}
    assert len(before) > 3
    room.delete()
    assert {path: path.read_bytes() for path in before} == before
    assert beside.read_text() == "an editor's"
    with room.open(other) as again:
        assert [row.text for row in again.meeting.outcomes] == ["Brown bread"]
        assert again.drafts == {"line:outcomes": "half typ"}


@pytest.mark.parametrize("cut", [None, 400])
def test_where_another_meeting_stands_by_now_neither_it_nor_what_lies_beside_it_goes(
    room: Room, cut: int | None
) -> None:
    moved = room.path.rename(room.path.with_name("moved.json"))
    room.path.with_name(f"{room.path.name}~").unlink()
    other = unparse(meeting_of("Other"))[:cut]
    beside = room.path.with_name(f"{room.path.name}.bak")
    room.path.write_bytes(other)
    beside.write_bytes(other)
    assert delete_meeting(msgspec.structs.replace(room.where, path=moved), room.id, TODAY, RealStamper()) == []
    assert not moved.exists()
    assert (room.path.read_bytes(), beside.read_bytes()) == (other, other)


def test_what_somebody_else_keeps_where_it_stood_stays(room: Room) -> None:
    moved = room.path.rename(room.path.with_name("moved.json"))
    room.path.write_text('{"recipes": ["jam"]}')
    beside = moved.with_name("moved.json.txt")
    beside.write_bytes(unparse(meeting_of("Other")))
    assert delete_meeting(msgspec.structs.replace(room.where, path=moved), room.id, TODAY, RealStamper()) == []
    assert room.path.read_text() == '{"recipes": ["jam"]}'
    assert beside.exists()


def test_its_own_file_goes_though_it_is_damaged(room: Room) -> None:
    for raw in (b"", b"\0" * 900, room.path.read_bytes()[:700], room.path.read_bytes()[200:]):
        room.path.write_bytes(raw)
        assert what_goes(room.where, room.id).files[-1] == room.path


def _is_of(path: Path, session: Session) -> bool:
    return session.meeting.details.id in str(path) or path.name.startswith("other") or "-other-" in path.name
