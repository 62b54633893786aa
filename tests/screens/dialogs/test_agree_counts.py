"""How many answered, in the agree box: the cells, what is not counted, and what contradicts the counts."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from data.model.records.agreements import Counts, Fingers
from tests.screens.dialogs.agree_host import agreed, box, decided_by, meeting_with
from tests.screens.dialogs.host import shown


async def test_a_number_is_selected_on_arrival_and_the_last_cell_says_that_enter_goes_on() -> None:
    async with box() as one:
        await one.press("h", "1", "2", "tab", "3", "shift+tab", "4")
        assert one.asking.counts == {"agree": "4", "live_with": "3"}
        await one.press(*["space"] * 6)
        assert "Enter goes on" in one.said
        assert one.asking.cell == 4


async def test_backspace_takes_a_digit_and_in_an_empty_cell_it_goes_back() -> None:
    async with box() as one:
        await one.press("h", "1", "2", "tab", "backspace")
        assert one.asking.cell == 0
        await one.press("backspace", "backspace")
        assert one.asking.counts == {}


async def test_a_letter_says_that_there_are_only_numbers_here() -> None:
    async with box() as one:
        await one.press("h", "x")
        assert "Only numbers here" in one.said
        await one.press("2")
        assert "Only numbers here" not in one.said
        assert one.asking.counts == {"agree": "2"}


async def test_empty_cells_are_not_counted_and_nothing_at_all_is_recorded_as_not_counted() -> None:
    async with box() as one:
        await one.press("h", "enter")
        assert one.lit == ""
        await one.press("enter")
        assert "Choose what came of it" in one.said
        await one.press("a")
        assert "This will be recorded: Agreed by hands, not counted" in one.said
        await one.press("enter")
        assert one.given == [agreed(one, state="agreed", how="hands")]


@pytest.mark.parametrize(
    ("way", "cells", "asks"),
    [
        ("", "For Can live with it Concern Against Pass", "who is for it, can live with it, has a concern"),
        ("vote", "For Against Pass", "who is for it, who is against?"),
        ("consent", "No objection Objection Pass", "who has no objection, who has one?"),
        ("fist_to_five", "0 1 2 3 4 5", "Show 0 to 5 fingers, all at once"),
    ],
)
async def test_only_the_cells_of_the_way_stand_there_with_what_is_said_to_ask_so(
    way: Any, cells: str, asks: str
) -> None:
    async with box(decided_by(way), "decisions") as one:
        await one.press("h")
        line = next(line for line in shown(one.pilot).split("\n") if "▏]" in line)
        assert " ".join("".join(" " if letter in "[]▏│" else letter for letter in line).split()) == cells
        assert asks in one.said


async def test_how_many_are_in_no_count_is_said_as_they_are_counted() -> None:
    async with box() as one:
        await one.press("h", "1")
        assert "2 of the 3 who take part in decisions have not been asked." in one.said
        assert "So far: By hands: 1 for" in one.said
        await one.press("tab", "2")
        assert "All 3 who take part in decisions are counted." in one.said


@pytest.mark.parametrize(
    ("way", "keys", "lit", "letter", "why"),
    [
        ("", ("0", "tab", "tab", "tab", "3"), "N Not agreed", "a", "Nobody is for it, and 3 are against."),
        ("vote", ("1", "tab", "2"), "N Not agreed", "a", "The vote was lost: 1 for, 2 against."),
        ("vote", ("1", "tab", "1"), "O Open", "a", "1 for, 1 against: a tie."),
        ("vote", ("2", "tab", "1"), "A Agreed", "n", "More are for it than against it."),
        ("consent", ("2", "tab", "1"), "O Open", "a", "An objection stands. By consent that is not agreed."),
        ("fist_to_five", ("1", *["tab"] * 5, "2", "enter"), "", "a", "were not asked a second time."),
    ],
)
async def test_what_contradicts_the_counts_is_recorded_only_after_a_second_step(
    way: Any, keys: tuple[str, ...], lit: str, letter: str, why: str
) -> None:
    async with box(decided_by(way), "decisions") as one:
        await one.press("h", *keys, "enter")
        assert one.lit.startswith(lit)
        assert bool(one.lit) == bool(lit)
        before = one.lit
        await one.press(letter)
        assert "Enter look at it again first" in one.said
        await one.press("enter")
        assert "You are about to record:" in one.said
        assert why in one.said
        assert one.lit == "Go back"
        await one.press("enter")
        assert one.lit == before
        await one.press(letter, "enter", "escape")
        assert one.lit == before
        assert one.given == []
        await one.press(letter, "enter", "r", *(["enter"] if letter == "n" else []))
        assert [one_.answer.state for one_ in one.given if one_] == ["not_agreed" if letter == "n" else "agreed"]


async def test_more_answers_than_people_can_be_how_many_are_here_once_a_meeting() -> None:
    async with box() as one:
        await one.press("h", *"30", "enter")
        assert "There are 30 answers from 3 people. Someone may be counted twice." in one.said
        await one.press("a", "enter")
        assert "30 are here: count them so from now on" in one.said
        await one.press("h")
        assert one.lit == "A Agreed"
        await one.press("enter")
        assert one.given == [agreed(one, state="agreed", how="hands", counts=Counts(agree=30), here=30)]
    counted = meeting_with()
    counted = replace(counted, details=replace(counted.details, deciding_count=5))
    async with box(counted) as one:
        await one.press("h", *"30", "enter", "a", "enter")
        assert "There are 30 answers from 5 people." in one.said
        assert "are here" not in one.said


async def test_fist_to_five_hears_every_low_one_and_then_shows_once_more() -> None:
    async with box(decided_by("fist_to_five"), "decisions") as one:
        await one.press("h", "tab", "tab", "1", "tab", "tab", "tab", "2")
        assert "Enter once more" in one.said
        await one.press("enter")
        assert "Hear every 0, 1 and 2. Then all show again: that is the last time." in one.said
        await one.press("tab", "tab", "tab", "1", "tab", "2", "enter")
        assert one.lit == "A Agreed"
        await one.press("enter")
        answer: dict[str, Any] = {"fingers": Fingers(two=1, five=2), "fingers_again": Fingers(three=1, four=2)}
        assert one.given == [agreed(one, state="agreed", how="hands", method="fist_to_five", **answer)]


async def test_another_way_of_deciding_asks_another_question_so_its_counts_begin_again() -> None:
    async with box() as one:
        await one.press("h", "2", "tab", "tab", "tab", "1", "enter", "d")
        while "Vote" not in one.lit:
            await one.press("down")
        await one.press("enter")
        assert "Before: 2 for, 1 against" in one.said
        assert one.asking.counts == {}
        assert one.asking.step == "counts"
