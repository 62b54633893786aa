"""What is read in an action line is shown before Enter, and is then so."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from time import process_time

import pytest
from msgspec import structs

from data.minutes.compose import compose
from data.minutes.formats import written
from data.model.records.details import Next
from data.model.stages import spec
from screens.meeting.actions.line_reading import list_in
from screens.meeting.actions.pasted_list import PastedList
from screens.widgets.line_input import WaitingText
from tests.screens.action_line import drawn, meeting_of, to_action
from tests.screens.opened import NOW, field, opened

SIZES = [(100, 30), (80, 24), (60, 20)]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("where", ["line", "ctrl+g"])
async def test_all_that_is_read_is_shown_with_its_weekday_and_then_is_so(
    tmp_path: Path, where: str, size: tuple[int, int]
) -> None:
    async with opened(tmp_path, meeting_of(), size=size) as open_:
        await to_action(open_, where)
        await open_.type("[x] @ana and @ben ring the school by Friday (30 Oct)")
        shown = drawn(open_)
        assert "Ana Ruiz, with Ben Cole, are to be asked, by Fri 30 Oct 2026." in shown
        assert "It is done." in shown
        assert "Esc: as typed." in shown
        await open_.press("enter")
        (action,) = open_.meeting.actions
        assert (action.text, action.by, action.state) == ("ring the school", "2026-10-30", "done")
        assert action.owner is not None
        assert [one.words for one in (action.owner, *action.with_others)] == ["ana", "ben"]
        assert all(one.person and not one.said_yes for one in (action.owner, *action.with_others))
        await open_.press("ctrl+z")
        assert not open_.meeting.actions


def test_a_key_costs_no_more_where_800_pasted_lines_wait() -> None:
    meeting, today = meeting_of(), NOW.date()
    close = spec("close").kinds[0]

    def cost(waiting: int) -> float:
        lines = "\n".join(f"Ring the school and ask them {at}" for at in range(waiting))
        before = PastedList(meeting, today, close, lines, 0)
        costs: list[float] = []
        for turn in range(5):
            start = process_time()
            for at in range(20):
                typed = WaitingText(lines, f"Sweep the yard by Friday {waiting} {turn} {at}", 0, as_typed=False)
                pasted = list_in(meeting, today, close, typed, before)
                assert pasted is not None
                assert len(pasted.with_typed(typed.typed)) == waiting + 1
            costs.append(process_time() - start)
        return min(costs)

    assert cost(800) < 4 * cost(2)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("Send it by Thursday 30 Oct", "30 Oct 2026 is a Friday."),
        ("@anna send it", "anna is not on the list. Ana Ruiz?"),
        ("@ana by Friday", "This names nothing to do. Write what is to be done."),
        ("Ring by Friday, write by Monday", "Two days are named here. Leave one of them."),
        ("Send it, but not by Friday", "After “not” no day is read."),
        ("Send it by 20 Oct", "20 Oct is past. Write the year if you mean 2027."),
        ("Send it by 20 Oct 2026", "By Tue 20 Oct 2026, which is past."),
        ("Send it by next meeting", "When: next meeting."),
    ],
)
async def test_what_is_not_sure_is_said_while_it_is_typed(tmp_path: Path, typed: str, says: str) -> None:
    async with opened(tmp_path, meeting_of(), size=(60, 20)) as open_:
        await to_action(open_, "line")
        await open_.type(typed)
        assert says in drawn(open_)


async def test_of_pasted_lines_it_is_said_in_how_many_something_is_read(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting_of()) as open_:
        await to_action(open_, "line")
        open_.screen.line.take_paste("Ring the school @ana\nPaint the gate\nSweep by Friday")
        await open_.pilot.pause()
        shown = drawn(open_)
        assert "3 actions; who, when or how far is read in 2 of them. Esc: as pasted." in shown
        assert "Ring the school · Ana Ruiz is to be asked." in shown
        await open_.press("escape", "enter")
        assert [row.text for row in open_.meeting.actions] == [
            "Ring the school @ana", "Paint the gate", "Sweep by Friday",
        ]  # fmt: skip


NOV = {
    "prepared": ("2026-12-21", datetime(2026, 11, 28, 9, 26, tzinfo=UTC)),
    "typed up": ("2026-11-26", datetime(2026, 12, 3, 9, 26, tzinfo=UTC)),
}


@pytest.mark.parametrize(
    ("when", "words", "day"),
    [
        ("prepared", "30 Nov", "2026-11-30"),
        ("prepared", "Friday", "2026-12-04"),
        ("typed up", "Friday", "2026-11-27"),
    ],
)
async def test_the_same_words_are_the_same_day_in_the_line_and_in_the_form(
    tmp_path: Path, when: str, words: str, day: str
) -> None:
    meeting_day, now = NOV[when]
    async with opened(tmp_path, meeting_of(meeting_day), now=lambda: now) as open_:
        await to_action(open_, "line")
        await open_.type(f"Sweep by {words}")
        await open_.press("enter")
        await open_.type("Paint")
        await open_.press("enter")
        key = open_.meeting.actions[1].id
        open_.screen.show_stage("close", key)
        await open_.press("enter", "e")
        while field(open_) != "by":
            await open_.press("tab")
        await open_.type(words)
        await open_.press("enter")
        assert [row.by for row in open_.meeting.actions] == [day, day]


async def test_due_words_are_printed_and_no_day_is_missed(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting_of()) as open_:
        await to_action(open_, "line")
        for line in ("Ring the school by next meeting", "Keep the list, ongoing", "Ask the funder by Q1"):
            await open_.type(line)
            await open_.press("enter")
        page = written(compose(open_.meeting), "md").decode()
        assert "no day yet" not in page
        for words in ("By: next meeting.", "By: ongoing.", "By: Q1."):
            assert words in page
        known = structs.replace(open_.meeting.details, next=Next(date="2026-11-18"))
        page = written(compose(structs.replace(open_.meeting, details=known)), "md").decode()
        assert "By: next meeting, 18 Nov 2026." in page
