"""Who is still to be asked: a list at Close, from which somebody is ticked off and their answer is counted."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coprod_tui.commands.show import meeting_as_text
from data.edits import agreeing, items, meeting_details
from data.model.records.agreements import Counts
from data.model.records.meeting import Meeting
from data.queries.asking_result import AskingResult
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import Open, opened


def open_until(names: tuple[int, ...] = (1, 2), answer: AskingResult | None = None) -> Meeting:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "people", ["Ana Silva", "Ben Okri", "Cleo"])
    meeting = items.add(meeting, stamper, "outcomes", ["Places to sit"])
    asked = answer or AskingResult(
        state="open", how="hands", counts=Counts(agree=1), asks=("Ana Silva", False), until="2026-10-28",
        to_ask=tuple(meeting.people[at].id for at in names),
    )  # fmt: skip
    return agreeing.agree(meeting, stamper, "outcomes", [meeting.outcomes[0].id], asked)


async def at_close(open_: Open) -> str:
    open_.screen.show_stage("close")
    await open_.pilot.pause()
    return " ".join(" ".join(open_.drawn()).split())


async def open_row(open_: Open) -> None:
    key = next(entry.key for entry in open_.screen.items.entries if entry.key.startswith("row:ask:"))
    open_.screen.items.choose(key)
    await open_.press("enter")


async def test_close_lists_whom_to_ask_who_asks_them_and_until_when_and_so_does_show(tmp_path: Path) -> None:
    async with opened(tmp_path, open_until(), size=(100, 40)) as open_:
        said = await at_close(open_)
    assert "Still to ask: Ben Okri, Cleo" in said
    assert "Ana Silva asks them, to be asked first · by 28 Oct 2026" in said.replace("\u00a0", " ")
    record = meeting_as_text(open_until())
    assert "Still to ask: Ben Okri, Cleo" in record
    assert "Who asks them: Ana Silva" in record


async def test_words_in_place_of_a_day_read_as_english_whatever_they_are(tmp_path: Path) -> None:
    words = "Bev has asked the booking desk"
    answer = AskingResult(state="open", how="hands", counts=Counts(agree=1), until_words=words)
    async with opened(tmp_path, open_until(answer=answer), size=(100, 40)) as open_:
        said = await at_close(open_)
    assert f"Nobody has offered to ask them yet · until: {words}" in said.replace("\u00a0", " ")


async def test_somebody_is_ticked_off_and_their_answer_counted_and_the_next_is_asked_for(tmp_path: Path) -> None:
    async with opened(tmp_path, open_until(), size=(100, 40)) as open_:
        await at_close(open_)
        await open_row(open_)
        await open_.press("c", "enter", "c")  # Cleo, a concern
        await open_.type("it is far")
        await open_.press("enter", "enter", "f")  # Ben is the last: for
        row = open_.meeting.outcomes[0]
        assert sorted((one.reply, one.words) for one in row.answered_since) == [("agree", ""), ("concern", "it is far")]
        assert {one.who for one in row.asked_since} == {person.id for person in open_.meeting.people[1:]}
        assert row.agreements[0].counts == Counts(agree=1)
        assert "Everyone who was to be asked has been." in await at_close(open_)
        await open_row(open_)
        assert open_.looking() == "outcomes"
        await open_.press("ctrl+z", "ctrl+z")
        assert (open_.meeting.outcomes[0].asked_since, open_.meeting.outcomes[0].answered_since) == ((), ())


async def test_an_item_of_which_some_are_left_to_ask_offers_that_in_its_menu_beside_what_was_said(
    tmp_path: Path,
) -> None:
    counted = AskingResult(state="agreed", how="hands", counts=Counts(agree=2))
    async with opened(tmp_path, open_until(answer=counted), size=(100, 40)) as open_:
        open_.screen.show_stage("outcomes")
        await open_.press("1", "enter")
        assert re.search(r"S +Still to ask: what they answered since +1 to ask", "\n".join(open_.drawn()))
        await open_.press("s", "enter", "l")
        (said,) = open_.meeting.outcomes[0].answered_since
        assert said.reply == "live_with"
        assert open_.meeting.outcomes[0].agreements[0].counts == Counts(agree=2)
        await open_.press("escape", "1", "enter")
        assert "Still to ask" not in "\n".join(line for line in open_.drawn() if "│" in line)


async def test_a_worry_that_is_typed_on_answers_for_nobody_else(tmp_path: Path) -> None:
    async with opened(tmp_path, open_until(), size=(100, 40)) as open_:
        await at_close(open_)
        await open_row(open_)
        await open_.press("c", "enter", "c")
        await open_.type("it is far")
        await open_.press("enter")
        await open_.type("Also too dark")
        await open_.press("enter")
        (said,) = open_.meeting.outcomes[0].answered_since
        assert (said.reply, said.words) == ("concern", "it is far")


async def test_everybody_keeps_their_number_of_the_list_of_people_where_it_is_asked_who_was_asked(
    tmp_path: Path,
) -> None:
    stamper = FixedStamper()
    meeting = open_until(names=(1, 2))
    meeting = items.change(meeting, stamper, "people", meeting.people[0].id, {"deciding": False})
    async with opened(tmp_path, meeting, size=(100, 40)) as open_:
        await at_close(open_)
        await open_row(open_)
        drawn = "\n".join(open_.drawn())
        assert re.search(r" 2 +Ben Okri", drawn)
        assert re.search(r" 3 +Cleo", drawn)
        await open_.press("3", "enter", "f")
        assert [one.who for one in open_.meeting.outcomes[0].asked_since] == [meeting.people[2].id]


async def test_somebody_who_gave_no_answer_is_ticked_off_and_counted_nowhere(tmp_path: Path) -> None:
    async with opened(tmp_path, open_until((1,)), size=(100, 40)) as open_:
        await at_close(open_)
        await open_row(open_)
        await open_.press("n")
        row = open_.meeting.outcomes[0]
        assert (len(row.asked_since), row.answered_since) == (1, ())


async def test_what_is_agreed_with_nobody_left_to_ask_is_not_on_the_list(tmp_path: Path) -> None:
    agreed = AskingResult(state="agreed", how="hands", counts=Counts(agree=3))
    async with opened(tmp_path, open_until(answer=agreed), size=(100, 40)) as open_:
        await at_close(open_)
        assert not [entry for entry in open_.screen.items.entries if entry.key.startswith("row:ask:")]


@pytest.mark.parametrize("names", [(), (2,)])
async def test_who_is_in_no_count_is_still_to_ask_until_the_last_of_them_was(
    tmp_path: Path, names: tuple[int, ...]
) -> None:
    people = open_until().people
    agreed = AskingResult(
        state="agreed", how="hands", counts=Counts(agree=1), to_ask=tuple(people[at].id for at in names)
    )  # fmt: skip
    async with opened(tmp_path, open_until(answer=agreed), size=(100, 40)) as open_:
        said = await at_close(open_)
        assert ("Still to ask: Cleo" in said) == bool(names)
        assert ("Nobody is ticked by name." in said) == (not names)
        assert f"Places to sit {len(names) or 2} to ask" in said
        await open_row(open_)
        await open_.press(*([] if names else ["c", "enter"]), "f")
        said = await at_close(open_)
        assert "Places to sit 1 to ask Nobody is ticked by name." in said
        await open_row(open_)
        await open_.press("b", "enter", "f")
        await at_close(open_)
        assert not [entry for entry in open_.screen.items.entries if entry.key.startswith("row:ask:")]


async def test_where_nobody_is_known_it_says_how_many_are_still_to_ask(tmp_path: Path) -> None:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "outcomes", ["Places to sit"])
    meeting = meeting_details.change_meeting(meeting, stamper, {"deciding_count": 12})
    answer = AskingResult(state="agreed", how="hands", counts=Counts(agree=9))
    meeting = agreeing.agree(meeting, stamper, "outcomes", [meeting.outcomes[0].id], answer)
    async with opened(tmp_path, meeting, size=(100, 40)) as open_:
        said = await at_close(open_)
        assert "3 people are still to be asked." in said
        assert "has been" not in said


async def test_where_nobody_was_ticked_it_is_asked_who_it_was(tmp_path: Path) -> None:
    async with opened(tmp_path, open_until(answer=AskingResult(state="open")), size=(100, 40)) as open_:
        assert "Nobody is ticked by name." in await at_close(open_)
        await open_row(open_)
        await open_.press("b", "enter", "a")
        await open_.press("enter")
        assert [one.reply for one in open_.meeting.outcomes[0].answered_since] == ["against"]


async def test_a_worry_that_is_half_typed_stands_beside_nobody_and_goes_with_the_answer(tmp_path: Path) -> None:
    async with opened(tmp_path, open_until(), size=(100, 40)) as open_:
        await at_close(open_)
        await open_row(open_)
        await open_.press("b", "enter", "c")
        await open_.type("afraid for my job")
        await open_.press("escape")
        kept = open_.screen.session.drafts
        assert "afraid for my job" in kept.values()
        assert not [person for person in open_.meeting.people if any(person.id in key for key in kept)]
        await open_row(open_)
        await open_.press("b", "enter", "n")  # asked in the end, and no answer
        assert open_.screen.session.drafts == {}
        assert "afraid" not in meeting_as_text(open_.meeting)


async def test_where_the_group_is_asked_again_it_is_said_that_what_came_since_is_in_no_count(tmp_path: Path) -> None:
    meeting = open_until()
    (outcome,) = meeting.outcomes
    cleo = meeting.people[2].id
    told = "Asked since then: 1 can live with it. That is not in the new counts: ask these people, too."
    async with opened(tmp_path, meeting) as open_:
        for said in (False, True):
            open_.screen.show_stage("outcomes", outcome.id)
            await open_.press("enter", "a")
            assert (told in " ".join("\n".join(open_.drawn()).replace("│", " ").split())) is said
            await open_.press("escape")
            of = outcome.agreements[0].id
            open_.screen.context.apply(agreeing.asked_since, "outcomes", outcome.id, of, cleo, "live_with", "")
