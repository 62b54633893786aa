"""Choices in a form: words typed on them, what Enter does there, and the way through long words."""

from __future__ import annotations

import pytest

from data.model.records.actions import Action
from data.model.records.outcomes import Outcome
from data.model.records.people import Owner
from data.model.records.stakeholders import Stakeholder
from tests.screens.dialogs.forms import form, said, to_field
from tests.screens.dialogs.host import SIZES, given, host, shown
from tests.screens.opened import type_words


async def test_words_typed_on_a_choice_pick_the_answer_that_begins_so() -> None:
    async with host(form("stakeholders", Stakeholder(id="1", text="Drivers"))) as pilot:
        await pilot.press("ctrl+a")
        await to_field(pilot, "room")
        await type_words(pilot, "to inv")
        assert "[to invite]" in shown(pilot)
        assert "Nothing here begins" not in shown(pilot)
        await to_field(pilot, "touched")
        await type_words(pilot, "a l")
        assert "[a lot]" in shown(pilot)
        await type_words(pilot, "i")
        assert "[a little]" in shown(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_what_begins_no_answer_is_said_and_changes_none(size: tuple[int, int]) -> None:
    async with host(form("actions", Action(id="1", owner=Owner(words="Abdul"))), size) as pilot:
        await pilot.press("ctrl+a")
        await to_field(pilot, "owner")
        await pilot.press("tab")
        await type_words(pilot, "12 Nov, yes")
        assert "Nothing here begins with 12 Nov, yes: ← → choose" in said(pilot)
        assert "[No]" in shown(pilot)
        await pilot.press(*["backspace"] * 8)
        assert "Nothing here begins with 12 : ← →" in said(pilot) or "Nothing here begins with 12: ←" in said(pilot)
        await pilot.press("right")
        assert "Nothing here begins" not in said(pilot)
        assert "[Yes]" in shown(pilot)
        await type_words(pilot, "x")
        assert "Nothing here begins with x:" in said(pilot)
        await pilot.press("enter")
        assert "Nothing here begins" not in said(pilot)
        assert given(pilot) == []


async def test_the_footer_says_what_enter_does_and_it_does() -> None:
    async with host(form("outcomes", Outcome(id="1", text="Safe crossing"))) as pilot:
        await pilot.press("ctrl+a")
        row = await to_field(pilot, "kind")
        assert "Enter next field" in shown(pilot)
        await pilot.press("enter")
        assert pilot.app.screen.focused not in list(row.walk_children())
        assert given(pilot) == []
        assert "Enter save" in shown(pilot)
        for _ in range(20):
            await pilot.press("tab")
            if "Enter Close" in shown(pilot):
                break
        await pilot.press("enter")
        assert given(pilot) == [None]


async def test_up_and_down_go_through_the_rows_of_long_words_before_the_next_field() -> None:
    async with host(form("outcomes", Outcome(id="1", text="Safe crossing " * 12))) as pilot:
        await pilot.press("ctrl+a")
        row = await to_field(pilot, "text")
        await pilot.press("up")
        assert pilot.app.screen.focused in list(row.walk_children())
        await pilot.press("down", "down")
        assert pilot.app.screen.focused not in list(row.walk_children())
