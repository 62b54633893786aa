from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.pilot import Pilot

from coprod_tui.app import CoprodApp
from coprod_tui.new_meeting import left_behind, meeting_after, new_meeting
from coprod_tui.settings import Settings
from data.edits.actions import add_action
from data.example import example_meeting
from data.model.codes import Stage
from data.model.numbering import with_numbers
from data.model.stages import IN_EVERY_MEETING, reference
from data.model.stamper import RealStamper
from data.store.archive import Archive
from data.store.replay import look
from screens.home.screen import HomeScreen
from screens.meeting.screen import MeetingScreen
from tests.coprod_tui.test_after import with_odd_rows
from tests.fixed import FixedStamper, fresh_meeting
from tests.idle import until
from tests.screens.dialogs.host import SIZES, burst, shown

NOW = datetime(2026, 10, 21, 8, 30, tzinfo=UTC)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "meetings", tmp_path / "state")


def app_of(archive: Archive, path: Path | None = None, words: str = "") -> CoprodApp:
    settings = Settings(archive.state_folder / "settings.json", ("evening", "day", "paper"))
    return CoprodApp(archive, settings, FixedStamper(), lambda: NOW, path=path, words=words)


async def until_shown(pilot: Pilot[None], words: str) -> None:
    """Wait until words are on the screen."""
    await until(pilot, lambda: words in " ".join(shown(pilot).replace("▌", " ").split()))


async def meeting_shown(pilot: Pilot[None]) -> MeetingScreen:
    """The meeting, once it shows."""
    await until(pilot, lambda: isinstance(pilot.app.screen, MeetingScreen))
    assert isinstance(pilot.app.screen, MeetingScreen)
    return pilot.app.screen


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
