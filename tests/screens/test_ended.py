"""When the meeting ended is put down by one Enter, and is never the planned end."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from data.edits import meeting_details
from data.minutes.compose import compose
from data.minutes.markdown import write
from data.model.records.meeting import Meeting
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import Open, opened


def meeting(**held: Any) -> Meeting:
    made = fresh_meeting()
    held = {"date": "2026-10-21", "start": "10:00", "ends_by": "12:00", "minutes": 90, **held}
    return meeting_details.change_meeting(made, FixedStamper(), held)


async def choose_it(open_: Open) -> str:
    """Choose the row; what stands under it."""
    open_.screen.show_stage("close")
    open_.screen.items.choose("row:ended")
    await open_.pilot.pause()
    entry = open_.screen.items.entry("row:ended")
    assert entry is not None
    return entry.status or entry.beside


def facts(open_: Open) -> str:
    return write(compose(open_.meeting)).split("\n\n")[1]


async def test_one_enter_puts_down_the_time_of_day_and_ctrl_z_takes_it_back(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        assert await choose_it(open_) == "It is 10:26 now. Enter writes that down."
        assert "from 10:00" in facts(open_)
        await open_.press("enter")
        assert open_.meeting.details.ended == "10:26"
        assert open_.told == ["Ended at 10:26. Ctrl+Z takes it back."]
        assert "Wednesday 21 Oct 2026, 10:00 to 10:26" in facts(open_)
        await open_.press("ctrl+z")
        assert open_.meeting.details.ended is None


async def test_a_time_that_was_put_down_is_changed_in_its_form(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting(ended="11:55")) as open_:
        assert await choose_it(open_) == "11:55"
        await open_.press("enter", "ctrl+u")
        await open_.type("11.50")
        await open_.press("enter")
        assert open_.meeting.details.ended == "11:50"


@pytest.mark.parametrize("held", [{"date": "2026-10-20"}, {"date": "2026-10-22"}, {"start": "11:00"}])
async def test_the_time_is_not_offered_where_the_meeting_is_not_now(tmp_path: Path, held: dict[str, str]) -> None:
    async with opened(tmp_path, meeting(**held)) as open_:
        assert await choose_it(open_) == "Nobody has said yet."
        await open_.press("enter", "enter")
        assert open_.meeting.details.ended is None


async def test_a_window_that_only_reads_puts_nothing_down(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting(), read_only="somewhere else") as open_:
        await choose_it(open_)
        await open_.press("enter")
        assert open_.meeting.details.ended is None


def test_a_meeting_of_before_opens_as_it_was() -> None:
    raw = msgspec.to_builtins(meeting().details)
    del raw["ended"]
    assert msgspec.convert(raw, type(meeting().details)) == meeting().details


@pytest.mark.parametrize("size", [(100, 30), (80, 24)], ids=str)
async def test_the_top_line_and_the_time_say_when_it_ended_and_not_when_it_ends(
    tmp_path: Path, size: tuple[int, int]
) -> None:  # fmt: skip
    async with opened(tmp_path, meeting(), size=size) as open_:
        assert "ended" not in open_.drawn()[0]
        await choose_it(open_)
        await open_.press("enter")
        assert "ended 10:26" in open_.drawn()[0]
        assert "ends about" not in open_.drawn()[0]
        await open_.press("ctrl+t")
        said = " ".join("".join(open_.drawn()).replace("│", " ").split())
        assert "The meeting ended at 10:26." in said
        assert "likely to finish" not in said
        assert "There is time for what is left" not in said
