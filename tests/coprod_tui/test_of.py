"""An earlier version of the minutes, printed as it was."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from data.edits import items
from data.edits.versions import finalise, open_again
from data.minutes.compose import compose
from data.minutes.markdown import write
from data.model.records.meeting import Meeting
from data.model.records.people import Owner, Person
from data.store.archive import Archive
from tests.coprod_tui.command_line import fails, run
from tests.fixed import FixedStamper, fresh_meeting


def first(stamper: FixedStamper) -> Meeting:
    meeting = msgspec.structs.replace(fresh_meeting(), people=(Person(id="ana", text="Ana Silva"),))
    meeting = items.add(meeting, stamper, "outcomes", ["A crossing"])
    return finalise(meeting, stamper, Owner(words="Jo"))


def kept(folder: Path, meeting: Meeting) -> Path:
    Archive(folder / "archive", folder / "state").create(meeting)
    return folder / "archive"


def test_each_version_is_printed_as_it_was_and_without_of_the_minutes_as_they_are(tmp_path: Path) -> None:
    stamper = FixedStamper()
    one = first(stamper)
    meeting = open_again(one, stamper, "a bench was forgotten")
    meeting = items.add(meeting, stamper, "outcomes", ["A bench"])
    two = finalise(meeting, stamper)
    three = open_again(two, stamper, "shade too")
    archive = kept(tmp_path, three)
    for name, was in (("1", one), ("2", two)):
        done = run("minutes", "last", "--of", name, "--archive", archive)
        assert (done.returncode, done.stdout) == (0, write(compose(was)))
    assert run("minutes", "last", "--archive", archive).stdout == write(compose(three))
    path = tmp_path / "first.md"
    assert run("minutes", "last", "--of", "1", "--output", path, "--archive", archive).returncode == 0
    assert path.read_text(encoding="utf-8") == write(compose(one))
    chat = run("minutes", "last", "--of", "1", "--format", "chat", "--archive", archive).stdout
    assert "Minutes, final, version 1" in chat


def test_a_version_that_is_not_there_is_said_with_those_that_are(tmp_path: Path) -> None:
    archive = kept(tmp_path, first(FixedStamper()))
    for name in ("2", "0", "-1", "one", ""):
        fails(run("minutes", "last", f"--of={name}", "--archive", archive), "There is: 1.")
    other = kept(tmp_path / "other", fresh_meeting())
    fails(run("minutes", "last", "--of", "1", "--archive", other), "no final version")


def test_two_versions_of_one_number_are_told_apart(tmp_path: Path) -> None:
    one = first(FixedStamper())
    theirs = msgspec.structs.replace(one.versions[0], id="theirs", made="2026-10-22T09:00:00Z")
    archive = kept(tmp_path, msgspec.structs.replace(one, versions=(*one.versions, theirs)))
    fails(run("minutes", "last", "--of", "1", "--archive", archive), "1a, 1b")
    assert "Minutes, final, version 1b" in run("minutes", "last", "--of", "1b", "--archive", archive).stdout


@pytest.mark.parametrize("of", [["--of", "1"], []])
def test_names_in_the_words_of_a_version_are_asked_about_too(tmp_path: Path, of: list[str]) -> None:
    stamper = FixedStamper()
    meeting = items.add(first(stamper), stamper, "checks", ["Thank you Ana"])
    if of:  # it stands in the version alone
        early = finalise(msgspec.structs.replace(meeting, versions=()), stamper).versions
        meeting = msgspec.structs.replace(meeting, versions=early, checks=())
    archive = kept(tmp_path, meeting)
    done = run("minutes", "last", *of, "--archive", archive)
    assert (done.returncode, done.stdout) == (1, "")
    assert "Close, line 1: “Thank you Ana”" in done.stderr
    assert "Thank you Ana" in run("minutes", "last", *of, "--names-in-text", "keep", "--archive", archive).stdout


def test_the_record_of_a_meeting_names_its_versions_and_not_what_they_were_made_from(tmp_path: Path) -> None:
    stamper = FixedStamper()
    archive = kept(tmp_path, open_again(first(stamper), stamper, "a bench was forgotten"))
    shown = run("show", "last", "--archive", archive).stdout
    assert "1. Version 1, made final on 21 Oct 2026. Opened again: a bench was forgotten" in shown
    assert "Who checked them: Jo" in shown
    assert shown.count("A crossing") == 1
