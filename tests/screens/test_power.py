"""A barrier becomes what the group will do, in one step from its menu, by keys."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.model.records.power import PowerRow
from tests.fixed import fresh_meeting
from tests.screens.opened import Open, opened

SIZES = [(100, 30), (80, 24), (60, 20)]


def two_barriers() -> Meeting:
    rows = (
        PowerRow(id="far", text="It is far away", kind="in_the_way", heading="interaction", order="a0"),
        PowerRow(id="tea", text="Tea", heading="interaction", order="a1"),
        PowerRow(id="long", text="Long words", kind="in_the_way", heading="interaction", order="a2"),
    )
    return msgspec.structs.replace(fresh_meeting(), people=(Person(id="ana", text="Ana Silva"),), power=rows)


async def menu_of(open_: Open, key: str) -> None:
    open_.screen.show_stage("power", key)
    await open_.press("enter")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_what_will_be_done_is_asked_understood_and_put_under_the_barrier(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with opened(tmp_path, two_barriers(), size=size) as open_:
        await menu_of(open_, "far")
        await open_.press("g")
        assert "What will we do about: It is far away?" in "\n".join(open_.drawn())
        await open_.type("Send a bus @Ana by 3 Nov")
        assert "Ana Silva is to be asked, by Tue 3 Nov 2026." in "\n".join(open_.drawn())
        assert not list(open_.meeting.actions)
        await open_.press("enter")
        (action,) = open_.meeting.actions
        assert (action.about, action.heading, action.text) == ("far", "interaction", "Send a bus")
        assert action.owner is not None
        assert (action.owner.person, action.owner.said_yes) == ("ana", False)
        assert [row.id for row in open_.meeting.power] == ["far", "tea", "long"]
        lines = [line.strip() for line in open_.drawn()]
        at = next(place for place, line in enumerate(lines) if "It is far away" in line)
        assert lines[at + 1].removeprefix("▌").split()[:2] == ["3", "→"]
        assert "Send a bus" in lines[at + 1]


async def test_enter_twice_on_a_barrier_asks_and_on_what_helps_it_does_not(tmp_path: Path) -> None:
    async with opened(tmp_path, two_barriers()) as open_:
        await menu_of(open_, "long")
        await open_.press("enter")
        assert "What will we do about: Long words?" in "\n".join(open_.drawn())
        await open_.press("escape")
        await menu_of(open_, "tea")
        assert "What we will do about it" not in "\n".join(open_.drawn())


async def test_what_is_half_typed_about_a_barrier_is_there_again(tmp_path: Path) -> None:
    async with opened(tmp_path, two_barriers()) as open_:
        await menu_of(open_, "far")
        await open_.press("g")
        await open_.type("Send a b")
        await open_.press("escape", "enter", "g")
        await open_.type("us")
        await open_.press("enter")
        assert [action.text for action in open_.meeting.actions] == ["Send a bus"]
        assert not any(open_.screen.session.drafts.values())


async def test_one_key_says_whether_we_can_change_it_and_the_list_shows_it(tmp_path: Path) -> None:
    async with opened(tmp_path, two_barriers()) as open_:
        await menu_of(open_, "far")
        await open_.press("u", "u")
        assert open_.meeting.power[0].reach == "push"
        await open_.press("escape")
        assert any("It is far away" in line and "we can push" in line for line in open_.drawn())
        await open_.press("ctrl+z")
        assert open_.told[-1] == "Undone: P2, what we can do."


async def test_a_barrier_is_moved_among_barriers_and_what_is_done_about_it_goes_along(tmp_path: Path) -> None:
    async with opened(tmp_path, two_barriers()) as open_:
        await menu_of(open_, "far")
        await open_.press("g")
        await open_.type("Send a bus")
        await open_.press("enter")
        await menu_of(open_, "long")
        await open_.press("m", "up", "enter")
        items = [entry.words for entry in open_.screen.items.entries if entry.kind == "item"]
        assert items == ["Tea", "Long words", "It is far away", "Send a bus"]


async def test_only_a_barrier_s_form_asks_what_we_can_do(tmp_path: Path) -> None:
    async with opened(tmp_path, two_barriers()) as open_:
        for key, asked in (("far", True), ("tea", False)):
            await menu_of(open_, key)
            await open_.press("e")
            assert ("What we can do" in "\n".join(open_.drawn())) is asked
            await open_.press("escape")
