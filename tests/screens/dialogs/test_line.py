from __future__ import annotations

import pytest

from screens.dialogs.prompt import AskLine
from screens.widgets.debounce import QUIET
from tests.screens.dialogs.host import burst, click, given, host, shown


def understood(words: str) -> str:
    return f"Asked: {words.split('@')[1]}" if "@" in words else ""


def line() -> AskLine:
    return AskLine("Note an action", understood=understood)


async def test_what_is_understood_shows_before_enter() -> None:
    async with host(line) as pilot:
        await pilot.press("ctrl+a", *"Ask", "space", *"@Ana")
        assert "Asked: Ana" in shown(pilot)
        await pilot.press("enter")
        assert given(pilot) == ["Ask @Ana"]


async def test_an_action_typed_in_one_burst_is_whole() -> None:
    async with host(line) as pilot:
        await burst(pilot, "ctrl+a", *"Write", "space", *"to", "space", *"@Luis", "enter")
        assert given(pilot) == ["Write to @Luis"]


async def test_an_empty_line_does_nothing_unless_it_means_something() -> None:
    async with host(line) as pilot:
        await pilot.press("ctrl+a", "space", "enter")
        assert given(pilot) == []
    async with host(lambda: AskLine("Come back to it when?", may_be_empty=True)) as pilot:
        await pilot.press("ctrl+a", "enter")
        assert given(pilot) == [""]


async def test_esc_keeps_what_was_typed_and_so_does_enter_once_and_nothing_after_it() -> None:
    kept: list[str] = []
    async with host(lambda: AskLine("Note", value=kept[-1] if kept else "", on_draft=kept.append)) as pilot:
        await pilot.press("ctrl+a", *"half", "escape")
        assert given(pilot) == [None]
        assert kept[-1] == "half"
        await pilot.press("ctrl+a")
        assert "half" in shown(pilot)
        await pilot.press(*"way", "enter")
        assert given(pilot) == [None, "halfway"]
        await pilot.pause(QUIET * 2)
        assert kept == ["half", "halfway"]  # whoever asked lets go of it, once something could be done with it


async def test_a_paste_of_several_lines_becomes_one_clean_line() -> None:
    from textual.events import Paste

    async with host(line) as pilot:
        await pilot.press("ctrl+a")
        pilot.app.post_message(Paste("ring\x1b[31m the\nschool "))
        await pilot.pause()
        await pilot.press("enter")
        assert given(pilot) == ["ring[31m the school"]


async def test_a_click_is_as_good_as_enter() -> None:
    async with host(lambda: AskLine("Save as", value="~/minutes.md", done="Save")) as pilot:
        await pilot.press("ctrl+a")
        await click(pilot, "Save  ")
        await pilot.pause()
        assert given(pilot) == ["~/minutes.md"]


@pytest.mark.parametrize("words", ["[/]", "[@click=app.quit]x", "[red]x[/red]"])
async def test_words_are_only_words(words: str) -> None:
    async with host(lambda: AskLine(words, value=words, understood=lambda said: said)) as pilot:
        await pilot.press("ctrl+a")
        assert shown(pilot).count(words) == 3
