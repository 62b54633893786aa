"""What the page on privacy tells of is so: where things lie, what stays, for how long, and that nothing is sent."""

from __future__ import annotations

import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest

from coprod_tui.settings import Settings
from data.edits import items
from data.minutes.compose import compose
from data.minutes.formats import written
from data.model.records.meeting import Meeting
from data.notes.notes_file import COPIES
from data.session.session import Session
from data.store.backups import LIMIT, STEPS
from data.store.deletion.postponed import put_off
from data.store.journal_records import STEPS as CHANGES
from data.store.paths import archive_folder, notes_folder, state_folder
from tests.data.kept import Kept
from tests.data.store.deleted_room import Room
from tests.data.store.systems import HOME, LOCAL_APP_DATA, System, be_on
from tests.docs.pages import FOR_CHAIRS, ROOT, tokens
from tests.people.terminal import Terminal, plain_environment
from tests.rows import each_row

PAGE = "docs/privacy.md"

SYSTEMS: dict[System, int] = {"linux": 1, "darwin": 2, "win32": 3}
"""The column of each system in the table of folders."""

OF_OTHERS = {
    "~", "~/.tmux.conf", "~/.bashrc", "~/.zshrc", "~/.config/fish/completions/coprod.fish", "~/Shared/meetings",
    "~/.local/share", "~/.local/state",
}  # fmt: skip
"""Paths that are not ours, or only the beginning of ours."""


def rows(heading: str) -> list[list[str]]:
    """The tables under a heading of the page, row by row, each cell as it is written."""
    text = (ROOT / PAGE).read_text(encoding="utf-8").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    lines = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line] for line in lines]


def folders() -> list[list[str]]:
    """The rows of the table that has a column for each system."""
    return [row for row in rows("Where it lies") if len(row) == 4 and row[0] != "what"]


@pytest.mark.skipif(sys.platform == "win32", reason="its folders can't be named otherwise")
@pytest.mark.parametrize("system", SYSTEMS)
def test_each_path_on_the_page_is_the_one_that_the_program_takes(
    system: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    be_on(system, monkeypatch)
    told = [row[SYSTEMS[system]].strip("`") for row in folders()]
    paths = [one.replace("~", HOME, 1).replace("%LOCALAPPDATA%", LOCAL_APP_DATA).replace("\\", "/") for one in told]
    assert paths == [str(one) for one in (archive_folder(None), notes_folder(), state_folder())]


@each_row("page", FOR_CHAIRS)
def test_no_page_names_another_path(page: str) -> None:
    known = {cell.strip("`") for row in folders() for cell in row[1:]} | OF_OTHERS
    code = [one.content for token in tokens(page) for one in token.children or [] if one.type == "code_inline"]
    assert {one for one in code if one.startswith(("~", "%", "/"))} - known - {"%LOCALAPPDATA%"} == set()


def test_what_this_computer_keeps_besides_is_all_on_the_page_and_nothing_else_is(tmp_path: Path) -> None:
    room = Room(tmp_path)
    state = room.archive.state_folder
    Settings(state / "settings.json", ("day",)).remember(theme="day")
    with room.open() as session:
        session.strike("power", session.meeting.power[0].id)
        put_off(state, room.id, "2027-01-01")
        there = {path.name for path in state.iterdir()}
    room.delete()
    there |= {path.name for path in state.iterdir()}
    told = [row[0].strip("`") for row in rows("Where it lies") if len(row) == 2 and row[0] != "name"]
    assert {name for name in there if not any(fnmatch(name, one) for one in told)} == set()
    assert [one for one in told if not any(fnmatch(name, one) for name in there)] == []


def test_how_long_things_are_kept_is_as_the_program_has_it() -> None:
    text = " ".join((ROOT / PAGE).read_text(encoding="utf-8").split())
    assert f"the last {CHANGES} changes" in text
    assert f"have {COPIES} earlier copies" in text
    assert f"at most {LIMIT // 2**20} MiB" in text
    assert STEPS == ((600, 0), (24 * 3600, 600), (7 * 24 * 3600, 3600), (None, 24 * 3600))
    assert (
        "all the last ten minutes. Of the last day one stays for ten minutes, of the last week one for an hour" in text
    )


def having(root: Path, word: str) -> set[str]:
    """The folders in which a word stands in a file."""
    return {
        path.relative_to(root).parts[0] if path.is_relative_to(root / "meetings") else path.relative_to(root).parts[1]
        for path in root.rglob("*")
        if path.is_file() and word.encode() in path.read_bytes()
    }


def minutes_of(meeting: Meeting) -> str:
    return written(compose(meeting), "md").decode()


def say_and_take_back(kept: Kept, session: Session) -> None:
    session.apply(items.add, "outcomes", ["Quorrible"])
    kept.watch.saved(session)
    session.undo()


def test_words_that_were_taken_back_stay_until_they_are_brought_back_and_deleted_for_good(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    with kept.open() as session:
        say_and_take_back(kept, session)
        assert "Quorrible" not in minutes_of(session.meeting)
    assert having(tmp_path, "Quorrible") == {"journals", "copies"}
    with kept.open() as session:
        session.redo()
        session.strike("outcomes", session.meeting.outcomes[-1].id)
    assert having(tmp_path, "Quorrible") == set()


def test_once_something_was_added_they_can_not_be_brought_back_and_copies_have_them(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    with kept.open() as session:
        say_and_take_back(kept, session)
        session.apply(items.add, "outcomes", ["Something else"])
        assert session.redo() is None
    assert having(tmp_path, "Quorrible") == {"copies"}


def test_what_was_typed_and_not_added_is_gone_once_the_line_is_empty_and_the_meeting_is_left(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    with kept.open() as session:
        session.draft("line:outcomes", "Quorrible")
        session.draft("line:outcomes", "")
        assert having(tmp_path, "Quorrible") == {"journals"}
    assert having(tmp_path, "Quorrible") == set()


LISTENING = """
import sys
heard = ("socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind", "socket.getaddrinfo", "socket.gethostby")
def hear(event, given):
    if event.startswith(heard):
        with open(FILE, "a") as file:
            file.write(f"{event}\\n")
FILE = sys.argv.pop(1)
sys.addaudithook(hear)
"""
"""Writes down whatever Python is asked to send to other computers, or of them."""

COPROD = f"{LISTENING}\nfrom coprod_tui.__main__ import main\nmain()"


def test_nothing_is_sent_to_any_computer_and_the_window_leaves_nothing_in_the_terminal(tmp_path: Path) -> None:
    heard, env = tmp_path / "heard", plain_environment(str(tmp_path))
    command = [sys.executable, "-c", COPROD, str(heard)]
    with Terminal([*command, "new", "Park Lane crossing"], env, columns=100, rows=30) as terminal:
        terminal.wait_for("Who is here?")
        terminal.type("Amina Yusuf")
        terminal.press("Enter", "Ctrl+N", "Ctrl+C", "Ctrl+S")
        terminal.wait_for(lambda: "Minutes saved" in terminal.words or "Before these minutes" in terminal.words)
        terminal.press("Enter")
        terminal.send("\x11")
        assert terminal.wait_end() == 0
        window = bytes(terminal.drawn)
        assert window.index(b"\x1b[?1049h") < window.index(b"Amina") < window.rindex(b"\x1b[?1049l")
        assert b"Amina" not in window[window.rindex(b"\x1b[?1049l") :]
    for arguments in (["list"], ["show", "last"], ["minutes", "last", "--short"], ["check"], ["--version"]):
        subprocess.run([*command, *arguments], env=env, check=True, capture_output=True)
    assert not heard.exists()


def test_whatever_would_be_sent_is_heard(tmp_path: Path) -> None:
    code = f"{LISTENING}\nimport socket\nsocket.socket().connect_ex(('127.0.0.1', 9))"
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "heard")], check=True)
    assert (tmp_path / "heard").read_text() == "socket.connect\n"
