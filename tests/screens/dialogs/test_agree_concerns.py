"""Concerns, words and days in the agree box: what is written down beside the counts."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from data.model.records.agreements import Counts
from tests.screens.dialogs.agree_host import WORDS, agreed, box, decided_by
from tests.screens.dialogs.host import SIZES


@pytest.mark.parametrize("size", SIZES)
async def test_by_voice_a_held_concern_can_not_be_agreed_and_h_keeps_it(size: tuple[int, int]) -> None:
    async with box(size=size) as one:
        await one.press("v", "c", "'Too far", "enter", "s", "enter", "escape")
        assert one.lit == ""
        assert "“No one spoke against” would not be true" in one.said
        await one.press("a", "f", "enter")
        assert one.given == []
        assert one.lit == ""
        await one.press("h", "2", "enter", "f", "enter", "enter")
        answer: dict[str, Any] = {"counts": Counts(agree=2), "objections": (("Too far", "stands"),)}
        assert one.given == [agreed(one, state="for_now", how="hands", **answer)]


@pytest.mark.parametrize(("letter", "became"), [("t", "settled"), ("s", "stands"), ("l", "later"), ("enter", "")])
async def test_a_new_concern_asks_at_once_what_became_of_it(letter: str, became: Any) -> None:
    async with box() as one:
        await one.press("h", "2", "enter", "c", "'Too far", "enter")
        assert "What became of it?" in one.said
        assert one.lit == "Nobody has said yet"
        await one.press(*dict.fromkeys((letter, "enter")), "escape", "a")
        assert "Too far" in one.said
        await one.press("enter")
        assert [one_.answer.objections for one_ in one.given if one_] == [(("Too far", became),)]


async def test_concerns_are_a_numbered_list_with_a_line_as_a_stage_has_them() -> None:
    async with box() as one:
        await one.press("h", "enter", "c", "'Too far", "enter", "enter", "'Too dark", "enter", "l", "enter")
        assert "1 Too far" in one.said
        assert "2 Too dark" in one.said
        await one.press("1", "enter", "e", "enter", "' away", "enter", "enter", "up", "enter")
        assert one.concerns == [("Too far away", ""), ("Too dark", "later"), ("Not sure why yet", "")]
        await one.press("enter", "2", "enter", "x", "enter")
        assert [words for words, _ in one.concerns] == ["Too far away", "Not sure why yet"]


async def test_a_concern_worked_into_the_words_is_asked_again_with_empty_counts_in_the_same_way() -> None:
    async with box() as one:
        await one.press("h", "2", "space", "space", "1", "enter", "c", "'Too far", "enter", "w", "enter")
        assert "Concern: Too far" in one.said
        assert f"Before: {WORDS}" in one.said
        await one.press("', or 20", "enter")
        assert "Before: 2 for, 1 concern" in one.said
        assert one.asking.counts == {}
        await one.press("3", "enter", "enter")
        answer: dict[str, Any] = {"counts": Counts(agree=3), "objections": (("Too far", "worked_in"),)}
        assert one.given == [agreed(one, state="agreed", how="hands", values={"text": f"{WORDS}, or 20"}, **answer)]


async def test_words_left_as_they_were_had_nothing_worked_into_them() -> None:
    async with box() as one:
        await one.press("h", "2", "enter", "c", "'Too far", "enter", "w", "enter")
        assert "Enter leave them as they were" in one.said
        await one.press("enter")
        assert "The words were not changed" in one.said
        await one.press("escape", "escape")
        assert one.concerns == [("Too far", "")]
        assert one.asking.counts == {"agree": "2"}


async def test_by_voice_changed_words_say_to_ask_again() -> None:
    async with box() as one:
        await one.press("v", "e", "' now", "enter")
        assert "The words have changed. Ask again: is anyone against?" in one.said
        await one.press("enter")
        assert one.given == [agreed(one, state="agreed", how="voice", values={"text": f"{WORDS} now"})]


async def test_half_changed_words_wait_and_nothing_is_other_than_it_was() -> None:
    async with box() as one:
        await one.press("v", "e", "' now", "escape")
        assert "now" not in one.said.split("What came")[0]
        await one.press("e")
        assert f"{WORDS} now" in one.said
        await one.press("escape", "enter")
        (given,) = [one_ for one_ in one.given if one_]
        assert replace(given, half_typed="") == agreed(one, state="agreed", how="voice")
        one.kept.append(given.half_typed)
        await one.open()
        await one.press("e")
        assert f"{WORDS} now" in one.said


async def test_all_fields_of_a_topic_are_read_out_and_changed_one_a_line() -> None:
    async with box(decided_by("vote"), "decisions") as one:
        assert "How it is decided: Vote" in one.said
        await one.press("e")
        for label in ("Topic", "How much say people", "How it is decided", "Who decides"):
            assert label in one.said
        await one.press("tab", "tab", "tab", "'the board", "enter")
        assert "Who decides: the board" in one.said
        await one.press("v", "enter")
        (given,) = [one_ for one_ in one.given if one_]
        assert given.values["decides"].words == "the board"


@pytest.mark.parametrize(("letter", "state"), [("f", "for_now"), ("o", "open"), ("p", "parked")])
@pytest.mark.parametrize(
    ("typed", "until", "until_words"),
    [("in spring", None, "in spring"), ("tomorrow", "2026-10-22", ""), ("", None, "")],
)
async def test_the_day_of_an_outcome_is_asked_in_place_and_may_stay_empty(
    letter: str, state: Any, typed: str, until: str | None, until_words: str
) -> None:
    async with box() as one:
        await one.press("h", "2", "enter", letter, "enter", f"'{typed}")
        assert "22 Oct 2026" in one.said or typed != "tomorrow"
        assert f"Enter record: {state.replace('_', ' ').replace('for now', 'agreed for now')}" in one.said
        await one.press("enter")
        answer: dict[str, Any] = {"until": until, "until_words": until_words, "counts": Counts(agree=2)}
        assert one.given == [agreed(one, state=state, how="hands", **answer)]


@pytest.mark.parametrize(("letter", "state"), [("o", "open"), ("p", "parked")])
async def test_what_is_not_put_to_the_group_can_only_be_left_open_or_parked(letter: str, state: Any) -> None:
    async with box() as one:
        await one.press(letter)
        assert "Not put to the group." in one.said
        await one.press("'tomorrow", "escape")
        assert one.asking.step == "ask"
        await one.press(letter, "enter")
        assert one.given == [agreed(one, state=state, until="2026-10-22")]


async def test_not_agreed_asks_for_the_next_step_and_half_of_it_is_not_lost() -> None:
    async with box() as one:
        await one.press("v", "n", "enter")
        assert one.lit == "Not agreed"
        await one.press("'Ask", "escape")
        assert one.lit == "N Not agreed"
        assert "Next step: Ask" in one.said
        await one.press("enter", "enter")
        assert one.given == [agreed(one, state="not_agreed", how="voice", next_step="Ask")]
