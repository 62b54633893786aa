"""X on a concern or a reason: in earlier wordings and answers (H), and in the list behind C or Y."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import agreeing, items
from data.model.records.meeting import Meeting
from data.model.stamper import RealStamper
from data.queries.asking_result import AskingResult
from screens.dialogs.agree.dialog import AgreeBox
from screens.dialogs.page import Page
from tests.data.kept import Kept, everything_kept
from tests.data.store.concerns_and_reasons import CONCERN, LATE, OTHERS, REASON, asked
from tests.fixed import fresh_meeting
from tests.screens.opened import Open, opened
from tests.screens.states import choose

ORDER = (CONCERN, OTHERS[0], LATE, REASON, OTHERS[1])
"""What ↓ goes to, one after the other."""


def drawn(open_: Open) -> str:
    return " ".join(" ".join(open_.drawn()).split())


@pytest.mark.parametrize("words", [CONCERN, LATE, REASON])
@pytest.mark.parametrize("size", [(100, 30), (60, 20)])
async def test_x_in_the_earlier_wordings_strikes_the_one_that_is_chosen(
    tmp_path: Path, words: str, size: tuple[int, int]
) -> None:
    async with opened(tmp_path, asked(), size=size) as open_:
        await choose(open_, "outcomes", "a crossing")
        await open_.press("enter", "h")
        await open_.press(*["down"] * (ORDER.index(words) + 1))
        assert isinstance(open_.pilot.app.screen, Page)
        await open_.press("x")
        assert words in drawn(open_)
        await open_.press("right", "enter")
        assert words not in str(open_.meeting)
        assert all(other in str(open_.meeting) for other in ORDER if other != words)
        await choose(open_, "outcomes", "a crossing")
        await open_.press("enter", "h")
        assert "A line was deleted on request." in drawn(open_) or size[1] < 30


async def test_of_what_was_said_of_several_lines_at_once_it_is_told_from_which_it_goes(tmp_path: Path) -> None:
    stamper = RealStamper()
    meeting = items.add(fresh_meeting(), stamper, "outcomes", ["a ramp", "a rail", "a lamp"])
    answer = AskingResult(state="agreed", how="hands", objections=((CONCERN, "stands"),))
    meeting = agreeing.agree(meeting, stamper, "outcomes", [row.id for row in meeting.outcomes], answer)
    async with opened(tmp_path, meeting) as open_:
        await choose(open_, "outcomes", "a rail")
        await open_.press("enter", "h", "down", "x")
        assert "goes from all of them: O1, O3, too." in " ".join(drawn(open_).replace("│", "").split())
        await open_.press("right", "enter")
        assert CONCERN not in str(open_.meeting)


async def test_nothing_is_struck_where_it_is_left_or_nothing_was_chosen(tmp_path: Path) -> None:
    async with opened(tmp_path, asked()) as open_:
        await choose(open_, "outcomes", "a crossing")
        await open_.press("enter", "h", "x")
        assert isinstance(open_.pilot.app.screen, Page)
        await open_.press("down", "X", "enter")
        assert open_.meeting.outcomes == asked().outcomes


async def test_a_page_without_anything_said_only_scrolls(tmp_path: Path) -> None:
    async with opened(tmp_path, asked()) as open_:
        await choose(open_, "outcomes", "a bench")
        await open_.press("enter", "h", "down", "x")
        assert isinstance(open_.pilot.app.screen, Page)
        assert open_.meeting.outcomes == asked().outcomes


@pytest.mark.parametrize("sure", [True, False])
async def test_x_on_a_concern_that_was_recorded_before_asks_whether_it_is_struck_there_too(
    tmp_path: Path, sure: bool
) -> None:
    async with opened(tmp_path, asked()) as open_:
        await choose(open_, "outcomes", "a crossing")
        await open_.press("enter", "a", "h", "1", "enter", "c")
        assert CONCERN in drawn(open_)
        await open_.press("up", "up", "up", "up")
        await _open_row(open_, CONCERN)
        await open_.press("x", "enter")
        assert "recorded before" in drawn(open_)
        await open_.press(*(("right", "enter") if sure else ("enter",)))
        assert isinstance(open_.pilot.app.screen, AgreeBox)
        assert CONCERN not in drawn(open_)
        assert (CONCERN in str(open_.meeting)) is not sure
        assert OTHERS[0] in drawn(open_)


@pytest.mark.parametrize(("letter", "words"), [("c", "my landlord is named Bert"), ("y", "my son was hit there")])
async def test_what_was_only_typed_in_the_box_is_in_no_byte_once_x_took_it_out(
    tmp_path: Path, letter: str, words: str
) -> None:
    kept = Kept(tmp_path / "kept", _one_outcome())
    with kept.open(RealStamper()) as session:
        async with opened(tmp_path / "app", session=session) as open_:
            await choose(open_, "outcomes", "a crossing")
            await open_.press("enter", "a", "h", "1", "enter", letter)
            await open_.type(words)
            await open_.press("enter")
            if letter == "c":
                await open_.press("escape")
            box = open_.pilot.app.screen
            assert isinstance(box, AgreeBox)
            box.keep_draft()
            assert words.encode() in everything_kept(kept.root)
            await _open_row(open_, words)
            await open_.press("x", "enter")
            assert isinstance(open_.pilot.app.screen, AgreeBox)
            assert words.encode() not in everything_kept(kept.root)
            assert "counts" in next(iter(session.drafts.values()))
    assert words.encode() not in everything_kept(kept.root)


async def test_what_else_is_half_typed_in_the_box_is_kept_when_a_concern_in_it_is_struck(tmp_path: Path) -> None:
    async with opened(tmp_path, asked()) as open_:
        await choose(open_, "outcomes", "a crossing")
        await open_.press("enter", "a", "h", "7", "enter", "y")
        await open_.type("it is dark there")
        await open_.press("enter", "escape", "escape", "escape", "escape")
        await choose(open_, "outcomes", "a crossing")
        await open_.press("enter", "h", "down", "x", "right", "enter")
        (draft,) = open_.screen.session.drafts.values()
        assert CONCERN not in draft
        assert "it is dark there" in draft
        await choose(open_, "outcomes", "a crossing")
        await open_.press("enter", "a")
        assert CONCERN not in drawn(open_)


def _one_outcome() -> Meeting:
    from data.edits import items
    from tests.fixed import fresh_meeting

    return items.add(fresh_meeting(), RealStamper(), "outcomes", ["a crossing"])


async def _open_row(open_: Open, words: str) -> None:
    """Light the row that has these words, and open it."""
    box = open_.pilot.app.screen
    assert isinstance(box, AgreeBox)
    for _ in range(9):
        step = box.drawn
        assert step is not None
        lit = next((row for row in step.rows if row.code == step.lit), None)
        if lit is not None and lit.words == words:
            break
        await open_.press("up")
    await open_.press("enter")
