"""A disk that fills up in mid-meeting: it is said, typing goes on, and nothing is missing afterwards."""

from __future__ import annotations

import sys
from collections.abc import Generator
from functools import partial
from pathlib import Path

import pytest

from tests.data.kept import everything_kept
from tests.people.chair import Chair
from tests.people.small_disk import Narrow, SmallDisk, SmallFiles, small_disk
from tests.people.small_disk_meeting import BEFORE, MEANWHILE, Meeting
from tests.people.soak_room import row_of
from tests.people.terminal import Terminal

pytestmark = pytest.mark.slow


@pytest.fixture
def disk(tmp_path: Path) -> Generator[SmallDisk]:
    """A small disk that is mounted."""
    folder = tmp_path / "disk"
    folder.mkdir()
    with small_disk(folder) as found:
        if found is None:
            pytest.skip("this user can't mount a small disk here")
        yield found


@pytest.fixture(params=["disk", "files"])
def narrow(request: pytest.FixtureRequest, tmp_path: Path) -> Narrow:
    """A small disk, and what stands in for one where none can be mounted."""
    if request.param == "disk":
        found: SmallDisk = request.getfixturevalue("disk")
        return found
    if sys.platform != "linux":
        pytest.skip("the size of another program's files can't be limited here")
    folder = tmp_path / "limited"
    folder.mkdir()
    return SmallFiles(folder)


@pytest.fixture
def meeting(narrow: Narrow, tmp_path: Path) -> Meeting:
    return Meeting(tmp_path, narrow, "COPROD_ARCHIVE")


def _add(terminal: Terminal, *names: str) -> None:
    for name in names:
        terminal.send(f"{name}\r")
        terminal.wait_for(partial(row_of, terminal, name))


def _add_while_full(meeting: Meeting, terminal: Terminal) -> None:
    terminal.wait_for("saved")
    meeting.narrow.fill(terminal)
    _add(terminal, MEANWHILE[0])
    terminal.wait_for("NOT SAVED: the disk")
    terminal.wait_for(meeting.narrow.says)
    _add(terminal, *MEANWHILE[1:])
    assert "NOT SAVED" in terminal.lines[0]
    assert meeting.people() == [*BEFORE], "the file is as it was"


def test_killed_while_the_disk_is_full_nothing_is_missing(meeting: Meeting) -> None:
    with meeting.opened() as terminal:
        _add_while_full(meeting, terminal)
        terminal.kill()
    meeting.narrow.free(None)
    with meeting.opened() as terminal:
        terminal.wait_for(lambda: all(row_of(terminal, name) for name in MEANWHILE))
        assert Chair(terminal).leave() == 0
    meeting.holds_everybody()


def test_once_there_is_room_it_says_saved_by_itself(meeting: Meeting) -> None:
    with meeting.opened() as terminal:
        _add_while_full(meeting, terminal)
        terminal.comes_true(lambda: False, 1.2)  # a key makes it try again: nothing is typed any more, and kept
        meeting.narrow.free(terminal)
        terminal.wait_for(lambda: "saved" in terminal.lines[0])
        meeting.holds_everybody()
        assert Chair(terminal).leave() == 0
    meeting.holds_everybody()


def test_leaving_while_the_disk_is_full_asks_and_nothing_is_missing_later(meeting: Meeting) -> None:
    with meeting.opened() as terminal:
        _add_while_full(meeting, terminal)
        terminal.press("Ctrl+Q")
        terminal.wait_for("Something is not saved yet")
        terminal.press("Enter")  # it stays, unless told otherwise
        _add(terminal, "Still here")
        terminal.press("Ctrl+Z")
        terminal.press("Ctrl+Q")
        terminal.wait_for("Something is not saved yet")
        terminal.press("Left")
        terminal.send("\r")
        assert terminal.wait_end() == 0
    meeting.narrow.free(None)
    with meeting.opened() as terminal:
        terminal.wait_for(lambda: all(row_of(terminal, name) for name in MEANWHILE))
        assert Chair(terminal).leave() == 0
    meeting.holds_everybody()


def _goes_on_with_a_word(meeting: Meeting, terminal: Terminal, word: str) -> None:
    """It is said that something isn't kept, the rest goes on, and the meeting's own file has it all."""
    _add(terminal, *MEANWHILE)
    terminal.wait_for(word)
    terminal.wait_for(lambda: "saved" in terminal.lines[0] and "NOT" not in terminal.lines[0])
    assert Chair(terminal).leave() == 0
    meeting.holds_everybody()


@pytest.mark.parametrize("when", ["before it is opened", "in mid-meeting"])
def test_with_no_room_for_what_is_kept_besides_the_meeting_is_saved(disk: SmallDisk, tmp_path: Path, when: str) -> None:
    meeting = Meeting(tmp_path, disk, "XDG_STATE_HOME")
    if when == "before it is opened":
        disk.fill()
    with meeting.opened() as terminal:
        disk.fill()
        _goes_on_with_a_word(meeting, terminal, disk.says)


def test_where_nothing_may_be_kept_besides_the_meeting_is_saved(disk: SmallDisk, tmp_path: Path) -> None:
    meeting = Meeting(tmp_path, disk, "XDG_STATE_HOME")
    disk.read_only()
    with meeting.opened() as terminal:
        _goes_on_with_a_word(meeting, terminal, "may not be written to")


def test_with_one_full_disk_for_everything_it_says_what_leaving_would_lose(disk: SmallDisk, tmp_path: Path) -> None:
    meeting = Meeting(tmp_path, disk, "COPROD_ARCHIVE", "XDG_STATE_HOME")
    with meeting.opened() as terminal:
        terminal.wait_for("saved")
        disk.fill()
        added: list[str] = list(MEANWHILE)
        _add(terminal, *MEANWHILE)
        while "not saved yet are not kept" not in terminal.text:  # what is kept first still finds a little room
            assert len(added) < 60, terminal.text
            added.append(f"Came later {len(added):02d}")
            _add(terminal, added[-1])
        terminal.press("Ctrl+Q")
        terminal.wait_for("Leaving now may lose them")
        terminal.press("Enter")
        disk.free()
        terminal.wait_for(lambda: "saved" in terminal.lines[0])
        assert Chair(terminal).leave() == 0
    assert meeting.people() == [*BEFORE, *added]
    assert not list(meeting.home.rglob("trouble.txt"))


def test_a_strike_with_no_room_for_it_says_so_and_is_done_once_there_is(disk: SmallDisk, tmp_path: Path) -> None:
    meeting = Meeting(tmp_path, disk, "COPROD_ARCHIVE", "XDG_STATE_HOME")
    (meeting.home / "people.txt").unlink()
    gone = BEFORE[-1]
    with meeting.opened() as terminal:
        terminal.wait_for("saved")
        disk.fill()
        Chair(terminal).choose(len(BEFORE), "X")
        terminal.wait_for("for good?")
        terminal.press("Right", "Enter")
        terminal.wait_for("not deleted from the disk yet")
        assert "NOT SAVED" in terminal.lines[0]
        assert "Nothing of it is kept" not in terminal.text
        assert gone in meeting.people()
        disk.free()
        terminal.wait_for("Nothing of it is kept")
        assert "NOT SAVED" not in terminal.lines[0]
        assert gone.encode() not in everything_kept(disk.seen) + everything_kept(meeting.home)
        assert Chair(terminal).leave() == 0
    assert meeting.people() == list(BEFORE[:-1])


@pytest.mark.parametrize("killed", [False, True], ids=["it is back in time", "killed meanwhile"])
@pytest.mark.parametrize("folder", ["kept", ""], ids=["a folder on the disk", "the disk itself"])
def test_a_disk_that_goes_and_comes_back_misses_nothing(
    disk: SmallDisk, tmp_path: Path, folder: str, killed: bool
) -> None:
    meeting = Meeting(tmp_path, disk, "COPROD_ARCHIVE", folder=folder)
    with meeting.opened() as terminal:
        terminal.wait_for("saved")
        terminal.settle()
        with disk.away():
            _add(terminal, MEANWHILE[0])
            terminal.wait_for("NOT SAVED: the folder is not there")
            _add(terminal, *MEANWHILE[1:])
            assert not list(disk.seen.iterdir()), "nothing is put where the disk belongs"
            if killed:
                terminal.kill()
        if not killed:
            terminal.wait_for(lambda: "saved" in terminal.lines[0])
            assert Chair(terminal).leave() == 0
    if killed:
        with meeting.opened() as terminal:
            terminal.wait_for(lambda: row_of(terminal, MEANWHILE[-1]))
            assert Chair(terminal).leave() == 0
    meeting.holds_everybody()
