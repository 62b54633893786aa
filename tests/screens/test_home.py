from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from textual.widgets import Input

from data.example import example_meeting
from data.store.archive import Archive
from screens.dialogs.form.form import EditForm
from screens.home.screen import HomeScreen
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.dialogs.host import SIZES, burst, click, shown
from tests.screens.home_app import SENTENCES, THREE, archive_of, home, opened, started, told


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


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("meetings", [0, 3])
async def test_words_that_no_meeting_has_start_one_that_is_called_so(
    tmp_path: Path, size: tuple[int, int], meetings: int
) -> None:
    async with home(archive_of(tmp_path, *THREE[:meetings]), size) as pilot:
        await pilot.press(*"Park  [Lane]", "space")
        assert "Start a meeting called “Park [Lane]”" in shown(pilot)
        assert "Enter: start a meeting" in shown(pilot)
        assert ("No meeting has" in shown(pilot)) == bool(meetings), "where there is none it needs no saying"
        await pilot.press("enter")
        assert (await started(pilot)) == {
            "title": "Park [Lane]", "date": "2026-10-21", "minutes": 90, "ends_by": None, "place": "", "purpose": "",
        }  # fmt: skip


@pytest.mark.parametrize("meetings", [0, 1])
async def test_spaces_alone_are_no_title(tmp_path: Path, meetings: int) -> None:
    async with home(archive_of(tmp_path, *THREE[:meetings])) as pilot:
        before = shown(pilot)
        await pilot.press("space", "space")
        assert shown(pilot).splitlines()[:-4] == before.splitlines()[:-4]


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


async def test_a_meeting_starts_today_and_takes_ninety_minutes(tmp_path: Path) -> None:
    async with home(archive_of(tmp_path)) as pilot:
        await burst(pilot, "enter", *"Bins", "enter")
        assert (await started(pilot)) == {
            "title": "Bins", "date": "2026-10-21", "minutes": 90, "ends_by": None, "place": "", "purpose": "",
        }  # fmt: skip


async def test_the_form_takes_a_date_as_people_type_it(tmp_path: Path) -> None:
    async with home(archive_of(tmp_path)) as pilot:
        await pilot.press("enter", *"Bins", "tab", "ctrl+u", *"4 nov", "tab", "ctrl+u", *"120", "tab", *"noon", "enter")
        values = await started(pilot)
        assert (values["date"], values["minutes"], values["ends_by"]) == ("2026-11-04", 120, "12:00")


async def test_a_meeting_without_a_title_is_not_started(tmp_path: Path) -> None:
    async with home(archive_of(tmp_path)) as pilot:
        await pilot.press("enter", "enter")
        assert "Give the meeting a title" in shown(pilot)
        await pilot.press("space", "enter")
        assert isinstance(pilot.app.screen, EditForm)
        await pilot.press(*"Bins", "enter")
        assert (await started(pilot))["title"] == "Bins"


async def test_a_form_that_was_closed_still_has_what_was_typed(tmp_path: Path) -> None:
    async with home(archive_of(tmp_path)) as pilot:
        await pilot.press("enter", *"Bins", "escape")
        assert not told(pilot)
        await pilot.press("enter")
        assert "Bins" in shown(pilot)


async def test_a_form_that_was_left_open_is_there_again_the_next_time_and_only_its_owner_s_to_read(
    tmp_path: Path,
) -> None:
    archive = archive_of(tmp_path)
    file = archive.state_folder / "half-started.json"
    async with home(archive) as pilot:
        await pilot.press("enter", *"Bins")
        while not file.exists() or b"Bins" not in file.read_bytes():
            await pilot.pause(0.02)
    assert file.stat().st_mode & 0o077 == 0
    async with home(archive) as pilot:
        await pilot.press("enter")
        assert "Bins" in shown(pilot)
        await pilot.press("ctrl+u", "escape")
        assert not file.exists()
        await pilot.press("enter")
        assert "Bins" not in shown(pilot)


async def test_a_file_that_holds_no_half_typed_form_is_no_trouble(tmp_path: Path) -> None:
    archive = archive_of(tmp_path)
    archive.state_folder.mkdir(parents=True)
    (archive.state_folder / "half-started.json").write_bytes(b"[1")
    async with home(archive) as pilot:
        await burst(pilot, "enter", *"Bins", "enter")
        assert (await started(pilot))["title"] == "Bins"


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


async def test_the_next_meeting_after_the_last_one_opens_with_what_was_agreed_about_it(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "meetings", tmp_path / "state")
    path = archive.create(example_meeting(FixedStamper()))
    async with home(archive) as pilot:
        await pilot.press("down", "enter")
        await pilot.pause()
        words = shown(pilot)
        assert "The next meeting after 21 Oct 2026" in words
        assert "Park Lane crossing" in words
        assert "18 Nov 2026" in words
        await burst(pilot, "enter")
        values = await started(pilot)
        (news,) = told(pilot)
        assert isinstance(news, HomeScreen.Start)
        assert news.before is not None
        assert news.before.details.title == "Park Lane crossing"
    assert (values["date"], values["start"], values["place"], values["minutes"]) == (
        "2026-11-18", "10:00", "The library", 120,
    )  # fmt: skip
    assert [*path.parent.iterdir()] == [path]


async def test_the_next_meeting_after_any_one_in_the_list_is_one_key_away(several: Archive) -> None:
    async with home(several) as pilot:
        await burst(pilot, *"benches", "ctrl+n")
        await pilot.pause()
        assert "The next meeting after 2 Sep 2026" in shown(pilot)
        await burst(pilot, *" again", "enter")
        assert (await started(pilot))["title"] == "Benches [on] Park Lane again"


async def test_a_meeting_that_cannot_be_read_is_said_and_none_is_started_after_it(several: Archive) -> None:
    (path,) = several.folder.glob("*night*")
    async with home(several) as pilot:
        path.write_bytes(b"{")
        await pilot.press("down", "enter")
        await pilot.pause()
        assert not told(pilot)
        assert not isinstance(pilot.app.screen, EditForm)
        (said,) = pilot.app._notifications  # pyright: ignore[reportPrivateUsage]  # no public way
        assert "it is damaged" in said.message
