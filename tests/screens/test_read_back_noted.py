"""That all of it was read back is noted at Close, with the time, and not where it was only looked into."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import actions, agreeing, items
from data.example.example_meeting import example_meeting
from data.queries.asking_result import AskingResult
from screens.dialogs.read_back import ReadBack
from tests.screens.close_rows import example, open_row, rows, stamped
from tests.screens.opened import NOW, Open, opened


async def read_all(open_: Open) -> None:
    """Read back from the first line to the last, and close it."""
    await open_row(open_, "read_back")
    assert isinstance(open_.pilot.app.screen, ReadBack)
    while open_.pilot.app.screen.read.page + 1 < open_.pilot.app.screen.read.pages:
        await open_.press("pagedown")
    await open_.press("escape")


async def test_it_says_when_all_of_it_was_read_back_and_ctrl_z_takes_that_back(tmp_path: Path) -> None:
    async with opened(tmp_path, example()) as open_:
        open_.screen.show_stage("close")
        assert rows(open_)["read_back"] == "not yet"
        await read_all(open_)
        assert open_.meeting.details.read_back is not None
        assert rows(open_)["read_back"] == "10:00"
        await open_.press("ctrl+z")
        assert open_.told[-1] == "Undone: Close, read back."
        assert rows(open_)["read_back"] == "not yet"


async def test_what_was_only_looked_into_was_not_read_back(tmp_path: Path) -> None:
    async with opened(tmp_path, example(), size=(60, 20)) as open_:
        await open_row(open_, "read_back")
        await open_.press("pagedown", "escape")
        assert open_.meeting.details.read_back is None
        await open_row(open_, "read_back")
        await open_.press("end", "escape")  # the last page alone
        assert open_.meeting.details.read_back is None


async def test_mending_a_line_on_the_way_does_not_make_it_begin_anew(tmp_path: Path) -> None:
    async with opened(tmp_path, example()) as open_:
        await open_row(open_, "read_back")
        await open_.press("pagedown", "enter", "escape")  # into the form of a line, and out of it without a change
        assert isinstance(open_.pilot.app.screen, ReadBack)
        while open_.pilot.app.screen.read.page + 1 < open_.pilot.app.screen.read.pages:
            await open_.press("pagedown")
        await open_.press("escape")
        assert open_.meeting.details.read_back is not None


async def test_a_window_that_only_reads_puts_nothing_down(tmp_path: Path) -> None:
    async with opened(tmp_path, example(), read_only="somewhere else") as open_:
        await read_all(open_)
        assert open_.meeting.details.read_back is None


@pytest.mark.parametrize("since", ["agreed", "action", "nothing", "outcome"])
async def test_it_is_read_back_again_once_something_was_agreed_since(tmp_path: Path, since: str) -> None:
    stamper = stamped()
    meeting = items.add(example_meeting(stamper), stamper, "outcomes", ["Quiet nights"])
    async with opened(tmp_path, meeting) as open_:
        await read_all(open_)
        context = open_.screen.context
        if since == "agreed":
            asked = AskingResult(state="agreed", how="voice")
            context.apply(agreeing.agree, "outcomes", (open_.meeting.outcomes[-1].id,), asked)
        elif since == "action":
            context.apply(actions.add_action, ["Ring the school"], today=NOW.date())
        elif since == "outcome":
            context.apply(items.add, "outcomes", ["A bench"])
        open_.screen.show_stage("close")
        again = since in ("agreed", "action")
        assert rows(open_)["read_back"].startswith("again") == again
        await read_all(open_)
        assert not rows(open_)["read_back"].startswith("again")
