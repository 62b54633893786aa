"""Pages to read: what co-production is, the help with every key, and the cover."""

from __future__ import annotations

from typing import get_args

import pytest

from data.commands.item_commands import COMMANDS
from data.words import say
from screens.dialogs.cover import Cover
from screens.dialogs.help import Help
from screens.dialogs.page import Page
from screens.dialogs.page_blocks import PageBlock
from screens.keys import KEYS, Group
from tests.screens.dialogs.host import SIZES, Host, burst, click, given, host, shown

BLOCKS = [
    PageBlock("heading", "What does co-production mean to you?"),
    PageBlock("quote", "People [work] together", "Involve"),
    *(PageBlock("paragraph", f"Line {n} [/]") for n in range(30)),
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
        read, page = "", shown(pilot)
        while page not in read:  # the last page stays where it is
            read += f"\n{page}"
            await pilot.press("pagedown")
            page = shown(pilot)
        for what in (*(key.what for key in KEYS), *(command.what_in_full for command in COMMANDS)):
            assert what.split()[0] in read
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
