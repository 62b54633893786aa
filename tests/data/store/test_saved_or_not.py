"""The header says saved when it is so, whatever becomes of the file and its folder, and the meeting goes on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from data.edits import items
from data.session.session import NotSaved, Saved, Saving
from data.store.quarantine import Quarantine
from tests.data.kept import Kept, read_file


def test_the_header_never_says_saved_before_it_is(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    with kept.open() as session:
        for number in range(30):
            session.apply(items.add, "outcomes", [f"line {number}"])
            status = session.status
            if isinstance(status, Saved):
                assert len(read_file(kept.path)["outcomes"]) == number + 1
            else:
                assert status == Saving()


def test_a_folder_that_is_gone_is_said_and_another_one_helps(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    with kept.open() as session:
        hidden = tmp_path / "hidden"
        kept.path.parent.rename(hidden)
        session.apply(items.add, "outcomes", ["one"])
        kept.watch.until(lambda: isinstance(session.status, NotSaved))
        assert session.status == NotSaved(reason="the folder is not there")
        assert not session.leave()
        path = session.save_elsewhere(tmp_path / "stick")
        assert isinstance(session.status, Saved)
        assert session.leave()
    assert len(read_file(path)["outcomes"]) == 1
    assert not kept.path.exists()


def test_a_file_that_something_else_damaged_is_set_aside_and_written_anew(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    bad = b'{"outcomes": {"1": {"te'
    with kept.open() as session:
        kept.path.write_bytes(bad)
        session.apply(items.add, "outcomes", ["one"])
        kept.watch.saved(session)
        assert [
            path.read_bytes() for path in Quarantine(kept.archive.state_folder, session.meeting.details.id).all()
        ] == [bad]
    assert len(read_file(kept.path)["outcomes"]) == 1


def test_a_damaged_file_that_cannot_be_set_aside_is_not_overwritten(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    bad = b'{"outcomes": {"1": {"te'
    with kept.open() as session:
        (kept.archive.state_folder / "aside").touch()
        kept.path.write_bytes(bad)
        session.apply(items.add, "outcomes", ["one"])
        kept.watch.until(lambda: isinstance(session.status, NotSaved))
        assert kept.path.read_bytes() == bad
        assert not session.leave()
        session.save_elsewhere(tmp_path / "stick")


def test_a_file_that_was_taken_away_is_written_again(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    with kept.open() as session:
        kept.path.unlink()
        session.apply(items.add, "outcomes", ["one"])
        kept.watch.saved(session)
    assert len(read_file(kept.path)["outcomes"]) == 1


SMALL_DISK = """
import resource, sys
from pathlib import Path
from data.store.read_as_opened import look
from data.edits import items
from data.model.stamper import RealStamper
from data.session.session import NotSaved, Saved
from tests.data.kept import Kept
kept = Kept(Path(sys.argv[1]))
with kept.open() as session:
    resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, resource.RLIM_INFINITY))
    session.apply(items.add, "outcomes", ["x" * 400 for _ in range(100)])
    kept.watch.until(lambda: isinstance(session.status, NotSaved))
    print(session.status.reason)
    print(session.note)
    print(len(look(kept.path, None).outcomes), len(session.meeting.outcomes), session.leave())
    session.apply(items.add, "outcomes", ["one more"])
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    kept.watch.saved(session)
    session.draft("outcomes", "half")
    print(session.note)
with kept.open() as session:
    print(len(session.meeting.outcomes), session.drafts)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_with_no_room_on_the_disk_the_meeting_goes_on_and_is_saved_when_there_is_room(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-W", "error", "-c", SMALL_DISK, str(tmp_path)],
        capture_output=True, text=True, check=False, cwd=Path(__file__).parents[3],
    )  # fmt: skip
    assert told.stderr == ""
    reason, note, counts, no_note, after = told.stdout.splitlines()
    assert reason == "the disk has no room for a file of this size"
    assert "not kept" in note
    assert counts == "0 100 False"
    assert no_note == "None"
    assert after == "101 {'outcomes': 'half'}"
