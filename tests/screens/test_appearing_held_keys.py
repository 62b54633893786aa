"""How people appear is asked, and keys are held or pressed twice: nobody is named who was not asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.screens.dialogs.host import burst, click
from tests.screens.opened import NOW, Open, opened
from tests.screens.twelve_people import shown, twelve


def paced(times: list[datetime]) -> Callable[[], datetime]:
    """A clock that stands still at the last of these times."""
    return lambda: times[-1]


async def press_after(open_: Open, times: list[datetime], *keys: tuple[float, str]) -> None:
    """Press keys, each so many seconds after the one before."""
    for seconds, key in keys:
        times.append(times[-1] + timedelta(seconds=seconds))
        await open_.press(key)


def box_words(open_: Open) -> str:
    """What is drawn, in one line."""
    return " ".join(" ".join(open_.drawn()).replace("│", " ").split())


async def test_all_keys_at_once_reach_the_right_people(tmp_path: Path) -> None:
    async with opened(tmp_path, twelve()) as open_:
        await open_.press("1", "enter")
        await burst(open_.pilot, "enter", *"nunununununu")
        await burst(open_.pilot)
        assert shown(open_) == ["name", "not_at_all"] * 6
        assert open_.line == ""


@pytest.mark.parametrize("key", ["n", "N", "u", "l"])
async def test_a_key_that_is_held_or_pressed_twice_answers_for_nobody_who_was_not_asked(
    tmp_path: Path, key: str
) -> None:
    async with opened(tmp_path, twelve()) as open_:
        await open_.press("1", "enter", "i")
        await burst(open_.pilot, *key * 9)
        await burst(open_.pilot)
        assert [how for how in shown(open_) if how] == {"n": ["name"], "N": ["name"], "u": ["not_at_all"], "l": []}[key]
        assert "Person 1" in "\n".join(open_.drawn())


async def test_two_presses_in_a_short_time_are_two_answers_and_none_slides_to_the_next(tmp_path: Path) -> None:
    times = [NOW]
    async with opened(tmp_path, twelve(), now=paced(times)) as open_:
        await open_.press("1", "enter", "i")
        await press_after(open_, times, (2, "u"), (0.35, "u"), (0.35, "n"), (0.2, "n"), (0.2, "u"))
        assert shown(open_)[:6] == ["not_at_all", "not_at_all", "name", "name", "not_at_all", ""]


@pytest.mark.parametrize(("first", "rate"), [(0.25, 0.03), (0.375, 0.09), (0.66, 0.04)])
async def test_what_a_held_key_answered_for_others_is_taken_back_and_they_are_asked(
    tmp_path: Path, first: float, rate: float
) -> None:
    times = [NOW]
    async with opened(tmp_path, twelve(), now=paced(times)) as open_:
        await open_.press("1", "enter", "i")
        await press_after(open_, times, (2, "n"), (first, "n"), *[(rate, "n")] * 20)
        assert shown(open_) == ["name", *[""] * 11]
        assert "came many times at once" in box_words(open_)
        await press_after(open_, times, (1, "u"), (1, "n"))
        assert shown(open_) == ["name", *[""] * 11], "no letter answers before it is seen what happened"
        assert "Enter Ask Person 1" in box_words(open_)
        await press_after(open_, times, (1, "enter"), (1, "u"))
        assert "came many times at once" not in box_words(open_)
        assert shown(open_)[:3] == ["name", "not_at_all", ""]


async def test_a_key_that_is_held_does_not_answer_for_the_last_one(tmp_path: Path) -> None:
    times = [NOW]
    async with opened(tmp_path, twelve(*["name"] * 10), now=paced(times)) as open_:
        await open_.type("11")
        await open_.press("enter", "i")
        await press_after(open_, times, (2, "n"), (0.5, "n"), *[(0.03, "n")] * 9)
        assert shown(open_)[10:] == ["name", ""]
        assert open_.line == ""
        await press_after(open_, times, (1, "enter"), (1, "n"))
        assert shown(open_)[10:] == ["name", "name"]


async def test_whoever_types_on_behind_a_role_names_nobody(tmp_path: Path) -> None:
    async with opened(tmp_path, twelve()) as open_:
        await open_.press("1", "enter", "i", "r")
        await open_.type("bus driver")
        await open_.press("enter")
        await open_.type("Nurse")
        assert shown(open_) == ["role", *[""] * 11]
        await open_.press("enter", "n")
        assert shown(open_)[:3] == ["role", "name", ""]


async def test_enter_held_from_the_list_on_names_nobody(tmp_path: Path) -> None:
    async with opened(tmp_path, twelve()) as open_:
        await open_.press("1")
        await burst(open_.pilot, *["enter"] * 9)
        await burst(open_.pilot)
        assert "How should the minutes name Person 0?" in "\n".join(open_.drawn())
        assert shown(open_) == [""] * 12


async def test_a_double_click_answers_for_one(tmp_path: Path) -> None:
    async with opened(tmp_path, twelve()) as open_:
        await open_.press("1", "enter", "i")
        await click(open_.pilot, "By name")
        await click(open_.pilot, "By name")
        assert shown(open_) == ["name", *[""] * 11]
