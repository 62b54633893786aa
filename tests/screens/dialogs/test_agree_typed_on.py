"""Letters in the agree box: in a line they are text, and whoever types on answers nothing by them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from textual.events import Paste

from tests.screens.dialogs.agree_host import WORDS, agreed, box
from tests.screens.dialogs.host import SIZES


async def test_letters_in_a_line_are_text_and_none_is_drawn_beside_it() -> None:
    async with box() as one:
        await one.press("v", "y", "'vhrcafnopytsbedwlx 19", "enter", "'still typed", "escape")
        assert "Why: vhrcafnopytsbedwlx 19" in one.said
        await one.press("enter")
        given = one.given[0]
        assert given is not None
        assert "still typed" in given.half_typed
        told = agreed(one, state="agreed", how="voice", reasons=("vhrcafnopytsbedwlx 19",))
        assert given == replace(told, half_typed=given.half_typed)


@pytest.mark.parametrize(
    "words",
    [
        "Some people are too ill", "They have one phone", "We have no staff", "Everybody is tired", "Xmas is not in it",
        "Let them come", "late", "SSo it is", "A bus is late", "1 bus is not enough", "“Too far”", "écoutez",
    ],
)  # fmt: skip
async def test_a_concern_typed_straight_after_another_answers_nothing_and_loses_no_letter(words: str) -> None:
    async with box() as one:
        await one.press("h", "2", "enter", "c", "'Too far", "enter", f"'{words}", "enter", "enter")
        assert one.concerns == [("Too far", ""), (words, "")]
        assert one.proposal.read_out(one.asking.values)[0][1] == WORDS


@pytest.mark.parametrize("size", SIZES)
async def test_a_letter_only_lights_what_became_of_a_concern_and_a_second_one_is_text(size: tuple[int, int]) -> None:
    async with box(size=size) as one:
        await one.press("v", "c", "'Too far", "enter", "s")
        assert one.lit == "S It still stands"
        assert "Enter It still stands" in one.said
        assert one.concerns == [("Too far", "")]
        await one.press("o")
        assert "What became of it?" not in one.said
        assert one.asking.words("concern") == "so"
        await one.press("enter", "t", "backspace", "l", "up", "l", "enter")
        assert one.concerns == [("Too far", ""), ("so", "later")]
        await one.press("1", "enter", "x")
        assert one.lit == "X Take it out"
        await one.press("y", "enter")
        assert [words for words, _ in one.concerns] == ["Too far", "so", "xy"]


async def test_what_is_pasted_at_what_became_of_it_is_the_next_concern() -> None:
    async with box() as one:
        await one.press("v", "c", "'Too far", "enter", "s")
        one.pilot.app.screen.post_message(Paste("taken together,\nthey are slow"))
        await one.press("enter")
        assert [words for words, _ in one.concerns] == ["Too far", "staken together, they are slow"]


async def test_under_a_reason_a_letter_only_lights_and_a_second_one_is_text() -> None:
    async with box() as one:
        await one.press("v", "y", "'Too far", "enter", "1", "enter", "'Every day", "enter")
        assert list(one.asking.reasons) == ["Too far", "Every day"]
        await one.press("1", "enter", "x", "enter")
        assert list(one.asking.reasons) == ["Every day"]


@pytest.mark.parametrize(
    ("letters", "yes", "day"),
    [("y", True, ""), ("n", False, ""), ("Yasmin", False, "Yasmin"), ("Next week", False, "Next week")],
)
async def test_whether_somebody_said_yes_is_not_answered_by_what_is_typed_on(letters: str, yes: bool, day: str) -> None:
    async with box() as one:
        await one.press("v", "t", "space", "enter", "'Abdul", "enter", f"'{letters}")
        if not day:
            await one.press("enter")
        assert one.asking.step == "ask_by"
        assert (one.asking.said_yes, one.asking.words("ask_by")) == (yes, day)
