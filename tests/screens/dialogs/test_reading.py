from __future__ import annotations

from typing import get_args

import pytest
from textual.css.query import NoMatches

from data.words import say
from screens.dialogs.cover import Cover
from screens.dialogs.help import Help
from screens.dialogs.minutes_preview import MinutesPreview
from screens.dialogs.page import Block, Page
from screens.keys import KEYS, Group
from tests.screens.dialogs.host import SIZES, Host, burst, click, given, host, shown

BLOCKS = [
    Block("heading", "What does co-production mean to you?"),
    Block("quote", "People [work] together", "Involve"),
    *(Block("paragraph", f"Line {n} [/]") for n in range(30)),
]


def page() -> Page:
    return Page("What is co-production?", BLOCKS)


async def test_a_page_shows_words_and_whose_they_are() -> None:
    async with host(page) as pilot:
        await pilot.press("ctrl+a")
        for words in ("What is co-production?", "People [work] together", "Involve", "Line 0 [/]"):
            assert words in shown(pilot)


async def test_a_page_scrolls_and_closes() -> None:
    for key in ("escape", "enter"):
        async with host(page, (60, 20)) as pilot:
            await pilot.press("ctrl+a", "pagedown", "down")
            assert "What does co-production" not in shown(pilot)
            await pilot.press("end")
            assert "Line 29" in shown(pilot)
            await pilot.press("home")
            assert "What does co-production" in shown(pilot)
            await pilot.press(key)
            assert given(pilot) == [None]


@pytest.mark.parametrize("size", SIZES)
async def test_help_shows_every_key_and_the_credits(size: tuple[int, int]) -> None:
    async with host(Help, size) as pilot:
        await pilot.press("ctrl+a")
        read = shown(pilot)
        for _ in range(200):
            before = shown(pilot)
            await pilot.press("down")
            read += "\n" + shown(pilot).split("\n")[-4] if shown(pilot) != before else ""
            if shown(pilot) == before:
                break
        read += shown(pilot)
        for key in KEYS:
            assert say(f"{key.says}.what").split()[0] in read
        for words in ("Ctrl+G", "PageDown", "Farr", "Ostrom"):
            assert words in read
        await pilot.press("escape")
        assert given(pilot) == [None]


def test_every_key_and_every_place_has_its_words() -> None:
    for key in KEYS:
        assert say(f"{key.says}.what")
        assert say(f"{key.says}.short")
    for group in get_args(Group):
        assert say(f"keys.{group}.title")


async def test_the_cover_hides_everything_and_says_little() -> None:
    async with Host(Cover).run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press(*"Park Lane secret".replace(" ", ""))
        pilot.app.notify("Minutes saved: secret.md", markup=False)
        await pilot.pause()
        assert "secret.md" in shown(pilot)
        await pilot.press("ctrl+a")
        read = shown(pilot)
        assert "secret" not in read
        assert "Lane" not in read
        assert "This screen is covered for a moment." in read
        assert "Back" in read
        pilot.app.notify("Another secret", markup=False)
        await pilot.pause()
        assert "secret" not in shown(pilot)


@pytest.mark.parametrize("key", ["enter", "space", "escape"])
async def test_a_key_uncovers(key: str) -> None:
    async with host(Cover) as pilot:
        await burst(pilot, "ctrl+a", key)
        assert not isinstance(pilot.app.screen, Cover)


async def test_a_click_on_back_uncovers_and_nothing_else_does() -> None:
    async with host(Cover) as pilot:
        await pilot.press("ctrl+a")
        await pilot.press("a", "up", "tab", "ctrl+n")
        await pilot.click(offset=(1, 1))
        assert isinstance(pilot.app.screen, Cover)
        await click(pilot, "Back")
        await pilot.pause()
        assert not isinstance(pilot.app.screen, Cover)


TEXT = "# Park Lane\n\nDraft\n\n## Decided\n\n- Seats every 50 metres, <https://example.org> and **bold** \\*kept\\*\n"


def preview() -> MinutesPreview:
    return MinutesPreview(TEXT, "~/Documents/park-lane.md")


@pytest.mark.parametrize("size", SIZES)
async def test_minutes_are_drawn_as_they_will_be_read(size: tuple[int, int]) -> None:
    async with host(preview, size) as pilot:
        await pilot.press("ctrl+a")
        await pilot.pause()
        read = shown(pilot)
        assert "~/Documents/park-lane.md" in read
        assert "Seats every 50 metres" in read
        assert "**bold**" not in read
        assert "*kept*" in read
        for words in ("Save", "Save as...", "Esc"):
            assert words in read


@pytest.mark.parametrize("key", ["r", "R"])
async def test_r_shows_the_text_itself_and_back(key: str) -> None:
    async with host(preview) as pilot:
        await pilot.press("ctrl+a", key)
        assert "**bold** \\*kept\\*" in shown(pilot)
        await pilot.press(key)
        assert "**bold**" not in shown(pilot)


async def test_the_minutes_can_be_saved_by_key_and_by_click() -> None:
    async with host(preview) as pilot:
        await pilot.press("ctrl+a", "enter")
        await pilot.press("ctrl+a", "tab", "enter")
        await pilot.press("ctrl+a")
        await click(pilot, "Save as...")
        await pilot.pause()
        assert given(pilot) == ["save", "save_as", "save_as"]


async def test_a_link_in_the_minutes_opens_nothing() -> None:
    async with host(preview) as pilot:
        await pilot.press("ctrl+a")
        await pilot.pause()
        await click(pilot, "https://example.org")
        await pilot.pause()
        assert isinstance(pilot.app.screen, MinutesPreview)
        assert isinstance(pilot.app, Host)
        assert pilot.app.opened == []


async def test_a_page_of_minutes_scrolls() -> None:
    long = "# Title\n\n" + "\n".join(f"- Line {n}" for n in range(80))
    async with host(lambda: MinutesPreview(long), (60, 20)) as pilot:
        await pilot.press("ctrl+a", "end")
        await pilot.pause()
        assert "Line 79" in shown(pilot)
        with pytest.raises(NoMatches):
            pilot.app.screen.query_one("#minutes-where")
