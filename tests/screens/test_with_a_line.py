"""What chairs look for under Ctrl+P, and what the menus of people and actions do with a letter."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from data.edits import items, meeting_details, rounds
from data.example.example_meeting import example_meeting
from data.model import codes
from data.words import say
from screens.dialogs.confirm import AskWhich
from screens.dialogs.picker import Pick
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import Open, opened
from tests.screens.states import choose


async def everything(open_: Open, words: str) -> None:
    """Look for words under Ctrl+P, and take the first that has them."""
    await open_.press("ctrl+p")
    await open_.type(words)
    await open_.press("enter")


async def test_with_nothing_chosen_it_is_asked_which_line_is_struck(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await everything(open_, "unsaid")
        assert any(say("palette.asks.strike") in line for line in open_.drawn())
        await open_.type("Fewer cars")
        await open_.press("enter", "right", "enter")
        assert open_.looking() == "outcomes"
        assert not [row for row in open_.meeting.outcomes if row.text.startswith("Fewer cars")]


async def test_what_was_said_at_check_out_is_among_the_lines_also_where_it_is_folded(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await everything(open_, "unsaid")
        await open_.type("Hopeful")
        await open_.press("enter", "right", "enter")
        assert open_.looking() == "close"
        assert not [row for row in open_.meeting.checks if row.text == "Hopeful"]


async def test_the_chosen_line_is_struck_and_what_was_saved_before_is_read_not_flown_by(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await open_.let_out("ctrl+s")
        await choose(open_, "outcomes", "Fewer cars")
        await everything(open_, "strike")
        await open_.press("right", "enter")
        assert not [row for row in open_.meeting.outcomes if row.text.startswith("Fewer cars")]
        assert isinstance(open_.pilot.app.screen, AskWhich)
        assert "These files were saved before and may still have it:" in "\n".join(open_.drawn())
        await open_.press("enter")
        assert open_.pilot.app.screen_stack[-1] is open_.screen


async def test_where_it_does_not_fit_the_chosen_line_it_is_asked_which(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await choose(open_, "arrive", "Amina")
        await everything(open_, "put a line to the group")
        assert any(say("palette.asks.agree") in line for line in open_.drawn())
        pick = open_.pilot.app.screen
        assert isinstance(pick, Pick)
        assert pick.found("Fewer cars")
        assert not pick.found("Amina")


async def test_the_map_is_found_by_its_name(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await everything(open_, "show the map")
        assert open_.looking() == "stakeholders"
        assert open_.screen.context.view.map


def presence_of(open_: Open, name: str) -> str:
    """Whether somebody is here, as the meeting has it."""
    return next(one for one in open_.meeting.people if one.text.startswith(name)).presence


@pytest.mark.parametrize("now", get_args(codes.Presence))
@pytest.mark.parametrize("key", ["h", "j", "A", "G"])
async def test_whether_somebody_is_here_is_answered_by_its_own_letter(
    tmp_path: Path, now: codes.Presence, key: str
) -> None:
    meeting = example_meeting(FixedStamper())
    amina = next(one for one in meeting.people if one.text.startswith("Amina"))
    meeting = items.change(meeting, FixedStamper(), "people", amina.id, {"presence": now})
    async with opened(tmp_path, meeting) as open_:
        await choose(open_, "arrive", "Amina")
        await open_.press("enter", "l")
        lit = next(line for line in open_.drawn() if "▌" in line and "Amina" not in line)
        assert say(f"arrive.fields.people.presence.codes.{now}") in lit
        assert (say("arrive.fields.people.presence.codes.to_confirm") in "\n".join(open_.drawn())) is (
            now == "to_confirm"
        )
        await open_.press("l", "l")
        assert presence_of(open_, "Amina") == now, "the letter that opened it, held, answers nothing"
        await open_.press(key)
        said = {"h": "here", "j": "later", "A": "apologies", "G": "left"}
        assert presence_of(open_, "Amina") == said[key]


async def test_enter_answers_what_the_line_of_keys_says(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await choose(open_, "arrive", "Amina")
        await open_.press("enter", "l", "down", "down")
        assert any("Enter: sent apologies" in line for line in open_.drawn())
        await open_.press("enter")
        assert presence_of(open_, "Amina") == "apologies"


async def test_who_has_left_is_picked_by_name_and_not_asked_again(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await everything(open_, "somebody has left")
        await open_.type("Amina")
        await open_.press("enter")
        assert presence_of(open_, "Amina") == "left"
        await everything(open_, "is here after all")
        await open_.press("h")
        assert presence_of(open_, "Amina") == "here"


async def test_an_owner_who_says_yes_is_a_letter_and_is_taken_back_by_it(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        for said in (True, False):
            await choose(open_, "close", "Ask two people")
            await open_.press("enter", "y")
            owner = next(one for one in open_.meeting.actions if one.text.startswith("Ask two people")).owner
            assert owner is not None
            assert owner.said_yes is said


async def test_taking_back_a_turn_of_the_check_in_stays_at_arrive(tmp_path: Path) -> None:
    meeting = rounds.begin_round(fresh_meeting(), FixedStamper(), "check_in", "How are you?")
    async with opened(tmp_path, meeting) as open_:
        await open_.type("Ana")
        await open_.press("enter", "ctrl+r", "g", "enter", "enter", "escape")
        await open_.press("ctrl+z")
        assert open_.looking() == "arrive"


async def test_making_them_final_says_that_people_may_still_ask_for_changes(tmp_path: Path) -> None:
    meeting = meeting_details.change_meeting(
        example_meeting(FixedStamper()), FixedStamper(), {"comments_until": "2026-11-04"}
    )
    async with opened(tmp_path, meeting) as open_:
        await choose(open_, "close", "Minutes")
        await open_.press("enter")
        await open_.let_out("f")
        assert say("close.finalising.comments", when="4 Nov 2026")[:40] in " ".join(open_.drawn())
