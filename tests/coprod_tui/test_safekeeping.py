"""What is kept besides a meeting: an earlier time, or a file that is gone, is put back, and only its owner reads it."""

from __future__ import annotations

import shutil
import subprocess
import sys

from tests.coprod_tui.home_folder import Home
from tests.coprod_tui.home_folder import home as home  # a fixture
from tests.people.chair import Chair, start, tables_of


def test_leaving_with_something_unsaved_offers_another_folder(home: Home) -> None:
    away, stick = home.root / "away", home.root / "stick"
    with start(home.env, "open", "last") as terminal:
        terminal.wait_for("Zoë Ångström")
        home.path.parent.rename(away)
        home.path.parent.write_text("a file")
        Chair(terminal).add("Ben Okri")
        terminal.wait_for("NOT SAVED")
        terminal.send("\x11")
        terminal.wait_for("Something is not saved yet")
        terminal.press("Right", "Enter")
        terminal.wait_for("in which folder?")
        terminal.type(str(stick))
        terminal.press("Enter")
        terminal.wait_for("saved")
        assert Chair(terminal).leave() == 0
    (path,) = stick.glob("*.json")
    assert [row["text"] for row in tables_of(path)["people"]] == ["Ana Silva", "Zoë Ångström", "Ben Okri"]


def test_an_earlier_time_is_put_back_and_what_came_after_is_kept(home: Home) -> None:
    first = tables_of(home.path)["meeting"][0]["changed"]
    script = (
        "import sys\nfrom pathlib import Path\nfrom data.store.archive import Archive\n"
        "from data.session.open import open_session\nfrom data.edits import items\n"
        "from data.model.stamper import RealStamper\n"
        "from datetime import datetime, UTC\n"
        "clock = iter([datetime(2040, 1, 1, 10, minute, tzinfo=UTC) for minute in range(60)])\n"
        "folder, state, path = map(Path, sys.argv[1:])\n"
        "session = open_session(Archive(folder, state), path, RealStamper(lambda: next(clock)), lambda: None)\n"
        "session.apply(items.add, 'outcomes', ['Said later'])\nassert session.leave()\n"
    )
    state = home.root / "state" / "coprod"
    subprocess.run(
        [sys.executable, "-c", script, str(home.path.parent), str(state), str(home.path)], env=home.env, check=True
    )  # fmt: skip
    wrong = home.run("restore", "park lane", "--to", "yesterday")
    assert (wrong.returncode, len(wrong.stderr.splitlines())) == (1, 1)
    done = home.run("restore", "park lane", "--to", first)
    assert done.returncode == 0, done.stderr
    assert not tables_of(home.path).get("outcomes")
    assert "Said later" not in home.run("show", "park lane").stdout
    assert any(b"Said later" in path.read_bytes() for path in (state / "aside").rglob("*.json"))
    copies = home.run("restore", "park lane").stdout
    assert "1 outcome" in copies


def test_a_meeting_whose_file_is_gone_can_be_put_back(home: Home) -> None:
    shutil.move(home.path, home.root / "elsewhere.json")
    done = home.run("restore", "park lane", "--to", "last")
    assert done.returncode == 0, done.stderr
    assert len(tables_of(home.path)["people"]) == 2


def test_a_meeting_that_another_was_put_in_place_of_is_named_and_put_back_beside_it(home: Home) -> None:
    new = home.run("new", "Housing panel", "--no-open")
    assert new.returncode == 0, new.stderr
    (other,) = (path for path in home.path.parent.glob("*.json") if path != home.path)
    other.replace(home.path)
    assert "The file of 1 meeting is not found" in home.run("list").stdout
    assert "Park Lane" in home.run("check").stdout
    how = home.run("restore", "park lane").stdout.splitlines()[-1].split()
    assert how[:2] == ["coprod", "restore"]
    done = home.run("restore", how[2], "--to", "last")
    assert done.returncode == 0, done.stderr
    assert tables_of(home.path)["meeting"][0]["title"] == "Housing panel"
    assert len(home.run("list").stdout.splitlines()) == 2
    assert "2 people" in home.run("restore", "park lane").stdout


def test_of_two_meetings_of_one_title_whose_files_are_gone_neither_is_guessed(home: Home) -> None:
    home.run("new", "Park Lane", "--no-open")
    ids = [tables_of(path)["meeting"][0]["id"] for path in home.path.parent.glob("*.json")]
    for path in home.path.parent.glob("*.json"):
        path.unlink()
    asked = home.run("restore", "park lane", "--to", "last")
    assert (asked.returncode, asked.stdout) == (1, "")
    assert all(one[:8] in asked.stderr for one in ids)
    assert not list(home.path.parent.glob("*.json"))
    assert home.run("restore", ids[0], "--to", "last").returncode == 0


def test_a_folder_that_may_not_be_searched_stops_no_command(home: Home) -> None:
    far = home.root / "far"
    home.env["COPROD_ARCHIVE"] = str(far)
    home.run("new", "Housing panel", "--no-open")
    del home.env["COPROD_ARCHIVE"]
    assert list(far.glob("*.json"))
    far.chmod(0)
    try:
        listed = home.run("list")
        assert (listed.returncode, len(listed.stdout.splitlines()), listed.stderr) == (0, 1, "")
        checked = home.run("check")
        assert (checked.returncode, checked.stdout) == (0, "One file, and it is whole.\n")
        home.path.unlink()
        assert home.run("restore", "park lane", "--to", "last").returncode == 0
        gone = home.run("restore", "housing", "--to", "last")
        assert (gone.returncode, len(gone.stderr.splitlines())) == (1, 1)
        assert "had to stop" not in gone.stderr
    finally:
        far.chmod(0o700)


def test_all_that_is_kept_is_only_its_owner_s_to_read(home: Home) -> None:
    for path in (home.root / "data", home.root / "state"):
        for one in (path, *path.rglob("*")):
            assert one.stat().st_mode & 0o077 == 0, one
