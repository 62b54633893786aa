"""Folders that may not be read, links, names that are no text: a plain line each, and never "something went wrong"."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.coprod_tui.home_folder import AS_ANYONE, Home
from tests.people.chair import COPROD, Chair, tables_of
from tests.people.soak_room import row_of
from tests.people.terminal import Terminal

COMMANDS = (
    ("list",), ("check",), ("show", "last"), ("show", "park"), ("open", "last"), ("minutes", "last"),
    ("restore", "last"), ("restore", "park", "--to", "last"),
)  # fmt: skip


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def test_a_folder_that_may_not_be_read_is_named_by_every_command(home: Home) -> None:
    home.path.parent.chmod(0)
    for command in COMMANDS:
        done = home.run(*command)
        assert (done.returncode, done.stdout) == (1, ""), command
        assert "data/coprod/meetings can't be read: it may not be read." in done.stderr, command
        assert len(done.stderr.splitlines()) <= 2, command
    home.path.parent.chmod(0o700)
    assert home.run("check").returncode == 0


def test_a_folder_that_may_not_be_read_for_a_while_is_said_and_nothing_is_lost(home: Home) -> None:
    with Terminal([*AS_ANYONE, *COPROD, "open", "park"], home.env, rows=30) as terminal:
        terminal.wait_for(lambda: row_of(terminal, "Ana Silva"))
        home.path.parent.chmod(0)
        terminal.send("Ben Okri\r")
        terminal.wait_for("NOT SAVED: it may not be read ")
        terminal.send("Cem\r")
        terminal.wait_for(lambda: row_of(terminal, "Cem"))
        home.path.parent.chmod(0o700)
        terminal.wait_for("saved")
        assert Chair(terminal).leave() == 0
    assert [row["text"] for row in tables_of(home.path)["people"]][2:] == ["Ben Okri", "Cem"]


def test_a_link_to_a_meeting_s_file_stays_a_link_when_that_is_put_back(home: Home) -> None:
    elsewhere = home.root / "elsewhere.json"
    home.path.rename(elsewhere)
    home.path.symlink_to(elsewhere)
    elsewhere.write_bytes(b"")
    assert home.run("restore", home.path.name, "--to", "last").returncode == 0
    assert home.path.is_symlink()
    assert len(tables_of(elsewhere)["people"]) == 2


@pytest.mark.parametrize("name", [b"new\nline", b"esc\x1b[2J", b"\xff\xfe", b"-rf", b"[red] [/", b"y" * 240])
def test_a_folder_may_be_called_anything(home: Home, name: bytes) -> None:
    if sys.platform != "linux":
        pytest.skip("not every system has such names")
    archive = os.fsdecode(os.fsencode(home.root) + b"/" + name)
    home.env["COPROD_ARCHIVE"] = archive
    assert home.run("new", "Elsewhere", "--no-open").returncode == 0
    with Terminal([*COPROD, "open", "last"], home.env, rows=30) as terminal:
        terminal.wait_for("Who is here?")
        terminal.send("Ben Okri\r")
        terminal.wait_for(lambda: row_of(terminal, "Ben Okri"))
        assert Chair(terminal).leave() == 0
    assert ". Ben Okri\n" in home.run("show", "elsewhere").stdout
    checked = home.run("check", "last")
    assert checked.returncode == 0
    assert "\x1b" not in checked.stdout
    for file in Path(archive).iterdir():
        file.write_bytes(b"")
    assert home.run("restore", "last", "--to", "last").returncode == 0
    assert ". Ben Okri\n" in home.run("show", "elsewhere").stdout


@pytest.mark.parametrize("words", ["x" * 300, "~nosuchuser/x", "x\udcff", "../" + "y" * 300])
def test_what_can_be_no_name_is_said(home: Home, words: str) -> None:
    shown = home.run("show", words)
    assert (shown.returncode, shown.stdout) == (1, "")
    assert "went wrong" not in shown.stderr
    listed = home.run("list", "--archive", words)
    assert "went wrong" not in listed.stderr


@pytest.mark.parametrize("left", [b"", b"\n", b"\x00\xff", b"/nowhere/x.json"])
def test_a_note_of_the_last_meeting_that_says_nothing_is_passed_over(home: Home, left: bytes) -> None:
    (note,) = (home.root / "state" / "coprod").glob("last-*")
    note.write_bytes(left)
    assert ". Ana Silva\n" in home.run("show", "last").stdout


def test_another_folder_that_can_t_be_one_is_said_and_the_meeting_goes_on(home: Home) -> None:
    with Terminal([*COPROD, "open", "park"], home.env, rows=30) as terminal:
        terminal.wait_for("Who is here?")
        terminal.press("Ctrl+P")
        terminal.type("another folder")
        terminal.press("Enter")
        terminal.wait_for("Save this meeting in which folder?")
        terminal.type("~nosuchuser/meetings")
        terminal.press("Enter")
        terminal.wait_for("there is no such user")
        assert Chair(terminal).leave() == 0
