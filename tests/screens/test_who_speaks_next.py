"""The list of a round: nobody is given a turn by accident, and only who is here is waited for."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.events import Paste

from data.edits import items
from data.model.codes import Presence
from data.model.records.meeting import Meeting
from screens.dialogs.round import RoundPick
from screens.dialogs.round_turn import RoundTurn
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import Open, opened

CHOOSE = "Choose who speaks first, then type what they say."

NO_NAME = "is nobody's name: ↑ ↓ choose who said it"


def three(later: int | None = None) -> Meeting:
    """Three people, one of whom joins later."""
    stamper = FixedStamper(first=1000)
    meeting = items.add(fresh_meeting(), stamper, "people", ["Ana Silva", "Ben Okri", "Cleo"])
    if later is None:
        return meeting
    return items.change(meeting, stamper, "people", meeting.people[later].id, {"presence": "later"})


def lit(open_: Open) -> str:
    """The name that Enter would take; empty: none."""
    pick = open_.pilot.app.screen
    assert isinstance(pick, RoundPick)
    return pick.lines.chosen.words if pick.lines.chosen is not None else ""


def said(open_: Open) -> str:
    return " ".join(" ".join(open_.drawn()).split())


def title(open_: Open) -> str:
    pick = open_.pilot.app.screen
    assert isinstance(pick, RoundPick)
    return pick.dialog_title


@pytest.mark.parametrize("size", [(100, 30), (60, 20)], ids=str)
async def test_words_that_are_typed_before_anybody_is_chosen_give_nobody_a_turn_and_stand_in_the_line_of_who_is(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with opened(tmp_path, three(), size=size) as open_:
        await open_.press("ctrl+r", "i", *"good", "enter")
        assert lit(open_) == ""
        assert f"“good” {NO_NAME}" in said(open_).replace("│ │ ", "")
        assert open_.meeting.rounds[0].turns == {}
        await open_.press("c", "enter")
        assert isinstance(open_.pilot.app.screen, RoundTurn)
        assert open_.pilot.app.screen.dialog_title == "Cleo"
        assert open_.pilot.app.screen.field.value == "good"
        await open_.press("enter")
        assert [check.text for check in open_.meeting.checks] == ["good"]
        await open_.press(*"very well", "down")
        assert "Enter puts “very well” in their line" in said(open_)
        await open_.press("up", "enter")
        assert isinstance(open_.pilot.app.screen, RoundTurn)
        assert open_.pilot.app.screen.field.value == "very well"


async def test_what_is_typed_and_is_nobodys_is_there_again_when_the_round_goes_on(tmp_path: Path) -> None:
    async with opened(tmp_path, three()) as open_:
        await open_.press("ctrl+r", "a", *"good", "escape")
        await open_.press("ctrl+r", "g", "enter")
        assert isinstance(open_.pilot.app.screen, RoundTurn)
        assert open_.pilot.app.screen.field.value == "good"


async def test_what_is_typed_is_there_once_where_the_program_was_about_to_end_and_did_not(tmp_path: Path) -> None:
    async with opened(tmp_path, three()) as open_:
        await open_.press("ctrl+r", "a", *"good")
        pick = open_.pilot.app.screen
        assert isinstance(pick, RoundPick)
        pick.keep_draft()
        pick.keep_draft()
        await open_.press("down", "enter")
        assert isinstance(open_.pilot.app.screen, RoundTurn)
        assert open_.pilot.app.screen.field.value == "good"


async def test_what_is_pasted_before_anybody_is_chosen_stands_in_the_line_of_who_is(tmp_path: Path) -> None:
    async with opened(tmp_path, three(), size=(60, 20)) as open_:
        await open_.press("ctrl+r", "a")
        pasted = "- more tea for everybody here\n- and less talk about it"
        open_.pilot.app.screen.post_message(Paste(pasted))
        await open_.pilot.pause()
        assert "“more tea for everybody here; …” is nobody's" in said(open_).replace("│ │ ", "")
        await open_.press("down", "enter")
        assert isinstance(open_.pilot.app.screen, RoundTurn)
        assert open_.pilot.app.screen.field.value == "more tea for everybody here; and less talk about it"


async def test_a_name_a_number_and_what_is_taken_back_are_no_words(tmp_path: Path) -> None:
    async with opened(tmp_path, three()) as open_:
        await open_.press("ctrl+r", "a", "enter", "enter")  # Ana had her turn
        await open_.press(*"ana", "enter", "7", "enter", *"xyz", "down", *["backspace"] * 3, *"ben", "enter")
        turn = open_.pilot.app.screen
        assert isinstance(turn, RoundTurn)
        assert (turn.dialog_title, turn.field.value) == ("Ben Okri", "")


@pytest.mark.parametrize(
    ("key", "name"), [("down", "Ana Silva"), ("up", "Keep these words"), ("backspace", "Ana Silva")]
)
async def test_with_nobody_lit_the_arrows_and_backspace_light_somebody_again(
    tmp_path: Path, key: str, name: str
) -> None:
    async with opened(tmp_path, three()) as open_:
        await open_.press("ctrl+r", "a", "x")
        assert (lit(open_), NO_NAME in said(open_)) == ("", True)
        await open_.press(key)
        assert (lit(open_).startswith(name), NO_NAME in said(open_)) == (True, False)


async def test_who_joins_later_is_listed_and_not_waited_for(tmp_path: Path) -> None:
    async with opened(tmp_path, three(later=0)) as open_:
        await open_.press("ctrl+r", "a")
        assert title(open_) == "2 have not had a turn yet. Who would like to go next?"
        assert "joins later" in said(open_)
        assert lit(open_) == "Ben Okri"
        await open_.press("enter", "enter", "enter", "enter")
        assert title(open_).startswith("Everyone who is here was asked.")
        assert lit(open_) == "That's the round"


async def test_who_comes_back_to_it_is_asked_before_who_joins_later(tmp_path: Path) -> None:
    async with opened(tmp_path, three(later=1)) as open_:
        await open_.press("ctrl+r", "a", "enter", "shift+tab", "enter", "enter")
        assert title(open_) == "One has not had a turn yet. Would they like to?"
        assert lit(open_) == "Ana Silva"


def with_presence(*presence: Presence) -> Meeting:
    """Ana Silva, Ben Okri and Cleo, who are here or not as it is given."""
    held = three()
    people = tuple(replace(one, presence=is_) for one, is_ in zip(held.people, presence, strict=True))
    return replace(held, people=people)


async def test_only_who_is_here_is_counted_and_who_may_be_comes_after_them(tmp_path: Path) -> None:
    async with opened(tmp_path, with_presence("to_confirm", "apologies", "here")) as open_:
        await open_.press("ctrl+r", "a")
        assert title(open_) == "One has not had a turn yet. Would they like to?"
        assert lit(open_).startswith("Cleo")
        assert "to confirm" in said(open_)
        assert "Ben Okri" not in said(open_)
        await open_.press("enter", "enter")
        assert title(open_) == "One more may be here. Would they like a turn?"
        assert lit(open_).startswith("Ana Silva")
        await open_.press("down", "down", "down", "enter")
        assert open_.meeting.people[0].presence == "to_confirm"
        open_.screen.show_stage("close")
        open_.screen.items.choose("row:part:rounds")
        await open_.press("enter")
        assert any("everyone here was asked" in line for line in open_.drawn())


async def test_where_nobody_has_said_who_is_here_the_round_asks_them_one_after_the_other(tmp_path: Path) -> None:
    async with opened(tmp_path, with_presence("to_confirm", "to_confirm", "to_confirm")) as open_:
        await open_.press("ctrl+r", "a")
        assert title(open_) == "3 more may be here. Who would like to go next?"
        await open_.press("enter", "enter", "enter", "enter")
        assert title(open_) == "One more may be here. Would they like a turn?"
        await open_.press("enter", "enter", "escape")
        assert [one.presence for one in open_.meeting.people] == ["here"] * 3
