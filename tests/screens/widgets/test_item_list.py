"""The list: every word shows, at every width, and what is chosen is in view."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.message import Message
from textual.messages import InvokeLater

from screens.widgets.entries import Detail, Entry
from screens.widgets.item_list import ItemList
from screens.widgets.wrapping import fold
from tests.contrast import weak_letters
from tests.screens.widgets.listing import LONG, Listing


@pytest.mark.parametrize("width", [40, 60, 80, 100, 160])
async def test_every_word_shows_at_every_width(width: int) -> None:
    app = Listing()
    async with app.run_test(size=(width, 40)):
        words = " ".join(" ".join(app.drawn()).replace("to agree", "").split())
        for at in (1, 2, 3):
            assert f"{LONG} {at}" in words


async def test_down_takes_the_first_in_view_and_up_goes_back() -> None:
    app = Listing()
    async with app.run_test(size=(80, 24)) as pilot:
        app.items.move(1)
        assert app.items.chosen == "k1"
        app.items.move(1)
        app.items.move(-1)
        app.items.move(-1)
        await pilot.pause()
        assert app.items.chosen == "k1"
        assert any(line.startswith("▌") for line in app.drawn())


async def test_what_is_chosen_is_scrolled_fully_into_view() -> None:
    app = Listing(200)
    async with app.run_test(size=(60, 20)) as pilot:
        app.items.choose("k150")
        await pilot.pause()
        here = " ".join(" ".join(line for line in app.drawn() if line.startswith("▌")).replace("▌", "").split())
        assert here.startswith("150 There are places")
        assert here.endswith("arms 150")


async def test_what_is_chosen_while_there_is_no_room_for_the_list_is_seen_once_there_is() -> None:
    app = Listing(200)
    app.items.styles.width = 0
    async with app.run_test(size=(60, 20)) as pilot:
        app.items.choose("k150")
        app.items.styles.width = "1fr"
        await pilot.pause()
        assert any(line.startswith("▌ 150") for line in app.drawn())


async def test_a_click_chooses_and_a_second_click_opens() -> None:
    app = Listing()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click(ItemList, offset=(10, 1))
        await pilot.click(ItemList, offset=(10, 1))
        clicked = [one for one in app.heard if isinstance(one, ItemList.Clicked)]
        assert [(one.key, one.again) for one in clicked] == [("k1", False), ("k1", True)]


async def test_hostile_words_are_drawn_as_words() -> None:
    words = "[red]x[/] [/ [@click=app.quit]go[/] \x1b[2J \x9b31m \u202eabc a[0] [ ] [x]"
    app = Listing()
    async with app.run_test(size=(100, 24)) as pilot:
        app.items.entries = [Entry("k", "item", words, mark="1", details=(Detail(words),))]
        await pilot.pause()
        drawn = "\n".join(app.drawn())
        assert drawn.count("[red]x[/] [/ [@click=app.quit]go[/] [2J 31m abc a[0] [ ] [x]") == 2
        assert not any(sign in drawn for sign in "\x1b\x9b\u202e")


async def test_ten_thousand_letters_without_a_space_are_all_there() -> None:
    app = Listing()
    async with app.run_test(size=(60, 200)) as pilot:
        app.items.entries = [Entry("k", "item", "é" * 10_000, mark="1")]
        await pilot.pause()
        assert "".join(app.drawn()).count("é") == 10_000


@pytest.mark.parametrize("theme", ["evening", "day", "paper"])
async def test_the_chosen_row_can_be_read_in_every_theme(theme: str) -> None:
    app = Listing()
    async with app.run_test(size=(80, 24)) as pilot:
        app.theme = theme
        app.items.choose("k2")
        await pilot.pause()
        assert weak_letters(app) == []


@pytest.mark.parametrize("words", ["a b", "word " * 50, "x" * 95, "👋🏽 " * 30, "مرحبا بالعالم " * 9, "日本語" * 40])
def test_no_line_is_wider_than_its_width_and_no_letter_is_lost(words: str) -> None:
    from rich.cells import cell_len

    words = words.strip()
    lines = fold(words, 20)
    assert all(cell_len(line) <= 20 for line in lines)
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")


@given(st.lists(st.text("ab-.", min_size=1, max_size=30), min_size=1, max_size=12), st.integers(5, 40))
def test_narrow_letters_fall_as_wide_ones_do(words: list[str], width: int) -> None:
    lines = fold(" ".join(words), width)
    assert all(0 < len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(words)
    for line, after in itertools.pairwise(lines):
        assert len(line) + 1 + len(after.split(" ")[0]) > width or len(line) == width


async def test_a_list_that_is_not_shown_waits_at_rest_and_then_shows_what_was_asked_for() -> None:
    app = Listing(200)
    asked = 0

    def heard(message: Message) -> None:
        nonlocal asked
        asked += isinstance(message, InvokeLater)

    async with app.run_test(size=(60, 20), message_hook=heard) as pilot:
        app.items.display = False
        await pilot.pause()
        app.items.choose("k150")
        await pilot.pause()
        asked = 0
        for _ in range(20):
            await pilot.pause()
        assert asked < 20
        app.items.display = True
        await pilot.pause()
        await pilot.pause()
        assert any("150" in line for line in app.drawn())
