"""What Enter and Tab do in a meeting, and that the line of keys says it before."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.example.example_meeting import example_meeting
from data.model import codes
from screens.dialogs.help import Help
from screens.meeting.screen import MeetingScreen
from tests.fixed import FixedStamper
from tests.screens.opened import opened
from tests.screens.states import paste


async def test_a_number_that_no_item_has_is_text(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.press("pagedown")
        await open_.type("42")
        await open_.press("enter")
        assert open_.outcomes() == ["42"]


async def test_enter_with_nothing_typed_and_nothing_chosen_does_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        before = open_.meeting
        await open_.press("enter", "enter")
        assert open_.meeting is before
        assert isinstance(open_.pilot.app.screen, MeetingScreen)


async def test_the_line_of_keys_says_what_enter_does_now(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:

        def says(words: str) -> bool:
            return open_.drawn()[-1].startswith(f"  {words}   ")

        assert says("Tab action") or says("Tab check-out"), "nothing is typed or chosen: Enter does nothing"
        await open_.press("down")
        assert says("Enter open")
        await open_.type("x")
        assert says("Enter add")
        await open_.press("backspace")
        assert says("Enter open")
        await open_.type("1")
        assert says("Enter open A1")
        await open_.type("99")
        assert says("Enter add"), "no item has this number"
        await open_.press("ctrl+u")
        await open_.type("?")
        assert says("Enter help")
        await open_.press("ctrl+u")
        await paste(open_, "\n".join("abcd"))
        assert says("Enter add 4")
        await open_.type("more")
        assert says("Enter add 5")
        await open_.press("enter")
        assert "Enter" not in open_.drawn()[-1]


@pytest.mark.parametrize("written", ["1", " 1 ", "?", "x", "99", "one\ntwo", "1\n", "- 1\n- 2"])
async def test_enter_does_what_the_line_of_keys_says(tmp_path: Path, written: str) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        open_.screen.show_stage("outcomes")
        await open_.pilot.pause()
        before = open_.meeting.outcomes
        await paste(open_, written)
        said = open_.drawn()[-1].split("   ")[0].strip()
        await open_.press("enter")
        added = len(open_.meeting.outcomes) - len(before)
        if isinstance(open_.pilot.app.screen, Help):
            did = "Enter help"
        elif not added:
            assert open_.pilot.app.screen is not open_.screen
            entry = open_.screen.context.chosen
            assert entry is not None
            did = f"Enter open {entry.mark}"
        else:
            did = "Enter add" if added == 1 else f"Enter add {added}"
        assert said == did


async def test_tab_says_what_the_line_adds_next(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        turns: dict[codes.Stage, list[str]] = {
            "power": ["what gets in the way", "what we will do", "what helps"],
            "outcomes": ["can change", "can't change", "outcome"],
        }
        for stage, said in turns.items():
            open_.screen.show_stage(stage)
            await open_.pilot.pause()
            for words in said:
                assert f"  Tab {words}   " in open_.drawn()[-1]
                await open_.press("tab")
        open_.screen.show_stage("stakeholders")
        await open_.pilot.pause()
        assert "Tab" not in open_.drawn()[-1], "there is one kind alone"


async def test_what_enter_does_is_said_anew_when_what_was_chosen_is_gone(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.type("Amina")
        await open_.press("enter", "1", "enter", "escape")
        assert "Enter open" in open_.drawn()[-1]
        await open_.press("ctrl+z")
        assert open_.screen.items.chosen is None
        assert "Enter" not in open_.drawn()[-1]
