"""Wherever output goes: what can't be printed or written is said in a line, and nothing is lost by it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest

from tests.people.attacked import TITLE, Room, a_socket, plain
from tests.people.attacked import room as room  # a fixture

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="these are attacks on other systems")


def _to(path: str, *numbers: int) -> None:
    for number in numbers:
        held = os.open(path, os.O_WRONLY)
        os.dup2(held, number)
        os.close(held)


def _closed(*numbers: int) -> None:
    for number in numbers:
        os.close(number)


def _unread(*numbers: int) -> None:
    """Nobody reads what is printed."""
    reader, writer = os.pipe()
    os.close(reader)
    for number in numbers:
        os.dup2(writer, number)
    os.close(writer)


PRINTING: tuple[Sequence[str], ...] = (
    ["list"], ["list", "--json"], ["show", "last"], ["show", "last", "--json"], ["check"], ["restore", "last"],
    ["minutes", "last"], ["--help"], ["--version"],
)  # fmt: skip


@pytest.mark.parametrize("command", PRINTING, ids=" ".join)
def test_what_cannot_be_printed_is_said_in_a_line(room: Room, command: Sequence[str]) -> None:
    usual = room.run(*command)
    full = room.run(*command, before=partial(_to, "/dev/full", 1))
    assert (full.status, full.err) == (1, usual.err + b"Not everything could be printed: the disk is full.\n")
    closed = room.run(*command, before=partial(_closed, 1))
    assert (closed.status, closed.err) == (1, usual.err + b"Not everything could be printed: it is closed.\n")
    left = room.run(*command, before=partial(_unread, 1))
    assert (left.status, left.err) == (0, usual.err)
    for before in (partial(_closed, 1, 2), partial(_to, "/dev/full", 1, 2), partial(_closed, 0, 1, 2)):
        assert room.run(*command, before=before).status == 1
    whole = room.run(*command, before=partial(_closed, 0, 2))
    assert whole.status == 0
    assert whole.out == usual.out
    assert room.is_whole()


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "cp437", "ascii", "koi8-r", "shift_jis"])
def test_letters_that_an_output_cannot_show_are_question_marks_and_that_is_said(room: Room, encoding: str) -> None:
    for command in (["list"], ["show", "last"], ["check"], ["restore", "last"]):
        done = room.run(*command, encoding=encoding)
        plain(done, 0)
        if encoding == "ascii":  # of a locale that says nothing, UTF-8 is the best guess
            assert done.err == b""
        elif command[0] != "check":
            assert b"crossing" in done.out
            assert b"? stands for them" in done.err
    data = room.run("show", "last", "--json", encoding=encoding)
    assert json.loads(data.out.decode("utf-8"))["meeting"][0]["title"] == TITLE
    assert data.err == b""


@pytest.mark.parametrize("where", ["/dev/full", "closed"])
def test_what_was_done_is_said_where_that_cannot_be_printed(room: Room, where: str) -> None:
    before = partial(_closed, 1) if where == "closed" else partial(_to, where, 1)
    made = room.run("new", "Another", "--no-open", before=before)
    plain(made, 1)
    assert made.err.startswith("The meeting was made: “coprod list” shows it. Not".encode())
    assert b"Another" in room.run("list").out
    back = room.run("restore", "crossing", "--to", "last", before=before)
    plain(back, 1)
    assert back.err.startswith(b"The copy was put back. Not")


@pytest.mark.parametrize("to", ["pipe", "socket", "folder", "full", "nowhere/m.md", "x" * 300 + ".md"])
def test_minutes_that_cannot_be_written_are_said_at_once(room: Room, to: str) -> None:
    path = room.root / to
    if to == "pipe":
        os.mkfifo(path)
    elif to == "socket":
        a_socket(path)
    elif to == "folder":
        path.mkdir()
    elif to == "full":
        path = Path("/dev/full")
    done = room.run("minutes", "last", "--output", path)
    plain(done, 1)
    assert b"could not be written" in done.err
