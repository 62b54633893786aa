"""On the command line: a meeting whose file is gone, and one that was deleted and whose file came back."""

from __future__ import annotations

import json
from pathlib import Path

from tests.coprod_tui.command_line import fails, run
from tests.coprod_tui.one_meeting import file_of, words_left
from tests.coprod_tui.one_meeting import home as home  # a fixture
from tests.coprod_tui.one_meeting import made as made  # a fixture

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
