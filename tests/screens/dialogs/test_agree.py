"""The agree box by its keys: how it is asked, in which way it is decided, by whom, and what is recorded."""

from __future__ import annotations

from typing import Any

import pytest

from data.model.records.agreements import Counts
from screens.dialogs.agree.proposal import Proposal
from tests.screens.dialogs.agree_host import TODAY, WORDS, agreed, box, decided_by, meeting_with, met, put
from tests.screens.dialogs.host import burst, click, shown


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
