"""The window is closed, or the computer shuts down: what was added and what was half typed is there again."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.people.chair import Chair, tables_of
from tests.people.soak_room import Room, row_of
from tests.people.terminal import Terminal


def _told(number: signal.Signals) -> Callable[[Terminal], None]:
    def tell(terminal: Terminal) -> None:
        os.kill(terminal.pid, number)
        assert terminal.wait_end() == 0
        assert "\x1b[?1049l" in terminal.drawn.decode(), "the terminal is as it was before"

    return tell


ENDS: dict[str, Callable[[Terminal], None]] = {
    "the window is closed": Terminal.close_window,
    "the line is cut": _told(signal.SIGHUP),
    "the computer shuts down": _told(signal.SIGTERM),
}


@pytest.mark.parametrize("how", ENDS)
def test_what_was_half_typed_is_kept_when_the_program_is_told_to_end(tmp_path: Path, how: str) -> None:
    room = Room(tmp_path)
    with room.opened() as terminal:
        room.add(terminal)
        terminal.send("Half a na")
        terminal.wait_for("Half a na")  # no draft of it is kept so soon
        ENDS[how](terminal)
    assert [row["text"] for row in tables_of(room.path)["people"]] == room.entered
    with room.opened() as terminal:
        terminal.wait_for("Half a na")
        terminal.send("me\r")
        terminal.wait_for(lambda: row_of(terminal, "Half a name"))
        assert Chair(terminal).leave() == 0
    assert not (room.state / "trouble.txt").exists()


@pytest.mark.parametrize("how", ENDS)
def test_nor_is_anything_lost_where_it_can_t_be_saved_then(tmp_path: Path, how: str) -> None:
    room = Room(tmp_path)
    with room.opened() as terminal, room.away():
        room.add(terminal)
        terminal.wait_for("NOT SAVED")
        room.add(terminal)
        terminal.send("Half a na")
        terminal.wait_for("Half a na")
        ENDS[how](terminal)
    assert not room.lost()
    with room.opened() as terminal:
        terminal.wait_for("Half a na")
        assert Chair(terminal).leave() == 0
    assert not room.wrong
