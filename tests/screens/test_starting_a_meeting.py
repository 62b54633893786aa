"""A meeting is started from home: the form, what is half typed in it, and the next meeting after another."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.example.example_meeting import example_meeting
from data.store.archive import Archive
from screens.dialogs.form.form import EditForm
from screens.home.screen import HomeScreen
from tests.fixed import FixedStamper
from tests.screens.dialogs.host import SIZES, burst, shown
from tests.screens.home_app import THREE, archive_of, home, started, told


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
