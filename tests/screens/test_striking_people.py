"""X on a person: where else they are named is told by place alone, and whoever chairs says what becomes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import actions, items
from data.model.stamper import RealStamper
from data.words import say
from screens.dialogs.strike_person import StrikePerson
from tests.data.kept import Kept, everything_kept
from tests.data.store.named_in_lines import NAME, named, spoken
from tests.fixed import fresh_meeting
from tests.screens.opened import opened
from tests.screens.states import choose
from tests.screens.strike_dialog import SIZES, drawn


@pytest.mark.parametrize("size", SIZES)
async def test_the_lines_are_told_by_place_and_enter_opens_one(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path, spoken(), size=size) as open_:
        await choose(open_, "arrive", NAME)
        await open_.press("enter", "x")
        assert "4 other lines name them" in drawn(open_)
        assert "knee" not in drawn(open_)
        await open_.press("down", "enter")
        assert "José’s knee" in drawn(open_)
        assert "papers" not in drawn(open_)
        await open_.press("enter")
        assert "knee" not in drawn(open_)
        await open_.press("escape")
        assert open_.meeting == spoken()


@pytest.mark.parametrize("letter", ["s", "S", "t", "l"])
async def test_a_letter_alone_strikes_nothing(tmp_path: Path, letter: str) -> None:
    async with opened(tmp_path, spoken()) as open_:
        await choose(open_, "arrive", NAME)
        await open_.press("enter", "x", letter)
        assert isinstance(open_.pilot.app.screen, StrikePerson)
        assert open_.meeting == spoken()


async def test_someone_is_put_there_in_the_file_the_history_and_every_copy(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept", spoken())
    with kept.open(RealStamper()) as session:
        session.apply(items.add, "limits", ["Jose needs a lift"], kind="can")
        kept.watch.saved(session)
        async with opened(tmp_path / "app", session=session) as open_:
            await choose(open_, "arrive", NAME)
            await open_.press("enter", "x", "s", "enter")
            assert open_.outcomes()[0] == "[someone] wants a crossing"
            await open_.press("ctrl+z")
            await open_.press("u")
            assert not open_.meeting.limits
    assert named(everything_kept(kept.root)) == []


async def test_the_lines_are_struck_too_and_what_is_no_line_gets_someone(tmp_path: Path) -> None:
    async with opened(tmp_path, spoken()) as open_:
        await choose(open_, "arrive", NAME)
        await open_.press("enter", "x", "t", "enter")
        assert open_.outcomes() == ["shade"]
        assert open_.meeting.details.place == "at [someone]’s"
        assert named(str(open_.meeting)) == []
        assert open_.told[-1] == say("told.struck")


async def test_the_lines_are_left_where_that_was_chosen(tmp_path: Path) -> None:
    async with opened(tmp_path, spoken()) as open_:
        await choose(open_, "arrive", NAME)
        await open_.press("enter", "x", "l", "enter")
        assert open_.outcomes() == [row.text for row in spoken().outcomes]
        assert all(person.text != NAME for person in open_.meeting.people)
        assert open_.told[-1] == say("striking.left", count=4)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("letter", "left"), [("s", False), ("t", False), ("l", True)])
async def test_a_line_that_may_name_them_is_offered_and_told_of_where_it_stays(
    tmp_path: Path, size: tuple[int, int], letter: str, left: bool
) -> None:
    meeting = items.add(fresh_meeting(), RealStamper(), "people", ["Ana Silva", "Dale Winter"])
    meeting = items.add(meeting, RealStamper(), "outcomes", ["DALE wants it", "shade"])
    async with opened(tmp_path, meeting, size=size) as open_:
        await choose(open_, "arrive", "Dale")
        await open_.press("enter", "x")
        assert "1 other line may name them" in drawn(open_)
        assert "lines name them" not in drawn(open_)
        assert "O1 (may be)" in drawn(open_)
        await open_.press("enter")
        assert "“DALE wants it” (may be)" in drawn(open_)
        await open_.press("space", letter, "enter")
        assert open_.outcomes() == {
            "s": ["[someone] wants it", "shade"], "t": ["shade"], "l": ["DALE wants it", "shade"],
        }[letter]  # fmt: skip
        where = say("striking.left_may", count=1, where="O1")
        assert open_.told[-1] == (f"{say('told.struck')} {where}" if left else say("told.struck"))


async def test_whoever_no_line_names_is_struck_as_a_line_is(tmp_path: Path) -> None:
    meeting = items.add(fresh_meeting(), RealStamper(), "people", ["Ana Silva", NAME])
    async with opened(tmp_path, meeting) as open_:
        await choose(open_, "arrive", NAME)
        await open_.press("enter", "x")
        assert "No other line" in drawn(open_)
        await open_.press("enter")
        assert open_.meeting == meeting
        await open_.press("enter", "x", "right", "enter")
        assert [person.text for person in open_.meeting.people] == ["Ana Silva"]


async def test_only_the_name_of_an_owner_who_is_on_no_list_is_struck(tmp_path: Path) -> None:
    meeting = actions.add_action(fresh_meeting(), RealStamper(), ["Ring the council @Kofi", "Find a room @Kofi"])
    meeting = items.add(meeting, RealStamper(), "outcomes", ["Kofi’s bench", "shade"])
    kept = Kept(tmp_path / "kept", meeting)
    with kept.open(RealStamper()) as session:
        session.apply(items.change, "actions", session.meeting.actions[1].id, {"text": "Find Kofi a room"})
        kept.watch.saved(session)
        async with opened(tmp_path / "app", session=session) as open_:
            await choose(open_, "close", "Ring")
            await open_.press("enter", "x")
            assert say("striking.only_name", name="Kofi") in drawn(open_)
            await open_.press("right", "right", "enter")
            assert "2 other lines name them" in drawn(open_)
            await open_.press("s", "enter")
            assert [row.text for row in open_.meeting.actions] == ["Ring the council", "Find [someone] a room"]
            assert [row.owner for row in open_.meeting.actions] == [None, None]
            assert open_.outcomes() == ["[someone]’s bench", "shade"]
            assert not open_.meeting.removed
    left = everything_kept(kept.root)
    assert b"Kofi" not in left
    assert b"(on no list)" not in left
    with kept.open(RealStamper()) as session:
        assert [row.owner for row in session.meeting.actions] == [None, None]


async def test_groups_and_people_on_the_list_are_no_names_of_owners_to_be_struck(tmp_path: Path) -> None:
    meeting = items.add(fresh_meeting(), RealStamper(), "people", ["Ana Silva"])
    meeting = items.add(meeting, RealStamper(), "stakeholders", ["Insight Group"])
    meeting = actions.add_action(
        meeting, RealStamper(), ["Ring the council @Ana", "Find a room @Insight Group", "Rest"]
    )
    async with opened(tmp_path, meeting) as open_:
        for words in ("Ring", "Find", "Rest"):
            await choose(open_, "close", words)
            await open_.press("enter", "x")
            assert say("striking.only_name", name="").strip() not in drawn(open_)
            await open_.press("escape")
