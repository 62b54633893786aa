"""Words that were half typed in a round are in reach for as long as they are neither said nor emptied."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import items
from data.edits.rounds import begin_round, take_turns
from data.model.records.meeting import Meeting
from data.session.session import Session
from data.words import say
from screens.dialogs.menu import ItemMenu
from screens.dialogs.prompt import AskLine
from screens.dialogs.round_turn import RoundTurn
from tests.data.kept import PATIENCE, Kept, texts
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import Open, opened

HALF, OTHER = "I was wond", "a bit ti"
LEFT = "Half-typed words of an earlier round"


def meeting(*rounds: str) -> Meeting:
    """Two people, and these rounds: one that is "over" has asked everyone."""
    stamper = FixedStamper()
    held = items.add(fresh_meeting(), stamper, "people", ["Ana Silva", "Ben Okri"])
    for name in rounds:
        held = begin_round(held, stamper, "", f"A round that is {name}?")
        if name == "over":
            turns = dict.fromkeys((*(person.id for person in held.people), "phone", "chat"), "done")
            held = take_turns(held, stamper, held.rounds[-1].id, turns)  # type: ignore[arg-type]
    return held


def half_typed(held: Meeting, at: int, *words: str) -> dict[str, str]:
    """What is kept of it in the round at a place."""
    return {f"round:{held.rounds[at].id}:{number:032x}": one for number, one in enumerate(words)}


def written(open_: Open) -> str:
    """What stands in the line of the open dialog."""
    dialog = open_.pilot.app.screen
    assert isinstance(dialog, AskLine | RoundTurn)
    return dialog.field.value


def drafts(open_: Open) -> list[str]:
    return sorted(open_.screen.session.drafts.values())


def offered(open_: Open) -> bool:
    """Whether the open menu offers them."""
    assert isinstance(open_.pilot.app.screen, ItemMenu)
    return any(LEFT in line and "are still here" not in line for line in open_.drawn())


CASES = {
    "over": (("over",), 0),
    "over, before one that goes on": (("over", "going on"), 0),
    "left, before another one": (("going on", "going on"), 0),
    "over, before another one": (("over", "over"), 0),
    "the last of two that are over": (("over", "over"), 1),
}


@pytest.mark.parametrize(("rounds", "at"), CASES.values(), ids=list(CASES))
async def test_every_word_of_a_round_in_which_nobody_is_asked_is_offered_and_can_be_said(
    tmp_path: Path, rounds: tuple[str, ...], at: int
) -> None:
    held = meeting(*rounds)
    async with opened(tmp_path, held, drafts=half_typed(held, at, HALF, OTHER)) as open_:
        assert say("rounds.half_typed_left") in open_.told
        await open_.press("ctrl+r")
        assert offered(open_)
        await open_.press("w")
        assert written(open_) == HALF
        await open_.press("enter")
        assert written(open_) == OTHER
        await open_.type("red")
        await open_.press("enter")
        assert sorted(texts(open_.meeting, "checks")) == sorted([HALF, "a bit tired"])
        assert {check.round for check in open_.meeting.checks} == {held.rounds[at].id}
        assert drafts(open_) == []
        await open_.press("ctrl+r")
        assert not offered(open_)


async def test_words_that_are_closed_stay_and_words_that_are_emptied_go(tmp_path: Path) -> None:
    held = meeting("over")
    async with opened(tmp_path, held, drafts=half_typed(held, 0, HALF, OTHER)) as open_:
        await open_.press("ctrl+r", "w", "escape")
        assert drafts(open_) == sorted([HALF, OTHER])
        await open_.press("ctrl+r", "w", "ctrl+u", "enter")
        assert written(open_) == OTHER
        await open_.press("escape")
        assert drafts(open_) == [OTHER]
        assert open_.meeting.checks == ()


async def test_it_is_said_at_the_end_of_a_round_that_half_typed_words_are_left(tmp_path: Path) -> None:
    held = meeting("going on")
    async with opened(tmp_path, held, drafts=half_typed(held, 0, *(f"half {number}" for number in range(5)))) as open_:
        assert LEFT not in "\n".join(open_.told)
        await open_.press("ctrl+r", "enter", *["enter", "enter"] * 4)
        assert open_.told[-1] == "That was everyone. Half-typed words are still here: Ctrl+R, W."
        said = sorted(texts(open_.meeting, "checks"))
        assert len(said) + len(drafts(open_)) == 5
        await open_.press("ctrl+r", "w")
        assert [written(open_)] == drafts(open_)


async def test_nothing_is_offered_of_a_round_that_goes_on(tmp_path: Path) -> None:
    held = meeting("over", "going on")
    async with opened(tmp_path, held, drafts=half_typed(held, 1, HALF)) as open_:
        assert not open_.told
        await open_.press("ctrl+r")
        assert not offered(open_)
        await open_.press("g", "enter")
        assert written(open_) == HALF


async def test_a_window_that_takes_a_meeting_over_offers_what_was_half_typed_in_the_other(tmp_path: Path) -> None:
    kept = Kept(tmp_path, meeting("over"))
    with kept.open() as first:
        first.draft(first.turns.draft(first.meeting.rounds[0].id, first.meeting.people[0].id), HALF)
        assert first.hand_over("another window has it", PATIENCE)
        with kept.open() as second:
            reader = Session(first.meeting, FixedStamper(first=900), read_only="in another window")
            async with opened(tmp_path, session=reader) as open_:
                assert not open_.told
                open_.screen.go_on_with(second)
                await open_.pilot.pause()
                assert say("rounds.half_typed_left") in open_.told
                await open_.press("ctrl+r", "w")
                assert written(open_) == HALF
