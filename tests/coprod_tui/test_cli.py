"""The command line as someone types it: each command in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.coprod_tui.command_line import archive as archive  # a fixture
from tests.coprod_tui.command_line import everything_in, fails, misused, run
from tests.people.chair import COPROD, Chair, start
from tests.people.program import HANG

# New


def test_new_without_opening_prints_the_id_alone(tmp_path: Path) -> None:
    done = run("new", "Park Lane", "--no-open", "--archive", tmp_path)
    assert done.returncode == 0
    meeting_id = done.stdout.strip()
    assert done.stdout == f"{meeting_id}\n"
    assert len(meeting_id) == 32
    assert int(meeting_id, 16)
    (path,) = tmp_path.glob("*.json")
    assert meeting_id in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("title", ["../../etc/passwd", "a/b\\c:d", "...", "-", "é 👋🏽 שלום", "[red]x[/]", "x" * 2000])
def test_a_title_may_be_anything(tmp_path: Path, title: str) -> None:
    folder = tmp_path / "archive"
    done = run("new", "--no-open", "--archive", folder, "--", title)
    assert done.returncode == 0, done
    (path,) = folder.iterdir()
    assert path.parent == folder
    (row,) = json.loads(run("list", "--json", "--archive", folder).stdout)
    assert row["title"] == title
    assert [one.name for one in tmp_path.iterdir()] == ["archive"]


def test_a_title_is_needed(tmp_path: Path) -> None:
    misused(run("new", "--archive", tmp_path))
    misused(run("new", "  ", "--no-open", "--archive", tmp_path), "title")
    assert list(tmp_path.iterdir()) == []


def test_a_date_that_is_none_is_said_and_nothing_is_made(tmp_path: Path) -> None:
    misused(run("new", "x", "--date", "someday", "--no-open", "--archive", tmp_path), "someday")
    misused(run("new", "x", "--minutes", "lots", "--no-open", "--archive", tmp_path))
    misused(run("new", "x", "--minutes", "0", "--no-open", "--archive", tmp_path))
    fails(run("new", "x", "--people", tmp_path / "none.txt", "--no-open", "--archive", tmp_path), "none.txt")
    fails(run("new", "x", "--people", tmp_path, "--no-open", "--archive", tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_day_just_past_makes_no_meeting_a_year_ahead_but_asks_for_the_year(tmp_path: Path) -> None:
    day = date.today() - timedelta(days=7)
    said = f"{day.day} {day:%B}"
    misused(run("new", "x", "--date", said, "--no-open", "--archive", tmp_path), "Write the year")
    assert not everything_in(tmp_path)
    made = run("new", "x", "--date", f"{said} {day.year}", "--no-open", "--archive", tmp_path)
    assert made.returncode == 0, made


def test_names_come_from_a_file(archive: Path) -> None:
    shown = json.loads(run("show", "last", "--json", "--archive", archive).stdout)
    assert [row["text"] for row in shown["people"]] == ["Ana Silva", "Ben Okri", "Zoë Marsh"]


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    in_its_place = tmp_path / "archive"
    in_its_place.write_text("a file", encoding="utf-8")
    fails(run("new", "x", "--no-open", "--archive", in_its_place), "archive")
    fails(run("new", "x", "--no-open", "--archive", in_its_place / "below"), "archive")
    fails(run("list", "--archive", in_its_place), "archive")
    assert in_its_place.read_text(encoding="utf-8") == "a file"


# List, show, minutes


def test_looking_writes_nothing(archive: Path, tmp_path: Path) -> None:
    before = everything_in(tmp_path)
    kept = everything_in(Path(os.environ["HOME"]))
    for command in (["list"], ["show", "last"], ["minutes", "last"], ["minutes", "last", "--format", "chat"]):
        assert run(*command, "--archive", archive).returncode == 0
    assert run("list", "--archive", tmp_path / "nowhere").returncode in (0, 1)
    run("list")
    assert everything_in(tmp_path) == before
    assert everything_in(Path(os.environ["HOME"])) == kept


def test_minutes_are_utf_8_whatever_the_locale_says(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("new", "Café 👋🏽", "--no-open", "--archive", archive)
    for name, value in {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}.items():
        monkeypatch.setenv(name, value)
    for command in (["minutes", "last"], ["show", "last"], ["show", "last", "--json"], ["list"]):
        given = [*COPROD, *command, "--archive", str(archive)]
        done = subprocess.run(given, capture_output=True, check=False)
        assert done.returncode == 0, done
        assert "Café 👋🏽" in done.stdout.decode("utf-8")


# A newer file


@pytest.fixture
def newer(archive: Path) -> Path:
    """The meeting as a newer program would have saved it."""
    (path,) = archive.iterdir()
    tables = json.loads(path.read_bytes())
    (row,) = tables["meeting"].values()
    row["format"] += 1
    row["from_the_future"] = {"a": [1]}
    path.write_text(json.dumps(tables), encoding="utf-8")
    return path


def test_a_newer_file_can_be_shown(newer: Path) -> None:
    before = newer.read_bytes()
    assert "Park Lane crossing" in run("list", "--archive", newer.parent).stdout
    for command in ("show", "minutes"):
        done = run(command, newer)
        assert done.returncode == 0, done
        assert "Park Lane crossing" in done.stdout
    shown = json.loads(run("show", newer, "--json").stdout)
    (row,) = shown["meeting"]
    assert row["from_the_future"] == {"a": [1]}
    assert newer.read_bytes() == before


def test_a_newer_file_opens_to_read_and_stays_as_it_is(newer: Path) -> None:
    before = newer.read_bytes()
    with start(os.environ, "open", str(newer), columns=100, rows=30) as terminal:
        terminal.wait_for("Ana Silva")
        terminal.type("Dee Lund")
        terminal.press("Enter")
        terminal.wait_for("only be read")
        assert Chair(terminal).leave() == 0
    assert newer.read_bytes() == before


# Without a terminal, and without a reader


@pytest.mark.parametrize("command", [[], ["open", "last"], ["example"], ["new", "Title"]], ids=str)
def test_without_a_terminal_the_app_says_so_and_makes_nothing(archive: Path, command: list[str]) -> None:
    before = everything_in(archive)
    fails(run(*command, "--archive", archive), "terminal")
    assert everything_in(archive) == before


def test_misuse_ends_with_2(archive: Path) -> None:
    misused(run("dance"))
    misused(run("--theme", "pink", "list", "--archive", archive), "pink")
    misused(run("list", "--no-such-option"))
    misused(run("list", "too", "much"))


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
@pytest.mark.parametrize(
    "command", [["list"], ["show", "last"], ["minutes", "last"], ["show", "last", "--json"]], ids=str
)
def test_a_reader_who_leaves_hears_no_complaint(archive: Path, command: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)  # nobody reads, from the first byte on
    with subprocess.Popen(
        [*COPROD, *command, "--archive", str(archive)], stdout=writer, stderr=subprocess.PIPE
    ) as child:
        os.close(writer)
        _, said = child.communicate(timeout=HANG)
    assert said == b""


def test_a_folder_is_said_to_be_one_and_what_to_do(archive: Path, tmp_path: Path) -> None:
    for words in (archive, f"{archive}{os.sep}", tmp_path):
        for command in ("show", "open", "minutes", "check", "delete"):
            done = run(command, words, *(["--yes"] if command == "delete" else []), "--archive", archive)
            fails(done, "is a folder, not a meeting.", "coprod list --archive FOLDER")
