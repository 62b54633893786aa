"""Meetings whose file is gone, at the start of the program."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from data.store.archive import Archive
from screens.home.screen import HomeScreen
from tests.screens.dialogs.host import SIZES, burst, click, shown
from tests.screens.home_app import GONE, SENTENCES, archive_of, home, told


def asked_about(pilot: Pilot[None]) -> list[str]:
    """The titles of the meetings about whose file it is asked."""
    return [news.meeting.title for news in told(pilot) if isinstance(news, HomeScreen.FileGone)]


@pytest.mark.parametrize("size", SIZES)
async def test_that_a_file_is_gone_is_said_without_a_title_and_enter_names_the_meeting(
    one_gone: Archive, size: tuple[int, int]
) -> None:
    async with home(one_gone, size) as pilot:
        words = " ".join(shown(pilot).split())
        assert GONE in words
        assert "Café" not in words
        await pilot.press("up", "up", "up", "enter")
        words = " ".join(shown(pilot).replace("▌", " ").split())
        assert "Its file is not found. Enter asks what to do." in words
        assert "Café for carers" in words
        assert "30 Sep 2026" in words
        assert "its file is gone" in words
        assert "Night buses" not in words
        await pilot.press("enter")
        assert asked_about(pilot) == ["Café for carers"]


@pytest.mark.parametrize("size", SIZES)
async def test_a_meeting_whose_file_is_gone_is_reached_by_mouse(one_gone: Archive, size: tuple[int, int]) -> None:
    async with home(one_gone, size) as pilot:
        await click(pilot, "The file of 1 meeting")
        await click(pilot, "Café for carers")
        assert asked_about(pilot) == ["Café for carers"]


async def test_a_meeting_whose_file_is_gone_is_found_by_its_title_with_the_others(one_gone: Archive) -> None:
    async with home(one_gone) as pilot:
        await burst(pilot, *"cafe")
        assert "its file is gone" in shown(pilot)
        await pilot.press("enter")
        assert asked_about(pilot) == ["Café for carers"]


async def test_after_a_meeting_whose_file_is_gone_none_is_started_before_that_is_settled(one_gone: Archive) -> None:
    async with home(one_gone) as pilot:
        await burst(pilot, *"cafe", "ctrl+n")
        assert asked_about(pilot) == ["Café for carers"]


async def test_where_every_file_is_gone_home_does_not_greet_as_for_the_first_time(tmp_path: Path) -> None:
    archive = archive_of(tmp_path, ("Night buses", "2026-10-14", "outcomes"))
    archive.find("Night").unlink()
    async with home(archive) as pilot:
        words = shown(pilot)
        assert GONE in words
        assert SENTENCES[1] not in words
        assert "Show the other meetings" not in words


async def test_where_every_file_is_there_home_says_nothing_of_it(several: Archive) -> None:
    async with home(several) as pilot:
        assert "not found" not in shown(pilot)


async def test_a_word_that_is_not_in_the_list_of_those_whose_file_is_gone_starts_nothing(one_gone: Archive) -> None:
    async with home(one_gone) as pilot:
        await click(pilot, "The file of 1 meeting")
        await pilot.press(*"zebra", "enter")
        assert "called “zebra”" not in shown(pilot)
        assert not told(pilot)
