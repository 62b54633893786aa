from __future__ import annotations

import pytest

from screens.dialogs.confirm import Ask, AskWhich
from tests.screens.dialogs.host import SIZES, burst, click, given, host, shown


def ask() -> Ask:
    return Ask(
        "Delete this line for good?", ["[red]Ana[/]'s words", "It can't be brought back."], yes="Delete it", no="Leave"
    )


async def test_enter_means_the_safe_answer() -> None:
    async with host(ask) as pilot:
        await pilot.press("ctrl+a", "enter")
        assert given(pilot) == [False]


async def test_a_key_held_down_never_strikes() -> None:
    async with host(ask) as pilot:
        await burst(pilot, "ctrl+a", "enter", "enter")
        assert given(pilot) == [False]


@pytest.mark.parametrize("key", ["left", "right", "tab", "shift+tab"])
async def test_going_to_the_other_answer_gives_it(key: str) -> None:
    async with host(ask) as pilot:
        await burst(pilot, "ctrl+a", key, "enter")
        assert given(pilot) == [True]


async def test_letters_and_space_answer_nothing() -> None:
    async with host(ask) as pilot:
        await pilot.press("ctrl+a", "y", "s", "x", "space")
        assert given(pilot) == []
        await pilot.press("escape")
        assert given(pilot) == [None]


async def test_a_click_answers() -> None:
    async with host(ask) as pilot:
        await pilot.press("ctrl+a")
        await click(pilot, "Delete it")
        await pilot.press("ctrl+a")
        await click(pilot, "Leave")
        await pilot.pause()
        assert given(pilot) == [True, False]


@pytest.mark.parametrize("size", SIZES)
async def test_the_question_and_both_answers_show(size: tuple[int, int]) -> None:
    async with host(ask, size) as pilot:
        await pilot.press("ctrl+a")
        for words in ("Delete this line for good?", "[red]Ana[/]'s words", "[Leave]", " Delete it ", "Esc"):
            assert words in shown(pilot)


def unlit() -> AskWhich[bool]:
    return AskWhich(
        "Did Ana say yes?", ["Ring the school"], [(True, "Said yes"), (False, "To be asked")], letters="YN", lit=False
    )


@pytest.mark.parametrize(("key", "answer"), [("right", True), ("tab", True), ("left", True)])
async def test_where_no_answer_is_lit_enter_means_nothing_before_one_is_chosen(key: str, answer: bool) -> None:
    async with host(unlit) as pilot:
        await burst(pilot, "ctrl+a", "enter", "enter")
        assert given(pilot) == []
        assert "A letter or ← → choose" in shown(pilot)
        assert "Enter" not in shown(pilot)
        assert "[" not in shown(pilot)
        await pilot.press(key)
        assert "[Y Said yes]" in shown(pilot), "what is chosen is seen without colour"
        assert "Enter answers" in shown(pilot)
        await pilot.press("enter")
        assert given(pilot) == [answer]


@pytest.mark.parametrize(("key", "answer"), [("y", True), ("Y", True), ("n", False), ("N", False)])
async def test_a_letter_chooses_and_one_that_is_held_answers_for_nobody(key: str, answer: bool) -> None:
    async with host(unlit) as pilot:
        await burst(pilot, "ctrl+a", key, key, key)
        assert given(pilot) == []
        await pilot.press("enter")
        assert given(pilot) == [answer]
