"""Stakeholders are placed by keys that are held, or pressed often: each answer was meant, and none is lost unsaid."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.screens.opened import NOW, opened
from tests.screens.placing_box import begin, box, placed, seven


async def test_the_same_letter_at_the_pace_of_a_meeting_is_an_answer_each_time(tmp_path: Path) -> None:
    times = [NOW]
    async with opened(tmp_path, seven(), now=lambda: times[-1]) as open_:
        await begin(open_)
        for letter in "a" * 14:
            times.append(times[-1] + timedelta(seconds=0.2))
            await open_.press(letter)
        assert placed(open_) == [("a_lot", "a_lot")] * 7


async def test_that_a_key_was_not_taken_is_said_until_enter_and_no_letter_answers_meanwhile(tmp_path: Path) -> None:
    async with opened(tmp_path, seven()) as open_:
        await begin(open_)
        await open_.press("a", "a", "a")
        for key in ("x", "s", "left", "right", "up", "down"):
            await open_.press(key)
            assert "came many times at once" in box(open_), key
        assert placed(open_)[0] == ("a_lot", "")
        await open_.press("enter")
        assert "came many times at once" not in box(open_)
        await open_.press("s")
        assert placed(open_)[0] == ("a_lot", "some")


@pytest.mark.parametrize(("first", "rate"), [(0.0, 0.0), (0.25, 0.03), (0.375, 0.09), (0.66, 0.04)])
async def test_a_key_that_is_held_is_one_answer(tmp_path: Path, first: float, rate: float) -> None:
    times = [NOW]
    async with opened(tmp_path, seven(), now=lambda: times[-1]) as open_:
        await begin(open_)
        for seconds in (2, first, *[rate] * 9):
            times.append(times[-1] + timedelta(seconds=seconds))
            await open_.press("a")
        assert placed(open_) == [("a_lot", ""), *[("", "")] * 6]
        assert "came many times at once" in box(open_)
        await open_.press("enter", "s")
        assert placed(open_)[:2] == [("a_lot", "some"), ("", "")]
