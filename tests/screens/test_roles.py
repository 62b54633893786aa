"""Who types can be handed over when a stage ends, by keys; nothing moves on and nobody types by itself."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import msgspec
import pytest
from textual.events import MouseDown, MouseMove, MouseUp

from data.edits.roles import hand_over
from data.minutes.compose import compose
from data.minutes.markdown import write
from data.model import codes
from data.model.records.meeting import Meeting
from data.model.records.people import Owner, Person
from data.words import say
from screens.dialogs.base import DialogBox
from screens.widgets.checkboxes import Checkboxes
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import Open, opened

ASKS = "Ana has typed so far. Someone else's turn?"
THUMB = "A rule of thumb: the chair and the note taker should not both be staff."


def three(**details: object) -> Meeting:
    people = (
        Person(id="ana", text="Ana", shown="name", order="a0"),
        Person(id="ben", text="Ben", shown="not_at_all", order="a1"),
        Person(id="cleo", text="Cleo", shown="name", order="a2"),
        Person(id="dee", text="Dee", presence="apologies", order="a3"),
    )
    meeting = fresh_meeting()
    held = msgspec.structs.replace(meeting.details, **({"types": Owner(person="ana", words="Ana")} | details))
    return msgspec.structs.replace(meeting, details=held, people=people)


def asks(open_: Open) -> bool:
    return any("turn" in entry.words for entry in open_.screen.items.entries if entry.key == "row:types")


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (60, 20)], ids=str)
async def test_when_a_stage_ends_one_row_asks_and_two_keys_lead_to_choosing(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with opened(tmp_path, three(), size=size) as open_:
        assert not asks(open_)
        await open_.press("ctrl+n")
        assert ASKS in "\n".join(open_.drawn())
        await open_.press("down", "enter")
        drawn = "\n".join(open_.drawn())
        assert "Who types next?" in drawn
        assert "Dee" not in drawn
        await open_.press("enter")
        assert open_.meeting.details.types == Owner(person="ben", words="Ben", said_yes=True)
        assert [row.roles for row in open_.meeting.people[:3]] == [("keyboard",), ("keyboard",), ()]
        assert open_.meeting.log[-1].edit == "hand_over"
        assert open_.told[-1] == "Ben types now."
        assert not asks(open_)
        await open_.press("ctrl+z")
        assert open_.meeting.details.types == Owner(person="ana", words="Ana")


async def test_the_row_is_in_view_however_far_the_list_before_was_scrolled(tmp_path: Path) -> None:
    async with opened(tmp_path, three(), size=(60, 20)) as open_:
        open_.screen.show_stage("outcomes")
        for at in range(20):
            await open_.type(f"Outcome {at}")
            await open_.press("enter")
        await open_.press("ctrl+n")
        assert open_.screen.items.entries[0].key == "row:types"
        assert ASKS in "\n".join(open_.drawn())


async def test_it_goes_with_the_first_line_and_is_not_asked_twice_after_a_stage(tmp_path: Path) -> None:
    async with opened(tmp_path, three()) as open_:
        await open_.press("ctrl+n")
        assert asks(open_)
        await open_.type("A bench")
        await open_.press("enter")
        assert not asks(open_)
        assert open_.outcomes() == ["A bench"]
        await open_.press("ctrl+o", "ctrl+n")
        assert not asks(open_)
        await open_.press("ctrl+n")
        assert asks(open_)
        await open_.press("pagedown")
        assert not asks(open_)


async def test_where_it_stays_nobody_is_asked_again_until_somebody_is_chosen(tmp_path: Path) -> None:
    async with opened(tmp_path, three()) as open_:
        await open_.press("ctrl+n", "down", "enter", "up", "enter")
        assert open_.meeting.details.types_stays
        assert open_.meeting.details.types == Owner(person="ana", words="Ana")
        await open_.press("ctrl+n")
        assert not asks(open_)
        await open_.press("ctrl+p")
        await open_.type("hand over")
        await open_.press("enter", *"cleo", "enter")
        assert open_.meeting.details.types == Owner(person="cleo", words="Cleo", said_yes=True)
        await open_.press("ctrl+n")
        assert asks(open_)


async def test_nobody_is_asked_where_there_is_nobody_else(tmp_path: Path) -> None:
    alone = msgspec.structs.replace(three(), people=three().people[:1])
    async with opened(tmp_path, alone) as open_:
        await open_.press("ctrl+n")
        assert not asks(open_)


def test_those_who_have_not_typed_come_first() -> None:
    from data.queries.roles import may_type_next

    meeting = hand_over(hand_over(three(), FixedStamper(), "ben"), FixedStamper(), "ana")
    assert [one.id for one in may_type_next(meeting)] == ["cleo", "ben"]


def test_the_minutes_say_who_typed_only_as_they_chose() -> None:
    text = write(compose(hand_over(three(), FixedStamper(), "ben")))
    assert "Ana (types on the screen) · Cleo · 1 person not named here." in text
    assert "Ben" not in text
    assert "Cleo (types on the screen) · 1 person not named here." in write(
        compose(hand_over(three(), FixedStamper(), "cleo"))
    )


async def test_roles_are_a_letter_away_and_a_person_may_have_two_and_a_role_two_people(tmp_path: Path) -> None:
    async with opened(tmp_path, three(types=None)) as open_:
        await open_.press("1", "enter", "o", "space", "right", "space", "enter", "enter")
        await open_.press("2", "enter", "o", "space", "enter", "enter")
        assert [row.roles for row in open_.meeting.people[:2]] == [("chair", "facilitator"), ("chair",)]
        await open_.press("3", "enter", "o", "right", "right", "space", "enter", "enter")
        assert open_.told.count(THUMB) == 1


async def test_the_rule_of_thumb_is_said_once_with_the_second_of_the_two_roles(tmp_path: Path) -> None:
    from data.edits import items

    async with opened(tmp_path, three(chair=None)) as open_:
        roles = [("ana", ("chair",)), ("ben", ("note_taker",)), ("ben", ()), ("cleo", ("note_taker", "time_keeper"))]
        seen: list[int] = []
        for person, given in roles:
            open_.screen.context.apply(items.change, "people", person, {"roles": given})
            await open_.pilot.pause()
            seen.append(open_.told.count(THUMB))
        assert seen == [0, 1, 1, 1]


async def test_each_role_says_what_it_does_once_the_cursor_goes_to_it(tmp_path: Path) -> None:
    chair, *others = [say(f"arrive.role_meanings.{code}") for code in get_args(codes.Role)]
    async with opened(tmp_path, three()) as open_:
        await open_.press("1", "enter", "o")
        assert chair not in open_.shown()
        for meaning in (*others, chair):
            await open_.press("right")
            assert [one for one in (chair, *others) if one in open_.shown()] == [meaning]


@pytest.mark.parametrize("size", [(100, 36), (100, 30), (80, 24), (60, 20)], ids=str)
async def test_a_click_ticks_the_role_that_the_button_went_down_on(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path, three(), size=size) as open_:
        await open_.press("1", "enter", "e")
        dialog = open_.pilot.app.screen
        boxes = dialog.query_one(Checkboxes)
        dialog.query_one(DialogBox).scroll_to_widget(boxes, animate=False, immediate=True)
        await open_.pilot.pause()
        x, y = next((line.index("[ ] Facilitator"), y) for y, line in enumerate(open_.drawn()) if "[ ] Fac" in line)
        for event in (MouseMove, MouseDown, MouseUp):
            await open_.pilot.app.on_event(event(None, x, y, 0, 0, 1, False, False, False, x, y))
            await open_.pilot.pause()
        assert boxes.codes == ("facilitator",)
