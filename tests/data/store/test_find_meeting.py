"""A meeting is found by what a chair remembers of it: its id, path, name or title, or that it was changed last."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import items
from data.errors import Ambiguous, CannotRead, Damaged, NotAMeeting, NotFound
from data.model.stamper import RealStamper
from data.session.open import open_session
from data.store.archive import Archive
from tests.data.kept import PATIENCE, Watch
from tests.data.store.titled_meeting import meeting


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
