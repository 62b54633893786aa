"""`coprod delete`, and meetings past their day, without a file, or back from a sync service, on the command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from coprod_tui.commands.delete import as_text
from data.notes.notes_file import NotesFile
from data.notes.notes_record import Notes
from data.store.archive import Archive
from data.store.deletion.delete import what_goes
from data.store.paths import state_folder
from data.store.places import Folders
from tests.coprod_tui.test_cli import everything_in, fails, run
from tests.fixed import FixedStamper, fresh_meeting
from tests.people.chair import COPROD
from tests.people.terminal import Terminal

LONG = "A meeting with a title that nobody would like to type"


@pytest.fixture
def home() -> Path:
    """The home folder of this test."""
    return Path(os.environ["HOME"])


@pytest.fixture
def made(home: Path) -> str:
    """The id of the one meeting there is."""
    done = run("new", "Park Lane crossing", "--date", "2026-10-21", "--no-open")
    return done.stdout.strip()


def file_of(home: Path) -> Path:
    """The one meeting's file."""
    (path,) = home.rglob("meetings/*.json")
    return path


def words_left(home: Path, *words: str) -> Iterator[Path]:
    """Where words are still found, in names or in files."""
    for path in home.rglob("*"):
        raw = path.name.encode() + (path.read_bytes() if path.is_file() else b"")
        if any(word.encode() in raw for word in words):
            yield path


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


# What is said, and what is so


def saved_minutes(home: Path, made: str, name: str = "minutes.md") -> Path:
    path = home / name
    assert run("minutes", made, "--output", path).returncode == 0
    return path


def test_with_yes_nothing_is_said_to_be_asked_and_saved_minutes_are_said_to_stay_and_stay(
    home: Path, made: str
) -> None:
    saved, changed = saved_minutes(home, made), saved_minutes(home, made, "changed.md")
    changed.write_text("by hand")
    NotesFile(home / "data" / "coprod" / "notes", made, FixedStamper()).save(Notes(meeting=made, free="Quorrible"))
    done = run("delete", made, "--yes")
    assert done.returncode == 0
    listed, _, after = done.stdout.partition("Deleted.")
    assert "if you say so" not in listed
    going, _, staying = listed.partition("This stays")
    assert "“My notes” of it" in going
    assert (saved.name in going, saved.name in staying) == (False, True)
    assert "This file stays: ~/minutes.md" in after
    assert "Changed since it was saved, so it stays: ~/changed.md" in after
    assert saved.exists()
    assert changed.exists()
    assert list(words_left(home, "Quorrible")) == []


@pytest.mark.parametrize(("answer", "stays"), [("n\r", True), ("y\r", False)])
def test_minutes_that_were_to_stay_are_named_afterwards_and_those_that_went_are_not(
    home: Path, made: str, answer: str, stays: bool
) -> None:
    saved = saved_minutes(home, made)
    with Terminal([*COPROD, "delete", made], dict(os.environ), columns=100, rows=50) as terminal:
        terminal.wait_for("Delete the saved file too?")
        assert "if you say so" in terminal.text
        terminal.send(answer)
        terminal.wait_for("type its title")
        terminal.send("park lane crossing\r")
        assert terminal.wait_end() == 0
        assert ("This file stays: ~/minutes.md" in terminal.text) == stays
    assert saved.exists() == stays


def test_copies_made_by_hand_are_each_named_with_their_path_and_nothing_is_said_of_where_nobody_looked(
    home: Path, made: str
) -> None:
    file = file_of(home)
    copies = [file.with_suffix(".bak"), file.with_name("copy of it"), file.parent / "old" / file.name]
    copies[2].parent.mkdir()
    for copy in copies:
        copy.write_bytes(file.read_bytes())
    kept = file.parent / ".stversions" / file.name
    kept.parent.mkdir()
    kept.write_bytes(file.read_bytes())
    done = run("delete", made, "--yes")
    assert f"The file: ~/{file.relative_to(home)}" in done.stdout
    for copy in copies:
        assert f"Another file of it: ~/{copy.relative_to(home)}\n" in done.stdout
        assert not copy.exists()
    after = done.stdout.partition("Deleted.")[2]
    assert f"where coprod looked: in ~/{file.parent.relative_to(home)}, and in what it keeps" in after
    assert "Earlier versions of the folder stay: Syncthing (.stversions)." in after
    assert list(words_left(home, "Park Lane")) == [kept]


# A file that comes back


def back(home: Path, made: str) -> Path:
    path = file_of(home)
    raw = path.read_bytes()
    assert run("delete", made, "--yes").returncode == 0
    path.write_bytes(raw)
    return path


def test_a_file_that_comes_back_is_told_by_every_command_and_left_alone(home: Path, made: str) -> None:
    path = back(home, made)
    raw = path.read_bytes()
    for command in (["show"], ["minutes"], ["new", "Next", "--no-open", "--after"]):
        fails(run(*command, made), "deleted here on", f"coprod open {made[:8]}")
    fails(run("show", "last"), "no meeting")
    assert "deleted here on" in run("list").stdout
    assert "but its file is here" in run("check").stdout
    assert path.read_bytes() == raw
    assert len(list(path.parent.iterdir())) == 1


def test_of_a_file_that_comes_back_the_data_tell_no_title_(home: Path, made: str) -> None:
    back(home, made)
    (row,) = json.loads(run("list", "--json").stdout)
    assert (row["id"], row["title"]) == (made, "")


# A file that is gone


def test_where_the_folder_is_not_there_nothing_is_said_to_be_gone_nor_offered_to_be_deleted(
    home: Path, made: str
) -> None:
    folder = file_of(home).parent
    folder.rename(home / "unplugged")
    for said in (run("check").stdout, run("show", "park").stderr):
        assert "the folder of its file is not here" in said
        assert "If that is on another disk, connect it." in said
        assert "coprod delete" not in said
    assert run("restore", made[:8], "--to", "last").returncode == 0
    assert [path.name for path in folder.iterdir()]


def test_a_meeting_without_a_file_is_counted_by_list_and_named_by_check(home: Path, made: str) -> None:
    path = file_of(home)
    path.unlink()
    assert run("list").stdout == "The file of 1 meeting is not found: coprod check names it.\n"
    assert json.loads(run("list", "--json").stdout) == []
    checked = run("check").stdout
    assert "Park Lane crossing, 21 Oct 2026: its file is gone" in checked
    assert path.name in checked
    assert f"coprod restore {made[:8]} --to last" in checked
    fails(run("show", "park"), "is gone", path.name, f"coprod delete {made[:8]}")
    fails(run("show", "last"), "The file of 1 meeting is not found")
    assert run("restore", made[:8], "--to", "last").returncode == 0
    assert path.exists()
    assert "no file" not in run("list").stdout


def test_it_can_be_deleted_though_its_file_is_gone(home: Path, made: str) -> None:
    file_of(home).unlink()
    assert run("delete", made, "--yes").returncode == 0
    assert list(words_left(home, "Park Lane", "park-lane")) == []
    assert "There is no meeting" in run("list").stdout
    assert "There is no meeting yet." in run("check").stdout


def test_a_meeting_in_another_folder_is_not_said_to_have_no_file(tmp_path: Path, made: str) -> None:
    assert made
    listed = run("list", "--archive", tmp_path / "other").stdout
    assert "There is no meeting in" in listed
    assert "no file" not in listed


# Past its day


def test_list_and_check_say_that_a_meeting_is_past_its_day(home: Path) -> None:
    from data.edits.meeting_details import change_meeting

    archive = Archive(home / "data" / "coprod" / "meetings", state_folder())
    archive.create(change_meeting(fresh_meeting(), FixedStamper(), {"consents.keep": "until 1 Jan 2021"}))
    assert run("list").stdout.endswith("kept until 1 Jan 2021, past\n")
    checked = run("check")
    assert "kept until 1 Jan 2021, past. coprod delete " in checked.stdout
    assert checked.returncode == 0
