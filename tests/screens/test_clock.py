"""The dialog of the time, by keys: minutes, a stop, a break, a stage for next time; the header says how it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.screens.opened import opened

SIZES = [(100, 30), (80, 24), (60, 20)]


@pytest.mark.parametrize("size", SIZES)
async def test_minutes_are_given_the_clock_stops_and_a_stage_is_left_for_next_time(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with opened(tmp_path, size=size) as open_:
        await open_.press("ctrl+n", "ctrl+t")
        assert "15 minutes" in "\n".join(open_.drawn())
        await open_.press("plus", "plus", "left", "p", "down", "down", "down", "L")
        drawn = "\n".join(open_.drawn())
        assert "24 minutes" in drawn
        assert "next time" in drawn
        await open_.press("escape")
        assert open_.meeting.details.paused is not None
        assert size[0] < 80 or "the clock is stopped" in open_.drawn()[0]
        stages = open_.meeting.details.stages
        assert stages["outcomes"].minutes == 24
        assert stages["power"].next_time
        await open_.press("ctrl+t", "p", "escape")
        assert "the clock is stopped" not in open_.drawn()[0]


async def test_a_break_covers_the_screen_says_when_it_ends_and_the_group_comes_back(tmp_path: Path) -> None:
    async with opened(tmp_path, size=(80, 24)) as open_:
        await open_.press("ctrl+n", "ctrl+t", "b")
        drawn = "\n".join(open_.drawn())
        assert "A break. Back at" in drawn
        assert "Park Lane crossing" not in drawn
        assert [one.details.back_at is None for one in (open_.meeting,)] == [False]
        await open_.press("enter")
        assert open_.meeting.details.back_at is None
        assert open_.looking() == "outcomes"
        await open_.type("typed on")
        assert open_.line == "typed on"


async def test_everything_about_the_time_can_be_clicked(tmp_path: Path) -> None:
    async with opened(tmp_path, size=(80, 24)) as open_:
        await open_.press("ctrl+n", "ctrl+t")
        for name in ("more", "stop", "leave"):
            await open_.pilot.click(f"#press-{name}")
            await open_.pilot.pause()
        stage = open_.meeting.details.stages["outcomes"]
        assert (stage.minutes, stage.next_time, open_.meeting.details.paused is not None) == (20, True, True)
