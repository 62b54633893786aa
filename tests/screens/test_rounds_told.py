"""A round says where its words go before the first is asked, and one row of its list changes that."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import items
from data.minutes.compose import compose
from data.minutes.markdown import write
from data.model.records.meeting import Meeting
from screens.dialogs.round import RoundPick
from screens.widgets.row_list import RowList
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.dialogs.host import click
from tests.screens.opened import Open, opened

SIZES = [(100, 30), (80, 24), (60, 20)]
IN, OUT = "These words go into the minutes, without names.", "These words stay out of the minutes."
LET_IN, KEEP_OUT = "Let these words go into the minutes", "Keep these words out of the minutes"


def meeting() -> Meeting:
    return items.add(fresh_meeting(), FixedStamper(), "people", ["Ana Silva", "Ben Okri"])


def shown(open_: Open) -> str:
    """The box as one text, its lines joined: long sentences wrap."""
    lines = (line.partition("│")[2].rpartition("│")[0] for line in open_.drawn())
    return " ".join(" ".join(lines).replace(" Close ", " ").split())


def printed(open_: Open) -> str:
    return write(compose(open_.meeting))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize(
    ("letter", "says", "row"), [("i", OUT, LET_IN), ("a", IN, KEEP_OUT), ("o", IN, KEEP_OUT)], ids="iao"
)
async def test_it_is_said_before_the_first_is_asked(
    tmp_path: Path, size: tuple[int, int], letter: str, says: str, row: str
) -> None:
    async with opened(tmp_path, meeting(), size=size) as open_:
        await open_.press("ctrl+r", letter)
        assert says in shown(open_)
        assert "2 have not had a turn yet. Who would like to go next?" in shown(open_)
        assert open_.pilot.app.screen.query_one(RowList).rows[-1].words == row
        assert row in shown(open_)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_up_from_the_first_and_enter_changes_it_and_the_line_says_so(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with opened(tmp_path, meeting(), size=size) as open_:
        await open_.press("ctrl+r", "i", "up")
        assert "Enter changes it" in shown(open_)
        assert "Enter speaks" not in shown(open_)
        await open_.press("enter")
        assert IN in shown(open_)
        assert open_.meeting.rounds[0].told is True
        await open_.press("enter")
        assert "Their words, or nothing. The minutes will have the words, without a name." in shown(open_)
        await open_.type("hopeful")
        await open_.press("enter")
        assert "hopeful" in printed(open_)
        assert KEEP_OUT in shown(open_)
        await open_.press("up", "enter")
        assert "hopeful" not in printed(open_)
        assert OUT in shown(open_)
        assert LET_IN not in shown(open_), "once somebody has spoken, to let it in is a new round"
        await open_.press("enter")
        assert "Their words, or nothing. They stay out of the minutes." in shown(open_)


async def test_letters_and_numbers_never_choose_the_row_that_changes_it(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        for typed in ("k", "5", "9"):
            await open_.press("escape", "ctrl+r", "a", typed)
            pick = open_.pilot.app.screen
            assert isinstance(pick, RoundPick)
            assert pick.lines.at < 4
            assert KEEP_OUT in shown(open_)


async def test_a_click_changes_it_and_undo_changes_it_back(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await open_.press("ctrl+r", "i")
        await click(open_.pilot, LET_IN)
        await open_.pilot.pause()
        assert [one.told for one in open_.meeting.rounds] == [True]
        await open_.press("escape", "ctrl+z")
        assert [one.told for one in open_.meeting.rounds] == [False]
        assert open_.told[-1] == "Undone: Arrive, where the words of the round go."


async def test_one_key_takes_back_a_turn_spoken_or_passed_and_the_list_says_so(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await open_.press("ctrl+r", "a", "enter")
        await open_.type("a bit anxious")
        await open_.press("enter", "enter", "tab", "escape")
        for left, words in (("one person", 1), ("2 people", 0)):
            await open_.press("ctrl+z")
            assert open_.told[-1] == "Undone: Close, a turn in the round."
            open_.screen.show_stage("close")
            (going,) = (one for one in open_.screen.items.entries if one.status.endswith("to come"))
            assert going.status == f"{left} to come"
            assert len(open_.meeting.checks) == words
        assert open_.meeting.rounds[0].turns == {}


async def test_the_list_says_what_stays_out_and_the_line_at_close_that_its_words_go_in(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await open_.press("ctrl+r", "i", "enter")
        await open_.type("a bit anxious")
        await open_.press("enter", "escape")
        open_.screen.show_stage("close", "row:part:rounds")
        await open_.press("enter")
        (said,) = (one for one in open_.screen.items.entries if one.words == "a bit anxious")
        assert [detail.text for detail in said.details] == ["Stays out of the minutes"]
        await open_.press("tab")
        assert open_.screen.line.label == "Check-out, in the minutes"
        await open_.type("hopeful")
        await open_.press("enter")
        assert "hopeful" in printed(open_)
        assert "anxious" not in printed(open_)


async def test_words_that_stay_out_can_not_be_made_something_else(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await open_.press("ctrl+r", "i", "enter")
        await open_.type("a bit anxious")
        await open_.press("enter", "escape")
        open_.screen.show_stage("close", open_.meeting.checks[0].id)
        await open_.press("enter")
        assert "C Make it something else" not in shown(open_)
        assert "T Take it out" in shown(open_)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_what_was_made_an_action_is_said_to_stay_in_once_the_words_are_kept_out(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with opened(tmp_path, meeting(), size=size) as open_:
        await open_.press("ctrl+r", "a", "enter")
        await open_.type("ask the school")
        await open_.press("enter", "escape")
        open_.screen.show_stage("close", open_.meeting.checks[0].id)
        await open_.press("enter", "c")
        await open_.type("action")
        await open_.press("enter")
        (action,) = open_.meeting.actions
        await open_.press("ctrl+r", "g")
        assert IN in shown(open_)
        await open_.press("up", "enter")
        assert f"{OUT} One line that was made something else stays in them." in shown(open_)
        assert "ask the school" in printed(open_)
        await open_.press("escape")
        (said,) = (one for one in open_.screen.items.entries if one.key == open_.meeting.rounds[0].id)
        assert f"{OUT} One line that was made something else stays in them." in [detail.text for detail in said.details]
        open_.screen.show_stage("close", action.id)
        await open_.press("enter", "t")
        assert "ask the school" not in printed(open_)
        await open_.press("ctrl+r", "g")
        assert OUT in shown(open_)
        assert "something else" not in shown(open_)
