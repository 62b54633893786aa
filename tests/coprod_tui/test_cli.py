"""The command line as someone types it: each command in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.people import forked
from tests.people.chair import COPROD, Chair, start
from tests.people.program import HANG


def run(*arguments: str | Path, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command without a terminal, in a process of its own, and give what it said. `env`: what differs there."""
    done = run_bytes(*arguments, env=env)
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def run_bytes(*arguments: str | Path, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    """The same, to the byte."""
    with TemporaryDirectory() as folder:
        ended = forked.run(arguments, Path(folder), env=env)
    return subprocess.CompletedProcess(arguments, ended.status, ended.out, ended.err)


def everything_in(folder: Path) -> dict[str, bytes | None]:
    """Every file and folder below one, with what the files hold."""
    found = sorted(folder.rglob("*"))
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in found}


def fails(done: subprocess.CompletedProcess[str], *words: str) -> None:
    """It ended with 1, and said on the error side, in a line or two, what to do."""
    assert done.returncode == 1, done
    assert done.stdout == ""
    assert 1 <= len(done.stderr.strip().splitlines()) <= 2, done.stderr
    for one in words:
        assert one in done.stderr
    assert "Traceback" not in done.stderr


def misused(done: subprocess.CompletedProcess[str], *words: str) -> None:
    """It ended with 2, and said how it is used."""
    assert done.returncode == 2, done
    for one in words:
        assert one in done.stderr
    assert "Traceback" not in done.stderr


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder with one meeting of three people."""
    folder = tmp_path / "archive"
    names = tmp_path / "names.txt"
    names.write_text("Ana Silva\n\nBen Okri\n  Zoë Marsh \n", encoding="utf-8")
    made = run("new", "Park Lane crossing", "--date", "2026-10-21", "--people", names, "--no-open", "--archive", folder)
    assert made.returncode == 0, made
    return folder


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


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
def test_options_stand_before_the_command_or_after(archive: Path, before: bool) -> None:
    where = ("--archive", archive)
    for command in (["list"], ["show", "last"], ["minutes", "last"], ["list", "--json"], ["show", "last", "--json"]):
        done = run(*where, *command) if before else run(*command, *where)
        assert done.returncode == 0, done
        assert "Park Lane crossing" in done.stdout
        assert done.stderr == ""


def test_the_environment_names_the_folder_and_an_option_goes_before_it(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COPROD_ARCHIVE", str(archive))
    assert "Park Lane crossing" in run("list").stdout
    other = tmp_path / "other"
    other.mkdir()
    assert "Park Lane crossing" not in run("list", "--archive", other).stdout


def test_a_meeting_is_found_by_id_path_name_and_title(archive: Path) -> None:
    (row,) = json.loads(run("list", "--json", "--archive", archive).stdout)
    (path,) = archive.iterdir()
    for words in ("last", row["id"], row["id"][:6], path, path.name, path.stem, "lane CROSS"):
        done = run("minutes", words, "--archive", archive)
        assert done.returncode == 0, (words, done)
        assert done.stdout.startswith("# Park Lane crossing\n")


def test_what_is_no_meeting_is_said(archive: Path, tmp_path: Path) -> None:
    other = tmp_path / "notes.json"
    other.write_text('{"shopping": ["milk"]}', encoding="utf-8")
    broken = tmp_path / "broken.json"
    broken.write_text('{"meeting": {"1": {"id": "', encoding="utf-8")
    for command in ("show", "minutes"):
        fails(run(command, "No such words", "--archive", archive), "No such words")
        fails(run(command, tmp_path / "gone.json", "--archive", archive), "gone.json")
        fails(run(command, other, "--archive", archive), "notes.json")
        fails(run(command, broken, "--archive", archive), "broken.json")
        fails(run(command, tmp_path, "--archive", archive))
        fails(run(command, "last", "--archive", tmp_path / "empty"))
        misused(run(command, "--archive", archive))
    assert other.read_text(encoding="utf-8") == '{"shopping": ["milk"]}'


@pytest.mark.parametrize("command", [["show", "~nobody-here/x.json"], ["list", "--archive", "~nobody-here/x"]])
def test_a_home_of_nobody_is_said(archive: Path, command: list[str]) -> None:
    fails(run(*command), "~nobody-here/x", "there is no such user")


def test_a_title_that_fits_two_meetings_names_both(archive: Path) -> None:
    run("new", "Park Lane lights", "--no-open", "--archive", archive)
    done = run("show", "Park Lane", "--archive", archive)
    assert done.returncode == 1
    assert "Park Lane crossing" in done.stderr
    assert "Park Lane lights" in done.stderr


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
