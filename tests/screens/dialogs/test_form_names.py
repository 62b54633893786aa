"""A field of a form that takes somebody's name."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from data.model.records.actions import Action
from data.model.records.ground_rules import Decision
from data.model.records.people import Owner
from data.queries.known_names import KnownNames
from data.words import say
from screens.widgets.name_line import NameLine
from tests.fixed import fresh_meeting
from tests.screens.dialogs.forms import form, kept, said, to_field
from tests.screens.dialogs.host import burst, given, host, shown
from tests.screens.opened import type_words


async def test_names_are_offered_and_a_promise_asks_whether_they_said_yes() -> None:
    async with host(form("actions", Action(id="1", text="Ask"))) as pilot:
        await pilot.press("ctrl+a")
        await to_field(pilot, "owner")
        await pilot.press(*"mar")
        await pilot.pause()
        await pilot.pause()
        assert "mar   → Maria Lopez" in shown(pilot)
        assert "Tab or → takes Maria Lopez. As it is, it names nobody on the list." in said(pilot)
        await pilot.press("right", "tab", "y")
        await kept(pilot)
        assert given(pilot) == [{"owner": (("Maria Lopez", True),)}]


NOT_NAMED = "Nobody on the list has this name. It is kept as typed, but the minutes may leave it out."

KIERAN = KnownNames(
    people=("Kieran, Autistica", "Ana Silva", "Ana Marsh", "Siân Evans"), groups=("Kite makers",),
    presence=("here", "here", "apologies", "left"),
)  # fmt: skip


async def test_tab_takes_the_name_that_is_offered_and_tab_again_goes_on() -> None:
    async with host(form("actions", Action(id="1", text="Ask"), known=KIERAN)) as pilot:
        await pilot.press("ctrl+a")
        row = await to_field(pilot, "owner")
        await pilot.press(*"Kier", "tab")
        assert "→" not in shown(pilot).replace("← →", "")
        assert "Kieran, Autistica, who is here" in shown(pilot)
        focused = pilot.app.screen.focused
        assert focused is not None
        assert row in focused.ancestors
        assert isinstance(focused, NameLine)
        await pilot.press("tab", "y")
        await kept(pilot)
        assert given(pilot) == [{"owner": (("Kieran, Autistica", True),)}]


async def test_what_is_offered_and_not_taken_is_kept_as_typed() -> None:
    async with host(form("actions", Action(id="1", text="Ask"), known=KIERAN)) as pilot:
        await pilot.press("ctrl+a")
        await to_field(pilot, "owner")
        await pilot.press(*"Kier", "enter")
        assert given(pilot) == [{"owner": (("Kier", False),)}]


async def test_a_burst_of_letters_and_tab_takes_the_name_too() -> None:
    async with host(form("decisions", Decision(id="1", text="Money"), known=KIERAN, at="decides")) as pilot:
        await burst(pilot, "ctrl+a", *"kier", "tab", "tab", *"ask", "enter")
        assert given(pilot) == [{"decides": ("Kieran, Autistica", False), "stuck": "ask"}]


@pytest.mark.parametrize(
    ("typed", "meaning"),
    [
        ("Kieran", "Kieran, Autistica, who is here"),
        ("kieran autistica", "Kieran, Autistica, who is here"),
        ("sian", "Siân Evans, who has left"),
        ("@Sian", "Siân Evans, who has left"),
        ("ana marsh", "Ana Marsh, who sent apologies"),
        ("Ana", "This may be any of these: Ana Silva, Ana Marsh. Write more of the name."),
        ("Evan", "Tab or → takes Siân Evans. As it is, it names nobody on the list."),
        ("kite makers", "Kite makers, who is on the list of stakeholders"),
        ("Kit", "Tab or → takes Kite makers. As it is, it names nobody on the list."),
        ("Zebedee", NOT_NAMED),
        ("Kieran, by phone", "Kieran, Autistica, who is here: by phone"),
        ("Sian and Ana Marsh", "Siân Evans, who has left Ana Marsh, who sent apologies"),
        ("Sian and Zebedee", NOT_NAMED),
        ("Everyone here", "Nobody on the list has this name: it is kept as typed."),
        ("the Insight Group", "Nobody on the list has this name: it is kept as typed."),
    ],
)
async def test_below_a_name_stands_who_is_meant(typed: str, meaning: str) -> None:
    async with host(form("decisions", Decision(id="1", text="Money"), known=KIERAN, at="decides")) as pilot:
        await pilot.press("ctrl+a")
        await type_words(pilot, typed)
        assert meaning in said(pilot)


async def test_words_that_mean_somebody_already_let_tab_go_on() -> None:
    async with host(form("decisions", Decision(id="1", text="Money"), known=KIERAN, at="decides")) as pilot:
        await pilot.press("ctrl+a", *"Kieran", "tab", *"ask", "enter")
        assert given(pilot) == [{"decides": ("Kieran", False), "stuck": "ask"}]


async def test_however_fast_one_comes_and_types_the_name_is_offered_and_tab_takes_it() -> None:
    async with host(form("actions", Action(id="1", text="Ask"), known=KIERAN)) as pilot:
        await burst(pilot, "ctrl+a", "tab", *"Kier")
        await pilot.pause()
        assert "Kier   → Kieran, Autistica" in shown(pilot)
        await burst(pilot, "shift+tab", "tab", "x", "backspace", "tab", "tab", "tab", *"4 Nov", "enter")
        assert given(pilot) == [
            {"owner": (("Kieran, Autistica", False),), "by": "2026-11-04", "by_words": ""}
        ]  # fmt: skip


async def test_passing_a_field_by_tab_changes_no_name_that_was_kept_as_typed() -> None:
    action = Action(id="1", text="Ask", owner=Owner(words="Kier"))
    async with host(form("actions", action, known=KIERAN)) as pilot:
        await pilot.press("ctrl+a", "tab")
        assert NOT_NAMED in said(pilot)
        assert "Tab or →" not in said(pilot)
        await pilot.press("tab", "tab", *"4 Nov", "enter")
        assert given(pilot) == [{"by": "2026-11-04", "by_words": ""}]


async def test_a_name_that_was_offered_and_left_is_offered_no_more() -> None:
    async with host(form("decisions", Decision(id="1", text="Money"), known=KIERAN, at="decides")) as pilot:
        await pilot.press("ctrl+a", *"Kier", "shift+tab")
        assert NOT_NAMED in said(pilot)
        await pilot.press("tab", "right", "tab", *"ask", "enter")
        assert given(pilot) == [{"decides": ("Kier", False), "stuck": "ask"}]


async def test_what_is_offered_is_never_written_as_it_is_drawn() -> None:
    async with host(form("decisions", Decision(id="1", text="Money"), known=KIERAN, at="decides")) as pilot:
        await pilot.press("ctrl+a", *"Kier", "home", "shift+end", "right", "enter")
        assert given(pilot) == [{"decides": ("Kier", False)}]


async def test_an_arrow_inside_the_words_only_moves() -> None:
    async with host(form("decisions", Decision(id="1", text="Money"), known=KIERAN, at="decides")) as pilot:
        await pilot.press("ctrl+a", *"Kie", "left", "left", "right", "right", *"r", "enter")
        assert given(pilot) == [{"decides": ("Kier", False)}]


async def test_somebody_else_has_not_said_yes() -> None:
    promised = Action(id="1", text="Ask", owner=Owner(words="Jo", said_yes=True))
    async with host(form("actions", promised)) as pilot:
        await pilot.press("ctrl+a")
        await to_field(pilot, "owner")
        await pilot.press("ctrl+u", *"Abdul")
        await pilot.pause()
        await pilot.press("enter")
        assert given(pilot) == [{"owner": (("Abdul", False),)}]


async def test_who_decides_is_asked_for_no_promise() -> None:
    async with host(form("decisions", Decision(id="1", text="Money")), (100, 30)) as pilot:
        await pilot.press("ctrl+a")
        await to_field(pilot, "decides")
        await pilot.press(*"The", "space", *"panel")
        await pilot.pause()
        assert "Said yes" not in shown(pilot)
        assert "Nobody on the list has this name: it is kept as typed." in shown(pilot)
        await pilot.press("enter")
        assert given(pilot) == [{"decides": ("The panel", False)}]


@pytest.mark.parametrize(
    ("typed", "told"),
    [("Kieran, by phone", True), ("Sian", False), ("Kieran and Sian", False), ("Zebedee", False)],
)
async def test_of_whom_people_tell_it_says_whether_they_are_named(typed: str, told: bool) -> None:
    known = replace(KIERAN, unnamed=frozenset({"Kieran, Autistica"}))
    async with host(form("meeting", fresh_meeting().details, "comments", known=known)) as pilot:
        await pilot.press("ctrl+a")
        await to_field(pilot, "comments_to")
        await type_words(pilot, typed)
        assert (say("forms.told_instead") in said(pilot)) == told
