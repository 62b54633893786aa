"""How twelve people appear is asked in a few keys: who is asked, who is put off, and by which words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import msgspec
import pytest

from data.model.codes import Presence
from data.model.records.meeting import Meeting
from data.model.records.people import Person
from tests.fixed import fresh_meeting
from tests.screens.opened import NOW, opened
from tests.screens.twelve_people import shown, twelve

SIZES = [(100, 30), (80, 24), (60, 20)]

AT_MOST = 15
"""Keys in which twelve people can say how they are named. In the form of each it takes six or seven a person."""


def slow() -> Callable[[], datetime]:
    """A clock for somebody who asks each one: it goes on by a second whenever it is looked at."""
    seconds = count()
    return lambda: NOW + timedelta(seconds=next(seconds))


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_twelve_people_are_asked_in_a_letter_each(tmp_path: Path, size: tuple[int, int]) -> None:
    keys = ["1", "enter", "enter", *"nnunLnnnnnnn"]
    async with opened(tmp_path, twelve(), size=size, now=slow()) as open_:
        await open_.press(*keys[:3])
        assert "How should the minutes name Person 0?" in "\n".join(open_.drawn())
        await open_.press(*keys[3:])
        assert shown(open_) == ["name", "name", "not_at_all", "name", "", *["name"] * 7]
        assert open_.pilot.app.screen is open_.screen
        assert open_.told[-1] == "One is still to be asked how the minutes name them: Person 4."
    assert len(keys) - keys.count("L") <= AT_MOST


async def test_by_role_asks_for_their_words_and_goes_on(tmp_path: Path) -> None:
    async with opened(tmp_path, twelve(*["name"] * 9)) as open_:
        await open_.type("10")
        await open_.press("enter", "i", "r")
        assert "What should the minutes call Person 9?" in "\n".join(open_.drawn())
        await open_.type("a parent")
        await open_.press("enter", "enter", "r", "enter", "enter", "n")
        assert [(one.shown, one.shown_as) for one in open_.meeting.people[9:]] == [
            ("role", "a parent"), ("role", ""), ("name", ""),
        ]  # fmt: skip
        assert open_.pilot.app.screen is open_.screen


async def test_whoever_was_asked_before_is_changed_alone(tmp_path: Path) -> None:
    async with opened(tmp_path, twelve("name", "")) as open_:
        await open_.press("1", "enter", "i", "u")
        assert open_.pilot.app.screen is open_.screen
        assert shown(open_)[:2] == ["not_at_all", ""]


async def test_esc_ends_it_and_nobody_else_is_changed(tmp_path: Path) -> None:
    async with opened(tmp_path, twelve()) as open_:
        await open_.press("1", "enter", "i", "n", "escape")
        assert shown(open_) == ["name", *[""] * 11]
        await open_.press("ctrl+z")
        assert shown(open_) == [""] * 12


async def test_half_typed_words_for_a_role_are_there_again(tmp_path: Path) -> None:
    async with opened(tmp_path, twelve()) as open_:
        await open_.press("1", "enter", "i", "r")
        await open_.type("a par")
        await open_.press("escape")
        assert shown(open_) == [""] * 12
        await open_.press("1", "enter", "i", "r")
        await open_.type("ent")
        await open_.press("enter", "escape")
        assert (open_.meeting.people[0].shown, open_.meeting.people[0].shown_as) == ("role", "a parent")


async def test_nothing_is_lit_so_enter_and_the_arrows_answer_for_nobody(tmp_path: Path) -> None:
    async with opened(tmp_path, twelve()) as open_:
        await open_.press("1", "enter", "i")
        assert "▌" not in "".join(line for line in open_.drawn() if "│" in line and "By " in line)
        await open_.press("down", "enter", "up", "enter", "space", "x", "a")
        assert shown(open_) == [""] * 12
        assert "How should the minutes name Person 0?" in "\n".join(open_.drawn())


async def test_whoever_is_put_off_is_not_asked_again_in_this_turn_and_is_named_at_its_end(tmp_path: Path) -> None:
    async with opened(tmp_path, twelve(*["name"] * 8), now=slow()) as open_:
        await open_.type("11")
        await open_.press("enter", "i", "l", "n", "l", "u")
        assert open_.pilot.app.screen is open_.screen
        assert shown(open_)[8:] == ["", "not_at_all", "", "name"]
        assert open_.told[-1] == "2 are still to be asked how the minutes name them: Person 8, Person 10."
        await open_.type("11")
        await open_.press("enter", "i", "n", "n")
        assert shown(open_)[8:] == ["name", "not_at_all", "name", "name"]
        assert len(open_.told) == 1


async def test_the_last_of_all_can_be_put_off_too(tmp_path: Path) -> None:
    async with opened(tmp_path, twelve(*["name"] * 11)) as open_:
        await open_.type("12")
        await open_.press("enter", "i", "l")
        assert open_.pilot.app.screen is open_.screen
        assert open_.told[-1] == "One is still to be asked how the minutes name them: Person 11."


def with_presence(*presence: Presence) -> Meeting:
    """Twelve people who were not asked, of whom the first ones are here or not as it is given."""
    meeting = twelve()
    first = tuple(
        msgspec.structs.replace(one, presence=is_) for one, is_ in zip(meeting.people, presence, strict=False)
    )
    return msgspec.structs.replace(meeting, people=(*first, *meeting.people[len(first) :]))


async def test_only_who_is_here_is_asked_and_the_others_are_named_at_the_end(tmp_path: Path) -> None:
    meeting = with_presence("here", "apologies", "here", "to_confirm", "left", "later")
    meeting = msgspec.structs.replace(meeting, people=meeting.people[:7])
    async with opened(tmp_path, meeting, now=slow()) as open_:
        await open_.press("1", "enter", "enter", "n", "l", "n")
        assert open_.pilot.app.screen is open_.screen
        assert shown(open_) == ["name", "", "", "", "", "", "name"]
        assert open_.told[-1] == (
            "One is still to be asked how the minutes name them: Person 2. "
            "4 are not here, so were not asked: Person 1, Person 3, Person 4, Person 5."
        )


async def test_who_is_away_is_asked_where_one_begins_with_them_and_so_are_those_like_them(tmp_path: Path) -> None:
    meeting = with_presence("to_confirm", "apologies", "to_confirm")
    meeting = msgspec.structs.replace(meeting, people=meeting.people[:3])
    async with opened(tmp_path, meeting, now=slow()) as open_:
        await open_.press("1", "enter", "enter", "n", "u")
        assert open_.pilot.app.screen is open_.screen
        assert shown(open_) == ["name", "", "not_at_all"]
        assert open_.told[-1] == "One is not here, so was not asked: Person 1."


async def test_who_answered_can_be_put_off_again_and_is_not_named_until_then(tmp_path: Path) -> None:
    async with opened(tmp_path, twelve(*["name"] * 12), now=slow()) as open_:
        await open_.type("12")
        await open_.press("enter", "i")
        assert any("L  Ask them later: not named until then" in line for line in open_.drawn())
        await open_.press("l")
        assert open_.pilot.app.screen is open_.screen
        assert shown(open_) == [*["name"] * 11, ""]
        assert open_.told[-1] == "One is still to be asked how the minutes name them: Person 11."
        await open_.press("ctrl+z")
        assert shown(open_) == ["name"] * 12


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_by_role_the_words_of_the_list_are_offered_and_taken_by_an_arrow_or_tab(
    tmp_path: Path, size: tuple[int, int]
) -> None:  # fmt: skip
    ana = Person(id="a", text="Ana", roles=("keyboard", "chair", "harbour pilot"), here_for="Tenants", order="a")
    ben = Person(id="b", text="Ben", shown="role", shown_as="a parent", order="b")
    meeting = msgspec.structs.replace(fresh_meeting(), people=(ana, ben))
    async with opened(tmp_path, meeting, size=size) as open_:
        await open_.press("1", "enter", "i", "r")
        assert any("↓ or Tab: Chair · harbour pilot · Tenants · a parent" in line for line in open_.drawn())
        await open_.press("down", "tab", "up", "up", "enter")
        assert open_.meeting.people[0].shown_as == "a parent"
        await open_.press("enter", "i", "r", "tab", "enter")
        assert open_.meeting.people[0].shown_as == "Chair"


async def test_by_role_nothing_is_offered_where_the_list_says_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path, twelve()) as open_:
        await open_.press("1", "enter", "i", "r", "tab", "down")
        assert not any("or Tab:" in line for line in open_.drawn())
        await open_.type("a cook")
        await open_.press("enter")
        assert open_.meeting.people[0].shown_as == "a cook"
