"""A barrier becomes what the group will do, in one step from its menu, by keys."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from data.model import codes
from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.model.records.power import PowerRow
from data.words import say, words_of
from tests.fixed import fresh_meeting
from tests.screens.opened import Open, opened

NAMES = {code: say(f"power.headings.{code}") for code in codes.HEADINGS}

SIZES = [(100, 30), (80, 24), (60, 20)]


def two_barriers() -> Meeting:
    rows = (
        PowerRow(id="far", text="It is far away", kind="in_the_way", heading="interaction", order="a0"),
        PowerRow(id="tea", text="Tea", heading="interaction", order="a1"),
        PowerRow(id="long", text="Long words", kind="in_the_way", heading="interaction", order="a2"),
    )
    return msgspec.structs.replace(fresh_meeting(), people=(Person(id="ana", text="Ana Silva"),), power=rows)


def headings_with_an_item(*, many: int = 1) -> Meeting:
    """A meeting in which something helps under each heading of Power."""
    rows = tuple(
        PowerRow(id=f"{heading}{at}", text=f"{heading} helps {at}", heading=heading, order=f"a{at}")
        for heading in codes.HEADINGS
        for at in range(many)
    )
    return msgspec.structs.replace(fresh_meeting(), power=rows)


def place(open_: Open) -> set[str]:
    """The heading under which the line adds: as the line says it, and as it is marked in the list."""
    here = {entry.key.partition(":")[2] for entry in open_.screen.items.entries if entry.adds_here}
    (named,) = (code for code in codes.HEADINGS if open_.screen.line.context == f"Under: {NAMES[code]}")
    marked = [line for line in open_.drawn() if line.replace("▌", " ").strip().startswith("▸")]
    assert all(NAMES[named][:20] in line for line in marked)
    return here | {named}


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
        assert lines[at + 1].removeprefix("▌").split()[:2] == ["A1", "→"]
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
        assert open_.told[-1] == "Undone: P1, what we can do."


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


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_only_a_heading_s_own_row_moves_the_place_and_nothing_else_does(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with opened(tmp_path, headings_with_an_item(), size=size) as open_:
        open_.screen.show_stage("power")
        seen = {"involved"}
        for _ in codes.HEADINGS:
            await open_.press("down")
            assert open_.screen.items.chosen in {f"heading:{code}" for code in place(open_)}
            seen = place(open_)
            await open_.press("down")
            assert place(open_) == seen
        assert seen == {"practice"}
        await open_.press("up")
        for _ in range(len(codes.HEADINGS) - 1):
            await open_.press("up")
            assert place(open_) == seen
            await open_.press("up")
            seen = place(open_)
        assert seen == {"involved"}


async def test_taking_back_a_dialog_another_stage_and_an_item_leave_the_place(tmp_path: Path) -> None:
    async with opened(tmp_path, headings_with_an_item()) as open_:
        open_.screen.show_stage("power", "heading:structures")
        await open_.type("A boss who backs it")
        await open_.press("enter")
        assert (open_.screen.items.chosen, open_.meeting.power[-1].heading) == (None, "structures")
        for keys in (("ctrl+z",), ("pageup", "pagedown"), ("1", "enter", "escape"), ("ctrl+y",), ("f1", "escape")):
            await open_.press(*keys)
            assert place(open_) == {"structures"}, keys
        open_.screen.show_stage("power", "practice0")
        assert place(open_) == {"structures"}


async def test_after_adding_under_a_heading_up_is_what_was_added(tmp_path: Path) -> None:
    async with opened(tmp_path, headings_with_an_item()) as open_:
        open_.screen.show_stage("power", "heading:interaction")
        for words in ("one", "two", "three"):
            await open_.type(words)
            await open_.press("enter")
        await open_.press("up")
        chosen = open_.screen.items.entry(open_.screen.items.chosen)
        assert chosen is not None
        assert (chosen.words, place(open_)) == ("three", {"interaction"})
        await open_.press("down", "enter", "n")
        assert open_.meeting.details.headings == {"structures": "not_today"}


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_heading_in_view_stays_on_its_line_when_its_questions_unfold(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with opened(tmp_path, headings_with_an_item(many=9), size=size) as open_:
        open_.screen.show_stage("power")
        chosen_from: dict[codes.Heading, str] = {
            "structures": "interaction8", "interaction": "interaction0", "changes": "changes0",
        }  # fmt: skip
        for code, before in chosen_from.items():
            await open_.pilot.pause()
            open_.screen.items.choose(before)
            open_.screen.items.reveal(f"heading:{code}")
            if before == "interaction8":  # at the bottom it would go up with the line, which may need one more row
                open_.screen.items.show_from(open_.screen.items.scroll_offset.y + 2)
            await open_.pilot.pause()
            (line,) = (
                at for at, drawn in enumerate(open_.drawn()) if NAMES[code][:30] in drawn and "Under" not in drawn
            )
            await open_.press("down" if before == "interaction8" else "up")
            assert place(open_) == {code}
            assert open_.drawn()[line].startswith("▌")
            assert NAMES[code][:30] in open_.drawn()[line]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_heading_that_comes_into_view_has_its_questions_with_it(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path, headings_with_an_item(many=9), size=size) as open_:
        open_.screen.show_stage("power", "involved8")
        await open_.press("down")
        assert place(open_) == {"interaction"}
        drawn = "\n".join(open_.drawn())
        assert all(question[:40] in drawn for question in words_of("power.questions.interaction"))
