"""Before a stage or the minutes are copied, the words that name someone who is not to be named are asked about."""

from __future__ import annotations

from pathlib import Path

from data.edits.items import add
from data.model.codes import Stage
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.names_asked import asked, tom
from tests.screens.opened import Open, opened


async def copied(open_: Open) -> str:
    """What is on the clipboard, once that was said."""
    while not open_.told:
        await open_.pilot.pause()
    open_.pilot.app.clear_notifications()
    return open_.pilot.app.clipboard


async def test_a_stage_is_copied_once_its_names_are_answered_and_nothing_else_is_asked(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so", "A crossing, see https://a.example/x") as open_:
        await open_.press("ctrl+c")
        assert asked(open_)
        shown = "\n".join(open_.drawn())
        assert "Before this is copied" in shown
        assert "Links, addresses" not in shown
        assert "Appear by name" not in shown
        await open_.press("ctrl+c", "escape")
        assert open_.pilot.app.screen is open_.screen
        assert not open_.told
        assert not open_.pilot.app.clipboard
        await open_.press("ctrl+c", "enter")
        assert "[someone here] said so" in await copied(open_)
        await open_.press("ctrl+c")
        assert not asked(open_)


async def test_a_stage_without_such_words_is_copied_at_once_whatever_others_hold(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so") as open_:
        open_.screen.show_stage("arrive")
        await open_.press("ctrl+c")
        assert not asked(open_)
        assert "1 person not named here" in await copied(open_)


async def test_a_stage_of_which_nothing_is_known_leaves_what_is_on_the_clipboard(tmp_path: Path) -> None:
    async with opened(tmp_path, add(fresh_meeting(), FixedStamper(), "outcomes", ["A crossing"])) as open_:
        open_.screen.show_stage("outcomes")
        await open_.press("ctrl+c")
        held = await copied(open_)
        empty: tuple[Stage, ...] = ("arrive", "power")
        for stage in empty:
            open_.screen.show_stage(stage)
            await open_.press("ctrl+c")
            assert await copied(open_) == held == "Outcomes\n- O1 A crossing. Not put to the group yet."


async def test_over_the_minutes_the_minutes_are_copied_as_they_are_shown(tmp_path: Path) -> None:
    async with tom(tmp_path, "A crossing") as open_:
        open_.screen.show_stage("close", "row:minutes")
        await open_.press("enter", "ctrl+c", "enter")
        assert (await copied(open_)).startswith("# Park Lane crossing\n")
        await open_.press("c", "ctrl+c")
        assert (await copied(open_)).startswith("Park Lane crossing\n")


async def test_over_the_minutes_words_that_name_somebody_are_answered_first(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so") as open_:
        open_.screen.show_stage("close", "row:minutes")
        await open_.press("enter", "ctrl+c")
        assert asked(open_)
        assert not open_.pilot.app.clipboard
