"""The agree box by its keys: what is asked, what is counted, and what is recorded."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from data.model.records.agreements import Counts, Fingers
from data.queries.agreement import AskingResult
from screens.dialogs.agree.dialog import Agreed
from screens.dialogs.agree.proposal import Proposal
from tests.screens.dialogs.agree_host import TODAY, WORDS, Box, box, decided_by, meeting_with, met, put
from tests.screens.dialogs.host import burst, click, shown

LONG_CONCERN = " ".join(f"concern{number}" for number in range(32))
LONG_WORDS = " ".join(f"word{number}" for number in range(88))
assert len(LONG_CONCERN) >= 299
assert len(LONG_WORDS) >= 600


def agreed(box_: Box, *, values: dict[str, Any] | None = None, here: int | None = None, **more: Any) -> Agreed:
    return Agreed(answer=AskingResult(**more), values=values or {}, row_ids=box_.proposal.ids, here=here)


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
    from tests.fixed import FixedStamper

    meeting = items.add(meeting, FixedStamper("2026-10-21T10:00:00+00:00"), "decisions", ["Colours"], method="lots")
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


async def test_the_way_that_the_group_used_last_is_offered_for_the_next_item_and_taken_only_where_it_is_chosen() -> (
    None
):
    meeting = put(met(WORDS, "A crossing"), state="agreed", how="hands", method="vote")
    next_one = Proposal(meeting, "outcomes", (meeting.outcomes[1].id,), TODAY)
    async with box() as one:
        one.proposal = next_one
        await one.press("escape", "ctrl+a")
        assert "How we decide it: nobody has said yet. Used last: vote" in one.said
        await one.press("v", "enter")
        assert [given.answer.method for given in one.given if given] == [""]
        one.kept.clear()
        await one.press("ctrl+a", "d")
        assert one.lit.startswith("Vote")
        await one.press("enter", "v", "enter")
        assert [given.answer.method for given in one.given if given] == ["", "vote"]


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
        await one.press("y", "enter", "'soon", "enter")
        assert "By when are they asked? That is not a day yet." in one.said
        await one.press("escape", "escape", "escape", "a")
        assert "Enter by when are they asked?" in one.said
        await one.press("enter", "ctrl+u", "'tomorrow", "enter", "a", "enter")
        (given,) = [one_ for one_ in one.given if one_]
        asked = (given.answer.to_ask, given.answer.asks, given.answer.ask_by)
        assert asked == ((one.proposal.people[1].id,), ("Ben", True), "2026-10-22")


async def test_several_are_all_in_and_any_is_taken_out_to_talk_about() -> None:
    meeting = meeting_with("Seats", "Shade", "Slower cars", "A crossing")
    async with box(meeting, marks=("O3", "O4", "O10", "O1")) as one:
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
    async with box(meeting_with("Seats", "Shade"), marks=("O3", "O4")) as one:
        await one.press("3", "4", "v")
        assert "All are taken out." in one.said
        assert "By voice" not in one.said
        assert one.asking.step == "ask"


async def test_of_several_a_concern_is_not_worked_into_the_words() -> None:
    async with box(meeting_with("Seats", "Shade"), marks=("O3", "O4")) as one:
        await one.press("h", "enter", "c", "'Far", "enter", "w")
        assert "Work it into the words" not in one.said
        assert one.concerns == [("Far", "")]
