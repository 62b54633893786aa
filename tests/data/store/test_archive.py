"""Meetings are found by what a chair remembers of them, and looking for one creates nothing."""

from __future__ import annotations

import itertools
import os
import shutil
import stat
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import Any

import msgspec
import pytest

from data.edits import items, meeting_details
from data.errors import Ambiguous, CannotRead, CannotWrite, Damaged, NotAMeeting, NotFound
from data.model.file_names import file_stem, slug
from data.model.records.meeting import Meeting
from data.model.stamper import RealStamper
from data.session.open import open_session
from data.store.archive import Archive
from data.store.atomic import encode_tables
from data.store.codec import NumberedTables
from data.store.listing import LOOKS
from data.store.paths import archive_folder, documents_folder
from data.store.repair import check_file
from tests.data.kept import PATIENCE, Watch, read_file
from tests.fixed import fresh_meeting


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "own" / "meetings", tmp_path / "own" / "state")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with nothing in it."""
    own = tmp_path / "own"
    own.mkdir()
    return own


def meeting(title: str, meeting_id: str, changed: str = "2026-10-21T08:00:00Z") -> Meeting:
    fresh = fresh_meeting(title)
    details = msgspec.structs.replace(fresh.details, id=meeting_id.ljust(32, "0"), changed=changed)
    return msgspec.structs.replace(fresh, details=details)


def test_a_meeting_is_called_by_its_date_and_title(archive: Archive) -> None:
    path = archive.create(meeting("Park Lane crossing", "7f3a"))
    assert path == archive.folder / "2026-10-21-park-lane-crossing-7f3a.json"
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(archive.folder.stat().st_mode) == 0o700


def test_a_second_meeting_of_the_same_name_gets_another(archive: Archive) -> None:
    first = archive.create(meeting("Park Lane crossing", "7f3a11112222"))
    before = first.read_bytes()
    second = archive.create(meeting("Park Lane crossing", "7f3a11113333"))
    third = archive.create(meeting("Park Lane crossing", "7f3a11114444"))
    assert [path.name for path in (second, third)] == [
        "2026-10-21-park-lane-crossing-7f3a1111.json", "2026-10-21-park-lane-crossing-7f3a111144440000.json",
    ]  # fmt: skip
    assert first.read_bytes() == before


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Olá, São João & Łódź!", "olá-são-joão-łódź"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con"),
        ("子供たちの会議", "子供たちの会議"),
        ("हिन्दी में बैठक", "हिन्दी-में-बैठक"),
        ("ประชุมกลุ่มที่หนึ่ง", "ประชุมกลุ่มที่หนึ่ง"),
        ("جلسه‌ی اول", "جلسهی-اول"),
        ("a" * 300, "a" * 60),
        ("word " * 40, "word-word-word-word-word-word-word-word-word-word-word-word"),
        ("Straße 7", "straße-7"),
        ("會" * 300, "會" * 28),
        ("नि" * 300, "नि" * 14),
        ("💬 👋🏽 ❤️", ""),
        ("\x00\u202e[red]", "red"),
        ("...", ""),
    ],
)
def test_any_title_makes_a_name_that_every_system_takes(archive: Archive, title: str, name: str) -> None:
    assert slug(title) == name
    path = archive.create(meeting(title, "abcd"))
    assert path.parent == archive.folder
    assert archive.list()[0].path == path


def test_a_meeting_without_a_date_and_with_a_reserved_name_has_a_name(archive: Archive) -> None:
    dateless = meeting("nul", "abcd")
    dateless = msgspec.structs.replace(dateless, details=msgspec.structs.replace(dateless.details, date=None))
    assert file_stem(dateless) == "meeting-nul"
    empty = msgspec.structs.replace(dateless, details=msgspec.structs.replace(dateless.details, title="?"))
    assert archive.create(empty).name == "meeting-abcd.json"


def test_meetings_are_listed_changed_last_first(archive: Archive) -> None:
    archive.create(meeting("Old", "aaaa", "2026-01-01T00:00:00Z"))
    archive.create(meeting("New", "bbbb", "2026-03-01T00:00:00Z"))
    archive.create(meeting("Middle", "cccc", "2026-02-01T00:00:00Z"))
    listed = archive.list()
    assert [one.title for one in listed] == ["New", "Middle", "Old"]
    assert (listed[0].date, listed[0].stage, listed[0].note) == ("2026-10-21", "arrive", None)


def test_an_archive_that_is_not_there_is_empty_and_is_not_made(archive: Archive) -> None:
    assert archive.list() == []
    for words in ("last", "park", "./x.json", "x.json", "", " "):
        with pytest.raises(NotFound):
            archive.find(words)
    assert not archive.folder.exists()
    assert not archive.state_folder.exists()


def test_what_is_no_meeting_is_not_listed_and_what_is_damaged_is_named(archive: Archive) -> None:
    path = archive.create(meeting("Park Lane", "7f3a"))
    (archive.folder / ".2026-x.json.77.tmp").write_bytes(b"half")
    (archive.folder / ".hidden.json").write_bytes(path.read_bytes())
    (archive.folder / "notes.txt").write_text("x")
    (archive.folder / "package.json").write_text('{"name": "x", "version": 3}')
    (archive.folder / "list.json").write_text("[1]")
    (archive.folder / "folder.json").mkdir()
    (archive.folder / "cut.json").write_bytes(b'{"meeting": {"1": {"title": "Par')
    (archive.folder / "cut copy of it.json").write_bytes(path.read_bytes()[:100])
    (archive.folder / "empty.json").write_bytes(b"")
    listed = archive.list()
    assert [one.title for one in listed if one.note is None] == ["Park Lane"]
    assert sorted(one.title for one in listed if one.note) == ["cut.json", "empty.json"]


OTHERS: dict[str, Callable[[NumberedTables], object]] = {
    "words beside the tables": lambda tables: tables.update(thesis="three years"),  # type: ignore[call-overload]
    "a table of words": lambda tables: tables.update(thesis={"1": "x"}),  # type: ignore[dict-item]
    "a table of a newer program": lambda tables: tables.update(topics={"1": {"id": "a"}}),
    "a list for a table": lambda tables: tables.update(people=[1]),  # type: ignore[call-overload]
    "words for a row": lambda tables: tables.update(people={"1": "x"}),  # type: ignore[dict-item]
    "nothing for a table": lambda tables: tables.update(people=None),  # type: ignore[call-overload]
    "two meetings": lambda tables: tables["meeting"].update({"2": dict(tables["meeting"]["1"], id="b")}),
    "no meeting": lambda tables: tables["meeting"].clear(),
    "no id": lambda tables: tables["meeting"]["1"].pop("id"),
    "an empty id": lambda tables: tables["meeting"]["1"].update(id=""),
    "a number for the id": lambda tables: tables["meeting"]["1"].update(id=5),
    "a number for the title": lambda tables: tables["meeting"]["1"].update(title=5),
    "a newer format": lambda tables: tables["meeting"]["1"].update(format=99),
    "a row of nothing": lambda tables: tables.update(people={"1": {}}),
}
"""What may be otherwise in a file than in the meeting's own."""


@pytest.mark.parametrize("other", OTHERS)
def test_what_check_calls_no_meeting_is_not_listed_and_all_else_is(archive: Archive, other: str) -> None:
    path = archive.create(meeting("Park Lane", "7f3a"))
    tables = read_file(path)
    OTHERS[other](tables)
    copy = archive.folder / "other.json"
    copy.write_bytes(encode_tables(tables))
    path.unlink()
    for name in ("copies", "places"):
        shutil.rmtree(archive.state_folder / name, ignore_errors=True)
    problems = check_file(copy, archive.state_folder).problems
    is_none = any("is not a meeting" in problem for problem in problems)
    assert [one.path for one in archive.list()] == ([] if is_none else [copy])


def test_two_files_of_one_meeting_are_one_meeting(archive: Archive) -> None:
    path = archive.create(meeting("Park Lane", "7f3a"))
    tables = read_file(path)
    tables["meeting"]["1"] |= {"changed": "2026-12-01T00:00:00Z", "title": "Park Lane, newer"}
    copy = archive.folder / "2026-10-21-park-lane.sync-conflict-20261123-142501-TTG5DXS.json"
    copy.write_bytes(encode_tables(tables))
    assert [(one.title, one.path) for one in archive.list()] == [("Park Lane, newer", path)]


def test_a_meeting_whose_file_gets_another_name_meanwhile_is_never_missing(archive: Archive) -> None:
    path = archive.create(meeting("Park Lane", "7f3a"))
    done = Event()

    def rename() -> None:
        names = itertools.cycle((path.with_name(f"{path.stem}.sync-conflict-20261123-142501-TTG5DXS.json"), path))
        at = path
        while not done.is_set():
            at = at.rename(next(names))

    with ThreadPoolExecutor(1) as other:
        renaming = other.submit(rename)
        try:
            seen = {tuple(one.title for one in archive.list()) for _ in range(300)}
        finally:
            done.set()
        renaming.result()
    assert seen == {("Park Lane",)}


def test_a_link_that_leads_nowhere_is_not_looked_at_for_ever(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    path = archive.create(meeting("Park Lane", "7f3a"))
    path.with_name("gone.json").symlink_to(path.with_name("nowhere"))
    looks: list[object] = []
    scandir = os.scandir

    def look(folder: Any) -> Any:
        looks.append(folder)
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", look)
    assert [one.title for one in archive.list()] == ["Park Lane"]
    assert looks.count(archive.folder) == LOOKS


def test_a_meeting_with_a_column_that_does_not_fit_is_still_listed(archive: Archive) -> None:
    path = archive.create(meeting("Park Lane", "7f3a"))
    tables = read_file(path)
    tables["meeting"]["1"] |= {"stage": "lunch", "date": 3}
    path.write_bytes(encode_tables(tables))
    assert [(one.title, one.stage, one.date) for one in archive.list()] == [("Park Lane", "arrive", None)]
    tables["meeting"]["1"] |= {"stage": "power", "date": "soon"}
    path.write_bytes(encode_tables(tables))
    assert [(one.title, one.stage, one.date) for one in archive.list()] == [("Park Lane", "power", None)]


def test_a_meeting_is_found_by_id_path_name_and_title(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    one = archive.create(meeting("Park Lane crossing", "7f3a55"))
    other = archive.create(meeting("Park benches", "7f3b66"))
    for words in (
        "7f3a", "7f3a55", "7F3A55", str(one), one.name, one.stem, "lane CROSS", "crossing", "  Lane  ", "7f3a5500-0000",
    ):  # fmt: skip
        assert archive.find(words) == one, words
    monkeypatch.chdir(archive.folder)
    assert archive.find(f"./{other.name}") == other
    assert archive.find(other.name) == other
    with pytest.raises(Ambiguous, match=r"Park benches, 2026-10-21"):
        archive.find("park")
    with pytest.raises(Ambiguous):
        archive.find("7f3")
    with pytest.raises(NotFound, match="coprod list"):
        archive.find("town hall")


def test_a_whole_title_is_meant_before_a_part_of_one(archive: Archive) -> None:
    one = archive.create(meeting("Park", "aaaa"))
    archive.create(meeting("Park Lane", "bbbb"))
    assert archive.find("park") == one


def test_a_mistyped_path_says_so_and_creates_nothing(archive: Archive, folder: Path) -> None:
    with pytest.raises(NotFound, match="no file"):
        archive.find(str(folder / "meetings" / "mistyped.json"))
    with pytest.raises(NotFound):
        open_session(archive, folder / "mistyped.json", RealStamper(), Watch())
    assert not list(folder.iterdir())


def test_a_path_that_is_no_meeting_is_said_and_left_alone(archive: Archive, tmp_path: Path) -> None:
    text, other, empty = tmp_path / "text.json", tmp_path / "other.json", tmp_path / "empty.json"
    text.write_text("# Minutes")
    other.write_text('{"name": "x"}')
    empty.write_text("{}")
    for path, problem in ((text, Damaged), (other, NotAMeeting), (empty, NotAMeeting)):
        before = path.read_bytes()
        assert archive.find(str(path)) == path
        with pytest.raises(problem, match=path.name):
            open_session(archive, path, RealStamper(), Watch())
        assert path.read_bytes() == before
    with pytest.raises(NotFound):
        archive.find(str(tmp_path))
    with pytest.raises(CannotRead):
        open_session(archive, tmp_path, RealStamper(), Watch())
    assert not archive.state_folder.exists()


def test_a_folder_that_cannot_be_written_is_said(folder: Path) -> None:
    (folder / "file").write_text("x")
    with pytest.raises(CannotWrite, match="--archive"):
        Archive(folder / "file" / "meetings", folder / "state").create(fresh_meeting())
    with pytest.raises(CannotRead):
        Archive(folder / "file", folder / "state").list()
    assert sorted(path.name for path in folder.iterdir()) == ["file"]


def test_last_is_the_meeting_changed_last_not_the_one_opened_last(archive: Archive) -> None:
    one = archive.create(meeting("One", "aaaa", "2026-01-01T00:00:00Z"))
    other = archive.create(meeting("Other", "bbbb", "2026-02-01T00:00:00Z"))
    assert archive.find("last") == other
    session = open_session(archive, one, RealStamper(), Watch())
    assert archive.find("last") == other
    session.apply(items.add, "outcomes", ["x"])
    assert session.leave(PATIENCE)
    assert archive.find("last") == one
    one.unlink()
    assert archive.find("last") == other


def test_a_name_that_a_file_has_no_longer_is_forgotten_once_its_meeting_is_opened(archive: Archive) -> None:
    path = archive.create(meeting("Fenwick's stop", "7f3a"))
    archive.remember(path)
    renamed = path.rename(path.with_name("stop.json"))
    session = open_session(archive, renamed, RealStamper(), Watch())
    assert session.leave(PATIENCE)
    kept = [one.read_bytes() for one in archive.state_folder.glob("last-*")]
    assert not any(b"fenwick" in raw for raw in kept)


def test_each_archive_has_its_own_last_meeting(archive: Archive, tmp_path: Path) -> None:
    archive.remember(archive.create(meeting("One", "aaaa")))
    stick = Archive(tmp_path / "stick", archive.state_folder)
    path = stick.create(meeting("Other", "bbbb"))
    assert stick.find("last") == path


def test_the_list_says_what_opening_would_show(archive: Archive) -> None:
    path = archive.create(meeting("Park Lane", "7f3a"))
    before = path.read_bytes()
    session = open_session(archive, path, RealStamper(), Watch())
    session.apply(meeting_details.change_meeting, {"title": "Park Lane, renamed"})
    session.apply(meeting_details.move_to, "power")
    journal = archive.journal_path(session.meeting).read_bytes()
    assert session.leave(PATIENCE)
    path.write_bytes(before)
    archive.journal_path(session.meeting).write_bytes(journal)
    assert [(one.title, one.stage) for one in archive.list()] == [("Park Lane, renamed", "power")]
    assert path.name == "2026-10-21-park-lane-7f3a.json"


def test_folders_are_where_the_chair_said_or_where_the_system_keeps_such_things(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COPROD_ARCHIVE", str(tmp_path / "shared"))
    assert archive_folder(None) == tmp_path / "shared"
    assert archive_folder(str(tmp_path / "mine")) == tmp_path / "mine"
    if sys.platform == "linux":
        monkeypatch.setenv("HOME", str(tmp_path))
        monkeypatch.delenv("XDG_DOCUMENTS_DIR", raising=False)
        assert documents_folder() == tmp_path
        (tmp_path / "Documents").mkdir()
        assert documents_folder() == tmp_path / "Documents"
