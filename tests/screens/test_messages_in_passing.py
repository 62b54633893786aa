"""What is said in passing stands over the title and the stages: never over what is read out, or what was added."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets._toast import Toast  # no public way

from data.edits import items
from screens.dialogs.base import DialogBox
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.dialogs.host import SIZES
from tests.screens.opened import Open, opened
from tests.screens.states import choose

MESSAGE = "Recorded: Agreed by hands: 9 for, 1 can live with it, 1 concern. Ctrl+Z takes it back."


async def lowest(open_: Open) -> int:
    """The first line under all that is said in passing, once it is drawn."""
    screen = open_.pilot.app.screen
    while not screen.query(Toast):
        await open_.pilot.pause()
    await open_.pilot.pause()
    return max(one.region.bottom for one in screen.query(Toast))


@pytest.mark.parametrize("size", SIZES)
async def test_a_message_hides_no_question_no_item_and_no_word_of_a_box(tmp_path: Path, size: tuple[int, int]) -> None:
    meeting = items.add(fresh_meeting(), FixedStamper(), "outcomes", [f"Places to sit, {at}" for at in range(30)])
    async with opened(tmp_path, meeting, size=size) as open_:
        await choose(open_, "outcomes", "Places")
        open_.screen.context.tell(MESSAGE)
        assert await lowest(open_) <= open_.screen.query_one("#question").region.y
        for keys in (("enter",), ("enter", "e"), ("ctrl+t",), ("ctrl+r",)):
            await open_.press(*keys)
            box = open_.pilot.app.screen.query_one(DialogBox)
            first = next(part for part in box.displayed_children if part.id not in ("dialog-head", "dialog-foot"))
            assert await lowest(open_) <= first.region.y, keys
            while open_.pilot.app.screen is not open_.screen:
                await open_.press("escape")


@pytest.mark.parametrize("size", SIZES)
async def test_a_message_leaves_what_is_saved_to_be_seen(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path, size=size) as open_:
        top = open_.drawn()[0]
        for message in (MESSAGE, f"{MESSAGE} {MESSAGE}"):
            open_.screen.context.tell(message)
            assert await lowest(open_) > 1
            assert open_.drawn()[0] == top


@pytest.mark.parametrize("size", [size for size in SIZES if size[0] < 100])
async def test_a_message_of_two_lines_leaves_the_stages_to_be_seen(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path, size=size) as open_:
        stages = open_.drawn()[1]
        open_.screen.context.tell(MESSAGE)
        await lowest(open_)
        assert sum(one.region.height for one in open_.screen.query(Toast)) == 2
        assert open_.drawn()[1] == stages


@pytest.mark.parametrize("size", [size for size in SIZES if size[1] >= 24])
async def test_a_message_stands_in_the_same_lines_on_every_screen(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path, size=size) as open_:
        open_.screen.context.tell("Kept.")
        there = await lowest(open_)
        await open_.press("ctrl+r")
        assert await lowest(open_) == there


async def test_a_message_stands_where_it_would_after_the_agree_box_took_others_away(tmp_path: Path) -> None:
    meeting = items.add(fresh_meeting(), FixedStamper(), "outcomes", ["Places to sit"])
    async with opened(tmp_path, meeting, size=(60, 20)) as open_:
        await choose(open_, "outcomes", "Places")
        open_.screen.context.tell(MESSAGE)
        first = await lowest(open_)
        await open_.press("enter", "a", "escape")
        open_.screen.context.tell(MESSAGE)
        assert await lowest(open_) == first


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", ["ctrl+p", "pagedown", "pageup"])
async def test_whoever_looks_elsewhere_finds_nothing_said_before_over_the_stages_or_a_title(
    tmp_path: Path, size: tuple[int, int], key: str
) -> None:  # fmt: skip
    async with opened(tmp_path, size=size) as open_:
        open_.screen.show_stage("outcomes")
        open_.screen.context.tell(MESSAGE)
        await lowest(open_)
        await open_.press(key)
        assert not open_.pilot.app.screen.query(Toast)
        assert not any("Ctrl+Z takes it back" in line for line in open_.drawn())
        open_.screen.context.tell(MESSAGE)
        assert await lowest(open_) > 1
