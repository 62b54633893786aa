from __future__ import annotations

import pytest

from screens.dialogs.move import Move
from tests.screens.dialogs.host import SIZES, burst, click, given, host, shown

ITEMS = [("4", "Apples"), ("5", "Bread"), ("6", "Cheese"), ("7", "Dates")]


def move() -> Move:
    return Move(ITEMS, 1)


def order(text: str) -> list[str]:
    return [word for line in text.split("\n") for _, word in ITEMS if word in line]


async def test_arrows_carry_it_and_the_list_shows_how_it_would_be() -> None:
    async with host(move) as pilot:
        await pilot.press("ctrl+a", "down")
        assert order(shown(pilot)) == ["Apples", "Cheese", "Bread", "Dates"]
        assert "5  Bread" in shown(pilot), "numbers never change: they go with their item"
        assert "6  Cheese" in shown(pilot)
        await pilot.press("down", "down", "down", "enter")
        assert given(pilot) == [3]


async def test_it_stops_at_either_end() -> None:
    async with host(move) as pilot:
        await pilot.press("ctrl+a", "up", "up", "up")
        assert order(shown(pilot)) == ["Bread", "Apples", "Cheese", "Dates"]
        await pilot.press("enter")
        await pilot.press("ctrl+a", "end", "enter")
        assert given(pilot) == [0, 3]


async def test_esc_leaves_it_where_it_was() -> None:
    async with host(move) as pilot:
        await pilot.press("ctrl+a", "down", "escape")
        assert given(pilot) == [None]


async def test_a_click_on_a_place_carries_it_there() -> None:
    async with host(move) as pilot:
        await pilot.press("ctrl+a")
        await click(pilot, "Dates")
        assert order(shown(pilot)) == ["Apples", "Cheese", "Dates", "Bread"]
        await click(pilot, "Leave it here")
        await pilot.pause()
        assert given(pilot) == [3]


async def test_a_burst_of_keys_carries_it() -> None:
    async with host(move) as pilot:
        await burst(pilot, "ctrl+a", "down", "down", "up", "enter")
        assert given(pilot) == [2]


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_carried_stays_in_view(size: tuple[int, int]) -> None:
    items = [(str(n), f"Item {n} " + "word " * 20) for n in range(60)]
    async with host(lambda: Move(items, 0), size) as pilot:
        await pilot.press("ctrl+a", "end")
        assert "Item 0 " in shown(pilot)
        assert "Leave it here" in shown(pilot)
        assert "Esc" in shown(pilot)
