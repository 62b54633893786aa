"""Inviting by keys: the action, whether they have been invited by now, and the text to copy or save."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from msgspec import structs

from data.commands.command import Menu
from data.commands.item_commands import COMMANDS
from data.edits import items
from data.edits.carry_over import carry_on
from data.edits.inviting import invite
from data.model.codes import Stage
from data.model.records.people import Owner
from data.model.records.power import PowerRow
from screens.dialogs.confirm import Ask
from screens.dialogs.form.form import EditForm
from screens.dialogs.invitation import InvitationPage
from screens.dialogs.menu import ItemMenu
from tests.data.edits.group_to_invite import with_drivers
from tests.data.second import SecondStamper, blank
from tests.data.store.steps import Stamper
from tests.fixed import FixedStamper
from tests.screens.opened import Open, field, opened


@pytest.fixture(autouse=True)
def _own_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))


@asynccontextmanager
async def at_the_menu(tmp_path: Path) -> AsyncGenerator[Open]:
    """The menu of the night bus drivers, who are to be invited."""
    meeting, row = with_drivers(room="to_invite", by="2026-11-02")
    async with opened(tmp_path, meeting) as open_:
        open_.screen.show_stage("stakeholders")
        open_.screen.items.choose(row.id)
        await open_.press("enter")
        yield open_


async def save_form(open_: Open) -> None:
    """Enter until the form is saved: on a choice it goes on."""
    while isinstance(open_.pilot.app.screen, EditForm):
        await open_.press("enter")


async def test_one_key_makes_the_invitation_an_action_and_the_next_time_leads_to_it(tmp_path: Path) -> None:
    async with at_the_menu(tmp_path) as open_:
        await open_.press("i")
        assert [row.text for row in open_.meeting.actions] == ["Invite Night bus drivers"]
        assert open_.looking() == "stakeholders"
        await open_.press("enter", "I")
        assert (open_.looking(), open_.screen.items.chosen) == ("close", open_.meeting.actions[0].id)
        assert len(open_.meeting.actions) == 1


async def test_an_action_that_was_made_before_it_was_said_who_asks_them_says_who_does(tmp_path: Path) -> None:
    async with at_the_menu(tmp_path) as open_:
        await open_.press("i")
        open_.screen.show_stage("close")
        await open_.pilot.pause()
        assert any("A1" in line and "nobody yet" in line for line in open_.drawn())
        group = open_.meeting.stakeholders[0]
        asks = Owner(words="Ana Silva", said_yes=True)
        open_.screen.context.apply(items.change, "stakeholders", group.id, {"asks": asks})
        open_.screen.redraw()
        await open_.pilot.pause()
        assert any("A1" in line and "Ana Silva asks them" in line for line in open_.drawn())
        assert not any("nobody yet" in line for line in open_.drawn())


async def test_of_two_invitations_the_menu_leads_to_the_one_that_is_still_to_be_done(tmp_path: Path) -> None:
    meeting, row = with_drivers(room="to_invite")
    made = [invite(meeting, Stamper(side, "2026-10-21T10:00:00+00:00"), row.id).actions[0] for side in ("1", "2")]
    made[0] = structs.replace(made[0], state="done")
    async with opened(tmp_path, structs.replace(meeting, actions=tuple(made))) as open_:
        open_.screen.show_stage("stakeholders")
        open_.screen.items.choose(row.id)
        await open_.press("enter")
        assert any("Make inviting them an action" in line and "open" in line for line in open_.drawn())
        await open_.press("i")
        assert (open_.looking(), open_.screen.items.chosen) == ("close", made[1].id)


async def test_an_invitation_that_came_over_asks_once_done_whether_they_are_invited(tmp_path: Path) -> None:
    before, row = with_drivers(room="to_invite")
    meeting = carry_on(invite(before, FixedStamper(), row.id), blank(), SecondStamper())
    async with opened(tmp_path, meeting) as open_:
        open_.screen.show_stage("stakeholders")
        open_.screen.items.choose(open_.meeting.stakeholders[0].id)
        await open_.press("enter", "i")
        assert (open_.looking(), open_.screen.items.chosen) == ("close", open_.meeting.actions[0].id)
        await open_.press("enter", "e")
        while field(open_) != "state":
            await open_.press("tab")
        await open_.press("right", "right")
        await save_form(open_)
        assert isinstance(open_.pilot.app.screen, Ask)
        await open_.press("right", "enter")
        assert open_.meeting.stakeholders[0].room == "invited"


@pytest.mark.parametrize(("answer", "room"), [(("right", "enter"), "invited"), (("enter",), "to_invite")])
async def test_once_the_action_is_done_it_is_asked_whether_they_are_invited(
    tmp_path: Path, answer: tuple[str, ...], room: str
) -> None:
    async with at_the_menu(tmp_path) as open_:
        await open_.press("i", "enter", "i")
        for state in ("doing", "done"):
            assert open_.pilot.app.screen_stack[-1:] == [open_.screen]
            await open_.press("enter", "e")
            while field(open_) != "state":
                await open_.press("tab")
            await open_.press("right")
            await save_form(open_)
            assert open_.meeting.actions[0].state == state
        assert isinstance(open_.pilot.app.screen, Ask)
        await open_.press(*answer)
        assert open_.meeting.stakeholders[0].room == room


def menu_is_open(open_: Open) -> bool:
    return isinstance(open_.pilot.app.screen, ItemMenu)


@pytest.mark.parametrize(("menu", "stage"), [("stakeholder", "stakeholders"), ("barrier", "power")])
async def test_the_menu_stays_open_after_just_those_keys_of_which_help_says_so(
    tmp_path: Path, menu: Menu, stage: Stage
) -> None:
    meeting, row = with_drivers()
    barrier = PowerRow(id="far", text="Far away", kind="in_the_way")
    async with opened(tmp_path, structs.replace(meeting, power=(barrier,))) as open_:
        for command in (one for one in COMMANDS if one.menu == menu):
            open_.screen.show_stage(stage)
            open_.screen.items.choose(row.id if stage == "stakeholders" else "far")
            await open_.press("enter")
            assert menu_is_open(open_)
            await open_.press(command.letter)
            assert menu_is_open(open_) == command.stays, command.name
            assert command.what_in_full.endswith(". The menu stays open") == command.stays
            await open_.press("escape", "escape", "ctrl+z")


@pytest.mark.parametrize(("answer", "room"), [(("right", "enter"), "invited"), (("enter",), "to_invite")])
async def test_so_it_is_where_a_letter_says_that_the_action_is_done_and_not_where_it_takes_that_back(
    tmp_path: Path, answer: tuple[str, ...], room: str
) -> None:
    async with at_the_menu(tmp_path) as open_:
        await open_.press("i", "enter", "i", "enter", "d")
        assert [one.state for one in open_.meeting.actions] == ["done"]
        assert isinstance(open_.pilot.app.screen, Ask)
        await open_.press(*answer)
        assert open_.meeting.stakeholders[0].room == room
        open_.screen.show_stage("close", open_.meeting.actions[0].id)
        await open_.press("enter", "d")
        assert [one.state for one in open_.meeting.actions] == ["open"]
        assert open_.pilot.app.screen_stack[-1:] == [open_.screen]


async def test_a_group_that_is_here_is_not_offered_to_be_invited(tmp_path: Path) -> None:
    async with at_the_menu(tmp_path) as open_:
        assert any("Make inviting them an action" in line for line in open_.drawn())
        await open_.press("r", "r", "r")  # said no, not said yet, in the room
        assert open_.meeting.stakeholders[0].room == "in_the_room"
        assert not any("Make inviting them an action" in line for line in open_.drawn())
        await open_.press("i")
        assert not open_.meeting.actions


async def test_ctrl_c_over_the_invitation_copies_it_and_leaves_it_open(tmp_path: Path) -> None:
    async with at_the_menu(tmp_path) as open_:
        await open_.press("n")
        assert any("To: Night bus drivers" in line for line in open_.drawn())
        await open_.press("ctrl+c")
        while not open_.told:
            await open_.pilot.pause()
        assert open_.pilot.app.clipboard.startswith("You are invited: Park Lane crossing\n\nTo: Night bus drivers\n")
        assert open_.told[-1].startswith("The invitation, ")
        assert isinstance(open_.pilot.app.screen, InvitationPage)


async def test_an_invitation_is_saved_as_a_file_and_never_over_another(tmp_path: Path) -> None:
    async with at_the_menu(tmp_path) as open_:
        for _ in range(2):
            await open_.press("n", "right", "enter")
            await open_.press("enter")
        saved = sorted(path.name for path in tmp_path.rglob("*invitation*"))
        stem = "2026-10-21-park-lane-crossing-invitation-night-bus-drivers"
        assert saved == [f"{stem}-2.txt", f"{stem}.txt"]
        assert "Invitation saved: " in open_.told[-1]
        assert len(open_.screen.session.exports.paths) == 2


async def test_striking_a_group_says_that_its_action_has_the_words_too(tmp_path: Path) -> None:
    async with at_the_menu(tmp_path) as open_:
        await open_.press("i", "enter", "x")
        assert "An action was made to invite them" in "\n".join(open_.drawn())
