"""Pictures of every stage and the main dialogs, as text, at the three sizes that people use.

When one differs, look at it as someone at the far end of a bad video call would: is every word there, whole, and where
one looks for it? Then `UPDATE_PICTURES=1 make test ARGS=tests/screens/test_pictures.py` accepts what is drawn now.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from data.example.example_meeting import example_meeting
from data.model.records.meeting import Meeting
from screens.dialogs.base import Dialog, DialogBox
from tests.data.second import second
from tests.data.topics import talked_about_two
from tests.fixed import FixedStamper
from tests.screens.opened import Open, opened
from tests.screens.states import SECOND_STATES, STATES, TOPIC_STATES, State, go_back, go_to

PICTURES = Path(__file__).parent / "pictures"

SIZES = ((100, 30), (80, 24), (60, 20))

SHOWN = (
    "arrive", "outcomes", "stakeholders", "power", "ground_rules", "close", "chosen", "menu", "form_outcome",
    "who_is_missing", "left_by_plan", "gaps", "gap_field", "menu_invite", "invitation",
    "form_person", "agree_hands", "agree_several", "map", "suggestions", "minutes", "minutes_word",
    "minutes_chat", "find", "help", "cover", "toast", "names", "check", "finalise", "close_final", "minutes_final",
    "close_changed", "barrier", "menu_barrier", "about_barrier", "appear", "hand_over", "who_types", "form_start",
    "agree", "agree_result", "agree_way", "agree_fist", "agree_vote", "agree_outside", "agree_to_ask", "agree_concern",
    "agree_words", "agree_doubt", "agree_not", "read_back",
    "still_to_ask",
)  # fmt: skip
"""The states that are worth a picture: few enough to be looked at."""


def drawn(app_lines: list[str]) -> str:
    """The screen as a picture of text."""
    return "\n".join(line.rstrip() for line in app_lines) + "\n"


def differs(folder: Path, name: str, picture: str) -> str:
    """What to show where a picture is not the accepted one; empty: it is. `UPDATE_PICTURES` accepts it."""
    path = folder / f"{name}.txt"
    if os.environ.get("UPDATE_PICTURES"):
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(picture, encoding="utf-8")
        return ""
    return "" if picture == path.read_text(encoding="utf-8") else f"{path.name}\n{picture}"


def beside(open_: Open) -> str:
    """What stands beside a dialog, on the lines that it has: cut words of what is behind it."""
    screen = open_.pilot.app.screen
    if not isinstance(screen, Dialog):
        return ""
    box = screen.query_one(DialogBox).region
    lines = open_.drawn()[box.y : box.bottom]
    return "".join(line[: box.x] + line[box.right :] for line in lines).strip()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize(
    ("made", "states"), [(second, SECOND_STATES), (talked_about_two, TOPIC_STATES)], ids=["second", "topics"]
)
async def test_another_meeting_looks_as_it_was_accepted(
    tmp_path: Path, size: tuple[int, int], made: Callable[[], Meeting], states: tuple[State, ...]
) -> None:
    folder = PICTURES / f"{size[0]}x{size[1]}"
    different: list[str] = []
    async with opened(tmp_path, made(), size=size) as open_:
        for state in states:
            await go_to(open_, state)
            different.append(differs(folder, state.name, drawn(open_.drawn())))
            await go_back(open_)
    assert not any(different), "\n".join(filter(None, different))


@pytest.mark.parametrize(
    "size",
    [pytest.param(size, marks=[pytest.mark.slow] * (size == (80, 24)), id=f"{size[0]}x{size[1]}") for size in SIZES],
)
async def test_screens_look_as_they_were_accepted(tmp_path: Path, size: tuple[int, int]) -> None:
    folder = PICTURES / f"{size[0]}x{size[1]}"
    different: list[str] = []
    async with opened(tmp_path, example_meeting(FixedStamper(first=1000)), size=size) as open_:
        for state in STATES:
            if state.name not in SHOWN:
                continue
            await go_to(open_, state)
            picture = drawn(open_.drawn())
            assert not beside(open_), state.name
            await go_back(open_)
            different.append(differs(folder, state.name, picture))
    assert not any(different), "\n".join(filter(None, different))
