"""Looking at a stage is not moving the group: where both are, what is ticked, and from where each stage is seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from data.edits import clock, meeting_details
from data.example.example_meeting import example_meeting
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import opened


async def test_the_cursor_is_in_the_line_after_opening_moving_and_looking(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        for key in ("f1", "escape", "ctrl+n", "pagedown", "pageup", "ctrl+o"):
            await open_.press(key)
            if key != "f1":
                assert isinstance(open_.pilot.app.focused, Input), key


async def test_looking_at_another_stage_does_not_move_the_group(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.press("pagedown", "pagedown")
        assert (open_.screen.looking, open_.meeting.details.stage) == ("stakeholders", "arrive")


async def test_looking_stops_at_arrive_and_at_close(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.press("pageup", "left")
        assert open_.looking() == "arrive"
        await open_.press(*["pagedown"] * 9, "right")
        assert open_.looking() == "close"


async def test_the_group_moves_on_from_where_it_is_whatever_is_looked_at(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.press("pagedown", "pagedown", "pagedown", "ctrl+n")
        assert (open_.screen.looking, open_.meeting.details.stage) == ("outcomes", "outcomes")
        await open_.press("ctrl+o")
        assert (open_.screen.looking, open_.meeting.details.stage) == ("arrive", "arrive")


async def test_a_gap_at_close_leads_to_where_it_is_mended(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.press(*["pagedown"] * 5)
        keys = [entry.key for entry in open_.screen.items.entries if entry.key.startswith("row:gap:")]
        open_.screen.items.choose(keys[0])
        await open_.press("enter")
        assert open_.screen.looking == "arrive"


@pytest.mark.parametrize("key", ["ctrl+n", "pagedown"])
async def test_the_map_can_be_left_for_the_next_stage(tmp_path: Path, key: str) -> None:
    async with opened(tmp_path) as open_:
        await open_.press("ctrl+n", "ctrl+n")
        await open_.type("Alpha")
        await open_.press("enter", "up", "enter", "v", key)
        assert open_.looking() == "power"
        assert any(open_.screen.items.render_line(y).text.strip() for y in range(open_.screen.items.size.height))


async def test_each_stage_is_seen_from_where_it_was_seen_last_and_from_its_top_at_first(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await open_.press("end", *["down"] * 17)
        lower = open_.screen.items.scroll_offset.y
        assert lower > 0
        await open_.press("pageup")
        assert open_.screen.items.scroll_offset.y == 0
        await open_.press("pagedown")
        assert open_.screen.items.scroll_offset.y == lower


async def test_only_stages_that_the_group_has_been_in_are_ticked(tmp_path: Path) -> None:
    meeting = meeting_details.move_to(fresh_meeting(), FixedStamper(), "power")
    meeting = clock.give_minutes(meeting, FixedStamper(), "outcomes", 5)
    async with opened(tmp_path, meeting) as open_:
        bar = next(line for line in open_.drawn() if "Outcomes" in line)
        assert "✓ Arrive" in bar
        assert "✓ Outcomes" not in bar
        await open_.press("ctrl+o", "ctrl+o", "ctrl+n")
        assert "✓ Outcomes" in next(line for line in open_.drawn() if "Outcomes" in line)
