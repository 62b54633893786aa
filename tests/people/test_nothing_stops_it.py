"""Whatever lies in the archive, wherever output goes, whatever the environment says: a command ends in plain words."""

from __future__ import annotations

import json
import os
import resource
import shlex
import shutil
import socket
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest

from data.archive.files import encode, with_numbers
from data.archive.folder import Archive
from data.archive.tables import to_tables
from data.edits import items
from data.meeting import Meeting
from tests.fixed import FixedPen, fresh_meeting
from tests.people.chair import COPROD
from tests.people.forked import Ended, run
from tests.people.terminal import Terminal, plain_environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="these are attacks on other systems")

TITLE = "Łukasz’s crossing 👋"


def _meeting() -> Meeting:
    return items.add(fresh_meeting(TITLE), FixedPen(), "outcomes", ["Words that stay", "Łódź – “so”"])


class Room:
    """A home with one meeting in it, which is the last."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.meetings = root / "data" / "coprod" / "meetings"
        self.state = root / "state" / "coprod"
        archive = Archive(self.meetings, self.state)
        self.path = archive.create(_meeting())
        archive.remember(self.path)
        self.env: dict[str, str | None] = {
            **plain_environment(str(root)), "COPROD_ARCHIVE": None, "XDG_DOCUMENTS_DIR": str(root)
        }  # fmt: skip
        self._raw = self.path.read_bytes()

    def run(self, *arguments: str | Path, **more: Any) -> Ended:
        """Run a command here. `env`: besides what this home is."""
        return run(arguments, self.root, **{**more, "env": {**self.env, **more.get("env", {})}})

    def is_whole(self) -> bool:
        """Whether nothing of the meeting is lost."""
        return self.path.read_bytes() == self._raw


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def plain(done: Ended, *statuses: int) -> None:
    """It ended by itself, with one of these statuses, and said what is wrong, if anything, in a line or two."""
    assert done.status in statuses, done
    said = done.err.decode(errors="replace")
    assert "Traceback" not in said
    assert "Something went wrong" not in said
    assert len(said.strip().splitlines()) <= 2, said
    if done.status == 1:
        assert said.strip() or done.out, done


# In the archive

Make = Callable[[Path], object]


def _file(raw: bytes | str) -> Make:
    return lambda path: path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())


def _sparse(size: int, start: bytes = b'{"meeting": {') -> Make:
    def make(path: Path) -> None:
        path.write_bytes(start)
        os.truncate(path, size)

    return make


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        before = Path.cwd()
        os.chdir(path.parent)  # the name of a socket may not be long
        try:
            made.bind(path.name)
        finally:
            os.chdir(before)


def _link(to: str) -> Make:
    return lambda path: path.symlink_to(to)


def _with(**columns: Any) -> Make:
    """A meeting of its own whose row has these columns."""
    tables = to_tables(fresh_meeting("Odd"))
    tables["meeting"][0] |= {"id": "0dd" * 10, **columns}
    return _file(encode(with_numbers(tables)))


def _rows(table: str, rows: Any) -> Make:
    held: dict[str, Any] = with_numbers(to_tables(fresh_meeting("Odd")))
    held["meeting"]["1"]["id"] = "0dd" * 10
    held[table] = rows
    return _file(msgspec.json.encode(held))


def _named(name: bytes) -> Make:
    def make(path: Path) -> None:
        with open(os.fsencode(path.parent) + b"/" + name, "wb") as file:  # noqa: PTH123
            file.write(b"{")

    return make


IN_THE_ARCHIVE: dict[str, Make] = {
    "a pipe": os.mkfifo,
    "a socket": _socket,
    "a folder": lambda path: path.mkdir(),
    "a link to a device": _link("/dev/zero"),
    "a link to the terminal": _link("/dev/tty"),
    "a link to random bytes": _link("/dev/urandom"),
    "a link to what the kernel says": _link("/proc/kmsg"),
    "a link to memory": _link("/proc/self/mem"),
    "a link to itself": _link("odd.json"),
    "a link to nothing": _link("nowhere.json"),
    "a link to the archive": _link("."),
    "nothing in it": _file(b""),
    "zeros": _file(b"\0" * 4096),
    "257 MB": _sparse(257 * 1024 * 1024),
    "a terabyte": _sparse(2**40),
    "lists 5,000 deep": _file("[" * 5000 + "]" * 5000),
    "tables 100,000 deep": _file('{"a":' * 100_000 + "1" + "}" * 100_000),
    "lists that never close": _file("[" * 1_000_000),
    "a row 101 deep": _with(later=json.loads("[" * 101 + "]" * 101)),
    "a row 900 deep": _with(later=json.loads("[" * 900 + "]" * 900)),
    "a byte order mark alone": _file(b"\xef\xbb\xbf"),
    "UTF-16": _file('{"meeting": {}}'.encode("utf-16")),
    "bytes that are no text": _file(b'{"meeting": {"1": {"id": "\xff\xfe"}}}'),
    "half a letter": _file('{"meeting": {"1": {"id": "x", "title": "\\ud800"}}}'),
    "a number of 5,000 digits": _file('{"meeting": {"1": {"id": "x", "minutes": ' + "9" * 5000 + "}}}"),
    "a number past all floats": _file('{"meeting": {"1": {"id": "x", "minutes": 1e999}}}'),
    "a list": _file("[1, 2]"),
    "a word": _file('"meeting"'),
    "no meeting": _file('{"people": {}}'),
    "a meeting that is a list": _file('{"meeting": []}'),
    "a meeting without a row": _file('{"meeting": {}}'),
    "a row that is nothing": _file('{"meeting": {"1": null}}'),
    "an id that is a number": _file('{"meeting": {"1": {"id": 7}}}'),
    "minutes of 309 digits": _with(minutes=10**308),
    "a changed that is no time": _with(changed="yesterday"),
    "an entered without the Z": _with(stages={"outcomes": {"entered": "2026-10-21T10:00:00"}}, stage="outcomes"),
    "a paused without the Z": _with(paused="2026-10-21T10:00:00"),
    "a zone that is a path": _with(zone="../../../../etc/passwd"),
    "a zone that is long": _with(zone="x" * 100_000),
    "an id that is a path": _with(id="../../../../tmp/x"),
    "an id that is long": _with(id="x" * 100_000),
    "an id with a zero in it": _with(id="a\0b"),
    "a format of 309 digits": _with(format=10**308),
    "a format below none": _with(format=-5),
    "a title that moves the cursor": _with(title="\x1b[2J\x1b]0;x\x07\x9b1A"),
    "a title of a megabyte": _with(title="long " * 200_000),
    "a million rows that are nothing": _rows("outcomes", {}),
    "rows that are lists": _rows("outcomes", {"1": []}),
    "rows that are numbers": _rows("outcomes", {"1": 5}),
    "20,000 empty rows": _rows("outcomes", {str(at): {} for at in range(20_000)}),
    "10,000 tables": _file(
        msgspec.json.encode({"meeting": {"1": {"id": "x"}}, **{f"t{n}": {} for n in range(10_000)}})
    ),
    "a name with a line end": _named(b"od\nd.json"),
    "a name with an escape": _named(b"od\x1b[2Jd.json"),
    "a name that is no text": _named(b"od\xff\xfed.json"),
    "a name as long as they go": _named(b"x" * 250 + b".json"),
}
"""What lies beside the meeting, under the name odd.json unless it says another."""

COMMANDS: tuple[Sequence[str], ...] = (
    ["list"], ["check"], ["show", "last"], ["show", "odd.json"], ["minutes", "odd.json"], ["restore", "odd.json"],
)  # fmt: skip


@pytest.mark.parametrize("attack", IN_THE_ARCHIVE)
def test_nothing_in_the_archive_stops_a_command_or_is_touched_by_one(room: Room, attack: str) -> None:
    path = room.meetings / "odd.json"
    IN_THE_ARCHIVE[attack](path)
    before = sorted(os.listdir(os.fsencode(room.meetings)))  # noqa: PTH208
    there = os.lstat(path) if os.path.lexists(path) else None
    for command in COMMANDS:
        done = room.run(*command)
        plain(done, 0, 1)
        if command in (["list"], ["show", "last"]):
            assert done.status == 0, done
            assert "crossing" in done.out.decode()
    assert sorted(os.listdir(os.fsencode(room.meetings))) == before  # noqa: PTH208
    if there is not None:
        after = os.lstat(path)
        assert (after.st_ino, after.st_size, after.st_mtime_ns) == (there.st_ino, there.st_size, there.st_mtime_ns)
    assert room.is_whole()


KEPT_HERE = (
    "journals/{id}.jsonl", "locks/{id}.lock", "locks/{id}.held.json", "copies/{id}", "aside/{id}", "places", "journals",
    "settings.json", "half-started.json", "trouble.txt", "last-{last}",
)  # fmt: skip
"""What coprod keeps on this computer, from its state folder on."""

INSTEAD: dict[str, Make] = {"a pipe": os.mkfifo, "a device": _link("/dev/zero"), "deep": _file("[" * 5000)}


@pytest.mark.parametrize("instead", INSTEAD)
def test_nothing_in_what_is_kept_here_stops_a_command(room: Room, instead: str) -> None:
    (last,) = room.state.glob("last-*")
    for name in KEPT_HERE:
        place = room.state / name.format(id=fresh_meeting().details.id, last=last.name.partition("-")[2])
        aside = room.root / "was"
        if place.exists():
            place.rename(aside)
        place.parent.mkdir(parents=True, exist_ok=True)
        INSTEAD[instead](place)
        for command in (["list"], ["show", "crossing"], ["check"], ["restore", "crossing"]):
            plain(room.run(*command), 0, 1)
        place.unlink()
        if aside.exists():
            aside.rename(place)
    assert room.is_whole()


# Where output goes


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
    ["minutes", "last"], ["minutes", "last", "--format", "html"], ["--help"], ["new", "--help"], ["--version"],
)  # fmt: skip


@pytest.mark.parametrize("command", PRINTING, ids=" ".join)
def test_what_cannot_be_printed_is_said_in_a_line(room: Room, command: Sequence[str]) -> None:
    full = room.run(*command, before=partial(_to, "/dev/full", 1))
    assert (full.status, full.err) == (1, b"Not everything could be printed: the disk is full.\n")
    closed = room.run(*command, before=partial(_closed, 1))
    assert (closed.status, closed.err) == (1, b"Not everything could be printed: it is closed.\n")
    left = room.run(*command, before=partial(_unread, 1))
    assert (left.status, left.err) == (0, b"")
    for before in (partial(_closed, 1, 2), partial(_to, "/dev/full", 1, 2), partial(_closed, 0, 1, 2)):
        assert room.run(*command, before=before).status == 1
    whole = room.run(*command, before=partial(_closed, 0, 2))
    assert whole.status == 0
    assert whole.out == room.run(*command).out
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
        _socket(path)
    elif to == "folder":
        path.mkdir()
    elif to == "full":
        path = Path("/dev/full")
    done = room.run("minutes", "last", "--output", path)
    plain(done, 1)
    assert b"could not be written" in done.err


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
    for command in (["list"], ["show", "last"], ["check"], ["--help"], ["new", "--help"], ["open", "last"]):
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
