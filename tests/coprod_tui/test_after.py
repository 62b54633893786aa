"""`coprod new --after`: the next meeting, from the command line."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from data.edits import items
from data.example.example_meeting import example_meeting
from data.model.stamper import RealStamper
from data.session.open import open_session
from data.store.archive import Archive
from data.store.paths import state_folder
from tests.coprod_tui.command_line import everything_in, fails, run

STAYED = "One line of the meeting before can't be read here. It stays there as it is; “coprod check” names it."


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A finished meeting that was opened, changed and left, so that there is a journal, and copies."""
    archive = Archive(tmp_path / "archive", state_folder())
    path = archive.create(example_meeting(RealStamper()))
    session = open_session(archive, path, RealStamper(), lambda: None)
    session.apply(items.add, "outcomes", ["A bench by the stop"])
    assert session.leave()
    return path


def made(done: subprocess.CompletedProcess[str], folder: Path) -> dict[str, list[dict[str, Any]]]:
    """The tables of the meeting that was made."""
    assert done.returncode == 0, done
    shown = run("show", done.stdout.strip(), "--json", "--archive", folder)
    tables: dict[str, list[dict[str, Any]]] = json.loads(shown.stdout)
    return tables


def test_the_next_meeting_brings_over_what_stays_true_and_the_first_is_left_as_it_was(first: Path) -> None:
    state, before = state_folder(), first.read_bytes()
    kept = everything_in(state)
    tables = made(run("new", "The drawings", "--after", "park", "--no-open", "--archive", first.parent), first.parent)
    assert first.read_bytes() == before
    now = everything_in(state)
    assert {name: now.get(name) for name in kept if not name.startswith("last-")} == {
        name: held for name, held in kept.items() if not name.startswith("last-")
    }
    (meeting,) = tables["meeting"]
    old = {row["id"] for table in json.loads(before).values() for row in table.values() if "id" in row}
    assert meeting["after"] in old
    day = json.loads(before)["meeting"]["1"]["date"]
    for table in ("people", "outcomes", "stakeholders", "ground_rules", "actions"):
        assert tables[table]
        assert {row["from"] in old and row["since"] for row in tables[table]} == {day}
    assert "A bench by the stop" in {row["text"] for row in tables["outcomes"]}


def test_a_meeting_that_is_open_in_another_window_can_be_gone_on_from(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive", state_folder())
    path = archive.create(example_meeting(RealStamper()))
    session = open_session(archive, path, RealStamper(), lambda: None)
    session.apply(items.add, "outcomes", ["Said a moment ago"])
    tables = made(run("new", "Next", "--after", path, "--no-open", "--archive", path.parent), path.parent)
    assert session.leave()
    assert "Said a moment ago" in {row["text"] for row in tables["outcomes"]}


def test_a_date_and_a_length_that_are_given_count(first: Path) -> None:
    given = ("--date", "2026-12-16", "--minutes", "60")
    tables = made(run("new", "Next", "--after", "last", *given, "--no-open", "--archive", first.parent), first.parent)
    (meeting,) = tables["meeting"]
    assert (meeting["date"], meeting["minutes"]) == ("2026-12-16", 60)


def with_odd_rows(path: Path) -> None:
    """Put a row that can't be read among the outcomes of a meeting's file, and one that would not come over."""
    tables = json.loads(path.read_bytes())
    tables["outcomes"]["99"] = {"id": [1], "text": "odd"}
    tables["power"]["99"] = {"id": [1], "text": "odd"}
    path.write_text(json.dumps(tables), encoding="utf-8")


def test_rows_that_cannot_be_read_stay_behind_and_that_is_said_in_one_line(first: Path) -> None:
    done = run("new", "Next", "--after", first, "--no-open", "--archive", first.parent)
    assert done.stderr == ""
    with_odd_rows(first)
    done = run("new", "Next", "--after", first, "--no-open", "--archive", first.parent)
    assert done.stderr == f"{STAYED}\n"
    assert "odd" not in {row["text"] for row in made(done, first.parent)["outcomes"]}


@pytest.mark.parametrize(
    ("words", "said"),
    [("nowhere", "There is no meeting"), ("damaged.json", "it is damaged"), ("newer.json", "a newer coprod")],
)
def test_a_meeting_that_cannot_be_read_is_said_in_two_lines_and_none_is_made(
    first: Path, words: str, said: str
) -> None:
    folder = first.parent
    (folder / "damaged.json").write_bytes(first.read_bytes()[:400])
    newer = json.loads(first.read_bytes())
    newer["meeting"]["1"] |= {"format": 9, "id": "e" * 32}
    (folder / "newer.json").write_text(json.dumps(newer), encoding="utf-8")
    before = everything_in(folder), everything_in(state_folder())
    fails(run("new", "Next", "--after", words, "--no-open", "--archive", folder), said)
    assert (everything_in(folder), everything_in(state_folder())) == before
