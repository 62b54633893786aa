from __future__ import annotations

import pytest

from screens.dialogs.find import Find
from screens.dialogs.palette import Palette, PaletteRow
from screens.dialogs.pick_several import PickSeveral
from screens.dialogs.picker import Pick, PickRow, found
from screens.widgets.one_line import OneLine
from tests.screens.dialogs.host import SIZES, burst, click, given, host, shown

ROWS: list[PickRow] = [
    ("a", "1  Children can cross Park Lane", "Outcomes", "why: the school gate"),
    ("b", "2  Café owners are heard", "Outcomes"),
    ("c", "1  Bus drivers [x]", "Stakeholders"),
]


def find() -> Find:
    return Find(ROWS)


def keys(rows: list[PickRow]) -> list[str]:
    return [row[0] for row in rows]


def test_words_are_found_anywhere_in_any_order_without_capitals_or_accents() -> None:
    assert keys(found(ROWS, "LANE child")) == ["a"]
    assert keys(found(ROWS, "cafe")) == ["b"]
    assert keys(found(ROWS, "CAFÉ own")) == ["b"]
    assert keys(found(ROWS, "gate")) == ["a"]
    assert keys(found(ROWS, "lane drivers")) == []
    assert keys(found(ROWS, "  ")) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("words", "typed"),
    [("don’t", "don't"), ("“quoted”", '"quoted"'), ("co\u00adoperation", "cooperation"), ("re‑open", "re-open"),
     ("Łukasz, Søren, Ægir", "lukasz soren aegir"), ("12\u00a0000", "12\u00a0000"), ("12\u00a0000", "12 000")],
)  # fmt: skip
def test_words_are_found_with_other_quotes_hyphens_blanks_and_letters(words: str, typed: str) -> None:
    assert keys(found([("a", words, ""), ("b", "other words", "")], typed)) == ["a"]


def test_accents_that_stand_apart_are_found_too() -> None:
    assert found([("a", "cafe\u0301", "")], "café")


async def test_typing_narrows_and_enter_picks() -> None:
    async with host(find) as pilot:
        await pilot.press("ctrl+a", *"driv")
        assert "Bus drivers [x]" in shown(pilot)
        assert "Children" not in shown(pilot)
        await pilot.press("enter")
        assert given(pilot) == ["c"]


async def test_arrows_choose_among_what_was_found() -> None:
    async with host(find) as pilot:
        await pilot.press("ctrl+a", *"r", "down", "enter")
        assert given(pilot) == ["b"]


async def test_the_first_is_chosen_again_when_more_is_typed() -> None:
    async with host(find) as pilot:
        await pilot.press("ctrl+a", "down", "down", *"ca", "enter")
        assert given(pilot) == ["a"]


@pytest.mark.parametrize("typed", ["drivers", "children can cross", "cafe"])
async def test_what_is_typed_before_the_dialog_is_drawn_is_not_lost_or_out_of_order(typed: str) -> None:
    async with host(find) as pilot:
        await burst(pilot, "ctrl+a", *(letter if letter != " " else "space" for letter in typed))
        assert pilot.app.screen.query_one(OneLine).value == typed
        await pilot.press("enter")
        assert given(pilot)[0] in {"a", "b", "c"}


async def test_the_whole_search_may_come_in_one_burst() -> None:
    async with host(find) as pilot:
        await burst(pilot, "ctrl+a", *"driv", "enter")
        await burst(pilot, "ctrl+a", *"ca", "down", "enter")
        assert given(pilot) == ["c", "b"]


async def test_nothing_found_says_so_and_enter_does_nothing() -> None:
    async with host(find) as pilot:
        await pilot.press("ctrl+a", *"zzz", "enter")
        assert "Nothing in this meeting has these words." in shown(pilot)
        assert given(pilot) == []
        await pilot.press("backspace", "backspace", "backspace")
        assert "Café owners" in shown(pilot)
        await pilot.press("escape")
        assert given(pilot) == [None]


async def test_an_empty_meeting_says_so() -> None:
    async with host(lambda: Find([])) as pilot:
        await pilot.press("ctrl+a")
        assert "Nothing has been written in this meeting yet." in shown(pilot)


async def test_a_click_picks() -> None:
    async with host(find) as pilot:
        await pilot.press("ctrl+a")
        await click(pilot, "Café owners")
        await pilot.pause()
        assert given(pilot) == ["b"]


async def test_the_chosen_line_stays_in_view_in_a_long_list() -> None:
    rows: list[PickRow] = [(str(n), f"Line {n} " + "word " * 30, "Outcomes") for n in range(500)]
    async with host(lambda: Pick("Pick", rows), (60, 20)) as pilot:
        await pilot.press("ctrl+a", "up")
        assert "Line 499" in shown(pilot)
        await pilot.press("down")
        assert "Line 0" in shown(pilot)
        await pilot.press("pagedown", "enter")
        assert int(given(pilot)[0]) > 5


async def test_a_command_is_found_by_its_words_and_by_its_key() -> None:
    rows = [PaletteRow("app:cover", "Cover the screen", "Ctrl+L"), PaletteRow("app:help", "Help", "F1")]
    async with host(lambda: Palette(rows)) as pilot:
        await pilot.press("ctrl+a", *"f1")
        assert "Cover the screen" not in shown(pilot)
        await pilot.press("enter")
        await pilot.press("ctrl+a", *"screen", "enter")
        assert given(pilot) == ["app:help", "app:cover"]


RULES: list[PickRow] = [(f"r{n}", f"Rule number {n}", "") for n in range(4)]


def several() -> PickSeveral:
    return PickSeveral("Suggestions", RULES)


async def test_nothing_is_ticked_at_first_and_enter_adds_nothing() -> None:
    async with host(several) as pilot:
        await pilot.press("ctrl+a", "enter")
        assert given(pilot) == []
        assert "[x]" not in shown(pilot)
        assert "Nothing is ticked yet" in shown(pilot)


async def test_space_ticks_and_the_count_shows_what_enter_adds() -> None:
    async with host(several) as pilot:
        await pilot.press("ctrl+a", "down", "down", "space", "up", "up", "space", "down", "space", "space")
        assert "Enter adds 2" in shown(pilot)
        await pilot.press("enter")
        assert given(pilot) == [("r0", "r2")]


async def test_clicks_tick_and_add() -> None:
    async with host(several) as pilot:
        await pilot.press("ctrl+a")
        await click(pilot, "Rule number 3")
        await click(pilot, "Rule number 1")
        await click(pilot, "Enter adds 2")
        await pilot.pause()
        assert given(pilot) == [("r1", "r3")]


@pytest.mark.parametrize("size", SIZES)
async def test_what_enter_adds_shows_at_every_size(size: tuple[int, int]) -> None:
    rows: list[PickRow] = [(str(n), f"Rule {n} " + "word " * 12, "") for n in range(30)]
    async with host(lambda: PickSeveral("Suggestions", rows), size) as pilot:
        await pilot.press("ctrl+a", "up", "space")
        assert "Rule 29" in shown(pilot)
        assert "Enter adds 1" in shown(pilot)
        assert "Space ticks" in shown(pilot)
