"""The next meeting is started from home or from an open one: what comes over, and what of the one before is told."""

from __future__ import annotations

import pytest

from coprod_tui.new_meeting import left_behind, meeting_after, new_meeting
from data.edits.actions import add_action
from data.example.example_meeting import example_meeting
from data.model.codes import Stage
from data.model.numbering import with_numbers
from data.model.stages import reference
from data.model.stamper import RealStamper
from data.store.archive import Archive
from data.store.read_as_opened import look
from screens.meeting.screen import MeetingScreen
from tests.coprod_tui.app_opened import app_of, meeting_shown, until_shown
from tests.coprod_tui.app_opened import archive as archive  # a fixture
from tests.coprod_tui.test_after import with_odd_rows
from tests.fixed import FixedStamper
from tests.idle import until
from tests.screens.dialogs.host import burst, shown


async def test_the_next_meeting_is_started_from_home_and_the_one_before_is_left_as_it_was(archive: Archive) -> None:
    path = archive.create(example_meeting(FixedStamper()))
    before = path.read_bytes()
    async with app_of(archive).run_test(size=(100, 30)) as pilot:
        await until_shown(pilot, "Start the next meeting")
        await burst(pilot, "down", "enter")
        await until_shown(pilot, "Enter save")
        assert "The next meeting after 21 Oct 2026" in shown(pilot)
        await burst(pilot, "enter")
        screen = await meeting_shown(pilot)
        details = screen.meeting.details
        assert (details.title, details.date, details.after) == ("Park Lane crossing", "2026-11-18", f"{1:032x}")
        assert details.purpose == "the drawings"
        assert "For: the drawings" in shown(pilot)
        assert {person.presence for person in screen.meeting.people} == {"to_confirm"}
    assert path.read_bytes() == before
    assert archive.last() != path


async def test_from_an_open_meeting_the_next_one_is_started_and_opens_in_its_place(archive: Archive) -> None:
    path = archive.create(example_meeting(FixedStamper()))
    async with app_of(archive).run_test(size=(100, 30)) as pilot:
        await burst(pilot, "enter")
        first = await meeting_shown(pilot)
        await pilot.press("ctrl+p", *"next meeting after", "enter")
        await until_shown(pilot, "The next meeting after 21 Oct 2026")
        await pilot.press(*" 2", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, MeetingScreen) and pilot.app.screen is not first)
        screen = await meeting_shown(pilot)
        assert screen.meeting.details.title == "Park Lane crossing 2"
        assert screen.meeting.details.after == first.meeting.details.id
        before = path.read_bytes()
        await pilot.press(*"Zed", "enter")
        assert screen.meeting.people[-1].text == "Zed"
        assert not [screen for screen in pilot.app.screen_stack if screen is first]
    assert path.read_bytes() == before
    assert archive.last() != path


@pytest.mark.parametrize("way", ["command line", "home", "open meeting"])
async def test_that_lines_of_the_meeting_before_cannot_be_read_is_said_in_the_new_one(
    archive: Archive, way: str
) -> None:
    path = archive.create(example_meeting(FixedStamper()))
    with_odd_rows(path)
    before = look(path, archive.state_folder)
    words, opened = "", None
    if way == "command line":
        words, opened = left_behind(before), archive.create(new_meeting("Next", None, None, before))
    async with app_of(archive, opened, words).run_test(size=(100, 30), notifications=True) as pilot:
        if way == "home":
            await burst(pilot, "down", "enter")
        elif way == "open meeting":
            await burst(pilot, "enter")
            await meeting_shown(pilot)
            await pilot.press("ctrl+p", *"next meeting after", "enter")
        if way != "command line":
            await until_shown(pilot, "The next meeting after 21 Oct 2026")
            await pilot.press("enter")
        await until_shown(pilot, "One line of the meeting before can't be read here.")


@pytest.mark.parametrize("struck", ["a line", "a name", "a concern"])
async def test_what_is_struck_is_said_to_stand_in_the_next_meeting_too(archive: Archive, struck: str) -> None:
    first = with_numbers(add_action(example_meeting(FixedStamper()), RealStamper(), ["Ring @Wilhelmina"]))
    archive.create(meeting_after(RealStamper(), first, title="Next", date="2026-11-18", minutes=90))
    path = archive.create(first)
    archive.remember(path)
    only_name = [*(reference(first.actions[-1]) or ""), "enter", "x", "right", "right", "enter", "right", "enter"]
    told: dict[str, tuple[Stage, list[str]]] = {
        "a line": ("outcomes", ["4", "enter", "x", "right", "enter"]),
        "a name": ("close", only_name),
        "a concern": ("outcomes", ["3", "enter", "h", "down", "x", "right", "enter"]),
    }
    stage, keys = told[struck]
    async with app_of(archive).run_test(size=(100, 30), notifications=True) as pilot:
        await burst(pilot, "enter")
        screen = await meeting_shown(pilot)
        screen.show_stage(stage)
        await pilot.press(*keys)
        said = "It also came over to the meeting of 18 Nov 2026"
        notes = pilot.app._notifications  # pyright: ignore[reportPrivateUsage]  # no public way
        await until(pilot, lambda: any(said in one.message for one in notes))
