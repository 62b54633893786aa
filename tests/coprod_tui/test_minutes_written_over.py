"""`coprod minutes --output` writes over minutes that it made of the same meeting, and over no other file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.coprod_tui.command_line import STARTS, everything_in, fails, minutes, misused, run
from tests.coprod_tui.command_line import archive as archive  # a fixture


@pytest.mark.parametrize("more", [[], ["--format", "md"]])
def test_minutes_are_never_written_over_a_meeting(archive: Path, more: list[str]) -> None:
    file = next(archive.glob("*.json"))
    before = file.read_bytes()
    done = run("minutes", "last", "--archive", archive, "--names-in-text", "keep", "--output", file, *more)
    assert (done.returncode, done.stdout) == (2, "")
    assert ".json" in done.stderr
    assert file.read_bytes() == before


def test_a_link_stays_one_and_what_it_leads_to_is_written(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    link = tmp_path / "minutes.md"
    link.symlink_to(tmp_path / "shared" / "real.md")
    assert minutes(archive, "--output", link).returncode == 0
    assert link.is_symlink()
    assert (tmp_path / "shared" / "real.md").read_bytes().startswith(STARTS["md"])


def test_a_file_that_coprod_did_not_make_is_not_written_over_and_the_way_out_is_said(
    archive: Path, tmp_path: Path
) -> None:
    mine = tmp_path / "agenda.md"
    mine.write_text("my own agenda")
    fails(run("minutes", "last", "--output", mine, "--archive", archive), "agenda.md", "Nothing was written", "--force")
    assert mine.read_text() == "my own agenda"
    assert minutes(archive, "--output", mine, "--force").returncode == 0
    assert mine.read_bytes().startswith(b"# ")


@pytest.mark.parametrize("name", ["minutes.md", "minutes.html", "minutes.docx"])
def test_minutes_that_coprod_made_of_the_same_meeting_are_made_anew(archive: Path, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    assert minutes(archive, "--output", path).returncode == 0
    assert minutes(archive, "--output", path).returncode == 0
    path.with_name(f"moved-{name}").write_bytes(path.read_bytes())
    assert minutes(archive, "--output", path.with_name(f"moved-{name}")).returncode == 0


def test_minutes_that_somebody_changed_since_are_not_written_over(archive: Path, tmp_path: Path) -> None:
    path = tmp_path / "minutes.md"
    assert minutes(archive, "--output", path).returncode == 0
    with path.open("a") as file:
        file.write("said afterwards")
    fails(run("minutes", "last", "--output", path, "--archive", archive), "minutes.md", "--force")
    assert path.read_text().endswith("said afterwards")


def test_minutes_of_another_meeting_are_not_written_over(archive: Path, tmp_path: Path) -> None:
    path = tmp_path / "minutes.md"
    assert minutes(archive, "--output", path).returncode == 0
    before = path.read_bytes()
    other = run("new", "Night buses", "--no-open", "--archive", archive).stdout.strip()
    fails(run("minutes", other, "--output", path, "--archive", archive), "minutes.md", "--force")
    assert path.read_bytes() == before


def test_where_a_link_leads_is_not_written_over_either(archive: Path, tmp_path: Path) -> None:
    mine, link = tmp_path / "mine.md", tmp_path / "link.md"
    mine.write_text("my own")
    link.symlink_to(mine)
    fails(run("minutes", "last", "--output", link, "--archive", archive), "link.md", "--force")
    assert mine.read_text() == "my own"


def test_an_empty_file_that_was_made_for_them_takes_the_minutes(archive: Path, tmp_path: Path) -> None:
    path = tmp_path / "made.md"
    path.touch()
    assert minutes(archive, "--output", path).returncode == 0
    assert path.stat().st_size


def test_a_link_to_a_meetings_file_is_never_written_over_not_even_by_force(archive: Path, tmp_path: Path) -> None:
    (file,) = archive.glob("*.json")
    before, link = file.read_bytes(), tmp_path / "minutes.md"
    link.symlink_to(file)
    assert minutes(archive, "--output", link, "--force").returncode == 2
    assert file.read_bytes() == before


def test_nothing_is_written_where_coprod_keeps_what_brings_a_meeting_back(archive: Path) -> None:
    state = Path(os.environ["XDG_STATE_HOME"]) / "coprod"
    before = everything_in(state)
    for path in (next(state.rglob("*.jsonl"), state / "journals" / "x.jsonl"), state / "minutes.md"):
        misused(run("minutes", "last", "--output", path, "--force", "--archive", archive), path.name, "--output")
    assert everything_in(state) == before
