"""The agree box by its keys: what is asked, what is counted, and what is recorded."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from data.edits.agreeing import Answer
from data.meeting import Counts, Fingers
from screens.dialogs.agree.box import AgreeBox, Agreed
from screens.dialogs.agree.proposal import Proposal
from tests.screens.dialogs.agree_host import WORDS, Box, box, decided_by, meeting_with
from tests.screens.dialogs.host import SIZES, burst, click, shown

LONG_CONCERN = " ".join(f"concern{number}" for number in range(32))
LONG_WORDS = " ".join(f"word{number}" for number in range(88))
assert len(LONG_CONCERN) >= 299
assert len(LONG_WORDS) >= 600


def agreed(box_: Box, *, values: dict[str, Any] | None = None, here: int | None = None, **more: Any) -> Agreed:
    return Agreed(answer=Answer(**more), values=values or {}, row_ids=box_.proposal.ids, here=here)


async def test_nothing_is_lit_at_first_and_enter_alone_says_what_to_choose() -> None:
    async with box() as one:
        assert one.lit == ""
        assert "Enter" not in one.said
        await one.press("enter")
        assert "Choose how you ask it" in one.said
        assert one.given == []


@pytest.mark.parametrize(
    ("letter", "how"), [("v", "voice"), ("V", "voice"), ("h", "hands"), ("r", "round"), ("c", "chat")]
)
async def test_a_letter_says_how_it_is_asked_and_only_enter_on_what_is_lit_records(letter: str, how: Any) -> None:
    async with box() as one:
        await one.press(letter, *([] if how == "voice" else ["enter"]))
        await one.press("a", "enter")
        assert one.given == [agreed(one, state="agreed", how=how)]


async def test_keys_in_one_burst_mean_the_same() -> None:
    async with box() as one:
        await burst(one.pilot, "h", "9", "space", "2", "space", "1", "enter", "n", "enter", *"ask", "enter")
        counts = Counts(agree=9, live_with=2, concern=1)
        assert one.given == []  # nine of three people: it is looked at again first
        await burst(one.pilot, "r", "enter")
        assert [(one_.answer.state, one_.answer.counts) for one_ in one.given if one_] in ([("not_agreed", counts)], [])


async def test_by_voice_the_outcome_that_fits_is_lit_and_a_letter_only_lights() -> None:
    async with box() as one:
        await one.press("v")
        assert one.lit == "A Agreed"
        assert "Enter record: agreed" in one.said
        await one.press("n")
        assert one.lit == "N Not agreed"
        assert "Enter what is next?" in one.said
        await one.press("up", "up", "down")
        assert one.lit.startswith("F Agreed for now")
        assert one.given == []


async def test_a_number_is_selected_on_arrival_and_the_last_cell_says_that_enter_goes_on() -> None:
    async with box() as one:
        await one.press("h", "1", "2", "tab", "3", "shift+tab", "4")
        assert one.asking.counts == {"agree": "4", "live_with": "3"}
        await one.press(*["space"] * 6)
        assert "Enter goes on" in one.said
        assert one.asking.cell == 4


async def test_backspace_takes_a_digit_and_in_an_empty_cell_it_goes_back() -> None:
    async with box() as one:
        await one.press("h", "1", "2", "tab", "backspace")
        assert one.asking.cell == 0
        await one.press("backspace", "backspace")
        assert one.asking.counts == {}


async def test_a_letter_says_that_there_are_only_numbers_here() -> None:
    async with box() as one:
        await one.press("h", "x")
        assert "Only numbers here" in one.said
        await one.press("2")
        assert "Only numbers here" not in one.said
        assert one.asking.counts == {"agree": "2"}


async def test_empty_cells_are_not_counted_and_nothing_at_all_is_recorded_as_not_counted() -> None:
    async with box() as one:
        await one.press("h", "enter")
        assert one.lit == ""
        await one.press("enter")
        assert "Choose what came of it" in one.said
        await one.press("a")
        assert "This will be recorded: Agreed by hands, not counted" in one.said
        await one.press("enter")
        assert one.given == [agreed(one, state="agreed", how="hands")]


@pytest.mark.parametrize(
    ("way", "cells", "asks"),
    [
        ("", "For Can live with it Concern Against Pass", "who is for it, can live with it, has a concern"),
        ("vote", "For Against Pass", "who is for it, who is against?"),
        ("consent", "No objection Objection Pass", "who has no objection, who has one?"),
        ("fist_to_five", "0 1 2 3 4 5", "Show 0 to 5 fingers, all at once"),
    ],
)
async def test_only_the_cells_of_the_way_stand_there_with_what_is_said_to_ask_so(
    way: Any, cells: str, asks: str
) -> None:
    async with box(decided_by(way), "decisions") as one:
        await one.press("h")
        line = next(line for line in shown(one.pilot).split("\n") if "▏]" in line)
        assert " ".join("".join(" " if letter in "[]▏│" else letter for letter in line).split()) == cells
        assert asks in one.said


async def test_how_many_are_in_no_count_is_said_as_they_are_counted() -> None:
    async with box() as one:
        await one.press("h", "1")
        assert "2 of the 3 who take part in decisions have not been asked." in one.said
        assert "So far: By hands: 1 for" in one.said
        await one.press("tab", "2")
        assert "All 3 who take part in decisions are counted." in one.said


@pytest.mark.parametrize(
    ("way", "keys", "lit", "letter", "why"),
    [
        ("", ("0", "tab", "tab", "tab", "3"), "N Not agreed", "a", "Nobody is for it, and 3 are against."),
        ("vote", ("1", "tab", "2"), "N Not agreed", "a", "The vote was lost: 1 for, 2 against."),
        ("vote", ("1", "tab", "1"), "O Open", "a", "1 for, 1 against: a tie."),
        ("vote", ("2", "tab", "1"), "A Agreed", "n", "More are for it than against it."),
        ("consent", ("2", "tab", "1"), "O Open", "a", "An objection stands. By consent that is not agreed."),
        ("fist_to_five", ("1", *["tab"] * 5, "2", "enter"), "", "a", "were not asked a second time."),
    ],
)
async def test_what_contradicts_the_counts_is_recorded_only_after_a_second_step(
    way: Any, keys: tuple[str, ...], lit: str, letter: str, why: str
) -> None:
    async with box(decided_by(way), "decisions") as one:
        await one.press("h", *keys, "enter")
        assert one.lit.startswith(lit)
        assert bool(one.lit) == bool(lit)
        before = one.lit
        await one.press(letter)
        assert "Enter look at it again first" in one.said
        await one.press("enter")
        assert "You are about to record:" in one.said
        assert why in one.said
        assert one.lit == "Go back"
        await one.press("enter")
        assert one.lit == before
        await one.press(letter, "enter", "escape")
        assert one.lit == before
        assert one.given == []
        await one.press(letter, "enter", "r", *(["enter"] if letter == "n" else []))
        assert [one_.answer.state for one_ in one.given if one_] == ["not_agreed" if letter == "n" else "agreed"]


async def test_more_answers_than_people_can_be_how_many_are_here_once_a_meeting() -> None:
    async with box() as one:
        await one.press("h", *"30", "enter")
        assert "There are 30 answers from 3 people. Someone may be counted twice." in one.said
        await one.press("a", "enter")
        assert "30 are here: count them so from now on" in one.said
        await one.press("h")
        assert one.lit == "A Agreed"
        await one.press("enter")
        assert one.given == [agreed(one, state="agreed", how="hands", counts=Counts(agree=30), here=30)]
    counted = meeting_with()
    counted = replace(counted, details=replace(counted.details, deciding_count=5))
    async with box(counted) as one:
        await one.press("h", *"30", "enter", "a", "enter")
        assert "There are 30 answers from 5 people." in one.said
        assert "are here" not in one.said


@pytest.mark.parametrize("size", SIZES)
async def test_by_voice_a_held_concern_can_not_be_agreed_and_h_keeps_it(size: tuple[int, int]) -> None:
    async with box(size=size) as one:
        await one.press("v", "c", "'Too far", "enter", "s", "escape")
        assert one.lit == ""
        assert "“No one spoke against” would not be so" in one.said
        await one.press("a", "f", "enter")
        assert one.given == []
        assert one.lit == ""
        await one.press("h", "2", "enter", "f", "enter", "enter")
        answer: dict[str, Any] = {"counts": Counts(agree=2), "objections": (("Too far", "stands"),)}
        assert one.given == [agreed(one, state="for_now", how="hands", **answer)]


@pytest.mark.parametrize(("letter", "became"), [("t", "settled"), ("s", "stands"), ("l", "later"), ("enter", "")])
async def test_a_new_concern_asks_at_once_what_became_of_it(letter: str, became: Any) -> None:
    async with box() as one:
        await one.press("h", "2", "enter", "c", "'Too far", "enter")
        assert "What became of it?" in one.said
        assert one.lit == "Nobody has said yet"
        await one.press(letter, "escape", "a")
        assert "Too far" in one.said
        await one.press("enter")
        assert [one_.answer.objections for one_ in one.given if one_] == [(("Too far", became),)]


async def test_concerns_are_a_numbered_list_with_a_line_as_a_stage_has_them() -> None:
    async with box() as one:
        await one.press("h", "enter", "c", "'Too far", "enter", "enter", "'Too dark", "enter", "l")
        assert "1 Too far" in one.said
        assert "2 Too dark" in one.said
        await one.press("1", "enter", "e", "' away", "enter", "enter", "up", "enter")
        assert one.asking.concerns == (("Too far away", ""), ("Too dark", "later"), ("Not sure why yet", ""))
        await one.press("enter", "2", "enter", "x")
        assert [words for words, _ in one.asking.concerns] == ["Too far away", "Not sure why yet"]


async def test_letters_in_a_line_are_text_and_none_is_drawn_beside_it() -> None:
    async with box() as one:
        await one.press("v", "y", "'vhrcafnopytsbedwlx 19", "enter", "'still typed", "escape")
        assert "Why: vhrcafnopytsbedwlx 19" in one.said
        await one.press("enter")
        assert one.given == [agreed(one, state="agreed", how="voice", reasons=("vhrcafnopytsbedwlx 19", "still typed"))]


async def test_a_concern_worked_into_the_words_is_asked_again_with_empty_counts_in_the_same_way() -> None:
    async with box() as one:
        await one.press("h", "2", "space", "space", "1", "enter", "c", "'Too far", "enter", "w")
        assert "Concern: Too far" in one.said
        assert f"Before: {WORDS}" in one.said
        await one.press("', or 20", "enter")
        assert "Before, with the old words: 2 for, 1 concern" in one.said
        assert one.asking.counts == {}
        await one.press("3", "enter", "enter")
        answer: dict[str, Any] = {"counts": Counts(agree=3), "objections": (("Too far", "worked_in"),)}
        assert one.given == [agreed(one, state="agreed", how="hands", values={"text": f"{WORDS}, or 20"}, **answer)]


async def test_words_left_as_they_were_had_nothing_worked_into_them() -> None:
    async with box() as one:
        await one.press("h", "2", "enter", "c", "'Too far", "enter", "w")
        assert "Enter leave them as they were" in one.said
        await one.press("enter")
        assert "Nothing was worked in" in one.said
        await one.press("escape", "escape")
        assert one.asking.concerns == (("Too far", ""),)
        assert one.asking.counts == {"agree": "2"}


async def test_by_voice_changed_words_say_to_ask_again() -> None:
    async with box() as one:
        await one.press("v", "e", "' now", "enter")
        assert "The words have changed. Ask again: is anyone against?" in one.said
        await one.press("enter")
        assert one.given == [agreed(one, state="agreed", how="voice", values={"text": f"{WORDS} now"})]


async def test_half_changed_words_wait_and_nothing_is_other_than_it_was() -> None:
    async with box() as one:
        await one.press("v", "e", "' now", "escape")
        assert "now" not in one.said.split("What came")[0]
        await one.press("e")
        assert f"{WORDS} now" in one.said
        await one.press("escape", "enter")
        (given,) = [one_ for one_ in one.given if one_]
        assert replace(given, half_typed="") == agreed(one, state="agreed", how="voice")
        one.kept.append(given.half_typed)
        await one.open()
        await one.press("e")
        assert f"{WORDS} now" in one.said


async def test_all_fields_of_a_topic_are_read_out_and_changed_one_a_line() -> None:
    async with box(decided_by("vote"), "decisions") as one:
        assert "How it is decided: Vote" in one.said
        await one.press("e")
        for label in ("Topic", "How much say people", "How it is decided", "Who decides"):
            assert label in one.said
        await one.press("tab", "tab", "tab", "'the board", "enter")
        assert "Who decides: the board" in one.said
        await one.press("v", "enter")
        (given,) = [one_ for one_ in one.given if one_]
        assert given.values["decides"].words == "the board"


@pytest.mark.parametrize(("letter", "state"), [("f", "for_now"), ("o", "open"), ("p", "parked")])
@pytest.mark.parametrize(
    ("typed", "until", "until_words"),
    [("in spring", None, "in spring"), ("tomorrow", "2026-10-22", ""), ("", None, "")],
)
async def test_the_day_of_an_outcome_is_asked_in_place_and_may_stay_empty(
    letter: str, state: Any, typed: str, until: str | None, until_words: str
) -> None:
    async with box() as one:
        await one.press("h", "2", "enter", letter, "enter", f"'{typed}")
        assert "22 Oct 2026" in one.said or typed != "tomorrow"
        assert f"Enter record: {state.replace('_', ' ').replace('for now', 'agreed for now')}" in one.said
        await one.press("enter")
        answer: dict[str, Any] = {"until": until, "until_words": until_words, "counts": Counts(agree=2)}
        assert one.given == [agreed(one, state=state, how="hands", **answer)]


@pytest.mark.parametrize(("letter", "state"), [("o", "open"), ("p", "parked")])
async def test_what_is_not_put_to_the_group_can_only_be_left_open_or_parked(letter: str, state: Any) -> None:
    async with box() as one:
        await one.press(letter)
        assert "Not put to the group." in one.said
        await one.press("'tomorrow", "escape")
        assert one.asking.step == "ask"
        await one.press(letter, "enter")
        assert one.given == [agreed(one, state=state, until="2026-10-22")]


async def test_not_agreed_asks_for_the_next_step_and_half_of_it_is_not_lost() -> None:
    async with box() as one:
        await one.press("v", "n", "enter")
        assert one.lit == "Not agreed"
        await one.press("'Ask", "escape")
        assert one.lit == "N Not agreed"
        assert "Next step: Ask" in one.said
        await one.press("enter", "enter")
        assert one.given == [agreed(one, state="not_agreed", how="voice", next_step="Ask")]


async def test_fist_to_five_hears_every_low_one_and_then_shows_once_more() -> None:
    async with box(decided_by("fist_to_five"), "decisions") as one:
        await one.press("h", "tab", "tab", "1", "tab", "tab", "tab", "2")
        assert "Enter once more" in one.said
        await one.press("enter")
        assert "Hear every 0, 1 and 2. Then all show again: that is the last time." in one.said
        await one.press("tab", "tab", "tab", "1", "tab", "2", "enter")
        assert one.lit == "A Agreed"
        await one.press("enter")
        answer: dict[str, Any] = {"fingers": Fingers(two=1, five=2), "fingers_again": Fingers(three=1, four=2)}
        assert one.given == [agreed(one, state="agreed", how="hands", method="fist_to_five", **answer)]


async def test_each_way_of_deciding_stands_with_its_meaning_the_group_s_own_first() -> None:
    meeting = meeting_with(WORDS)
    from data.edits import items
    from tests.fixed import FixedPen

    meeting = items.add(meeting, FixedPen("2026-10-21T10:00:00+00:00"), "decisions", ["Colours"], method="lots")
    async with box(meeting) as one:
        assert "How we decide it: nobody has said yet" in one.said
        await one.press("d")
        rows = [line.strip(" │▌") for line in shown(one.pilot).split("\n")]
        assert next(row for row in rows if "Draw lots" in row) == next(
            row for row in rows if row.startswith(("Draw", "Consent", "Vote"))
        )
        assert "You chose it for: Colours" in one.said
        await one.press("up", "up", "up", "up", "up", "up", "up", "up", "enter")
        assert one.asking.step == "ask"
        assert "nobody has said yet" not in one.said


async def test_another_way_of_deciding_asks_another_question_so_its_counts_begin_again() -> None:
    async with box() as one:
        await one.press("h", "2", "tab", "tab", "tab", "1", "enter", "d")
        while "Vote" not in one.lit:
            await one.press("down")
        await one.press("enter")
        assert "Before: 2 for, 1 against" in one.said
        assert one.asking.counts == {}
        assert one.asking.step == "counts"


async def test_who_decided_is_asked_only_where_it_is_not_the_group() -> None:
    async with box(decided_by("outside"), "decisions") as one:
        await one.press("h", "2", "enter", "a")
        assert "Nobody is named who decided." in one.said
        await one.press("b", "'The council", "enter")
        assert "Who decided: The council" in one.said
        await one.press("a", "enter")
        answer: dict[str, Any] = {"counts": Counts(agree=2), "decided_by": "The council"}
        assert one.given == [agreed(one, state="agreed", how="hands", method="outside", **answer)]
    async with box() as one:
        await one.press("v", "b")
        assert one.asking.step == "result"


async def test_who_is_still_to_ask_who_asks_them_and_by_when() -> None:
    async with box() as one:
        await one.press("h", "1", "enter", "t", "down", "space", "enter", "'Ben", "enter")
        assert "Has Ben said yes?" in one.said
        await one.press("y", "'soon", "enter")
        assert "By when are they asked? What stands there is no day yet." in one.said
        await one.press("escape", "escape", "escape", "a")
        assert "Enter by when are they asked?" in one.said
        await one.press("enter", "ctrl+u", "'tomorrow", "enter", "a", "enter")
        (given,) = [one_ for one_ in one.given if one_]
        asked = (given.answer.to_ask, given.answer.asks, given.answer.ask_by)
        assert asked == ((one.proposal.people[1].id,), ("Ben", True), "2026-10-22")


async def test_several_are_all_in_and_any_is_taken_out_to_talk_about() -> None:
    meeting = meeting_with("Seats", "Shade", "Slower cars", "A crossing")
    async with box(meeting, numbers=(3, 4, 10, 1)) as one:
        assert one.said.count("[x]") == 4
        assert "E Change" not in one.said
        await one.press("down", "space", "1", "0", "4", "4")
        await click(one.pilot, "Slower cars")
        await one.press("v", "e")
        assert "This will be recorded for each of the 3: Agreed by voice, no one spoke against" in one.said
        assert "Shade" not in one.said
        await one.press("enter")
        ids = one.proposal.ids
        assert [one_.row_ids for one_ in one.given if one_] == [(ids[0], ids[2], ids[3])]


async def test_with_all_taken_out_nothing_can_be_asked() -> None:
    async with box(meeting_with("Seats", "Shade"), numbers=(3, 4)) as one:
        await one.press("3", "4", "v")
        assert "All are taken out." in one.said
        assert "By voice" not in one.said
        assert one.asking.step == "ask"


async def test_of_several_a_concern_is_not_worked_into_the_words() -> None:
    async with box(meeting_with("Seats", "Shade"), numbers=(3, 4)) as one:
        await one.press("h", "enter", "c", "'Far", "enter", "w")
        assert "Work it into the words" not in one.said
        assert one.asking.concerns == (("Far", ""),)


# Coming back to it


async def test_esc_goes_one_step_back_keeps_all_and_closes_on_the_first() -> None:
    async with box() as one:
        await one.press("h", "2", "enter", "escape")
        assert one.asking.counts == {"agree": "2"}
        await one.press("escape")
        assert one.asking.step == "ask"
        await one.press("escape")
        assert one.given == [None]
        await one.open()
        assert "This is not recorded yet." in one.said
        await one.press("h", "enter", "enter")
        assert [one_.answer.counts for one_ in one.given if one_] == [Counts(agree=2)]


async def test_esc_and_a_quick_letter_are_two_keys() -> None:
    async with box() as one:
        await one.press("h", "alt+v", "enter")
        assert one.given == [agreed(one, state="agreed", how="voice")]


async def test_it_opens_again_where_it_was_left_and_can_be_started_afresh_and_had_back() -> None:
    async with box() as one:
        await one.press("h", "2", "enter", "c", "'Too far", "enter")
        one.pilot.app.screen.keep_draft()  # type: ignore[attr-defined]  # pyright: ignore
        one.pilot.app.pop_screen()
        await one.open()
        assert one.asking.step == "concern"
        assert "This is not recorded yet." in one.said or "Start afresh" in one.said
        await click(one.pilot, "Start afresh")
        await one.press()
        assert (one.asking.step, one.asking.concerns, one.asking.counts) == ("ask", (), {})
        await click(one.pilot, "Have back what stood here")
        await one.press()
        assert (one.asking.step, one.asking.concerns) == ("concern", (("Too far", ""),))


@pytest.mark.parametrize("when", ["while it is closed", "before the next key", "as soon as it is told"])
async def test_words_that_somebody_else_changed_are_read_out_and_asked_again(when: str) -> None:
    async with box() as one:
        await one.press("h", "2", "enter")
        if when == "while it is closed":
            await one.press("escape", "escape", "escape")
        one.change(text="There are places to sit")
        if when == "while it is closed":
            await one.open()
        elif when == "before the next key":
            await one.press("enter")
        else:
            screen = one.pilot.app.screen
            assert isinstance(screen, AgreeBox)
            screen.call_later(screen.meeting_changed)
            await one.press()
        assert one.asking.step == "ask"
        assert "There are places to sit" in one.said
        assert "Before, with the old words: 2 for" in one.said
        assert one.asking.counts == {}
        assert [one_ for one_ in one.given if one_] == []


async def test_what_somebody_else_took_out_is_not_recorded_and_what_was_typed_is_kept() -> None:
    async with box() as one:
        await one.press("h", "2", "enter", "c", "'Too far", "enter")
        one.proposal = Proposal(meeting_with("Something else"), "outcomes", ("gone",), one.proposal.today)
        await one.press("s", "enter")
        assert one.given == [None]
        assert "Too far" in one.kept[-1]


async def test_what_an_earlier_program_had_half_typed_is_there() -> None:
    draft = (
        '{"agree": "3", "objections": "stands\\tFar\\n\\tDark", "reasons": "Legs", "reason": "Sun",'
        ' "for_now": "in spring", "words": "Seats", "method": "vote"}'
    )
    async with box(draft=draft) as one:
        asking = one.asking
        assert asking.counts == {"agree": "3"}
        assert asking.concerns == (("Far", "stands"), ("Dark", ""))
        assert (asking.reasons, asking.words("reason")) == (("Legs",), "Sun")
        assert (asking.words("for_now"), asking.words("form:text"), asking.method) == ("in spring", "Seats", "vote")


# The mouse


async def test_a_click_lights_as_its_letter_does_a_second_does_nothing_and_the_footer_records() -> None:
    async with box() as one:
        await click(one.pilot, "By voice")
        await one.press()
        await click(one.pilot, "Not agreed")
        await one.press()
        assert one.lit == "N Not agreed"
        await click(one.pilot, "Not agreed")
        await one.press()
        assert one.lit == "N Not agreed"
        assert one.given == []
        await click(one.pilot, "A  Agreed")
        await one.press()
        await click(one.pilot, "Enter record")
        await one.press()
        assert one.given == [agreed(one, state="agreed", how="voice")]


# Nothing is cut


async def seen(one: Box) -> str:
    """All words of a step: what stands on the screen, and what PageUp and PageDown bring."""
    for _ in range(9):
        await one.press("pageup")
    pages = [one.said]
    for _ in range(9):
        await one.press("pagedown")
        pages.append(one.said)
    return " ".join(pages)


@pytest.mark.parametrize("size", SIZES)
async def test_long_words_and_a_long_concern_are_whole_in_each_step(size: tuple[int, int]) -> None:
    words, concern = LONG_WORDS.split(), LONG_CONCERN.split()
    async with box(meeting_with(LONG_WORDS), size=size) as one:
        await one.press("h", "1", "enter", "c", f"'{LONG_CONCERN}")
        for keys, wanted in (
            ((), [*words]), (("enter",), [*words, *concern]), (("s",), [*words, *concern]),
            (("escape",), [*words, *concern]), (("n", "enter"), [*words, *concern]), (("escape", "left"), words),
            (("escape",), words), (("d",), words), (("escape", "c", "enter", "t", "space", "enter"), words),
        ):  # fmt: skip
            await one.press(*keys)
            text = (await seen(one)).split()
            assert [word for word in wanted if word not in text] == [], one.asking.step


@pytest.mark.parametrize("size", SIZES)
async def test_long_words_are_whole_in_the_field_where_they_are_changed(size: tuple[int, int]) -> None:
    async with box(meeting_with(LONG_WORDS), size=size) as one:
        await one.press("v", "e")
        assert "word87" in one.said
        text = one.said
        for _ in range(14):
            await one.press("up")
            text += one.said
        assert [word for word in LONG_WORDS.split() if word not in text] == []


@pytest.mark.parametrize("size", SIZES)
async def test_where_words_are_out_of_view_a_line_says_how_to_see_them(size: tuple[int, int]) -> None:
    async with box(meeting_with(LONG_WORDS), size=size) as one:
        await one.press("v", "n")
        if "word0 " not in one.said:
            assert "PageUp: the words" in one.said
            await one.press("pageup")
            assert "word0 " in one.said


@pytest.mark.parametrize("words", ["[/]", "[@click=app.quit]x", "[red]x[/red]"])
async def test_words_are_only_words(words: str) -> None:
    async with box(meeting_with(words)) as one:
        assert words in one.said
        await one.press("v", "y")
        for letter in words:
            await burst(one.pilot, letter)
        await one.press("enter", "escape")
        assert f"Why: {words}" in one.said
