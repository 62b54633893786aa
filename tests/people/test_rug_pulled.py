"""The rug is pulled in mid-meeting, in ways that nobody asked for: what was drawn is there, and it is said in words."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.people.chair import COPROD, Chair, tables_of
from tests.people.faked_clock import FAKED, FAKETIME, needs_faked_clock
from tests.people.soak_room import OPENED, Room, row_of
from tests.people.terminal import Terminal

pytestmark = pytest.mark.slow


def _journals_gone(room: Room) -> None:
    shutil.rmtree(room.state / "journals")


def _copies_gone(room: Room) -> None:
    shutil.rmtree(room.state / "copies")


def _state_is_a_file(room: Room) -> None:
    shutil.rmtree(room.state)
    room.state.write_text("somebody's")


def _moved_behind_a_link(room: Room) -> None:
    elsewhere = room.root / "elsewhere.json"
    shutil.move(room.path, elsewhere)
    room.path.symlink_to(elsewhere)


RUGS: dict[str, Callable[[Room], object]] = {
    "its file is deleted": lambda room: room.path.unlink(),
    "its file is renamed": lambda room: room.path.rename(room.path.with_name("renamed.json")),
    "its file is cut to nothing": lambda room: room.path.write_bytes(b""),
    "its file is half overwritten": lambda room: room.path.write_bytes(room.path.read_bytes()[:400]),
    "its file may only be read": lambda room: room.path.chmod(0o444),
    "its file is moved behind a link": _moved_behind_a_link,
    "the journals are deleted": _journals_gone,
    "the copies are deleted": _copies_gone,
    "a file is where the state folder was": _state_is_a_file,
}


def _whole(room: Room) -> bool:
    try:
        return {row["text"] for row in tables_of(room.path)["people"]} == set(room.entered)
    except (OSError, ValueError, KeyError):
        return False


def _all_there(room: Room) -> None:
    assert room.drawn == set(room.entered)
    assert not room.lost()
    room.check()
    assert not room.wrong
    assert not list(room.root.rglob("trouble.txt"))


@pytest.mark.parametrize("rug", RUGS)
def test_typing_goes_on_and_everything_is_there(tmp_path: Path, rug: str) -> None:
    room = Room(tmp_path)
    with room.opened() as terminal:
        room.add(terminal)
        terminal.wait_for(lambda: _whole(room))
        terminal.settle()
        RUGS[rug](room)
        room.add(terminal)
        room.add(terminal)
        assert Chair(terminal).leave() == 0
    assert _whole(room)
    _all_there(room)


@pytest.mark.parametrize("rug", [rug for rug in RUGS if rug.startswith("its file")])
def test_nothing_has_to_be_typed_for_it_to_be_there_again(tmp_path: Path, rug: str) -> None:
    room = Room(tmp_path)
    with room.opened() as terminal:
        room.add(terminal)
        terminal.wait_for(lambda: _whole(room))
        terminal.settle()
        RUGS[rug](room)
        terminal.wait_for(lambda: _whole(room))
        terminal.wait_for("saved")
        terminal.wait_for(lambda: list(room.path.parent.iterdir()) == [room.path])
        assert Chair(terminal).leave() == 0
    assert _whole(room)
    _all_there(room)


def test_a_program_that_was_stopped_and_goes_on_has_all_that_was_typed_meanwhile(tmp_path: Path) -> None:
    room = Room(tmp_path)
    with room.opened() as terminal:
        room.add(terminal)
        for _ in range(4):  # each time it might forget to end what it began
            os.kill(terminal.pid, signal.SIGSTOP)
            room.burst(terminal, [0.0, 0.0])
            os.kill(terminal.pid, signal.SIGCONT)
            for line in room.entered:
                terminal.wait_for(partial(row_of, terminal, line))
        room.see(terminal)
        assert Chair(terminal).leave() == 0
    _all_there(room)


@needs_faked_clock
@pytest.mark.parametrize("put_back", ["-1d", "-40m", "+400d"])
def test_a_clock_that_is_put_right_loses_nothing_and_the_last_copy_is_the_last(tmp_path: Path, put_back: str) -> None:
    assert FAKETIME
    room = Room(tmp_path)
    clock = tmp_path / "clock"
    clock.write_text("+0\n")
    faked = {**room.env, **FAKED, "FAKETIME_TIMESTAMP_FILE": str(clock)}
    with Terminal([*COPROD, "open", room.path.name], faked, rows=50) as terminal:
        terminal.wait_for(OPENED)
        for offset in ("+0", put_back, "+0", put_back):
            clock.write_text(f"{offset}\n")
            room.add(terminal)
            terminal.wait_for(lambda: _whole(room))
        terminal.press("Ctrl+Z", "Ctrl+Y")
        assert Chair(terminal).leave() == 0
    room.see(terminal)
    _all_there(room)
    room.path.write_bytes(b"")
    assert room.run("restore", room.path.name, "--to", "last").returncode == 0
    assert _whole(room)
