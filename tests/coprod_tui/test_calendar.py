"""The next meeting as a calendar file: `coprod calendar`, and from the form in the app."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from data.edits import items, meeting_details
from data.model.stamper import RealStamper
from data.session.open import open_session
from data.store.archive import Archive
from data.words import say
from screens.dialogs.form.next_meeting import NextMeetingForm
from tests.coprod_tui.command_line import archive as archive  # a fixture
from tests.coprod_tui.command_line import everything_in, fails, misused, run, run_bytes
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.close_rows import open_row
from tests.screens.opened import Open, field, opened


def change(archive: Path, **values: Any) -> None:
    """Change what is known of the next meeting, as a window does."""
    (path,) = archive.glob("*.json")
    session = open_session(Archive(archive, archive.parent / "state"), path, RealStamper(), lambda: None)
    session.apply(meeting_details.change_meeting, {f"next.{name}": value for name, value in values.items()})
    assert session.leave()


def events(raw: bytes) -> list[Any]:
    calendar: Any = Calendar.from_ical(raw)
    return list(calendar.walk("VEVENT"))


def calendar(archive: Path, *arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    return run_bytes("calendar", "last", "--archive", archive, *arguments)


def test_a_date_that_is_changed_mends_what_was_sent_before(archive: Path, tmp_path: Path) -> None:
    change(archive, date="2026-11-18", start="10:00", place="Library")
    first = calendar(archive)
    change(archive, date="2026-11-25")
    assert calendar(archive, "-o", tmp_path / "next.ics").returncode == 0
    (before,), (after,) = events(first.stdout), events((tmp_path / "next.ics").read_bytes())
    assert before["uid"] == after["uid"]
    assert after["sequence"] > before["sequence"]
    assert after["dtstart"].dt.date() == date(2026, 11, 25)
    assert (after["summary"], after["location"]) == ("Park Lane crossing", "Library")


def test_without_a_day_it_says_which_meeting_has_none_and_how_another_is_meant(archive: Path, tmp_path: Path) -> None:
    done = run("calendar", "last", "--archive", archive, "--output", tmp_path / "next.ics")
    fails(done, "no day for the next meeting")
    assert len(done.stderr.splitlines()) == 2
    assert "coprod list" in done.stderr
    assert "Park Lane" not in done.stderr
    assert not (tmp_path / "next.ics").exists()


def test_after_a_new_meeting_was_made_it_names_the_one_before_which_has_the_day(archive: Path) -> None:
    change(archive, date="2026-11-18")
    before = next(archive.glob("*.json"))
    made = run("new", "Secret garden", "--after", before, "--archive", archive, "--no-open", "--date", "2026-11-18")
    fails(done := run("calendar", "last", "--archive", archive), "no day for the next meeting")
    assert f"The meeting of 18 Nov 2026, {made.stdout[:8]}, has no day" in done.stderr
    assert "Secret" not in done.stderr
    command = done.stderr.splitlines()[-1].partition("coprod ")[2].split()
    named = run_bytes(*command, "--archive", archive)
    assert [event["dtstart"].dt for event in events(named.stdout)] == [date(2026, 11, 18)]


@pytest.mark.parametrize("name", ["next.json", "next.docx", "next.md"])
def test_it_is_written_under_no_ending_of_something_else(archive: Path, tmp_path: Path, name: str) -> None:
    change(archive, date="2026-11-18")
    misused(run("calendar", "last", "--archive", archive, "-o", tmp_path / name), name.partition(".")[2])
    assert not (tmp_path / name).exists()


def test_a_file_of_somebody_is_not_written_over(archive: Path, tmp_path: Path) -> None:
    change(archive, date="2026-11-18")
    own = tmp_path / "next.ics"
    own.write_bytes(b"mine")
    fails(run("calendar", "last", "--archive", archive, "-o", own), "--force")
    assert own.read_bytes() == b"mine"
    for arguments in (("--force",), ()):  # by then it is one that was written for this meeting
        assert calendar(archive, "-o", own, *arguments).returncode == 0
        assert events(own.read_bytes())


def test_nothing_of_the_meeting_is_changed_by_it(archive: Path) -> None:
    change(archive, date="2026-11-18")
    before = everything_in(archive)
    assert calendar(archive).stdout.startswith(b"BEGIN:VCALENDAR\r\n")
    assert everything_in(archive) == before


def test_a_place_that_is_left_out_is_told_beside_the_file(archive: Path) -> None:
    (path,) = archive.glob("*.json")
    session = open_session(Archive(archive, archive.parent / "state"), path, RealStamper(), lambda: None)
    session.apply(items.add, "people", ["Perpetua Mabry"])
    assert session.leave()
    change(archive, date="2026-11-18", place="at Perpetua Mabry's")
    done = calendar(archive)
    assert done.stderr.decode().split() == say("close.calendar.left_out.place").split()
    assert b"Perpetua" not in done.stdout


# In the app


async def fill(open_: Open, words: str) -> None:
    """Open the form of the next meeting, and type into its first field."""
    await open_row(open_, "next")
    await open_.type(words)


async def press_calendar(open_: Open) -> None:
    """Go to the button, and press it."""
    while getattr(open_.pilot.app.screen.focused, "id", None) != "calendar":
        await open_.press("tab")
    await open_.press("enter")


def saved() -> list[Path]:
    return sorted(Path.home().glob("*.ics"))


async def test_from_the_form_it_is_kept_and_saved_and_said_where(tmp_path: Path) -> None:
    async with opened(tmp_path, fresh_meeting()) as open_:
        await fill(open_, "18 Nov 2026")
        await press_calendar(open_)
        assert open_.meeting.details.next.date == "2026-11-18"
        (path,) = saved()
        assert path.name == "2026-10-21-park-lane-crossing-next-meeting.ics"
        assert say("close.calendar.saved", path=f"~/{path.name}") in open_.told
        assert str(path) in map(str, open_.screen.session.exports.paths)
        assert events(path.read_bytes())[0]["dtstart"].dt == date(2026, 11, 18)


async def test_a_place_that_is_left_out_is_said_with_where_it_was_saved(tmp_path: Path) -> None:
    values = {"next.date": "2026-11-18", "next.place": "at Perpetua Mabry's"}
    meeting = meeting_details.change_meeting(fresh_meeting(), FixedStamper(), values)
    meeting = items.add(meeting, FixedStamper(), "people", ["Perpetua Mabry"])
    async with opened(tmp_path, meeting) as open_:
        await open_row(open_, "next")
        await press_calendar(open_)
        assert open_.told[-1].endswith(say("close.calendar.left_out.place"))


async def test_saved_again_it_stands_in_the_place_of_the_first(tmp_path: Path) -> None:
    meeting = meeting_details.change_meeting(fresh_meeting(), FixedStamper(), {"next.date": "2026-11-18"})
    async with opened(tmp_path, meeting) as open_:
        await open_row(open_, "next")
        await press_calendar(open_)
        (before,) = events(saved()[0].read_bytes())
        await open_row(open_, "next")
        await open_.press("ctrl+u")
        await open_.type("25 Nov 2026")
        await press_calendar(open_)
        (path,) = saved()
        (after,) = events(path.read_bytes())
        assert (after["uid"], after["dtstart"].dt) == (before["uid"], date(2026, 11, 25))
        assert after["sequence"] > before["sequence"]


async def test_what_somebody_else_wrote_there_stays(tmp_path: Path) -> None:
    other = Path.home() / "2026-10-21-park-lane-crossing-next-meeting.ics"
    other.write_bytes(b"mine")
    meeting = meeting_details.change_meeting(fresh_meeting(), FixedStamper(), {"next.date": "2026-11-18"})
    async with opened(tmp_path, meeting) as open_:
        await open_row(open_, "next")
        await press_calendar(open_)
        assert other.read_bytes() == b"mine"
        assert [path.name for path in saved() if path != other] == [f"{other.stem}-2.ics"]


async def test_without_a_day_the_form_asks_for_one(tmp_path: Path) -> None:
    async with opened(tmp_path, fresh_meeting()) as open_:
        await fill(open_, "when the school can come")
        await press_calendar(open_)
        assert isinstance(open_.pilot.app.screen, NextMeetingForm)
        assert field(open_) == "next.date"
        assert any("A calendar file needs a day" in line for line in open_.drawn())
        assert saved() == []
        await open_.press("enter")
        assert open_.meeting.details.next.date_words == "when the school can come"
        assert saved() == []


async def test_by_name_it_is_saved_where_there_is_a_day_and_else_muted_with_why(tmp_path: Path) -> None:
    async with opened(tmp_path, fresh_meeting()) as open_:
        await open_.press("ctrl+p")
        await open_.type("calendar file")
        assert any("Set a day for" in line for line in open_.drawn())
        await open_.press("escape")
        open_.screen.context.apply(meeting_details.change_meeting, {"next.date": "2026-11-18"})
        await open_.press("ctrl+p")
        await open_.type("calendar file")
        await open_.press("enter")
        assert len(saved()) == 1
