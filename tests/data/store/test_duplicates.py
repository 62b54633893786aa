"""Files that hold a meeting under names that are no meeting's: they are named, go with it, and keep no struck words."""

from __future__ import annotations

import os
import tracemalloc
from pathlib import Path
from typing import Any

import msgspec
import pytest

from coprod_tui.commands.delete import as_text, what_was_done
from data.edits import items
from data.errors import path_shown
from data.model.stamper import RealStamper
from data.store import duplicates
from data.store.archive import Archive
from data.store.deletion.delete import Deletion, delete_meeting, what_goes
from data.store.duplicates import DEEPEST, search
from data.store.places import Folders, places_of
from data.store.read import unparse
from data.store.replay import look
from tests.data.kept import Kept, Watch
from tests.data.store.deleted_room import meeting_of
from tests.fixed import fresh_meeting

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


def where(kept: Kept) -> Folders:
    return Folders(state=kept.archive.state_folder, folder=kept.archive.folder, path=kept.path)


def found(kept: Kept) -> Deletion:
    return what_goes(where(kept), "7f3a" + "0" * 28)


def delete(kept: Kept) -> None:
    assert delete_meeting(where(kept), "7f3a" + "0" * 28, "2026-12-03", RealStamper()) == []


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


def mixed(kept: Kept, name: str) -> Path:
    """A file of the chair's own that holds the meeting, and other things."""
    path = kept.archive.folder / "sub" / name
    path.parent.mkdir()
    raw = kept.path.read_bytes()
    if name.startswith("link"):
        outside = kept.root / "my own copy"
        outside.write_bytes(raw)
        path.symlink_to(outside)
    elif name == "thesis-data.json":
        path.write_bytes(raw.rstrip()[:-1] + b', "my own thesis": "three years of work"}')
    elif name == "thesis.json":
        path.write_bytes(raw.rstrip()[:-1] + b', "my own thesis": {"chapter": {"1": "three years of work"}}}')
    elif name == "first.json":
        path.write_bytes(b'{"my own thesis": "three years of work", ' + raw.lstrip()[1:])
    elif name in BEFORE:
        path.write_bytes(BEFORE[name] + raw)
    else:
        path.write_bytes(raw + b"\n\nMy own notes, three hours of work\n")
    return path


BEFORE = {
    "line.json": b"Kept by the sync service on 21 Oct 2026\n",
    "mail.eml": b'From: "Ana" <ana@example.org>\nSubject: the "meeting" file, with its "id"\n\nHere it is: {look}\n\n',
    "quote.txt": b'"',
    "marked.txt": b"\xef\xbb\xbf// a note\r\n",
}
"""What stands before the meeting in a file, by the file's name."""


MIXED = ("my notes.txt", "mail.json", "thesis-data.json", "thesis.json", "first.json", "link.json", "link.bak", *BEFORE)
"""What they may be called. A link leads to a file outside of the archive."""


@pytest.mark.parametrize("name", MIXED)
def test_a_file_with_other_things_in_it_is_named_and_left_when_its_meeting_is_deleted(said: Kept, name: str) -> None:
    path = mixed(said, name)
    before = path.read_bytes()
    assert (found(said).files, found(said).mixed) == ((said.path,), (path,))
    assert f"{path_shown(path)}" in as_text(found(said))
    assert f"{path_shown(path)}" in what_was_done(found(said), notes=True, exports=False)
    delete(said)
    assert path.read_bytes() == before
    assert not said.path.exists()


@pytest.mark.parametrize("name", MIXED)
def test_a_file_with_other_things_in_it_is_named_and_left_until_the_chair_has_seen_to_it(said: Kept, name: str) -> None:
    path = mixed(said, name)
    before = path.read_bytes()
    struck(said, "sub")
    assert path.read_bytes() == before
    path.resolve().write_bytes(before.replace(WORDS.encode(), b"").replace(struck_id(before), b""))
    with said.open() as session:
        said.watch.saved(session)
        assert session.note is None


def struck_id(raw: bytes) -> bytes:
    """The id of the row with the words, in a file."""
    return raw[: raw.index(WORDS.encode())].rpartition(b'"id": "')[2][:32]


def struck(kept: Kept, named: str) -> None:
    """Have the words struck; that they may be left somewhere is said."""
    with kept.open() as session:
        session.strike("outcomes", session.meeting.outcomes[0].id)
        kept.watch.saved(session)
        kept.watch.until(lambda: session.note is not None)
        assert named in (session.note or "")
    with kept.open() as session:  # it is looked for again, and said again
        kept.watch.saved(session)
        kept.watch.until(lambda: session.note is not None)
        assert named in (session.note or "")


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


def test_what_a_sync_service_keeps_of_before_is_left_to_it_and_named_by_its_name(said: Kept) -> None:
    copy = copied(said, ".stversions/x.json")
    assert copy not in found(said).files
    assert "Syncthing (.stversions)" in found(said).history


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
