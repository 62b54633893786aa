"""Whatever the environment says, however small the window is: a command ends in plain words."""

from __future__ import annotations

import os
import resource
import shlex
import shutil
import sys

import pytest

from tests.people.attacked import Room, plain
from tests.people.attacked import room as room  # a fixture
from tests.people.chair import COPROD
from tests.people.terminal import Terminal, plain_environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="these are attacks on other systems")

# What the environment says

LONG = "x" * 100_000

READ = ("HOME", "XDG_STATE_HOME", "COPROD_ARCHIVE", "COPROD_THEME", "TZ", "TERM")
"""What is read from the environment."""

ENVIRONMENTS: dict[str, dict[str, str | None]] = {
    "no home": {"HOME": None, "XDG_DATA_HOME": None, "XDG_STATE_HOME": None},
    **{f"{name} empty": {name: ""} for name in READ},
    **{f"{name} long": {name: LONG} for name in READ},
    "state below a file": {"XDG_STATE_HOME": "/dev/null/x"},
    "archive below a file": {"COPROD_ARCHIVE": "/dev/null/x"},
    "archive is a file": {"COPROD_ARCHIVE": "/dev/null"},
    "archive of nobody": {"COPROD_ARCHIVE": "~nobody-of-that-name/x"},
    "archive no text": {"COPROD_ARCHIVE": "/tmp/\udcff\udcfe"},
    "no columns": {"COLUMNS": "0", "LINES": "0"},
    "one column": {"COLUMNS": "1"},
    "columns of nothing": {"COLUMNS": "many"},
    "a zone that is none": {"TZ": "Mars/Olympus"},
    "a zone that is a path": {"TZ": ":/etc/passwd"},
    "a language that is none": {"LANG": "xx_XX.nope", "LC_ALL": "xx_XX.nope"},
}  # fmt: skip


@pytest.mark.parametrize("said", ENVIRONMENTS)
def test_nothing_in_the_environment_stops_a_command(room: Room, said: str) -> None:
    for command in (["list"], ["show", "last"], ["check"], ["--help"], ["open", "last"]):
        plain(room.run(*command, env=ENVIRONMENTS[said]), 0, 1)
    assert room.is_whole()


@pytest.mark.parametrize("files", [4, 5, 6, 7, 8, 12])
def test_few_files_that_may_be_open_are_enough_or_that_is_said(room: Room, files: int) -> None:
    def few() -> None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))

    for command in (["list"], ["show", "last"], ["check"], ["minutes", "last"], ["new", "One", "--no-open"]):
        plain(room.run(*command, before=few), 0, 1)
    assert room.is_whole()


@pytest.mark.parametrize("size", [0, 10, 4096])
def test_a_limit_on_the_size_of_files_is_said_and_loses_nothing(room: Room, size: int) -> None:
    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    reader, writer = os.pipe()
    os.set_inheritable(writer, True)
    os.close(reader)
    os.close(writer)
    done = room.run("new", "Another", "--no-open", before=small)
    assert done.status in (0, 1)
    assert room.is_whole()
    assert "Words that stay" in room.run("show", "crossing").out.decode()


def test_a_home_that_may_not_be_written_to_is_said(room: Room) -> None:
    shutil.copytree(room.root, room.root.with_name("kept"))
    if os.geteuid() == 0:  # may write anywhere: a home below a file will do
        env: dict[str, str | None] = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), "/dev/null/x")
        plain(room.run("new", "Another", "--no-open", env=env), 1)
    else:
        for folder in (room.meetings, room.state):
            folder.chmod(0o500)
        plain(room.run("new", "Another", "--no-open"), 1)
        plain(room.run("show", "last"), 0)
    assert room.is_whole()


# The window: a real program in a real terminal

ODD_STARTS: dict[str, str] = {
    "6 files": "ulimit -n 6; exec {}",
    "no TERM": "unset TERM; exec {}",
    "TERM empty": "TERM= exec {}",
    "TERM dumb": "TERM=dumb exec {}",
    "TERM unknown": "TERM=nothing-like-it exec {}",
}


@pytest.mark.parametrize("start", ODD_STARTS)
def test_a_window_opens_or_says_why_not(room: Room, start: str) -> None:
    line = ODD_STARTS[start].format(shlex.join([*COPROD, "open", "last"]))
    with Terminal(["sh", "-c", line], plain_environment(str(room.root))) as terminal:
        terminal.comes_true(lambda: "crossing" in terminal.text or "coprod" in terminal.text, 20)
        terminal.send("\x11")
        status = terminal.wait_end()
    assert status in (0, 1)
    assert b"Traceback" not in terminal.drawn
    assert b"Something went wrong" not in terminal.drawn
    assert "Words that stay" in room.run("show", "crossing").out.decode()


def test_a_window_of_one_cell_and_every_size_after_it_loses_nothing(room: Room) -> None:
    with Terminal([*COPROD, "open", "last"], plain_environment(str(room.root)), columns=1, rows=1) as terminal:
        terminal.settle()
        for columns, rows in ((2, 1), (1, 40), (200, 1), (5, 5), (3, 2), (1, 1), (100, 30)):
            terminal.resize(columns, rows)
        terminal.type("Typed after all that")
        terminal.press("Enter")
        terminal.wait_for("Typed after all that")
        terminal.press("F1")
        for columns, rows in ((1, 1), (7, 3), (100, 30)):
            terminal.resize(columns, rows)
        terminal.press("Esc", "Ctrl+Q")
        assert terminal.wait_end() == 0
    assert "Typed after all that" in room.run("show", "last").out.decode()
