"""Who is taken out takes nothing along unsaid: what was theirs is named, and asked for at Close."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import items
from data.edits.carry_over import carry_on
from data.minutes.compose import compose
from data.minutes.markdown import write
from data.model.records.people import Owner
from data.review.gaps import gaps
from screens.dialogs.form.form import EditForm
from tests.data.second import SecondStamper, blank
from tests.fixed import FixedStamper
from tests.screens.opened import field, opened
from tests.screens.taken_on import GONE, drawn_at_close, meeting, take_out


async def test_who_is_taken_out_is_said_to_leave_something_to_do_and_ctrl_z_brings_all_of_it_back(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await take_out(open_, "2")
        assert open_.told[-1] == ("Taken out. Ctrl+Z brings them back. Still to do: A1. Close asks who will.")
        assert any(
            "Book the hall" in line and "Ben Cole" not in line and "ben, no longer on the list" in line
            for line in drawn_at_close(open_)
        )
        assert GONE in drawn_at_close(open_)
        assert "- **someone not named here** (not asked yet), by " in write(compose(open_.meeting))
        await open_.press("ctrl+z")
        assert GONE not in drawn_at_close(open_)
        assert "- **Ben Cole**" in write(compose(open_.meeting))


async def test_the_line_at_close_goes_to_the_field_and_mends_it(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await take_out(open_, "2")
        open_.screen.show_stage("close")
        row = next(
            one
            for one in open_.screen.context.stage.whole(open_.meeting, open_.screen.context.view)
            if one.words == GONE
        )
        open_.screen.show_stage("close", row.key)
        await open_.press("enter")
        await open_.type("ana")
        await open_.press("enter")
        owner = open_.meeting.actions[0].owner
        assert owner is not None
        assert owner.person == open_.meeting.people[0].id
        assert GONE not in drawn_at_close(open_)


async def test_a_form_that_is_saved_with_another_field_keeps_the_words_of_who_is_gone(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await take_out(open_, "2")
        open_.screen.show_stage("close")
        await open_.press("1", "enter", "e")
        await open_.type(" today")
        await open_.press("enter")
        action = open_.meeting.actions[0]
        assert action.text == "Book the hall today"
        assert action.owner is not None
        assert action.owner.words == "ben"


async def test_the_same_name_put_on_the_list_again_can_be_named_again(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await take_out(open_, "2")
        await open_.type("Ben Cole")
        await open_.press("enter")
        row = next(one for one in gaps(open_.meeting) if one.code == "owner_gone.actions")
        open_.screen.show_stage("close")
        open_.screen.items.choose(f"row:gap:{row.name}")
        await open_.press("enter")
        await open_.type("ben")
        await open_.press("enter")
        assert "owner_gone.actions" not in {gap.code for gap in gaps(open_.meeting)}


async def test_the_chair_and_all_that_somebody_took_on_is_named(tmp_path: Path) -> None:
    stamper = FixedStamper()
    made = items.add(meeting("Ring up @ana"), stamper, "stakeholders", ["Tenants"], asks=Owner(words="Ana Ruiz"))
    async with opened(tmp_path, made) as open_:
        await take_out(open_, "1")
        assert "Still to do: A1, S1, the chair." in open_.told[-1]
        lines = drawn_at_close(open_)
        assert "The chair is no longer on the list. Who chairs?" in lines
        assert "S1, Tenants: whoever was to ask them is no longer on the list. Who will ask?" in lines
        assert "Chair" not in write(compose(open_.meeting))


async def test_of_much_that_somebody_took_on_the_first_few_are_named(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting(*(f"{number} @ben" for number in range(1, 10)))) as open_:
        await take_out(open_, "2")
        assert "A1, A2, A3, A4, A5, and 4 more. Close" in open_.told[-1]


async def test_who_has_nothing_to_do_is_taken_out_as_before(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting(people=("Ana Ruiz", "Ben Cole", "Cas"))) as open_:
        await take_out(open_, "3")
        assert open_.told[-1] == "Taken out. Ctrl+Z brings it back."


def test_in_the_next_meeting_it_comes_over_with_nobody_and_close_still_asks() -> None:
    made = meeting()
    made = items.take_out(made, FixedStamper(), "people", made.people[1].id)
    later = carry_on(made, blank(), SecondStamper())
    (action,) = later.actions
    assert action.owner is None
    assert "ben" not in write(compose(later)).casefold()
    assert "- **Nobody yet**" in write(compose(later))
    assert GONE in [gap.words for gap in gaps(later)]
    once_more = carry_on(later, blank("2026-12-16"), SecondStamper("d", 12))
    assert GONE in [gap.words for gap in gaps(once_more)]
    mended = items.change(later, SecondStamper(), "actions", action.id, {"owner": Owner(words="all of us")})
    assert GONE not in [gap.words for gap in gaps(mended)]


@pytest.mark.parametrize("name", ["Ana Ruiz", "Ben Cole"])
def test_of_several_who_do_an_action_one_who_is_taken_out_is_asked_for_and_not_printed(name: str) -> None:
    made = meeting("@ana and @ben book the hall")
    gone = next(person for person in made.people if person.text == name)
    left = items.take_out(made, FixedStamper(), "people", gone.id)
    words = [gap.words for gap in gaps(left) if gap.code == "owner_gone.actions"]
    assert words == ["A1: one of those who were to do it is no longer on the list. Who will do it?"]
    printed = write(compose(left))
    assert name not in printed
    assert "someone not named here" in printed


async def test_what_several_do_is_not_said_to_be_with_nobody(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting("@ana and @ben book the hall")) as open_:
        await take_out(open_, "2")
        assert open_.told[-1] == (
            "Taken out. Ctrl+Z brings them back. Still to do: A1, with others. Close asks who will."
        )


async def test_what_a_form_kept_that_is_a_yes_or_a_no_is_told_with_it(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        open_.screen.show_stage("arrive")
        await open_.press("1", "enter", "e")
        while field(open_) != "deciding":
            await open_.press("tab")
        await open_.type("no")
        await open_.press("enter")
        while isinstance(open_.pilot.app.screen, EditForm):
            await open_.press("enter")
        assert not open_.meeting.people[0].deciding
        assert open_.told[-1] == "Kept: takes part in decisions: no."
