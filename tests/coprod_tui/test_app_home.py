"""Home in the app: a meeting that is started or chosen opens, one that cannot is said, and leaving leaves."""

from __future__ import annotations

import pytest

from data.model.stages import IN_EVERY_MEETING
from data.store.archive import Archive
from data.store.read_as_opened import look
from screens.home.screen import HomeScreen
from tests.coprod_tui.app_opened import app_of, meeting_shown, until_shown
from tests.coprod_tui.app_opened import archive as archive  # a fixture
from tests.fixed import fresh_meeting
from tests.idle import until
from tests.screens.dialogs.host import SIZES, burst, shown


async def test_a_meeting_that_is_started_has_a_file_and_is_the_last(archive: Archive) -> None:
    async with app_of(archive).run_test(size=(100, 30)) as pilot:
        await burst(pilot, "enter", *"Bins", "enter")
        await meeting_shown(pilot)
        details = look(archive.last(), archive.state_folder).details
        assert (details.title, details.date, details.minutes, details.zone) == (
            "Bins", "2026-10-21", 90, "Europe/London",
        )  # fmt: skip
        assert details.start is None
        assert details.id


async def test_what_was_half_typed_of_a_meeting_is_let_go_of_once_it_is_started(archive: Archive) -> None:
    file = archive.state_folder / "half-started.json"
    async with app_of(archive).run_test(size=(100, 30)) as pilot:
        await burst(pilot, "enter", *"Bins", "escape")
        assert file.exists()
        await burst(pilot, "enter", "enter")
        await meeting_shown(pilot)
        assert not file.exists()


async def test_a_title_and_enter_start_a_meeting_and_what_is_half_typed_in_the_form_waits_on(archive: Archive) -> None:
    file = archive.state_folder / "half-started.json"
    async with app_of(archive).run_test(size=(100, 30)) as pilot:
        await burst(pilot, "enter", *"Bins", "escape")
        await burst(pilot, *"Park Lane", "enter", *"Amina", "enter")
        screen = await meeting_shown(pilot)
        await until(pilot, lambda: bool(screen.meeting.people))
        details = look(archive.last(), archive.state_folder).details
        assert (details.title, details.date, details.minutes) == ("Park Lane", "2026-10-21", 90)
        assert [person.text for person in screen.meeting.people] == ["Amina"]
    assert "Bins" in file.read_text(encoding="utf-8")


async def test_what_is_typed_while_a_meeting_opens_is_added_to_it(archive: Archive) -> None:
    archive.create(fresh_meeting())
    async with app_of(archive).run_test(size=(100, 30)) as pilot:
        await burst(pilot, "enter", *"Amina", "enter")
        screen = await meeting_shown(pilot)
        await until(pilot, lambda: bool(screen.meeting.people))
        assert [person.text for person in screen.meeting.people] == ["Amina"]


@pytest.mark.parametrize("size", SIZES)
async def test_the_example_opens_and_nothing_of_it_is_kept(archive: Archive, size: tuple[int, int]) -> None:
    async with app_of(archive).run_test(size=size) as pilot:
        await pilot.press("down", "enter")
        screen = await meeting_shown(pilot)
        assert screen.meeting.details.title == "Park Lane crossing"
        assert screen.looking == "arrive"
        assert "PageDown looks at the next stage." in " ".join(shown(pilot).split())
        assert "an example" in shown(pilot)
        for stage in IN_EVERY_MEETING[1:]:
            await pilot.press("pagedown")
            assert screen.looking == stage
        for _ in range(6):
            await pilot.press("pageup")
        assert screen.looking == "arrive"
        await pilot.press(*"Maria", "enter")
        assert [person.text for person in screen.meeting.people][-1] == "Maria"
    assert not archive.folder.exists()
    assert archive.list() == []


async def test_a_damaged_meeting_is_said_and_home_stays(archive: Archive) -> None:
    archive.create(fresh_meeting())
    (archive.folder / "broken.json").write_text("{", encoding="utf-8")
    async with app_of(archive).run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press(*"broken", "enter")
        await until_shown(pilot, "Nothing was changed")
        assert isinstance(pilot.app.screen, HomeScreen)
        await pilot.press("escape")
        assert "Go on with" in shown(pilot)


async def test_a_meeting_that_cannot_be_kept_is_said_and_home_stays(archive: Archive) -> None:
    archive.state_folder.mkdir()
    async with app_of(archive).run_test(size=(100, 30), notifications=True) as pilot:
        archive.folder.write_text("in the way", encoding="utf-8")
        await pilot.press("enter", *"Bins", "enter")
        await until_shown(pilot, "can't be written")
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_a_meeting_is_not_saved_in_the_home_of_nobody(archive: Archive) -> None:
    async with app_of(archive).run_test(size=(100, 30), notifications=True) as pilot:
        await burst(pilot, "enter", *"Bins", "enter")
        screen = await meeting_shown(pilot)
        await pilot.app.run_action("app.elsewhere")
        await burst(pilot, *"~nobody-here", "enter")
        await until_shown(pilot, "there is no such user")
        assert screen.is_current


@pytest.mark.parametrize("size", SIZES)
async def test_home_draws_the_line_in_a_box_at_the_bottom_and_its_keys_below(
    archive: Archive, size: tuple[int, int]
) -> None:
    async with app_of(archive).run_test(size=size) as pilot:
        await until_shown(pilot, "Start a meeting")
        *_, box, keys = shown(pilot).splitlines()
        assert box.strip() == "╰" + "─" * (min(size[0] - 8, 76) - 2) + "╯"
        assert box.index("╰") == 4
        assert "F1 help" in keys


async def test_leaving_from_home_leaves(archive: Archive) -> None:
    async with app_of(archive).run_test(size=(100, 30)) as pilot:
        await pilot.press("up", "enter")
        await pilot.pause()
        assert not pilot.app.is_running
