"""Undo asks before it takes back what others rely on, and says what it took back and where."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from data.edits import items, meeting_details
from data.edits.versions import finalise, open_again
from data.model.records.meeting import Meeting
from screens.dialogs.confirm_undo import UndoQuestion
from screens.meeting.messages import Struck
from screens.meeting.screen import MeetingScreen
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import Open, opened


def asks(open_: Open) -> bool:
    return isinstance(open_.pilot.app.screen, UndoQuestion)


def strike_second(open_: Open) -> None:
    row_id = open_.meeting.outcomes[1].id
    open_.screen.session.strike("outcomes", row_id)
    open_.screen.redraw()
    open_.screen.post_message(Struck(row_id))


async def final_then_struck(open_: Open) -> None:
    """Minutes are made final; then one outcome is struck, at Outcomes."""
    open_.screen.session.apply(finalise)
    strike_second(open_)
    open_.screen.show_stage("outcomes")
    await open_.pilot.pause()


def meeting() -> Meeting:
    return items.add(fresh_meeting(), FixedStamper(), "outcomes", ["A crossing", "The rude word"])


async def test_after_a_strike_one_key_leaves_the_minutes_final_and_the_stage_where_it_is(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await final_then_struck(open_)
        await open_.press("ctrl+z")
        assert asks(open_)
        shown = "\n".join(open_.drawn())
        assert "Undo: made the minutes final?" in shown
        assert "Since then a line was deleted for good. That stays so." in shown
        assert "Enter no   U undo it" in shown
        await open_.press("enter")
        assert isinstance(open_.pilot.app.screen, MeetingScreen)
        assert open_.meeting.versions
        assert open_.looking() == "outcomes"
        await open_.press("ctrl+z", "u")
        assert not open_.meeting.versions
        assert open_.looking() == "outcomes"
        assert open_.told[-1] == "Undone: Close, made the minutes final."


@pytest.mark.parametrize(
    "keys", [["ctrl+z"], ["ctrl+z", "ctrl+z", "ctrl+z"], ["ctrl+y"], ["y", "space", "tab", "down"]]
)
async def test_no_other_key_answers_the_question(tmp_path: Path, keys: list[str]) -> None:
    async with opened(tmp_path, meeting()) as open_:
        open_.screen.session.apply(finalise)
        await open_.press("ctrl+z", *keys)
        assert asks(open_)
        assert open_.meeting.versions
        await open_.press("enter")
        assert not asks(open_)
        assert open_.meeting.versions
        assert not open_.line


@pytest.mark.parametrize("leave", ["enter", "escape"])
async def test_enter_and_escape_leave_it(tmp_path: Path, leave: str) -> None:
    async with opened(tmp_path, meeting()) as open_:
        open_.screen.session.apply(finalise)
        open_.screen.session.apply(open_again, "the date")
        await open_.press("ctrl+z")
        assert "Undo: opened the minutes again?" in "\n".join(open_.drawn())
        await open_.press(leave)
        assert open_.meeting.versions[0].opened is not None
        assert open_.told == []


async def test_redo_asks_in_the_same_way(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        open_.screen.session.apply(finalise)
        await open_.press("ctrl+z", "u", "ctrl+y")
        shown = "\n".join(open_.drawn())
        assert "Redo: made the minutes final?" in shown
        assert "Enter no   U do it" in shown
        assert not open_.meeting.versions
        await open_.press("U")
        assert open_.meeting.versions
        assert open_.told[-1] == "Redone: Close, made the minutes final."


async def test_the_question_names_the_item_and_never_its_words(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        open_.screen.session.apply(items.change, "outcomes", open_.meeting.outcomes[0].id, {"for_whom": "Zebedee"})
        strike_second(open_)
        await open_.pilot.pause()
        await open_.press("ctrl+z")
        assert "Undo: O1, for whom?" in "\n".join(open_.drawn())
        box = open_.pilot.app.screen.query_one("DialogBox")
        assert "Zebedee" not in str(box)
        await open_.press("u")
        assert open_.told[-1] == "Undone: O1, for whom."


async def test_the_mouse_answers_too(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        open_.screen.session.apply(finalise)
        await open_.press("ctrl+z")
        assert await open_.pilot.click("#press-no")
        await open_.pilot.pause()
        assert open_.meeting.versions
        await open_.press("ctrl+z")
        assert await open_.pilot.click("#press-yes")
        await open_.pilot.pause()
        assert not open_.meeting.versions


async def test_the_last_day_for_comments_is_named_by_its_stage_and_its_field(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        open_.screen.session.apply(meeting_details.change_meeting, {"comments_until": "2026-10-28"})
        await open_.press("ctrl+z")
        assert open_.told[-1] == "Undone: Close, the last day for comments."
        await open_.press("ctrl+y")
        assert open_.told[-1] == "Redone: Close, the last day for comments."


async def test_where_it_happened_is_shown_when_nothing_is_asked(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        first = open_.meeting.outcomes[0].id
        open_.screen.session.apply(items.change, "outcomes", first, {"for_whom": "everyone"})
        open_.screen.show_stage("close")
        await open_.press("ctrl+z")
        assert open_.looking() == "outcomes"
        assert open_.screen.items.chosen == first


async def test_a_window_that_only_reads_asks_nothing(tmp_path: Path) -> None:
    final = finalise(meeting(), FixedStamper())
    async with opened(tmp_path, msgspec.structs.replace(final), read_only="Only to be read.") as open_:
        await open_.press("ctrl+z")
        assert not asks(open_)
        assert open_.told == ["This meeting can only be read here."]
