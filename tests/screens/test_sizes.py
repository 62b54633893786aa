"""Every size of the window from one cell on is drawn, whatever is open, and nothing is lost by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.example.example_meeting import example_meeting
from tests.fixed import FixedStamper
from tests.screens.opened import opened
from tests.screens.states import STATES, go_back, go_to

pytestmark = pytest.mark.slow

SIZES = ((1, 1), (2, 1), (1, 2), (3, 2), (1, 40), (200, 1), (5, 5), (19, 4), (4, 19), (500, 3))

NAMES = (
    "arrive", "outcomes", "map", "menu", "form_start", "form_voices", "agree", "agree_hands", "agree_result", "park",
    "wordings", "strike", "minutes", "find", "everything", "help", "cover", "note_action", "round", "suggestions",
)  # fmt: skip
"""What is open meanwhile: a stage, a form, a list, a page, a question, a line."""


@pytest.mark.parametrize("names", [NAMES[:7], NAMES[7:14], NAMES[14:]], ids=lambda names: str(names[0]))
async def test_the_window_may_be_of_any_size_while_anything_is_open(tmp_path: Path, names: tuple[str, ...]) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        before = open_.meeting
        for state in (one for one in STATES if one.name in names):
            await go_to(open_, state)
            shown = type(open_.pilot.app.screen)
            for size in SIZES:
                await open_.pilot.resize_terminal(*size)
                assert [len(open_.drawn()), len(open_.drawn()[0])] == [size[1], size[0]]
            await open_.press("down", "tab")
            await open_.pilot.resize_terminal(100, 30)
            assert type(open_.pilot.app.screen) is shown
            await go_back(open_)
        assert open_.meeting.outcomes == before.outcomes


async def test_what_is_typed_into_a_window_of_one_cell_is_there_when_it_is_wide_again(tmp_path: Path) -> None:
    async with opened(tmp_path, size=(1, 1)) as open_:
        await open_.type("Amina")
        await open_.pilot.resize_terminal(100, 30)
        assert open_.line == "Amina"
        await open_.press("enter")
        assert [one.text for one in open_.meeting.people] == ["Amina"]
