"""Nothing goes out before the chair has seen all that there is to look at, however small the window is."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

from data.example.example_meeting import example_meeting
from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.words import say
from screens.dialogs.name_check import NamesInText
from tests.fixed import FixedStamper
from tests.screens.names_asked import asked, flat, saved, with_tom
from tests.screens.opened import Open, opened
from tests.screens.states import choose

SMALL = [(80, 24), (60, 20)]


def much_to_see(named: int) -> Meeting:
    """Lines that name Tom, and below them an owner, words that may be names, and a number."""
    lines = [f"Tom said that stop number {at} has moved again and nobody was told before" for at in range(named)]
    others = ["when Kwame fell by the school", "our nurse Ama Boateng listens", "Ring 020 7946 0958"]
    actions = (Action(id="a0", text="Ring", owner=Owner(words="Zebedee Quince")),)
    return msgspec.structs.replace(with_tom(*lines, *others), actions=actions)


def shown(open_: Open) -> str:
    return flat("\n".join(open_.drawn()))


async def seen_until_it_goes_out(open_: Open) -> str:
    """What is on the screen while somebody presses End and Enter again and again, until minutes go out, or never."""
    seen = shown(open_)
    for _ in range(12):
        await open_.press("end")
        seen += shown(open_)
        await open_.press("enter")
        if not asked(open_):
            break
        seen += shown(open_)
    return seen


@pytest.mark.parametrize("size", SMALL, ids=str)
async def test_enter_brackets_who_is_named_and_shows_what_is_below_before_anything_goes_out(
    tmp_path: Path, size: tuple[int, int]
) -> None:  # fmt: skip
    async with opened(tmp_path, much_to_see(9), size=size) as open_:
        await open_.press("ctrl+s")
        assert "more below" in shown(open_)
        assert "Kwame" not in shown(open_)
        await open_.press("enter")
        assert {one.answer for one in open_.meeting.spoken} == {"brackets"}
        assert "Zebedee Quince" in shown(open_)
        assert (saved(), asked(open_)) == ([], True)


@pytest.mark.parametrize("size", SMALL, ids=str)
@pytest.mark.parametrize("named", [0, 9])
async def test_from_the_last_line_enter_leads_to_each_thing_not_seen_yet_and_then_saves(
    tmp_path: Path, size: tuple[int, int], named: int
) -> None:  # fmt: skip
    async with opened(tmp_path, much_to_see(named), size=size) as open_:
        await open_.press("ctrl+s", *(["enter"] if named else []))
        seen = await seen_until_it_goes_out(open_)
        for words in ("Zebedee Quince", "Kwame", "Boateng", "Links, addresses"):
            assert words in seen
        assert len(saved()) == 1


async def test_the_last_line_says_what_enter_does_there(tmp_path: Path) -> None:
    async with opened(tmp_path, much_to_see(0), size=(60, 20)) as open_:
        await open_.press("ctrl+s", "end")
        assert "first" in next(line for line in open_.drawn() if "▌ See" in line)
        assert "Enter shows what you have not seen yet" in shown(open_)
        for _ in range(8):
            await open_.press("up")
        await open_.press("end")
        assert any("▌ Save" in line for line in open_.drawn())
        assert "Enter does it" in shown(open_)
        await open_.press("enter")
    assert len(saved()) == 1


async def test_where_all_of_it_is_in_view_enter_goes_on_at_once_and_nothing_says_that_there_is_more(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, much_to_see(1), size=(100, 40)) as open_:
        await open_.press("ctrl+s")
        assert not any(words in shown(open_) for words in ("more below", "more above"))
        await open_.press("enter")
    assert len(saved()) == 1


async def test_how_much_is_above_and_below_follows_the_lines(tmp_path: Path) -> None:
    async with opened(tmp_path, much_to_see(9), size=(60, 20)) as open_:
        await open_.press("ctrl+s")
        first = shown(open_)
        assert ("↓ " in first, "more above" in first) == (True, False)
        await open_.press("pagedown")
        assert "more above" in shown(open_)
        assert "more below" in shown(open_)
        await open_.press("enter", "end")
        assert ("more below" in shown(open_), "more above" in shown(open_)) == (False, True)


@pytest.mark.parametrize("size", SMALL, ids=str)
async def test_what_a_line_unfolds_comes_into_view_under_it(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path, much_to_see(9), size=size) as open_:
        await open_.press("ctrl+s")
        while "▌ Links, addresses" not in shown(open_):
            await open_.press("down")
        assert "020 7946 0958" not in shown(open_)
        await open_.press("enter")
        assert "020 7946 0958" in shown(open_)


@pytest.mark.parametrize("size", [(100, 30), *SMALL], ids=str)
async def test_the_line_itself_says_why_something_may_give_someone_away(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper()), size=size) as open_:
        await open_.press("ctrl+p", *"names", "enter", "up")
        told = flat(re.sub("[▁-█▌]", " ", shown(open_)))
        assert "Readers may know who it is: only 1 in “Voices in the room” (Arrive); " in told
        assert "a role that only 1 person has (Person 3, Person 4); a count of 1 with a reason (O3, O6)" in told


async def test_opened_by_itself_it_closes_with_enter_for_nothing_goes_out(tmp_path: Path) -> None:
    async with opened(tmp_path, much_to_see(0), size=(60, 20)) as open_:
        await open_.press("ctrl+p", *"names", "enter")
        assert isinstance(open_.pilot.app.screen, NamesInText)
        await open_.press("end", "enter")
        assert not asked(open_)
    assert saved() == []


async def test_the_mouse_can_t_save_past_what_was_not_seen(tmp_path: Path) -> None:
    async with opened(tmp_path, much_to_see(9), size=(60, 20)) as open_:
        await open_.press("ctrl+s")
        assert await open_.pilot.click("#press-brackets")
        await open_.settle()
        assert asked(open_)
        assert "Zebedee Quince" in shown(open_)
    assert saved() == []


@pytest.mark.parametrize("size", [(40, 12), (30, 8)], ids=str)
async def test_in_a_window_too_small_for_the_list_nothing_that_was_not_on_the_screen_counts_as_seen(
    tmp_path: Path, size: tuple[int, int]
) -> None:  # fmt: skip
    async with opened(tmp_path, much_to_see(0), size=size) as open_:
        await open_.press("ctrl+s")
        seen = await seen_until_it_goes_out(open_)
        assert asked(open_) or all(words in seen for words in ("Zebedee", "Kwame", "Boateng", "reached"))
        assert asked(open_) == (not saved())


async def test_while_names_are_looked_for_it_says_so_above_and_no_line_moves(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper(first=1000)), size=(60, 20)) as open_:
        await choose(open_, "close", "Minutes")
        before = open_.drawn()
        open_.screen.context.busy(say("names.looking"))
        await open_.pilot.pause()
        while_looking = open_.drawn()
        assert say("names.looking") in while_looking[0]
        assert while_looking[1:] == before[1:]
        open_.screen.context.busy("")
        await open_.pilot.pause()
        assert open_.drawn() == before
