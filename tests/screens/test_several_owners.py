"""Who does something together, by keys: typed in a form, asked one after the other, and shown."""

from __future__ import annotations

from pathlib import Path

import msgspec

from data.model.fields import who_does
from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.model.records.people import Owner, Person
from screens.meeting.actions.read_back import lines_to_read_back
from tests.fixed import fresh_meeting
from tests.screens.opened import Open, opened


def meeting(*owners: Owner) -> Meeting:
    people = (
        Person(id="ana", text="Ana Ruiz"), Person(id="ben", text="Ben Cole", presence="apologies"),
        Person(id="kie", text="Kieran, Autistica"),
    )  # fmt: skip
    action = Action(id="act", text="Draft the letter", owner=next(iter(owners), None), with_others=owners[1:])
    return msgspec.structs.replace(fresh_meeting(), people=people, actions=(action,))


def given(open_: Open) -> list[tuple[str | None, str, bool]]:
    return [(one.person, one.words, one.said_yes) for one in who_does(open_.meeting.actions[0])]


async def edit_owner(open_: Open) -> None:
    open_.screen.show_stage("close", "act")
    await open_.press("enter", "e", "tab")


async def test_names_are_typed_one_after_the_other_and_each_said_yes_or_not(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await edit_owner(open_)
        await open_.type("An")
        assert "An → Ana Ruiz" in open_.shown()
        await open_.press("tab")
        await open_.type(" and Kier")
        assert "Ana Ruiz and Kier → Kieran, Autistica" in open_.shown()
        await open_.press("right")
        await open_.type(", ben")
        said = open_.shown()
        assert "Ana Ruiz, who is here Kieran, Autistica, who is here Ben Cole, who sent apologies" in said
        assert "Ana Ruiz said yes" in said
        assert "Kieran, Autistica said yes" in said
        assert "ben said yes" in said
        await open_.press("tab", "tab", "y", "enter", "enter", "enter")
        assert given(open_) == [
            ("ana", "Ana Ruiz", False), ("kie", "Kieran, Autistica", True), ("ben", "ben", False),
        ]  # fmt: skip
        assert "Ana Ruiz not asked yet; Kieran, Autistica said yes; Ben Cole not asked yet" in open_.shown()


async def test_a_yes_stays_with_the_name_while_others_are_typed_and_taken_out(tmp_path: Path) -> None:
    owners = (Owner(person="ana", words="Ana Ruiz"), Owner(person="ben", words="Ben Cole", said_yes=True))
    async with opened(tmp_path, meeting(*owners)) as open_:
        await edit_owner(open_)
        await open_.press("ctrl+u")
        await open_.type("Kieran, Autistica, Ben Cole")
        await open_.press("enter")
        assert given(open_) == [("kie", "Kieran, Autistica", False), ("ben", "Ben Cole", True)]
        await open_.press("ctrl+z")
        assert given(open_) == [("ana", "Ana Ruiz", False), ("ben", "Ben Cole", True)]


async def test_one_person_under_two_names_does_it_once(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await edit_owner(open_)
        await open_.type("Ana and Ana Ruiz")
        await open_.press("enter")
        assert given(open_) == [("ana", "Ana", False)]


async def test_what_was_half_typed_is_there_again_with_whose_yes_it_was(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await edit_owner(open_)
        await open_.type("Ana, Ben")
        await open_.press("tab", "tab", "y", "escape")
        await open_.press("enter", "e", "enter")
        assert given(open_) == [("ana", "Ana", False), ("ben", "Ben", True)]


async def test_y_asks_each_of_them_in_turn_and_esc_leaves_the_rest(tmp_path: Path) -> None:
    owners = (Owner(person="ana", words="Ana Ruiz"), Owner(person="ben", words="Ben Cole"), Owner(words="Dana"))
    held = meeting(*owners)
    held = msgspec.structs.replace(held, actions=(msgspec.structs.replace(held.actions[0], by="2026-12-04"),))
    async with opened(tmp_path, held) as open_:
        open_.screen.show_stage("close", "act")
        await open_.press("enter", "y")
        assert "Did Ana Ruiz say yes?" in open_.shown()
        await open_.press("right", "enter")
        assert "Did Ben Cole say yes?" in open_.shown()
        await open_.press("enter", "enter")
        assert "Did Ben Cole say yes?" in open_.shown(), "nobody has said yet, so Enter says nothing"
        await open_.press("right", "right", "enter")
        assert "Did Dana say yes?" in open_.shown()
        await open_.press("escape")
        assert [yes for *_, yes in given(open_)] == [True, False, False]
        assert "Ana Ruiz said yes; Ben Cole and Dana not asked yet; by 4 Dec 2026" in open_.shown()
        (line,) = lines_to_read_back(open_.meeting)
        assert line.more == ("Ana Ruiz said yes; Ben Cole and Dana not asked yet; by 4 Dec 2026",)
        await open_.press("enter")
        assert any("Y  " in line and "Ana Ruiz said yes" in line for line in open_.drawn())
        await open_.press("escape")
        await open_.press("ctrl+z")
        assert [yes for *_, yes in given(open_)] == [False, False, False]


async def test_of_one_y_turns_the_yes_at_once(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting(Owner(person="ana", words="Ana Ruiz"))) as open_:
        open_.screen.show_stage("close", "act")
        await open_.press("enter", "y")
        assert given(open_) == [("ana", "Ana Ruiz", True)]
