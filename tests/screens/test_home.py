"""Home: what it says the first time, the meetings that it lists and finds, and what can be done there."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from textual.widgets import Input

from data.store.archive import Archive
from screens.home.screen import HomeScreen
from tests.fixed import fresh_meeting
from tests.screens.dialogs.host import SIZES, burst, click, shown
from tests.screens.home_app import SENTENCES, THREE, archive_of, home, opened, told


@pytest.mark.parametrize("size", SIZES)
async def test_the_first_time_it_says_what_to_expect_and_in_a_low_window_no_more_than_that_of_each_row(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with home(archive_of(tmp_path), size) as pilot:
        words = shown(pilot)
        assert [sentence in words for sentence in SENTENCES] == [size[1] >= 24] * 3
        assert "A title is enough. You can change it later." in words
        assert "A finished meeting. Nothing of yours changes." in words
        assert "Type a title, then Enter starts the meeting" in words
        assert "Leave" in words
        assert "Go on" not in words
        assert "Show the other" not in words


async def test_a_window_that_gets_low_keeps_the_rows_and_what_is_chosen(tmp_path: Path) -> None:
    async with home(archive_of(tmp_path)) as pilot:
        await pilot.press("down")
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        assert SENTENCES[1] not in shown(pilot)
        assert "Enter: look around" in shown(pilot)
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert SENTENCES[1] in shown(pilot)
        assert "Enter: look around" in shown(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_nobody_elses_meeting_shows(several: Archive, size: tuple[int, int]) -> None:
    async with home(several, size) as pilot:
        words = " ".join(shown(pilot).replace("▌", " ").split())
        assert "Go on with the last meeting" in words
        assert "a meeting of 14 Oct 2026, at Outcomes" in words
        assert "People, open actions and what was agreed come over." in words
        assert not any(title in words for title in ("Benches", "Café", "Night buses"))


def same_day(folder: Path, *starts: str | None) -> Archive:
    """An archive of meetings of one day, of which nothing but the start differs."""
    archive = Archive(folder / "meetings", folder / "state")
    for place, start in enumerate(starts):
        meeting = fresh_meeting("Zebedee's own")
        changed = f"2026-10-{place + 10}T09:00:00Z"
        details = msgspec.structs.replace(
            meeting.details, id=f"{place:032x}", date="2026-10-01", start=start, stage="close", changed=changed
        )
        archive.create(msgspec.structs.replace(meeting, details=details))
    return archive


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("starts", "told"),
    [
        (("10:00", "14:30"), "a meeting of 1 Oct 2026, at Close, starting at 14:30"),
        (("14:30",), "a meeting of 1 Oct 2026, at Close"),
        (("14:30", "14:30"), "a meeting of 1 Oct 2026, at Close, changed last on {changed}"),
        (("14:30", None), "a meeting of 1 Oct 2026, at Close, changed last on {changed}"),
    ],
)
async def test_of_two_meetings_of_one_day_it_says_which_is_meant_and_no_title(
    tmp_path: Path, starts: tuple[str | None, ...], told: str, size: tuple[int, int]
) -> None:  # fmt: skip
    here = datetime(2026, 10, 11, 9, 0, tzinfo=UTC).astimezone()
    async with home(same_day(tmp_path, *starts), size) as pilot:
        words = " ".join(shown(pilot).replace("▌", " ").split())
        assert told.format(changed=f"11 Oct 2026 at {here:%H:%M}") in words
        assert "Zebedee" not in words


async def test_todays_meeting_shows_its_title(tmp_path: Path) -> None:
    async with home(archive_of(tmp_path, ("Bins [red]", "2026-10-21", "arrive"))) as pilot:
        words = shown(pilot)
        assert "Go on with “Bins [red]”" in words
        assert "today, at Arrive" in words
        assert "Show the other" not in words, "there is none"


async def test_enter_goes_on_with_the_last_meeting(several: Archive) -> None:
    async with home(several) as pilot:
        await pilot.press("enter")
        assert opened(pilot) == [several.find("Night")]


async def test_the_meeting_this_computer_had_open_last_is_the_last(several: Archive) -> None:
    several.remember(several.find("Café"))
    async with home(several) as pilot:
        assert "a meeting of 30 Sep 2026, at Power" in shown(pilot)
        await pilot.press("enter")
        assert opened(pilot) == [several.find("Café")]


async def test_the_others_show_when_asked_for_the_newest_first(several: Archive) -> None:
    async with home(several) as pilot:
        await pilot.press("down", "down", "down", "enter")
        words = shown(pilot)
        assert words.index("Night buses") < words.index("Café for carers") < words.index("Benches [on] Park Lane")
        assert "30 Sep 2026" in words
        await pilot.press("up", "enter")
        assert opened(pilot) == [several.find("Benches")]


@pytest.mark.parametrize("typed", ["cafe", "CAFÉ carers", "30 sep", "power", "2026-09-30"])
async def test_typing_finds_by_title_date_or_stage(several: Archive, typed: str) -> None:
    async with home(several) as pilot:
        await burst(pilot, *("space" if letter == " " else letter for letter in typed), "enter")
        assert opened(pilot) == [several.find("Café")]


async def test_what_is_not_found_is_said_and_esc_goes_back(several: Archive) -> None:
    async with home(several) as pilot:
        await pilot.press(*"zebra")
        assert "No meeting has these words." in shown(pilot)
        await pilot.press("escape")
        assert "Go on with the last meeting" in shown(pilot)
        assert "zebra" not in shown(pilot)
        assert not told(pilot)


@pytest.mark.parametrize("meetings", [0, 3])
async def test_page_keys_and_arrows_choose_only_what_can_be_done(tmp_path: Path, meetings: int) -> None:
    async with home(archive_of(tmp_path, *THREE[:meetings])) as pilot:
        first = "Enter: go on" if meetings else "Enter: start a meeting"
        for keys, said in (("pagedown", "Enter: leave"), ("down", first), ("up", "Enter: leave"), ("pageup", first)):
            await pilot.press(keys)
            assert f"{said} " in shown(pilot)
        await click(pilot, "Leave")
        assert [type(news) for news in told(pilot)] == [HomeScreen.Leave]


async def test_the_last_line_says_what_enter_does_with_the_chosen_row(several: Archive) -> None:
    said = ["go on", "start the next one", "start a meeting", "show", "look around", "leave"]
    async with home(several) as pilot:
        for words in said:
            assert f"Enter: {words} " in shown(pilot)
            await pilot.press("down")
        await pilot.press(*"buses")
        assert "Enter: open " in shown(pilot)


async def test_the_cursor_stays_in_the_line(several: Archive) -> None:
    async with home(several) as pilot:
        await pilot.press("down", "down", "down", "enter", "down", "tab")
        await click(pilot, "Every meeting")
        assert isinstance(pilot.app.focused, Input)
        await pilot.press(*"nigth", "backspace", "backspace", "h", "t")
        assert "Night buses" in shown(pilot)


async def test_the_example_and_leaving_are_rows_too(several: Archive) -> None:
    async with home(several) as pilot:
        await pilot.press("up", "enter")
        await pilot.press("up", "enter")
        assert [type(news) for news in told(pilot)] == [HomeScreen.Leave, HomeScreen.Example]


@pytest.mark.parametrize("size", SIZES)
async def test_all_of_it_works_by_mouse(several: Archive, size: tuple[int, int]) -> None:
    async with home(several, size) as pilot:
        await click(pilot, "Look around an example")
        await click(pilot, "Show the other meetings")
        await click(pilot, "Café")
        await click(pilot, "Esc back")
        await click(pilot, "Go on with")
        await click(pilot, "Enter: go on")
        await click(pilot, "Leave")
        kinds = [HomeScreen.Example, HomeScreen.Open, HomeScreen.Open, HomeScreen.Open, HomeScreen.Leave]
        assert [type(news) for news in told(pilot)] == kinds


async def test_a_damaged_file_is_listed_with_what_is_wrong(several: Archive) -> None:
    (several.folder / "2026-01-01-broken.json").write_text("{", encoding="utf-8")
    async with home(several) as pilot:
        await pilot.press(*"broken")
        assert "This file can't be read." in shown(pilot)


async def test_a_folder_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "meetings").write_text("not a folder", encoding="utf-8")
    async with home(Archive(tmp_path / "meetings", tmp_path / "state")) as pilot:
        assert "can't be read" in " ".join(shown(pilot).split())
        assert "Start a meeting" in shown(pilot)
