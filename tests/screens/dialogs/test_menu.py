from __future__ import annotations

from collections.abc import Sequence

import pytest
from textual.widgets import Input

from screens.dialogs.menu import ItemMenu, MenuChoice
from tests.screens.dialogs.host import SIZES, burst, click, given, host, shown

CHOICES = [
    MenuChoice("edit", "E", "Edit every field"),
    MenuChoice("park", "P", "Park it"),
    MenuChoice("take_out", "T", "Take it out"),
]


def menu() -> ItemMenu:
    return ItemMenu("Places to sit [red]every[/] 50 metres", CHOICES)


async def test_a_letter_in_either_case_chooses() -> None:
    for letter in ("p", "P"):
        async with host(menu) as pilot:
            await pilot.press("ctrl+a", letter)
            assert given(pilot) == ["park"]


async def test_arrows_and_enter_choose_and_go_round() -> None:
    async with host(menu) as pilot:
        await pilot.press("ctrl+a", "down", "enter")
        await pilot.press("ctrl+a", "up", "enter")
        assert given(pilot) == ["park", "take_out"]


async def test_a_click_chooses() -> None:
    async with host(menu) as pilot:
        await pilot.press("ctrl+a")
        await click(pilot, "Take it out")
        await pilot.pause()
        assert given(pilot) == ["take_out"]


async def test_esc_and_a_click_on_close_choose_nothing() -> None:
    async with host(menu) as pilot:
        await pilot.press("ctrl+a", "escape")
        await pilot.press("ctrl+a")
        await click(pilot, "Close")
        await pilot.pause()
        assert given(pilot) == [None, None]


@pytest.mark.parametrize(
    ("keys", "result"),
    [
        (("down", "down", "enter"), "take_out"),
        (("p",), "park"),
        (("down", "escape"), None),
        (("t", "escape"), "take_out"),
        (("escape",), None),
    ],
)
async def test_keys_typed_in_one_burst_with_the_opening_key_reach_the_menu(
    keys: tuple[str, ...], result: str | None
) -> None:
    async with host(menu) as pilot:
        await burst(pilot, "ctrl+a", *keys)
        assert given(pilot) == [result]
        assert len(pilot.app.screen_stack) == 1


async def test_what_is_typed_right_behind_the_answer_goes_into_the_line_below() -> None:
    async with host(menu) as pilot:
        await burst(pilot, "ctrl+a", "t", "h", "i")
        assert given(pilot) == ["take_out"]
        await pilot.pause()
        assert pilot.app.query_one("#under", Input).value == "hi"


async def test_a_letter_that_means_nothing_does_nothing() -> None:
    async with host(menu) as pilot:
        await pilot.press("ctrl+a", "z", "1", "tab")
        assert given(pilot) == []
        assert isinstance(pilot.app.screen, ItemMenu)


async def test_a_choice_that_stays_shows_what_is_so_now() -> None:
    told: list[str] = []

    def refresh(code: str) -> tuple[str, Sequence[MenuChoice]]:
        told.append(code)
        return "Bus drivers", [MenuChoice("cycle", "L", "Affected", f"turn {len(told)}", stays=True), *CHOICES]

    choices = [MenuChoice("cycle", "L", "Affected", "not known", stays=True), *CHOICES]
    async with host(lambda: ItemMenu("Bus drivers", choices, refresh=refresh)) as pilot:
        await pilot.press("ctrl+a")
        assert "not known" in shown(pilot)
        await burst(pilot, "l", "L", "enter")
        assert told == ["cycle"] * 3
        assert "turn 3" in shown(pilot)
        assert given(pilot) == []
        await pilot.press("e")
        assert given(pilot) == ["edit"]


@pytest.mark.parametrize("size", SIZES)
async def test_all_of_the_words_and_choices_show_as_they_are(size: tuple[int, int]) -> None:
    async with host(menu, size) as pilot:
        await pilot.press("ctrl+a")
        for words in ("[red]every[/] 50 metres", "E  Edit every field", "T  Take it out", "Esc"):
            assert words in shown(pilot)


async def test_the_choice_stays_in_view_under_very_long_words() -> None:
    many = [MenuChoice(str(place), "", f"Choice {place}") for place in range(20)]
    async with host(lambda: ItemMenu("word " * 2000, many), (60, 20)) as pilot:
        await pilot.press("ctrl+a")
        assert "Choice 0" in shown(pilot)
        await pilot.press("up")
        assert "Choice 19" in shown(pilot)
        await pilot.press("enter")
        assert given(pilot) == ["19"]
