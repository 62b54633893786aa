"""Reading back at Close: what was agreed and who does what, large, and any line mended from there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen

from data.edits import agreeing, items
from data.edits.inviting import invite
from data.example.example_meeting import example_meeting
from data.model.records.meeting import Meeting
from data.queries.asking_result import AskingResult
from data.queries.reading_back import read_back
from screens.dialogs.confirm import Ask
from screens.dialogs.form.form import EditForm
from screens.dialogs.read_back import ReadBack
from screens.meeting.actions.read_back import lines_to_read_back
from tests.data.second import second
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import Open, field, opened


async def read(open_: Open) -> str:
    """Everything that is read back, page after page, in one line."""
    words: list[str] = []
    while True:
        await open_.pilot.pause()
        drawn = " ".join(" ".join(open_.drawn()).split())
        if words and drawn == words[-1]:
            return " ".join(words).replace("▌", "").replace("│", "")
        words.append(drawn)
        await open_.press("pagedown")


async def open_it(open_: Open) -> None:
    await open_.press("ctrl+p")
    await open_.type("read back")
    await open_.press("enter")
    assert shows(open_, ReadBack)


def shows(open_: Open, kind: type[Screen[Any]]) -> bool:
    return isinstance(open_.pilot.app.screen, kind)


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (60, 20)])
async def test_all_that_was_agreed_and_who_does_what_is_read_on_pages_and_nothing_else(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    meeting = example_meeting(FixedStamper())
    async with opened(tmp_path, meeting, size=size) as open_:
        await open_it(open_)
        said = " ".join((await read(open_)).split())
    for _, row in read_back(meeting):
        assert row.text in said
    assert "Jo Hart said yes, by 28 Oct 2026" in said
    assert "Jo Hart, to be asked, by 4 Nov 2026" in said
    assert "Agreed by hands: 4 for, 1 passed" in said
    assert "What we did not agree O6 A bridge instead of lights Not agreed, asked by round: 1 for, 4 against" in said
    assert "Next step: ask what lights would cost" in said
    assert "Agreed for now by hands: 3 for, 1 can live with it, 1 concern" in said
    assert "For now, until: 18 Nov 2026" in said
    assert "Fewer cars" not in said


def test_what_was_not_agreed_at_an_earlier_meeting_is_not_read_back_as_said_today() -> None:
    assert not [line for line in lines_to_read_back(second()) if "A bridge" in line.words]


def test_what_stands_from_before_is_read_after_what_was_agreed_today_under_a_heading_of_its_own() -> None:
    said: dict[str, list[str]] = {}
    for line in lines_to_read_back(second()):
        said.setdefault(line.heading, []).append(" ".join(line.words.split()[:2]))
    assert said == {
        "What we agreed": ["O3 There", "R1 One", "R2 Anyone"],
        "Who does what": ["A8 Ask"],
        "Still agreed, from 21 Oct 2026": ["O1 Children", "O2 Bus", "D1 Where", "C1 People"],
        "Still to do, from 21 Oct 2026": ["A3 Ask", "A4 Write", "A5 Swap", "A6 Book", "A7 Send"],
    }
    assert list(said) == [
        "What we agreed", "Who does what", "Still agreed, from 21 Oct 2026", "Still to do, from 21 Oct 2026",
    ]  # fmt: skip


async def test_words_longer_than_a_page_are_whole(tmp_path: Path) -> None:
    stamper = FixedStamper()
    meeting = items.add(example_meeting(stamper), stamper, "outcomes", [" ".join(f"word{at}." for at in range(200))])
    row = meeting.outcomes[-1].id
    meeting = agreeing.agree(meeting, stamper, "outcomes", [row], AskingResult(state="agreed", how="voice"))
    async with opened(tmp_path, meeting, size=(60, 20)) as open_:
        await open_it(open_)
        said = await read(open_)
    assert [at for at in range(200) if f"word{at}." not in said] == []


async def test_enter_mends_a_line_and_comes_back_to_it(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await open_it(open_)
        await open_.press("end", "up", "enter")
        assert shows(open_, EditForm)
        await open_.type(" now")
        await open_.press("enter")
        assert shows(open_, ReadBack)
        mended = open_.meeting.actions[-2]
        assert mended.text.endswith(" now")
        here = [line for line in open_.drawn() if "▌" in line]
        assert any(mended.text in line for line in here)
        await open_.press("enter", "escape")
        assert shows(open_, ReadBack)
        await open_.press("escape")
        assert open_.pilot.app.screen is open_.screen


async def test_close_has_it_as_a_row_once_there_is_something_to_read(tmp_path: Path) -> None:
    def rows(open_: Open) -> list[str]:
        open_.screen.show_stage("close")
        return [entry.key for entry in open_.screen.items.entries]

    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        assert "row:read_back" in rows(open_)
        open_.screen.items.choose("row:read_back")
        await open_.press("enter")
        assert shows(open_, ReadBack)
    async with opened(tmp_path, _nothing_agreed()) as open_:
        assert "row:read_back" not in rows(open_)


def _nothing_agreed() -> Meeting:
    stamper = FixedStamper()
    return items.add(fresh_meeting(), stamper, "outcomes", ["Places to sit"])


async def test_a_question_that_mending_a_line_leads_to_stands_over_the_page_not_under_it(tmp_path: Path) -> None:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "stakeholders", ["Bus drivers"])
    meeting = invite(meeting, stamper, meeting.stakeholders[0].id)
    meeting = items.add(meeting, stamper, "actions", ["Ring the school"])
    async with opened(tmp_path, meeting) as open_:
        await open_it(open_)
        await open_.press("enter")
        while field(open_) != "state":
            await open_.press("tab")
        await open_.press("right", "right")
        while shows(open_, EditForm):  # on a choice Enter goes on
            await open_.press("enter")
        assert shows(open_, Ask)
        await open_.press("right", "enter")
        assert open_.meeting.stakeholders[0].room == "invited"
        assert shows(open_, ReadBack)
        await open_.press("escape")
        assert open_.pilot.app.screen is open_.screen
