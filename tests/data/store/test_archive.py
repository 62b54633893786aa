"""What the file of a meeting is called, and where it is put; looking for one creates nothing."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import msgspec
import pytest

from data.errors import CannotRead, CannotWrite, NotFound
from data.model.file_names import file_stem, slug
from data.store.archive import Archive
from data.store.paths import archive_folder, documents_folder
from tests.data.store.titled_meeting import meeting
from tests.fixed import fresh_meeting


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


def test_an_archive_that_is_not_there_is_empty_and_is_not_made(archive: Archive) -> None:
    assert archive.list() == []
    for words in ("last", "park", "./x.json", "x.json", "", " "):
        with pytest.raises(NotFound):
            archive.find(words)
    assert not archive.folder.exists()
    assert not archive.state_folder.exists()


def test_a_folder_that_cannot_be_written_is_said(folder: Path) -> None:
    (folder / "file").write_text("x")
    with pytest.raises(CannotWrite, match="--archive"):
        Archive(folder / "file" / "meetings", folder / "state").create(fresh_meeting())
    with pytest.raises(CannotRead):
        Archive(folder / "file", folder / "state").list()
    assert sorted(path.name for path in folder.iterdir()) == ["file"]


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
