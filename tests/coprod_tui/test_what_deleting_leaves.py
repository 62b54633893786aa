"""What `coprod delete` leaves: minutes that were saved and copies made by hand are named, and said to stay."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from data.notes.notes_file import NotesFile
from data.notes.notes_record import Notes
from tests.coprod_tui.command_line import run
from tests.coprod_tui.one_meeting import file_of, words_left
from tests.coprod_tui.one_meeting import home as home  # a fixture
from tests.coprod_tui.one_meeting import made as made  # a fixture
from tests.fixed import FixedStamper
from tests.people.chair import COPROD
from tests.people.terminal import Terminal


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
