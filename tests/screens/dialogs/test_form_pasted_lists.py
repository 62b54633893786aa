"""What is pasted into a field of a form: a list is read as one, and all else stands there as it is."""

from __future__ import annotations

import pytest
from textual.events import Paste

from data.model.records.outcomes import Outcome
from data.model.records.people import Person
from tests.screens.dialogs.forms import form
from tests.screens.dialogs.host import given, host, shown


@pytest.mark.parametrize("pasted", ["\n- our\x1b[31m\r\n- plan\n", "- our[31m\r- plan"], ids=["lines", "a terminal's"])
async def test_a_list_that_is_pasted_is_read_and_ctrl_z_brings_back_first_how_it_came_then_what_stood_there(
    pasted: str,
) -> None:
    async with host(form("outcomes", Outcome(id="1"))) as pilot:
        await pilot.press("ctrl+a", *"See", "space")
        pilot.app.post_message(Paste(pasted))
        await pilot.pause()
        assert "See our[31m; plan" in shown(pilot)
        assert "Ctrl+Z: as it was pasted" in shown(pilot)
        await pilot.press("ctrl+z")
        assert "See - our[31m - plan" in shown(pilot)
        assert "Ctrl+Z: as it was pasted" not in shown(pilot)
        await pilot.press("ctrl+z")
        assert "plan" not in shown(pilot)
        await pilot.press("enter")
        assert given(pilot) == [{"text": "See"}]


async def test_a_list_that_is_pasted_within_words_or_over_some_stands_there_and_nothing_else_moves() -> None:
    async with host(form("outcomes", Outcome(id="1", text="Buy now"))) as pilot:
        await pilot.press("ctrl+a", *["left"] * 3, "shift+left")
        pilot.app.post_message(Paste(": chairs,\ntables\tand more"))
        await pilot.pause()
        await pilot.press("!", "enter")
        assert given(pilot) == [{"text": "Buy: chairs, tables – and more!now"}]


async def test_what_is_no_list_is_pasted_as_it_is_and_nothing_is_said_of_it() -> None:
    async with host(form("outcomes", Outcome(id="1"))) as pilot:
        await pilot.press("ctrl+a")
        pilot.app.post_message(Paste("- our plan"))
        await pilot.pause()
        assert "as it was pasted" not in shown(pilot)
        await pilot.press("ctrl+z")
        assert "plan" not in shown(pilot)


async def test_what_is_pasted_where_a_person_or_a_day_goes_is_read_as_no_list() -> None:
    async with host(form("people", Person(id="1", text="Jo"))) as pilot:
        await pilot.press("ctrl+a", "end")
        pilot.app.post_message(Paste("\nand\nSam"))
        await pilot.pause()
        assert "Joand Sam" in shown(pilot)
