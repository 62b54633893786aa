from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from textual.pilot import Pilot

from data import codes
from data.edits.agreeing import Answer
from data.meeting import Counts, Person
from screens.dialogs.agree import Agreed, AgreeDialog
from tests.screens.dialogs.host import SIZES, burst, click, given, host, shown

TODAY = date(2026, 10, 21)
PEOPLE = tuple(Person(id=f"id-{name}", text=name) for name in ("Maria Lopez", "Abdul", "Jo"))
WORDS = "There are places to sit every 50 metres"
ITEMS = [("one", 3, "Seats"), ("two", 4, "Shade"), ("three", 10, "Slower cars"), ("four", 1, "A crossing")]


def dialog(words: str = WORDS, **more: Any) -> Callable[[], AgreeDialog]:
    return lambda: AgreeDialog(words, deciding=PEOPLE, today=TODAY, **more)


def several() -> AgreeDialog:
    return AgreeDialog("", items=ITEMS, deciding=PEOPLE, today=TODAY)


def agreed(answer: Answer, words: str | None = None, row_ids: tuple[str, ...] = ()) -> Agreed:
    return Agreed(answer=answer, words=words, row_ids=row_ids)


def said(pilot: Pilot[None]) -> str:
    """All words on the screen in one line, however they wrap."""
    return " ".join(word for word in shown(pilot).split() if word not in "│▌")


async def test_nothing_is_chosen_beforehand_and_enter_alone_records_nothing() -> None:
    async with host(dialog()) as pilot:
        await pilot.press("ctrl+a")
        assert WORDS in shown(pilot)
        assert not any(f"[{letter} " in shown(pilot) for letter in "VHRC")
        await pilot.press("enter")
        assert given(pilot) == []
        assert "Choose first how it was asked" in shown(pilot)


@pytest.mark.parametrize(("letter", "how"), [("v", "voice"), ("H", "hands"), ("r", "round"), ("C", "chat")])
async def test_a_letter_says_how_it_was_asked_and_enter_records(letter: str, how: Any) -> None:
    async with host(dialog()) as pilot:
        await pilot.press("ctrl+a", letter, "enter")
        assert given(pilot) == [agreed(Answer(state="agreed", how=how))]


async def test_keys_in_one_burst_mean_the_same() -> None:
    async with host(dialog()) as pilot:
        await burst(pilot, "ctrl+a", "e", *" ok", "enter", "h", "tab", "2", "tab", "1", "enter", "shift+tab")
        await burst(pilot, *["shift+tab"] * 2, "enter")
        counts = Counts(agree=2, live_with=1)
        assert given(pilot) == [agreed(Answer(state="agreed", how="hands", counts=counts), f"{WORDS} ok")]


async def test_the_words_can_be_changed_and_are_shown_as_they_will_be() -> None:
    async with host(dialog("Seats")) as pilot:
        await pilot.press("ctrl+a", "e", *", V", "enter", "v", "enter")
        assert given(pilot) == [agreed(Answer(state="agreed", how="voice"), "Seats, V")]


async def test_words_changed_to_nothing_stay_as_they_were() -> None:
    async with host(dialog("Seats")) as pilot:
        await pilot.press("ctrl+a", "e", "ctrl+u", "enter")
        await pilot.pause()
        assert "Seats" in shown(pilot)
        await pilot.press("v", "enter")
        assert given(pilot) == [agreed(Answer(state="agreed", how="voice"))]


async def test_counts_concerns_reasons_the_next_step_and_who_is_still_to_ask() -> None:
    async with host(dialog(names=("Ben Okri",)), (100, 30)) as pilot:
        await pilot.press("ctrl+a", "h", "tab", "1", "enter", "0", "enter", "1", "enter")
        await pilot.pause()
        assert "Not asked: one person, of 3 who take part in decisions." in said(pilot)
        await pilot.press("enter", "enter", *"Too", "space", *"far", "enter", *"h")
        await pilot.pause()
        assert "- Too far" in shown(pilot)
        await pilot.press("tab", "s", "tab", *"Legs", "enter", "tab", *"Measure", "enter", "a", "space")
        await click(pilot, "[ ] Jo")
        await pilot.press("enter", *"Ben", "right", "tab", "s", "enter", *"soon", "enter", "enter")
        assert given(pilot) == []  # that is no day
        await pilot.press("ctrl+u", *"tomorrow", "enter", "enter")
        assert given(pilot) == [
            agreed(
                Answer(
                    state="agreed",
                    how="hands",
                    counts=Counts(agree=1, live_with=0, concern=1),
                    to_ask=("id-Abdul", "id-Jo"),
                    asks=("Ben Okri", True),
                    ask_by="2026-10-22",
                    objections=(("Too far", ""), ("h", "stands")),
                    reasons=("Legs",),
                    next_step="Measure",
                )
            )
        ]


async def test_a_concern_can_be_that_nobody_is_sure_yet_and_any_can_be_taken_back() -> None:
    async with host(dialog(), (100, 30)) as pilot:
        await pilot.press("ctrl+a", "h", *["tab"] * 6, "right", "enter", *"Wide", "enter", "backspace", *"r", "enter")
        await pilot.pause()
        await click(pilot, "- Not sure why yet")
        await pilot.pause()
        await pilot.press("ctrl+u", *["shift+tab"] * 6, "enter")
        assert given(pilot) == [agreed(Answer(state="agreed", how="hands", objections=(("Wider", ""),)))]


async def test_more_answers_than_people_is_said() -> None:
    async with host(dialog()) as pilot:
        await pilot.press("ctrl+a", "h", "tab", "9")
        await pilot.pause()
        assert "These are 9 answers. On the list, 3 take part in decisions." in said(pilot)


async def test_counts_mean_nothing_beside_a_list_without_people() -> None:
    async with host(lambda: AgreeDialog(WORDS, deciding=(), today=TODAY)) as pilot:
        await pilot.press("ctrl+a", "h", "tab", "9")
        await pilot.pause()
        assert "take part in decisions" not in said(pilot)
        assert "Still to ask" not in said(pilot)


async def test_asked_by_voice_and_somebody_was_against_is_not_recorded_so() -> None:
    async with host(dialog()) as pilot:
        await pilot.press("ctrl+a", "v", *["tab"] * 4, "1", *["shift+tab"] * 4, "enter")
        assert given(pilot) == []
        assert "no one spoke against. Someone did" in said(pilot)
        await pilot.press("h", "enter")
        assert given(pilot) == [agreed(Answer(state="agreed", how="hands", counts=Counts(against=1)))]


@pytest.mark.parametrize(("letter", "state"), [("f", "for_now"), ("O", "open"), ("p", "parked")])
@pytest.mark.parametrize(
    ("typed", "until", "until_words"), [("3nov", None, "3nov"), ("tomorrow", "2026-10-22", ""), ("", None, "")]
)
async def test_agreed_for_now_open_and_parked_ask_until_when(
    letter: str, state: Any, typed: str, until: str | None, until_words: str
) -> None:
    async with host(dialog()) as pilot:
        await pilot.press("ctrl+a", "h", letter, *typed)
        await pilot.pause()
        assert "22 Oct 2026" in shown(pilot) or typed != "tomorrow"
        await pilot.press("enter")
        assert given(pilot) == [agreed(Answer(state=state, how="hands", until=until, until_words=until_words))]


async def test_not_agreed_asks_for_the_next_step() -> None:
    async with host(dialog()) as pilot:
        await pilot.press("ctrl+a", "r", "n", *"Ask", "enter")
        assert given(pilot) == [agreed(Answer(state="not_agreed", how="round", next_step="Ask"))]


@pytest.mark.parametrize("letter", ["f", "n"])
async def test_what_was_put_to_the_group_needs_how_it_was_asked(letter: str) -> None:
    async with host(dialog()) as pilot:
        await pilot.press("ctrl+a", letter, "enter")
        assert given(pilot) == []
        assert "Choose first how it was asked" in shown(pilot)


@pytest.mark.parametrize(("letter", "state"), [("o", "open"), ("p", "parked")])
async def test_open_and_parked_need_not_be_put_to_the_group(letter: str, state: Any) -> None:
    async with host(dialog()) as pilot:
        await pilot.press("ctrl+a", letter, "enter")
        assert given(pilot) == [agreed(Answer(state=state))]


async def test_who_is_still_to_ask_stands_right_under_the_date_of_open_until() -> None:
    async with host(dialog()) as pilot:
        await pilot.press("ctrl+a", "o", *"tomorrow", "tab", "space", "enter")
        assert given(pilot) == [agreed(Answer(state="open", until="2026-10-22", to_ask=("id-Maria Lopez",)))]


async def test_esc_goes_back_to_the_choice_and_then_closes() -> None:
    async with host(dialog()) as pilot:
        await pilot.press("ctrl+a", "v", "f", *"x", "escape")
        assert given(pilot) == []
        await pilot.press("enter")
        await pilot.press("ctrl+a", "e", "escape", "escape")
        assert given(pilot) == [agreed(Answer(state="agreed", how="voice")), None]


async def test_a_next_step_half_written_under_not_agreed_is_not_lost() -> None:
    async with host(dialog()) as pilot:
        await pilot.press("ctrl+a", "h", "n", *"Ask", "escape", "enter")
        assert given(pilot) == [agreed(Answer(state="agreed", how="hands", next_step="Ask"))]


@pytest.mark.parametrize(
    ("code", "size"),
    [("agreed", (60, 20)), ("for_now", (80, 24)), ("not_agreed", (100, 30)), ("open", (60, 20)), ("parked", (100, 30))],
)
async def test_the_mouse_alone_records(size: tuple[int, int], code: Any) -> None:
    async with host(dialog(), size) as pilot:
        await pilot.press("ctrl+a")
        await click(pilot, "R By round")
        await pilot.pause()
        button = pilot.app.screen.query_one(f"#{code.replace('_', '-')}")
        for _ in range(1 if code == "agreed" else 2):
            button.scroll_visible(animate=False, immediate=True)
            await pilot.pause()
            await pilot.click(button)
            await pilot.pause()
        assert given(pilot) == [agreed(Answer(state=code, how="round"))]


async def test_the_mouse_changes_the_words_and_records_until_when() -> None:
    async with host(dialog("Seats"), (100, 30)) as pilot:
        await pilot.press("ctrl+a")
        await click(pilot, "Seats")
        await pilot.pause()
        await pilot.press(*"!")
        await click(pilot, "P Parked")
        await pilot.pause()
        await pilot.press(*"tomorrow")
        await click(pilot, "Record it")
        await pilot.pause()
        assert given(pilot) == [agreed(Answer(state="parked", until="2026-10-22"), "Seats!")]


async def test_several_are_all_ticked_and_any_is_pulled_out() -> None:
    async with host(several) as pilot:
        await pilot.press("ctrl+a")
        assert shown(pilot).count("[x]") == 4
        await pilot.press("down", "space", "4", "4", "v")
        await click(pilot, "Slower cars")
        await pilot.pause()
        await pilot.press("enter")
        assert given(pilot) == [agreed(Answer(state="agreed", how="voice"), row_ids=("one", "four"))]


async def test_a_number_that_another_begins_with_waits_for_space_or_a_digit() -> None:
    async with host(several) as pilot:
        await pilot.press("ctrl+a", "1", "0", "1", "space", "h", "enter")
        assert given(pilot) == [agreed(Answer(state="agreed", how="hands"), row_ids=("one", "two"))]


async def test_nothing_ticked_records_nothing() -> None:
    async with host(several) as pilot:
        await pilot.press("ctrl+a", "3", "4", "1", "0", "1", "space", "v", "enter")
        assert given(pilot) == []
        assert "Nothing is ticked." in shown(pilot)


async def test_letters_in_a_field_are_text() -> None:
    async with host(dialog()) as pilot:
        await pilot.press("ctrl+a", "h", *["tab"] * 7, *"vhrcefnop", *["shift+tab"] * 7, "enter")
        assert given(pilot) == [agreed(Answer(state="agreed", how="hands", reasons=("vhrcefnop",)))]


@pytest.mark.parametrize("size", SIZES)
async def test_the_words_stay_in_view_while_every_field_is_reached(size: tuple[int, int]) -> None:
    async with host(dialog(), size) as pilot:
        await pilot.press("ctrl+a", "h")
        for _ in range(12):
            await pilot.press("tab")
            await pilot.pause()
            focused = pilot.app.screen.focused
            assert focused
            assert pilot.app.screen.can_view_entire(focused), focused
            assert WORDS in shown(pilot)


@pytest.mark.parametrize("size", [(60, 20), (40, 20), (100, 30)])
async def test_zooming_keeps_the_field_with_the_cursor_in_view(size: tuple[int, int]) -> None:
    async with host(dialog(), (100, 30)) as pilot:
        await pilot.press("ctrl+a", "h", *["tab"] * 7, *"Measure")
        await pilot.resize_terminal(*size)
        await pilot.pause()
        await pilot.pause()
        assert "Measure" in shown(pilot)
        assert "There are places" in shown(pilot)


async def test_long_words_are_whole_and_scroll() -> None:
    words = " ".join(f"word{number}" for number in range(300))
    async with host(dialog(words), (60, 20)) as pilot:
        await pilot.press("ctrl+a")
        await pilot.pause()
        assert "word0 " in shown(pilot)
        assert "How was it asked?" in shown(pilot)
        await pilot.press(*["down"] * 50)
        await pilot.pause()
        assert "word299" in shown(pilot)


async def test_long_words_that_are_changed_are_shown_where_the_cursor_is() -> None:
    words = " ".join(f"word{number}" for number in range(300))
    async with host(dialog(words), (60, 20)) as pilot:
        await pilot.press("ctrl+a", "e")
        await pilot.pause()
        assert "word299" in shown(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_the_buttons_are_in_view_from_the_first(size: tuple[int, int]) -> None:
    async with host(dialog(), size) as pilot:
        await pilot.press("ctrl+a")
        await pilot.pause()
        for words in ("Agreed", "F For now", "N Not agreed", "O Open", "P Parked"):
            assert f" {words} " in shown(pilot)


async def test_what_was_half_typed_is_there_again() -> None:
    kept: list[dict[str, str]] = []
    make = lambda: dialog(draft=kept[-1] if kept else None, on_draft=kept.append)()  # noqa: E731
    async with host(make, (100, 30)) as pilot:
        await pilot.press("ctrl+a", "h", "tab", "3", *["tab"] * 5, *"Far", "tab", "s", "shift+tab", *"Dark")
        await pilot.press("shift+tab", "tab", "tab", "tab", *"Legs", "enter", *"Sun", "escape")
        assert kept[-1] == {
            "agree": "3", "objections": "stands\tFar\n\tDark", "reasons": "Legs", "reason": "Sun",
        }  # fmt: skip
        await pilot.press("ctrl+a")
        await pilot.pause()
        assert "What you had typed is still here." in shown(pilot)
        await pilot.press("c", "enter")
        concerns: tuple[tuple[str, codes.Became], ...] = (("Far", "stands"), ("Dark", ""))
        answer = Answer(
            state="agreed", how="chat", counts=Counts(agree=3), objections=concerns, reasons=("Legs", "Sun")
        )
        assert given(pilot) == [None, agreed(answer)]


@pytest.mark.parametrize("words", ["[/]", "[@click=app.quit]x", "[red]x[/red]"])
async def test_words_are_only_words(words: str) -> None:
    async with host(dialog(words), (100, 30)) as pilot:
        await pilot.press("ctrl+a", "h", *["tab"] * 6)
        for letter in words:
            await burst(pilot, letter)
        await pilot.press("enter")
        await pilot.pause()
        assert shown(pilot).count(words) == 2
