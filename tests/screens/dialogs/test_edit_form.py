"""A form: its fields by keys and mouse, what comes back of it, and what is half typed."""

from __future__ import annotations

from typing import Any

import pytest

from data.model.fields import fields_of
from data.model.records.actions import Action
from data.model.records.details import Details
from data.model.records.ground_rules import Decision, GroundRule
from data.model.records.outcomes import Outcome
from data.model.records.people import Person
from data.model.records.stakeholders import Stakeholder
from tests.idle import until
from tests.screens.dialogs.forms import form, kept, to_field
from tests.screens.dialogs.host import SIZES, burst, click, given, host, shown


async def test_words_are_cleaned_and_only_what_changed_comes_back() -> None:
    async with host(form("outcomes", Outcome(id="1", text="Safe crossing", for_whom="Children"))) as pilot:
        await pilot.press("ctrl+a", "tab", *" of  Park", "space", "space", *"Lane", "space", "enter")
        assert given(pilot) == [{"for_whom": "Children of Park Lane"}]


async def test_saving_with_nothing_changed_changes_nothing() -> None:
    async with host(form("outcomes", Outcome(id="1", text="Safe crossing", by="2026-11-03"))) as pilot:
        await pilot.press("ctrl+a", "enter")
        assert given(pilot) == [None]


async def test_a_whole_form_in_one_burst_lands_where_it_was_typed() -> None:
    async with host(form("outcomes", Outcome(id="1"))) as pilot:
        keys = [*"Seats", "tab", *"all", "tab", "s", "tab", *"count", "tab", *"3nov", "backspace", "backspace"]
        await burst(pilot, "ctrl+a", *keys, "backspace", "space", *"nov", "tab", *"rest", "enter")
        assert given(pilot) == [
            {
                "text": "Seats",
                "for_whom": "all",
                "kind": "do",
                "measure": "count",
                "by": "2026-11-03",
                "by_words": "",
                "why": "rest",
            }
        ]


async def test_a_choice_changes_by_arrows_letters_and_clicks_and_says_so_in_brackets() -> None:
    async with host(form("stakeholders", Stakeholder(id="1", text="Drivers"))) as pilot:
        await pilot.press("ctrl+a")
        await to_field(pilot, "touched")
        await pilot.press("right")
        assert "[a lot]" in shown(pilot)
        await to_field(pilot, "say")
        await pilot.press("s")
        assert "[some]" in shown(pilot)
        await pilot.press("a")
        await pilot.press("a")
        await click(pilot, "to invite")
        await kept(pilot)
        assert given(pilot) == [{"touched": "a_lot", "say": "a_little", "room": "to_invite"}]


async def test_yes_or_no() -> None:
    async with host(form("ground_rules", GroundRule(id="1", text="Listen"))) as pilot:
        await pilot.press("ctrl+a")
        await to_field(pilot, "for_today")
        assert "[No]" in shown(pilot)
        await pilot.press("Y")
        await kept(pilot)
        assert given(pilot) == [{"for_today": True}]


async def test_a_number_takes_digits_and_may_be_emptied() -> None:
    async with host(form("meeting", Details(id="1", title="T", minutes=90)), (100, 30)) as pilot:
        await pilot.press("ctrl+a")
        await to_field(pilot, "minutes")
        await pilot.press("x", "ctrl+u", "enter")
        await pilot.press("ctrl+a")
        await to_field(pilot, "minutes")
        await pilot.press("backspace", *"5e", "enter")
        assert given(pilot) == [{"minutes": None}, {"minutes": 95}]


async def test_roles_are_ticked_and_others_written_with_commas() -> None:
    async with host(form("people", Person(id="1", text="Jo", roles=("chair", "poet"))), (100, 30)) as pilot:
        await pilot.press("ctrl+a")
        await to_field(pilot, "roles")
        assert "[x] Chair" in shown(pilot)
        await pilot.press("space", "n", "space", "tab", *",", "space", *"singer,,")
        await click(pilot, "[ ] Welcomer")
        await pilot.press("enter", "enter")
        assert given(pilot) == [{"roles": ("note_taker", "welcomer", "poet", "singer")}]


async def test_enter_on_close_closes_and_enter_on_save_saves() -> None:
    async with host(form("outcomes", Outcome(id="1", text="x"))) as pilot:
        for back in (1, 2):
            await pilot.press("ctrl+a", "y", *["shift+tab"] * back, "enter")
        assert given(pilot) == [None, {"text": "xy"}]


@pytest.mark.parametrize(("where", "gives"), [("#save", {"text": "xy"}), ("#close", None), ("CloseMark", None)])
async def test_the_mouse_saves_and_closes(where: str, gives: Any) -> None:
    async with host(form("outcomes", Outcome(id="1", text="x"))) as pilot:
        await pilot.press("ctrl+a", "y")
        await pilot.click(where)
        await pilot.pause()
        assert given(pilot) == [gives]


async def test_esc_keeps_what_was_half_typed_for_the_next_time() -> None:
    kept: list[dict[str, str]] = []
    outcome = Outcome(id="1", text="x")
    make = lambda: form("outcomes", outcome, draft=kept[-1] if kept else None, on_draft=kept.append)()  # noqa: E731
    async with host(make) as pilot:
        await pilot.press("ctrl+a", "y", "tab", "tab", "right", "escape")
        assert given(pilot) == [None]
        assert kept[-1] == {"text": "xy", "kind": "do"}
        await pilot.press("ctrl+a")
        await pilot.pause()
        assert "What you had typed is still here." in shown(pilot)
        assert "[something people will do]" in shown(pilot)
        await pilot.press("enter")
        assert given(pilot) == [None, {"text": "xy", "kind": "do"}]


async def test_what_was_half_typed_can_be_let_go() -> None:
    kept: list[dict[str, str]] = []
    make = form(
        "actions",
        Action(id="1", text="x"),
        draft={"text": "y", "owner": "Jo", "owner?said_yes": "yes"},
        on_draft=kept.append,
    )
    async with host(make) as pilot:
        await pilot.press("ctrl+a")
        await pilot.pause()
        await click(pilot, "Back to what was saved")
        await pilot.pause()
        assert "still here" not in shown(pilot)
        assert kept == [{}]
        await pilot.press("enter")
        assert given(pilot) == [None]


async def test_what_is_half_typed_is_kept_after_a_moment_of_quiet() -> None:
    kept: list[dict[str, str]] = []
    async with host(form("outcomes", Outcome(id="1", text="x"), on_draft=kept.append)) as pilot:
        await pilot.press("ctrl+a", "y", "z")
        await until(pilot, lambda: kept[-1:] == [{"text": "xyz"}])


@pytest.mark.parametrize("size", SIZES)
async def test_every_field_can_be_reached_and_is_in_view(size: tuple[int, int]) -> None:
    async with host(form("people", Person(id="1", text="Jo")), size) as pilot:
        await pilot.press("ctrl+a")
        for field in fields_of("people"):
            row = await to_field(pilot, field.name)
            await pilot.pause()
            focused = pilot.app.screen.focused
            assert focused
            assert pilot.app.screen.can_view_entire(focused), field.name
            assert row.label.split()[0] in shown(pilot)


@pytest.mark.parametrize("size", [(60, 20), (40, 20), (100, 30)])
async def test_zooming_keeps_the_field_with_the_cursor_in_view(size: tuple[int, int]) -> None:
    async with host(form("decisions", Decision(id="1", text="Money")), (100, 30)) as pilot:
        await pilot.press("ctrl+a")
        await to_field(pilot, "look_again")
        await pilot.press(*"Whitsun")
        await pilot.resize_terminal(*size)
        await pilot.pause()
        await pilot.pause()
        assert "Whitsun" in shown(pilot)
        assert "Kept as words." in shown(pilot)


@pytest.mark.parametrize("words", ["[/]", "[@click=app.quit]x", "[red]x[/red]"])
async def test_words_are_only_words(words: str) -> None:
    outcome = Outcome(id="1", text=words, for_whom=words, by_words=words)
    async with host(form("outcomes", outcome, draft={"why": words})) as pilot:
        await pilot.press("ctrl+a")
        await pilot.pause()
        assert shown(pilot).count(words) == 4
        await pilot.press("enter")
        assert given(pilot) == [{"why": words}]
