"""Stakeholders are placed in two letters each; every answer is kept at once, and can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import items
from data.session.session import Session
from screens.dialogs.placing import PlaceStakeholders
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.dialogs.host import click
from tests.screens.opened import Open, opened
from tests.screens.placing_box import GROUPS, asked, begin, box, placed, seven, slow

SIZES = [(100, 30), (80, 24), (60, 20)]

PLACES = {
    "as": ("a_lot", "some"), "aa": ("a_lot", "a_lot"), "la": ("a_little", "a_lot"), "ls": ("a_little", "some"),
    "sl": ("some", "a_little"), "an": ("a_lot", ""), "nl": ("", "a_little"),
}  # fmt: skip
"""Two letters, and what they say of a group."""


def listed(open_: Open) -> list[str]:
    """The names in the box, from the top down."""
    dialog = open_.pilot.app.screen
    assert isinstance(dialog, PlaceStakeholders)
    return [row.words for row in dialog.lines.rows]


def meeting_changed(open_: Open) -> None:
    """What a dialog is told where somebody else changed the meeting."""
    dialog = open_.pilot.app.screen
    assert isinstance(dialog, PlaceStakeholders)
    dialog.meeting_changed()


def status(open_: Open) -> str:
    return next(entry.status for entry in open_.screen.items.entries if entry.key == "row:place")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_two_letters_place_each_and_the_next_comes_by_itself_in_an_order_that_stays(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with opened(tmp_path, seven(), size=size, now=slow()) as open_:
        await begin(open_)
        for at, letters in enumerate(PLACES):
            assert asked(open_) == GROUPS[at]
            left = sum("" in place for place in placed(open_))
            assert status(open_) == f"{left} not placed"
            await open_.press(*letters)
            assert placed(open_)[at] == PLACES[letters]
            assert listed(open_) == list(GROUPS)
        assert placed(open_) == list(PLACES.values())
        assert "2 are not known yet." in box(open_), "not known is an answer, and no place"
        await open_.press("escape")
        assert status(open_) == "2 not placed"


async def test_undo_takes_the_answers_back_one_by_one(tmp_path: Path) -> None:
    async with opened(tmp_path, seven(), now=slow()) as open_:
        await begin(open_)
        await open_.press("a", "s", "l", "escape", "ctrl+z")
        assert placed(open_)[:2] == [("a_lot", "some"), ("", "")]
        await open_.press("ctrl+z")
        assert placed(open_)[0] == ("a_lot", "")
        assert open_.told[-1] == "Undone: S1, how much say they have now."


async def test_left_takes_one_answer_back_as_if_it_was_never_given(tmp_path: Path) -> None:
    async with opened(tmp_path, seven(), now=slow()) as open_:
        await begin(open_)
        await open_.press("a", "s", "left")
        assert (asked(open_), placed(open_)[0]) == ("Adults", ("a_lot", ""))
        await open_.press("l", "left", "left", "left")
        assert (asked(open_), placed(open_)[0]) == ("Adults", ("", ""))
        await open_.press("n", "left")
        assert "✓" not in box(open_)
        await open_.press("escape", "ctrl+z")
        assert open_.told[-1] == "There is nothing to take back."


async def test_left_puts_back_what_stood_there_where_something_else_was_done_since(tmp_path: Path) -> None:
    async with opened(tmp_path, seven(), now=slow()) as open_:
        await begin(open_)
        await open_.press("a", "s")
        open_.screen.context.apply(items.add, "outcomes", ["A kerb"])
        await open_.press("left")
        assert placed(open_)[0] == ("a_lot", "")
        assert open_.outcomes() == ["A kerb"]


async def test_right_skips_a_group_for_now_and_the_arrows_go_to_another(tmp_path: Path) -> None:
    async with opened(tmp_path, seven(), now=slow()) as open_:
        await begin(open_)
        await open_.press("right", "a", "right")
        assert (asked(open_), placed(open_)[:2]) == ("Bus firms", [("", ""), ("a_lot", "")])
        await open_.press("up")
        await open_.press("l")
        assert placed(open_)[1] == ("a_lot", "a_little"), "it goes on where it was left"
        await open_.press(*"aslsaslsas")
        assert "One has no place yet." in box(open_)
        await open_.press("down", "n", "a")
        assert "One is not known yet." in box(open_)
        assert "Enter who is here?" in box(open_)


async def test_who_is_here_is_a_letter_each_and_then_the_box_closes(tmp_path: Path) -> None:
    async with opened(tmp_path, seven(), now=slow()) as open_:
        await begin(open_)
        await open_.press(*"as" * 7)
        assert "All 7 are placed." in box(open_)
        await open_.press("a", "i", "x")
        assert {row.room for row in open_.meeting.stakeholders} == {""}
        await open_.press("enter", *"ivtsvti")
        assert open_.pilot.app.screen is open_.screen
        rows = {row.text: row.room for row in open_.meeting.stakeholders}
        wanted = ("in_the_room", "invited", "to_invite", "said_no", "invited", "to_invite", "in_the_room")
        assert [rows[name] for name in GROUPS] == list(wanted)
        assert open_.told[-1] == "You have said of each whether they are here."
        assert status(open_) == "all placed"


async def test_what_is_drawn_can_be_clicked(tmp_path: Path) -> None:
    async with opened(tmp_path, seven(), now=slow()) as open_:
        await begin(open_)
        await click(open_.pilot, "L a little")
        assert placed(open_)[0] == ("a_little", "")
        await click(open_.pilot, "→ skip")
        assert asked(open_) == "Families"
        await click(open_.pilot, "The council")
        assert asked(open_) == "The council"
        await click(open_.pilot, "S some")
        assert placed(open_)[4] == ("some", "")
        await click(open_.pilot, "← one answer back")
        assert placed(open_)[4] == ("", "")
        await click(open_.pilot, "Esc done")
        assert open_.pilot.app.screen is open_.screen


async def test_a_group_that_was_taken_out_elsewhere_is_asked_about_no_more(tmp_path: Path) -> None:
    async with opened(tmp_path, seven(), now=slow()) as open_:
        await begin(open_)
        first, second = open_.meeting.stakeholders[:2]
        open_.screen.context.apply(items.take_out, "stakeholders", second.id)
        await open_.press("a", "s", "l", "l")
        rows = {row.text: (row.touched, row.say) for row in open_.meeting.stakeholders}
        assert rows[first.text] == ("a_lot", "some")
        assert rows["Bus firms"] == ("a_little", "a_little")
        assert asked(open_) == "Schools"
        fourth = next(row for row in open_.meeting.stakeholders if row.text == "Schools")
        open_.screen.context.apply(items.take_out, "stakeholders", fourth.id)
        meeting_changed(open_)
        assert asked(open_) == "The council"


async def test_where_nobody_is_written_down_there_is_nobody_to_place(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        open_.screen.show_stage("stakeholders")
        assert not [entry for entry in open_.screen.items.entries if entry.key == "row:place"]


async def test_esc_goes_from_the_map_back_to_the_list(tmp_path: Path) -> None:
    session = Session(items.add(fresh_meeting(), FixedStamper(), "stakeholders", ["Bus drivers"]), FixedStamper())
    async with opened(tmp_path, session=session) as open_:
        open_.screen.show_stage("stakeholders")
        open_.screen.context.turn_view()
        await open_.press("down")
        assert open_.screen.has_class("-map")
        await open_.type("Ramp")
        await open_.press("escape")
        assert open_.screen.has_class("-map")
        await open_.press(*["backspace"] * 4, "escape")
        assert not open_.screen.has_class("-map")
