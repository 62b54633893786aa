"""`coprod delete`, and meetings past the day until which they may be kept, on the command line."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from coprod_tui.commands.delete import as_text
from data.notes.notes_file import NotesFile
from data.notes.notes_record import Notes
from data.store.archive import Archive
from data.store.deletion.what_goes import what_goes
from data.store.paths import state_folder
from data.store.place_kinds import Folders
from tests.coprod_tui.command_line import everything_in, fails, run
from tests.coprod_tui.one_meeting import file_of, words_left
from tests.coprod_tui.one_meeting import home as home  # a fixture
from tests.coprod_tui.one_meeting import made as made  # a fixture
from tests.fixed import FixedStamper, fresh_meeting
from tests.people.chair import COPROD
from tests.people.terminal import Terminal

LONG = "A meeting with a title that nobody would like to type"


def test_without_a_terminal_the_whole_id_and_yes_are_needed(home: Path, made: str) -> None:
    before = everything_in(home)
    fails(run("delete", "park"), "--yes", "Nothing was deleted.")
    fails(run("delete", made), "--yes", "Nothing was deleted.")
    fails(run("delete", "park", "--yes"), made, "Nothing was deleted.")
    fails(run("delete", made[:8], "--yes"), made, "Nothing was deleted.")
    assert everything_in(home) == before
    done = run("delete", made, "--yes")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Park Lane crossing, 21 Oct 2026" in done.stdout
    assert "This stays" in done.stdout
    assert list(words_left(home, "Park Lane", "park-lane")) == []


def test_a_meeting_that_is_not_there_is_said(made: str) -> None:
    fails(run("delete", "nowhere", "--yes"), "nowhere")
    assert made in run("list", "--json").stdout


def test_a_file_that_is_no_meeting_is_never_deleted(tmp_path: Path) -> None:
    other = tmp_path / "shopping.json"
    other.write_text('{"bread": 2}')
    broken = tmp_path / "broken.json"
    broken.write_text('{"bread"')
    for path in (other, broken):
        fails(run("delete", path, "--yes"))
        assert path.exists()


@pytest.mark.parametrize(
    ("typed", "gone"),
    [
        ("PARK lane crossing", True),
        ("Park Lane", False),
        ("", False),
    ],
)
def test_at_a_terminal_the_title_is_typed(home: Path, made: str, typed: str, gone: bool) -> None:
    with Terminal([*COPROD, "delete", made], dict(os.environ), columns=100, rows=40) as terminal:
        terminal.wait_for("type its title")
        assert "This goes. Nothing brings it back." in terminal.text
        assert file_of(home).exists()
        terminal.send(f"{typed}\r")
        assert terminal.wait_end() == (0 if gone else 1)
        assert ("Nothing of it is left" in terminal.text) == gone
    assert bool(list(words_left(home, "Park Lane"))) != gone


def test_of_a_long_title_the_first_letters_of_the_id_are_typed(home: Path) -> None:
    made = run("new", LONG, "--no-open").stdout.strip()
    with Terminal([*COPROD, "delete", LONG], dict(os.environ), columns=100, rows=40) as terminal:
        terminal.wait_for(f"its id: {made[:8]}")
        terminal.send(f"{made[:8]}\r")
        assert terminal.wait_end() == 0
    assert list(words_left(home, LONG)) == []


@pytest.mark.parametrize(("answer", "gone"), [("\r", True), ("y\r", True), ("n\r", False)])
def test_the_chairs_notes_are_asked_about_by_themselves_yes_first(
    home: Path, made: str, answer: str, gone: bool
) -> None:
    folder = home / "data" / "coprod" / "notes"
    NotesFile(folder, made, FixedStamper()).save(Notes(meeting=made, free="Quorrible"))
    with Terminal([*COPROD, "delete", made], dict(os.environ), columns=100, rows=40) as terminal:
        terminal.wait_for("Delete “My notes” of it too? [Y/n]")
        terminal.send(answer)
        terminal.wait_for("type its title")
        terminal.send("park lane crossing\r")
        assert terminal.wait_end() == 0
        assert (f"“My notes” of it are still here. coprod delete {made[:8]} deletes them." in terminal.text) != gone
    assert bool(list(words_left(home, "Quorrible"))) != gone
    if not gone:
        assert "There is no meeting" in run("list").stdout
        assert run("delete", made, "--yes").returncode == 0
        assert list(words_left(home, "Quorrible")) == []
    assert list(words_left(home, "Park Lane")) == []


def test_while_a_window_has_it_open_it_is_refused_and_says_where(home: Path, made: str) -> None:
    with Terminal([*COPROD, "open", made], dict(os.environ), columns=100, rows=30) as window:
        window.wait_for("Arrive")
        before = file_of(home).read_bytes()
        done = run("delete", made, "--yes")
        assert done.returncode == 1
        assert "A window on this computer has it open since" in done.stderr
        assert file_of(home).read_bytes() == before
        window.send("\x11")
        assert window.wait_end() == 0
    assert run("delete", made, "--yes").returncode == 0


def test_a_file_too_large_to_be_read_is_deleted(home: Path, made: str) -> None:
    os.truncate(file_of(home), 257 * 1024 * 1024)
    assert run("delete", made, "--yes").returncode == 0
    assert list((home / "data").rglob("*.json")) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there, nothing limits how large a file may be")
def test_that_it_is_deleted_is_said_though_the_output_is_full_by_then(home: Path, made: str) -> None:
    import resource

    folders = Folders(state=state_folder(), folder=file_of(home).parent, path=file_of(home))
    room = (
        len(as_text(what_goes(folders, made), asks=False).encode()) + 10
    )  # behind the list there is not much room left
    with (home / "printed").open("wb") as output:
        done = subprocess.run(
            [*COPROD, "delete", made, "--yes"], stdout=output, stderr=subprocess.PIPE, text=True, check=False,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.startswith("Deleted. Nothing of it is left where coprod looked: in ")
    assert "on this computer. Not everything could be" in done.stderr
    assert list((home / "data").rglob("*.json")) == []


def test_what_could_not_be_deleted_is_named_with_its_path_and_ends_with_1(home: Path, made: str) -> None:
    stuck = home / "state" / "coprod" / "copies" / made / "somebody's"
    stuck.mkdir()
    (stuck / "x").write_text("")
    done = run("delete", made, "--yes")
    assert done.returncode == 1
    assert "somebody's" in done.stderr
    assert "Nothing of it is left" not in done.stdout
    (stuck / "x").unlink()
    assert run("delete", made, "--yes").returncode == 0
    assert list(words_left(home, "Park Lane")) == []


# Past its day


def test_list_and_check_say_that_a_meeting_is_past_its_day(home: Path) -> None:
    from data.edits.meeting_details import change_meeting

    archive = Archive(home / "data" / "coprod" / "meetings", state_folder())
    archive.create(change_meeting(fresh_meeting(), FixedStamper(), {"consents.keep": "until 1 Jan 2021"}))
    assert run("list").stdout.endswith("kept until 1 Jan 2021, past\n")
    checked = run("check")
    assert "kept until 1 Jan 2021, past. coprod delete " in checked.stdout
    assert checked.returncode == 0
