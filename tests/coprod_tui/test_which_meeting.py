"""Which meeting a command is about: by its id, path, name or title, in the folder that was named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.coprod_tui.command_line import archive as archive  # a fixture
from tests.coprod_tui.command_line import fails, misused, run


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
