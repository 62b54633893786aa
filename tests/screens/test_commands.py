"""What a menu offers is done: at once, in a form of the fields that it asks for, or in a dialog of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.commands.item_commands import COMMANDS
from data.example.example_meeting import example_meeting
from data.queries.carry_over import is_promise
from data.session.session import Session
from data.words import say
from screens.dialogs.form.form import EditForm
from screens.meeting.actions.item_actions import OWN
from tests.data.commands.test_item_commands import EVERYTHING, doable, typed
from tests.data.second import came_over
from tests.fixed import FixedStamper
from tests.screens.opened import opened
from tests.screens.states import choose


def test_every_command_is_done_by_itself_or_has_a_dialog() -> None:
    assert {command.name for command in COMMANDS if command.does is None} <= set(OWN)
    assert set(OWN) <= {command.name for command in COMMANDS}


def test_what_is_left_empty_in_a_form_keeps_nobody_from_saving_the_rest() -> None:
    for command, thing in doable(EVERYTHING):
        for field in () if command.name in OWN else command.asks(EVERYTHING, thing):
            assert command.do(Session(EVERYTHING, FixedStamper()), thing, typed(field)) is not None, (
                command.name,
                field,
            )


async def test_what_a_command_asks_for_is_asked_in_a_form_and_kept_half_typed(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await choose(open_, "arrive", "Amina")
        await open_.press("enter", "o")
        person = next(one for one in open_.meeting.people if one.text.startswith("Amina"))
        form = open_.pilot.app.screen
        assert isinstance(form, EditForm)
        assert any(say("arrive.fields.people.roles.label") in line for line in open_.drawn())
        await open_.press("space", "escape")
        assert f"form:people:{person.id}:roles" in open_.screen.session.drafts
        assert person in open_.meeting.people
        await open_.press("enter", "o", "enter", "enter")
        changed = next(one for one in open_.meeting.people if one.id == person.id)
        assert changed.roles != person.roles
        assert f"form:people:{person.id}:roles" not in open_.screen.session.drafts


async def test_what_changed_because_of_a_promise_is_still_there_where_earlier_versions_kept_it(tmp_path: Path) -> None:
    async with opened(tmp_path, came_over()) as open_:
        promise = next(one for one in open_.meeting.actions if is_promise(one))
        open_.screen.session.draft(f"form:actions:{promise.id}:promise", '{"what_changed":"The sign is up"}')
        open_.screen.show_stage("power", promise.id)
        await open_.press("enter", "s")
        assert any("The sign is up" in line for line in open_.drawn())
        await open_.press("enter")
        kept = next(one for one in open_.meeting.actions if one.id == promise.id)
        assert kept.what_changed == "The sign is up"


@pytest.mark.parametrize(("keys", "state"), [("d", "talked_about"), ("n", "not_today"), ("dd", None)])
async def test_a_letter_in_the_menu_of_a_heading_says_what_became_of_it(
    tmp_path: Path, keys: str, state: str | None
) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        open_.screen.show_stage("power", "heading:practice")
        before = open_.meeting.details.headings.get("practice")
        assert before is None
        for letter in keys:
            await open_.press("enter", letter)
        assert open_.meeting.details.headings.get("practice") == state


@pytest.mark.parametrize(("letter", "back"), [("d", "talked_about"), ("n", "not_today")])
async def test_the_menu_of_a_heading_says_one_sentence_for_what_a_letter_does_now(
    tmp_path: Path, letter: str, back: str
) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        open_.screen.show_stage("power", "heading:practice")
        for name, words in ((back, "what"), (back, "back"), (back, "what")):
            await open_.press("enter")
            assert f"{letter.upper()}  {say(f'commands.{name}.{words}')}" in "\n".join(open_.drawn())
            await open_.press(letter)
