"""Deleting a meeting for good: nothing of it is left, whatever stopped it, and nothing else goes."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Generator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
import pytest

from data.edits import items
from data.edits.agreeing import agree
from data.edits.carry_over import carry_on
from data.edits.meeting_details import change_meeting
from data.errors import CannotWrite, NotFound
from data.model.records.meeting import Meeting
from data.model.stamper import RealStamper
from data.notes.notes_file import NotesFile
from data.notes.notes_record import Notes
from data.queries.agreement import AskingResult
from data.session.open import open_session
from data.session.session import Session
from data.store.archive import Archive
from data.store.deletion import delete
from data.store.deletion.delete import Deletion, delete_meeting, what_goes
from data.store.deletion_log import WasDeleted, deleted_on, forget_deleted
from data.store.export_log import remember_export
from data.store.lock import InUse
from data.store.new_meeting_draft import NewMeetingDraft
from data.store.orphans import find_without_file, without_file
from data.store.places import Folders
from data.store.read import unparse
from data.store.repair import good_copies, restore_copy
from data.store.replay import look
from tests.data.kept import PATIENCE, Watch
from tests.fixed import FixedStamper, fresh_meeting

TODAY = "2026-12-03"

WORDS = (
    "Azzlequist", "Brimvole", "Corvexil", "Dunnertwig", "Eskelmow", "Fathrick", "Grobenshaw", "Hinklewisp",
    "Izzerbane", "Jorrimund", "Kestrelop", "Lubbernock", "Mizzentoft", "Nubrogal", "Oxterfain", "Plimsgrove",
    "Quorrible", "Rusketon", "Slathermont", "Tweezlong",
)  # fmt: skip
"""Made-up words, one for each kind of place that words are kept in."""


def meeting_of(title: str) -> Meeting:
    """A meeting of its own, with another id than any other."""
    meeting = fresh_meeting(title)
    return msgspec.structs.replace(meeting, details=msgspec.structs.replace(meeting.details, id=RealStamper().new_id()))


class Room:
    """Everything of a computer that a meeting's words may be in."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.archive = Archive(root / "meetings", root / "state")
        self.notes = root / "data" / "notes"
        self.documents = root / "documents"
        self.documents.mkdir(parents=True)
        self.watch = Watch()
        self.path = self.archive.create(meeting_of("Azzlequist road"))
        self.id = look(self.path, None).details.id
        self.fill()

    @property
    def where(self) -> Folders:
        return Folders(state=self.archive.state_folder, folder=self.archive.folder, notes=self.notes, path=self.path)

    @contextmanager
    def open(self, path: Path | None = None) -> Generator[Session]:
        session = open_session(self.archive, path or self.path, RealStamper(), self.watch, retry_after=0.05)
        try:
            yield session
        finally:
            assert session.leave(PATIENCE)

    def fill(self) -> None:
        """Put each of the words somewhere."""
        w = iter(WORDS[1:])
        with self.open() as session:
            session.apply(change_meeting, {"place": next(w), "consents.keep": next(w), "next.note": next(w)})
            session.apply(items.add, "people", [next(w)])
            for table in ("outcomes", "stakeholders", "power", "decisions", "ground_rules", "communication", "actions"):
                session.apply(items.add, table, [next(w)])
            row = session.meeting.outcomes[0].id
            session.apply(items.change, "outcomes", row, {"measure": next(w)})
            session.apply(items.change, "outcomes", row, {"text": f"other words than {WORDS[4]}"})
            answer = AskingResult(state="not_agreed", how="voice", objections=((next(w), "stands"),), next_step=next(w))
            session.apply(agree, "outcomes", [row], answer)
            session.draft("line:outcomes", next(w))
            gone = session.apply(items.add, "checks", [next(w)])
            assert gone is not None
            session.undo()
            minutes = self.documents / "minutes.md"
            minutes.write_text("as saved")
            session.exported(minutes, sha256(b"as saved").hexdigest())
            changed = self.documents / "changed.md"
            changed.write_text("changed by hand since")
            session.exported(changed, sha256(b"as saved").hexdigest())
            self.archive.remember(self.path)
        by_command = self.documents / "by-command.md"
        by_command.write_text("as printed")
        remember_export(self.archive.state_folder, self.id, by_command, sha256(b"as printed").hexdigest())
        NewMeetingDraft(self.archive.state_folder, self.id).keep({"title": next(w)})
        notes = NotesFile(self.notes, self.id, FixedStamper())
        notes.take()
        notes.save(Notes(meeting=self.id, free=next(w)))
        notes.save(Notes(meeting=self.id, confidence=next(w)))
        notes.release()
        second = self.path.with_name(f"{self.path.stem}.sync-conflict-20261201-101010.json")
        second.write_bytes(self.path.read_bytes())
        self.path.with_name(f".syncthing.{self.path.name}.tmp").write_bytes(self.path.read_bytes()[:900])
        self.path.with_name(f"{self.path.name}~").write_bytes(self.path.read_bytes())
        self.path.with_name(f".{self.path.name}.99999999.tmp").write_bytes(self.path.read_bytes()[:300])
        self.path.with_name(".next.json.99999999.tmp").write_text(f'{{"meeting": {{"1": {{"title": "{WORDS[5]}')
        state = self.archive.state_folder
        (state / "trouble.txt").write_text(f"KeyError: '{WORDS[5]}'")
        (state / "journals" / f".{self.id}.jsonl.99999999.tmp").write_text(WORDS[6])
        aside = state / "aside" / self.id / "sub"
        aside.mkdir(parents=True)
        (aside / "20261201T101010Z-old.json").write_text(WORDS[7])

    def forget_file(self) -> None:
        """Remove the meeting's file by hand, and leave what an editor and a sync service laid beside it."""
        for path in self.archive.folder.glob("[!.]*.json"):
            path.unlink()

    def is_found(self) -> bool:
        """Whether the meeting is found by its title, to be deleted."""
        if self.path.exists():
            return True
        try:
            return find_without_file(self.archive.state_folder, self.notes, [], "azzlequist").id == self.id
        except NotFound:
            return False

    def delete(self, **more: Any) -> list[Any]:
        return delete_meeting(self.where, self.id, TODAY, RealStamper(), **more)

    def left(self) -> dict[str, str]:
        """Where one of the words, or the meeting's own file name, is still found: by the path."""
        found: dict[str, str] = {}
        for path in self.root.rglob("*"):
            raw = path.name.encode() + (path.read_bytes() if path.is_file() else b"")
            for word in (*WORDS, "azzlequist"):
                if word.encode() in raw:
                    found[str(path.relative_to(self.root))] = word
        return found


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


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


# Refused


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


# Stopped on its way


class _Stopped(BaseException):
    """The program was killed here."""


@contextmanager
def stopped_at(step: int, monkeypatch: pytest.MonkeyPatch) -> Generator[list[str]]:
    """Kill whatever is done at its n-th call that changes something on the disk."""
    calls: list[str] = []

    def counted(name: str) -> Callable[..., Any]:
        real = getattr(os, name)

        def call(*args: Any, **more: Any) -> Any:
            calls.append(f"{name} {args[0]}")
            if len(calls) > step:
                raise _Stopped
            return real(*args, **more)

        return call

    with monkeypatch.context() as patched:
        for name in ("unlink", "rmdir", "replace", "rename", "mkdir"):
            patched.setattr(os, name, counted(name))
        yield calls


@pytest.mark.parametrize("has_file", [True, False])
def test_stopped_at_any_step_and_done_again_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_file: bool
) -> None:
    step, done = 0, False
    while not done:
        room = Room(tmp_path / str(step))
        if not has_file:
            room.forget_file()
        with stopped_at(step, monkeypatch) as calls:
            try:
                assert room.delete() == []
                done = True
            except _Stopped:
                pass
        gc.collect()  # a program that was killed holds no lock
        if not done and deleted_on(room.archive.state_folder, room.id) is not None and room.path.exists():
            with pytest.raises(WasDeleted):
                look(room.path, room.archive.state_folder)
        if room.left():
            assert room.is_found(), calls[-1]  # it is found again by its title
        assert room.delete() == []
        assert room.left() == {}, calls[-1]
        step += 1
    assert step > 25


def test_what_cannot_be_deleted_is_named_and_the_file_stays_until_it_can(room: Room) -> None:
    if os.geteuid() == 0:
        folder = room.archive.state_folder / "copies" / room.id / "a-folder-of-somebody"
        folder.mkdir()
        (folder / "x").write_text("")
        stuck = room.archive.state_folder / "copies" / room.id
    else:
        stuck = room.archive.state_folder / "copies" / room.id
        stuck.chmod(0o500)
    failed = room.delete()
    assert failed
    assert all(stuck in (one.path, *one.path.parents) for one in failed)
    assert all(one.why for one in failed)
    assert room.path.exists()
    stuck.chmod(0o700)
    for path in stuck.glob("*/x"):
        path.unlink()
    assert room.delete() == []
    assert room.left() == {}


@pytest.mark.parametrize("has_file", [True, False])
@pytest.mark.parametrize("stuck", ["documents/minutes.md", "documents/by-command.md", "state/aside/{id}/sub/*.json"])
def test_what_could_not_be_deleted_is_known_when_it_is_done_again(
    room: Room, monkeypatch: pytest.MonkeyPatch, stuck: str, has_file: bool
) -> None:
    if not has_file:
        room.forget_file()
    (path,) = room.root.glob(stuck.format(id=room.id))
    with held_by_somebody(path, monkeypatch):
        assert [one.path for one in room.delete(exports=True) if one.path.is_file()] == [path]
    assert room.is_found()
    assert room.delete(exports=True) == []
    assert {path.name for path in room.documents.iterdir()} == {"changed.md"}
    assert room.left() == {}


@contextmanager
def held_by_somebody(path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[None]:
    """Have the system refuse to remove a file."""
    real = os.unlink

    def unlink(one: Any, **more: Any) -> None:
        if Path(one) == path:
            raise PermissionError(13, os.strerror(13))
        real(one, **more)

    with monkeypatch.context() as patched:
        patched.setattr(os, "unlink", unlink)
        yield


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

    from data.store.places import PlaceKind

    assert set(get_args(PlaceKind)) == {*delete.FIRST, "file", "duplicate", "mixed", "others", "lock", "notes"}
