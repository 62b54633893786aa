from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from textual.pilot import Pilot

from data import codes
from data.edits.agreeing import Answer
from data.meeting import Counts, Fingers, Person
from screens.dialogs.agree import Agreed, AgreeDialog
from tests.screens.dialogs.host import SIZES, burst, click, given, host, shown

TODAY = date(2026, 10, 21)
PEOPLE = tuple(Person(id=f"id-{name}", text=name) for name in ("Maria", "Abdul", "Jo"))
WORDS = "There are places to sit"


def dialog(method: codes.Method = "", **more: Any) -> Callable[[], AgreeDialog]:
    return lambda: AgreeDialog(WORDS, deciding=PEOPLE, today=TODAY, method=method, **more)


def agreed(words: str | None = None, **more: Any) -> Agreed:
    return Agreed(answer=Answer(**more), words=words, row_ids=())


def said(pilot: Pilot[None]) -> str:
    return " ".join(word for word in shown(pilot).split() if word not in "│▌")


@pytest.mark.parametrize("size", SIZES)
async def test_the_way_that_the_group_chose_is_shown_with_its_meaning_and_nothing_says_how_it_was_asked(
    size: tuple[int, int],
) -> None:
    async with host(dialog("consent"), size) as pilot:
        await pilot.press("ctrl+a", "shift+tab")
        await pilot.pause()
        assert "[Consent]" in shown(pilot)
        assert "You can object without the perfect words; we help to find the reason." in said(pilot)
        await pilot.press("tab", "enter")
        assert given(pilot) == []
        if size == (100, 30):
            assert "You can take time, or decide later: O open, P parked." in said(pilot)
        await pilot.press("r", "enter")
        assert given(pilot) == [agreed(state="agreed", how="round", method="consent")]


async def test_of_anything_else_no_way_is_chosen_and_those_of_the_group_s_topics_are_offered_first() -> None:
    chosen: dict[codes.Method, tuple[str, ...]] = {"vote": ("Colours",)}
    async with host(dialog(methods=chosen), (100, 30)) as pilot:
        await pilot.press("ctrl+a")
        await pilot.pause()
        assert "Shift+Tab to choose: vote, consent, fist to five..." in said(pilot)
        await pilot.press("shift+tab")
        await pilot.pause()
        assert "Vote is what you chose for: Colours" in said(pilot)
        assert "[Vote]" not in shown(pilot)
        await pilot.press("right", "tab", "h", "tab", "2", "tab", "1", *["shift+tab"] * 2, "enter")
        answer: dict[str, Any] = {
            "how": "hands",
            "method": "vote",
            "counts": Counts(agree=2, against=1),
        }
        assert given(pilot) == [agreed(state="agreed", **answer)]


async def test_letters_of_how_it_was_asked_mean_the_same_under_every_way_of_deciding() -> None:
    async with host(dialog("fist_to_five")) as pilot:
        await burst(pilot, "ctrl+a", "h", "n", *"ask", "enter")
        assert given(pilot) == [agreed(state="not_agreed", how="hands", method="fist_to_five", next_step="ask")]


async def test_fist_to_five_counts_fingers_and_asks_for_a_second_round_once_somebody_is_worried() -> None:
    async with host(dialog("fist_to_five"), (100, 30)) as pilot:
        await pilot.press("ctrl+a", "h", "tab", "tab", "tab")
        assert "second, final round" not in said(pilot)
        await burst(pilot, "1", "tab", "tab", "tab", "2")
        await pilot.pause()
        assert "Talk about every 0, 1 and 2." in said(pilot)
        assert "A second, final round: how many showed" in said(pilot)
        await pilot.press(*["tab"] * 4, "1", "tab", "2", *["tab"] * 2, *"Dark", "enter")
        await pilot.pause()
        assert "What the 0, 1 and 2" in said(pilot)
        await pilot.press(*["shift+tab"] * 13, "enter")
        fingers, again = Fingers(two=1, five=2), Fingers(three=1, four=2)
        answer: dict[str, Any] = {"fingers": fingers, "fingers_again": again, "objections": (("Dark", ""),)}
        assert given(pilot) == [agreed(state="agreed", how="hands", method="fist_to_five", **answer)]


@pytest.mark.parametrize(
    ("method", "keys", "why"),
    [
        ("", ("9",), "There are 9 answers from 3 people who decide."),
        ("vote", ("1", "tab", "2"), "As many voted against it as for it, or more."),
        ("consent", ("2", "tab", "1"), "An objection is still there."),
        ("fist_to_five", ("1",), "Some showed 0, 1 or 2."),
    ],
)
async def test_what_can_hardly_be_so_is_asked_about_once_and_then_recorded_as_it_is(
    method: codes.Method, keys: tuple[str, ...], why: str
) -> None:
    async with host(dialog(method)) as pilot:
        await pilot.press("ctrl+a", "h", "tab", *keys)
        await pilot.press(*["shift+tab"] * (1 + keys.count("tab")), "enter")
        await pilot.pause()
        assert given(pilot) == []
        assert why in said(pilot)
        await pilot.press("enter")
        assert [one.answer.method for one in given(pilot)] == [method]


async def test_an_objection_that_was_worked_into_the_words_holds_nothing_up() -> None:
    async with host(dialog("consent")) as pilot:
        await burst(pilot, "ctrl+a", "r", *["tab"] * 4, *"Far", "tab", "w", *" near", "enter")
        await burst(pilot, *["shift+tab"] * 5, "enter")
        answer: dict[str, Any] = {"method": "consent", "objections": (("Far", "worked_in"),)}
        assert given(pilot) == [agreed(f"{WORDS} near", state="agreed", how="round", **answer)]


@pytest.mark.parametrize("size", SIZES)
async def test_what_became_of_a_concern_is_in_view_as_soon_as_the_cursor_is_there(size: tuple[int, int]) -> None:
    async with host(dialog(), size) as pilot:
        await pilot.press("ctrl+a", "r", *["tab"] * 6, *"Far", "tab")
        await pilot.pause()
        for letter in ("W Worked into the words", "T Talked through", "S Stands", "L Later"):
            assert letter in said(pilot)


async def test_words_that_nobody_changed_had_nothing_worked_into_them() -> None:
    async with host(dialog()) as pilot:
        await pilot.press("ctrl+a", "h", *["tab"] * 6, *"Far", "tab", "w", "enter")
        await pilot.pause()
        assert "The words are as they were" in said(pilot)
        await pilot.press(*["shift+tab"] * 7, "enter")
        assert given(pilot) == [agreed(state="agreed", how="hands", objections=(("Far", ""),))]


@pytest.mark.parametrize(("method", "became"), [("", ""), ("consent", "s"), ("vote", "l")])
async def test_by_voice_no_one_spoke_against_so_a_concern_that_is_still_there_holds_it_up(
    method: codes.Method, became: str
) -> None:
    async with host(dialog(method)) as pilot:
        await pilot.press("ctrl+a", "v", *["tab"] * (4 if method else 6), *"Far", "tab", *became)
        await pilot.press(*["shift+tab"] * (5 if method else 7), "enter")
        await pilot.pause()
        assert given(pilot) == []
        assert "By voice means that no one spoke against. A concern is still there" in said(pilot)
        await pilot.press("f")
        assert "Look again on" not in said(pilot)
        await pilot.press("o", *"tomorrow", "enter")  # to leave it open is always a way out
        assert [one.answer.state for one in given(pilot)] == ["open"]


@pytest.mark.parametrize(("became", "code"), [("w", "worked_in"), ("t", "settled")])
async def test_by_voice_a_concern_that_was_met_holds_nothing_up(became: str, code: codes.Became) -> None:
    async with host(dialog(reworded=True)) as pilot:
        await pilot.press("ctrl+a", "v", *["tab"] * 6, *"Far", "tab", became)
        if became == "w":
            await pilot.press("enter")
        await pilot.press(*["shift+tab"] * 7, "enter")
        assert given(pilot) == [agreed(state="agreed", how="voice", objections=(("Far", code),))]


async def test_who_decided_is_asked_only_where_it_is_not_the_group() -> None:
    async with host(dialog("outside", names=("Council",)), (100, 30)) as pilot:
        await pilot.press("ctrl+a", "v", *["tab"] * 8, *"Cou", "right", *["shift+tab"] * 8, "enter")
        assert given(pilot) == [agreed(state="agreed", how="voice", method="outside", decided_by="Council")]
        await pilot.press("ctrl+a", "shift+tab", *["left"] * 3)
        assert "Who decided" not in said(pilot)


async def test_who_asks_is_asked_once_somebody_is_ticked() -> None:
    async with host(dialog(names=("Ben Okri",)), (100, 30)) as pilot:
        await pilot.press("ctrl+a", "o", *"tomorrow", "tab")
        assert "Who asks them?" not in said(pilot)
        await pilot.press("space", "tab", *"Ben", "enter")
        answer: dict[str, Any] = {"until": "2026-10-22", "to_ask": ("id-Maria",), "asks": ("Ben", False)}
        assert given(pilot) == [agreed(state="open", **answer)]


async def test_after_concerns_and_reasons_enter_alone_leads_to_the_buttons() -> None:
    async with host(dialog(), (60, 20)) as pilot:
        await pilot.press("ctrl+a", "h", *["tab"] * 6, *"Far", "enter", "enter", "enter", *"Legs", "enter")
        await pilot.press(*["enter"] * 3)
        assert pilot.app.screen.focused is pilot.app.screen.query_one("#agreed")
        await pilot.press("enter")
        assert given(pilot) == [agreed(state="agreed", how="hands", objections=(("Far", ""),), reasons=("Legs",))]


async def test_by_mouse_the_way_is_unfolded_then_chosen_and_a_concern_is_worked_into_the_words() -> None:
    async with host(dialog(), (100, 40)) as pilot:
        await pilot.press("ctrl+a")
        await pilot.pause()
        await click(pilot, "Shift+Tab to choose")
        await pilot.pause()
        assert "[Not said]" in shown(pilot), "the click that unfolds it picks nothing"
        await click(pilot, "Consensus")
        await click(pilot, "H By hands")
        await click(pilot, "One at a time")
        await pilot.press(*"Far", "enter")
        await pilot.pause()
        await click(pilot, "W Worked into")
        await pilot.pause()
        await pilot.press(*"!", "enter")
        await pilot.pause()
        await click(pilot, " Agreed ")
        await pilot.pause()
        answer: dict[str, Any] = {"method": "consensus", "objections": (("Far", "worked_in"),)}
        assert given(pilot) == [agreed(f"{WORDS}!", state="agreed", how="hands", **answer)]


async def test_concerns_that_were_held_when_it_was_asked_last_are_there_when_it_is_asked_again() -> None:
    held: list[tuple[str, codes.Became]] = [("Too far", "stands"), ("Not sure", "")]
    async with host(dialog(standing=held), (100, 30)) as pilot:
        await pilot.press("ctrl+a", "v", "enter")
        assert given(pilot) == []  # by voice means that no one spoke against
        await pilot.press("h", "3", "shift+tab", "enter")
        assert given(pilot) == [
            agreed(
                state="agreed",
                how="hands",
                counts=Counts(agree=3),
                objections=(("Too far", "stands"), ("Not sure", "")),
            )
        ]


async def test_words_that_were_changed_after_people_were_counted_are_counted_again_or_meant_so() -> None:
    async with host(dialog(), (100, 30)) as pilot:
        await pilot.press("ctrl+a", "h", "3", "shift+tab", "e", *" or", "enter", "enter")
        await pilot.pause()
        assert "The words were changed after people were counted." in said(pilot)
        assert given(pilot) == []
        await pilot.press("2", "shift+tab", "enter")
        assert [one.answer.counts for one in given(pilot)] == [Counts(agree=2)]


async def test_a_number_on_the_choice_is_the_first_count_and_words_there_are_told_where_they_go() -> None:
    async with host(dialog("fist_to_five"), (100, 30)) as pilot:
        await pilot.press("ctrl+a", "h", "1", "x")
        await pilot.pause()
        assert "Only numbers here. Words go under the concerns" in said(pilot)
        await pilot.press("shift+tab", "o", "enter")
        assert [one.answer.fingers for one in given(pilot)] == [Fingers(zero=1)]


@pytest.mark.parametrize(
    ("method", "asks"),
    [
        ("", "who can live with it"),
        ("consent", "who has no objection, who has one?"),
        ("fist_to_five", "Show 0 to 5 fingers, all at once"),
        ("vote", "who is for it, who is against?"),
    ],
)
async def test_what_is_read_out_fits_the_way_of_deciding(method: Any, asks: str) -> None:
    async with host(dialog(method), (100, 30)) as pilot:
        await pilot.press("ctrl+a", "h")
        await pilot.pause()
        assert asks in said(pilot)
