"""A meeting that is past the day until which it may be kept, in the app: it is said, and nothing goes by itself."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest
from textual.pilot import Pilot

from data.edits.carry_over import carry_on
from data.edits.meeting_details import change_meeting
from data.model.records.meeting import Meeting
from data.model.stamper import RealStamper
from data.store.archive import Archive
from tests.coprod_tui.app_opened import app_of, meeting_shown, until_shown
from tests.coprod_tui.app_opened import archive as archive  # a fixture
from tests.coprod_tui.delete_dialog import asked, go_on, words_of
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.dialogs.host import SIZES, burst, shown

PAST = "1 meeting is past the day until which it may be kept. Enter shows it."


def past(archive: Archive, until: str = "until 19 Oct 2026") -> Meeting:
    """A meeting that may be kept until a day."""
    meeting = fresh_meeting("The Quorrible matter")
    details = msgspec.structs.replace(meeting.details, date="2026-09-02")
    meeting = change_meeting(
        msgspec.structs.replace(meeting, details=details), FixedStamper(), {"consents.keep": until}
    )
    archive.create(meeting)
    return meeting


async def show_past(pilot: Pilot[None]) -> None:
    await until_shown(pilot, PAST)
    await burst(pilot, "up", "up", "up", "enter")
    await until_shown(pilot, "The Quorrible matter")


@pytest.mark.parametrize("size", SIZES)
async def test_home_says_that_a_meeting_is_past_its_day_and_not_which(archive: Archive, size: tuple[int, int]) -> None:
    past(archive)
    async with app_of(archive).run_test(size=size) as pilot:
        await until_shown(pilot, PAST)
        assert "Quorrible" not in shown(pilot)
        await show_past(pilot)


@pytest.mark.parametrize("until", ["until 21 Oct 2026", "until the matter is over", ""])
async def test_home_says_nothing_before_the_day_is_past_or_where_there_is_none(archive: Archive, until: str) -> None:
    past(archive, until)
    async with app_of(archive).run_test(size=(100, 30)) as pilot:
        assert "past the day" not in words_of(pilot)


async def test_it_leads_to_deleting(archive: Archive) -> None:
    past(archive)
    async with app_of(archive).run_test(size=(100, 30), notifications=True) as pilot:
        await show_past(pilot)
        await burst(pilot, "enter")
        await asked(pilot, "Kept until 19 Oct 2026, past")
        await burst(pilot, "right", "right", "enter")
        await go_on(pilot)
        await asked(pilot, "type its title")
        await burst(pilot, *"the quorrible matter", "enter")
        await until_shown(pilot, "Deleted.")
        assert PAST not in words_of(pilot)
    assert archive.list() == []


async def test_later_is_a_week(archive: Archive) -> None:
    from screens.home.meetings import past_their_day

    past(archive)
    async with app_of(archive).run_test(size=(100, 30), notifications=True) as pilot:
        await show_past(pilot)
        await burst(pilot, "enter")
        await asked(pilot, "Kept until 19 Oct 2026, past")
        await burst(pilot, "enter")
        await until_shown(pilot, "You are asked again on 28 Oct 2026.")
        assert PAST not in words_of(pilot)
    found = archive.list()
    assert [len(past_their_day(found, archive.state_folder, date(2026, 10, day))) for day in (27, 28)] == [0, 1]


async def test_the_group_is_asked_in_the_meeting_that_is_to_come(archive: Archive) -> None:
    before = past(archive)
    coming = fresh_meeting("The next one")
    details = msgspec.structs.replace(coming.details, id="d" * 32, date="2026-10-28")
    archive.create(carry_on(before, msgspec.structs.replace(coming, details=details), RealStamper()))
    async with app_of(archive).run_test(size=(100, 40), notifications=True) as pilot:
        await show_past(pilot)
        await burst(pilot, "enter")
        await asked(pilot, "Kept until 19 Oct 2026, past")
        await burst(pilot, "right", "enter")
        screen = await meeting_shown(pilot)
        assert screen.meeting.details.title == "The next one"
        await until_shown(pilot, "The minutes of 2 Sep 2026")


async def test_where_none_is_to_come_the_next_one_is_started(archive: Archive) -> None:
    past(archive)
    async with app_of(archive).run_test(size=(100, 30), notifications=True) as pilot:
        await show_past(pilot)
        await burst(pilot, "enter")
        await asked(pilot, "Kept until 19 Oct 2026, past")
        await burst(pilot, "right", "enter")
        await asked(pilot, "The next meeting after 2 Sep 2026")
        await burst(pilot, "enter")
        screen = await meeting_shown(pilot)
        assert [one.words for one in screen.meeting.details.keeping.values()] == ["until 19 Oct 2026"]


async def test_nothing_is_deleted_by_itself(archive: Archive) -> None:
    past(archive)
    async with app_of(archive).run_test(size=(100, 30)) as pilot:
        await until_shown(pilot, PAST)
        await burst(pilot, "up", "enter")
        await pilot.pause()
    assert len(archive.list()) == 1
