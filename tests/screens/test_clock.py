"""The dialog of the time, by keys: minutes, a stop, a break, a stage for next time; the header says how it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from data.edits import meeting_details
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import opened

SIZES = [(100, 30), (80, 24), (60, 20)]


@pytest.mark.parametrize("size", SIZES)
async def test_minutes_are_given_the_clock_stops_and_a_stage_is_left_for_next_time(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with opened(tmp_path, size=size) as open_:
        await open_.press("ctrl+n", "ctrl+t")
        assert "15 min" in "\n".join(open_.drawn())
        await open_.press("plus", "plus", "left", "p", "down", "down", "down", "L")
        drawn = "\n".join(open_.drawn())
        assert "24 min" in drawn
        assert "next time" in drawn
        await open_.press("escape")
        assert open_.meeting.details.paused is not None
        assert size[0] < 80 or "the clock is stopped" in open_.drawn()[0]
        stages = open_.meeting.details.stages
        assert stages["outcomes"].minutes == 24
        assert stages["power"].next_time
        await open_.press("ctrl+t", "p", "escape")
        assert "the clock is stopped" not in open_.drawn()[0]


@pytest.mark.parametrize("size", SIZES)
async def test_every_stage_stands_in_one_line_with_what_was_planned_what_is_used_and_where_it_stands(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with opened(tmp_path, size=size) as open_:
        await open_.press("ctrl+n", "ctrl+n", "ctrl+n", "ctrl+t")
        drawn = [line[line.find("│") + 1 : line.rfind("│")].strip(" ▌│") for line in open_.drawn()]
        over = next(at for at, line in enumerate(drawn) if line.split() == ["planned", "used"])
        rows = [line.split("  ") for line in drawn[over + 1 : over + 8]]
        assert [[cell.strip() for cell in row if cell] for row in rows] == [
            ["Arrive", "11 min", "0 min", "done"],
            ["Outcomes", "15 min", "0 min", "done"],
            ["Stakeholders", "15 min", "0 min", "done"],
            ["Break", "8 min"],
            ["Power", "15 min", "25 min", "now"],
            ["Ground rules", "22 min"],
            ["Close", "4 min"],
        ]
        ends = [line.rstrip() for line in open_.drawn() if " min " in f"{line} " and "minutes" not in line]
        assert len({line.index(" min") for line in ends}) == 1, "the columns stand under each other"


async def test_a_break_covers_the_screen_says_when_it_ends_and_the_group_comes_back(tmp_path: Path) -> None:
    async with opened(tmp_path, size=(80, 24)) as open_:
        await open_.press("ctrl+n", "ctrl+t", "b")
        drawn = "\n".join(open_.drawn())
        lines = [line.strip() for line in open_.drawn() if line.strip()]
        assert lines[0] == "A break. Back at"
        assert re.fullmatch(r"\d\d:\d\d", lines[1]), "the time stands alone"
        for line in open_.drawn():
            assert abs(len(line) - len(line.lstrip()) - (80 - len(line.rstrip()))) <= 1 or not line.strip()
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


async def test_where_no_start_is_known_no_minutes_are_counted_at_arrive(tmp_path: Path) -> None:
    meeting = meeting_details.change_meeting(fresh_meeting(), FixedStamper(), {"start": None})
    async with opened(tmp_path, meeting) as open_:
        await open_.press("ctrl+t")
        said = " ".join(" ".join(open_.drawn()).split())
        assert "This is Arrive." in said
        assert "so far" not in said
        assert "finish about" not in said


async def test_minutes_given_beyond_the_plan_are_not_too_many_while_it_is_likely_to_finish_in_time(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as open_:
        await open_.press(*("ctrl+n",) * 5, "ctrl+t", *("plus",) * 4)
        said = " ".join("".join(open_.drawn()).replace("│", " ").split())
        assert "It must end at 11:45. There is time for what is left." in said
        assert "more than there is" not in said
        await open_.press(*("plus",) * 17)
        said = " ".join("".join(open_.drawn()).replace("│", " ").split())
        assert "That is 4 minutes more than there is." in said
