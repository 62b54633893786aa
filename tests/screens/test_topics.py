"""Topics of the group's own on the screen: they are added, and the group goes from one to the next, and to Close."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.model.stages import IN_EVERY_MEETING
from data.queries.topic_progress import not_reached
from screens.dialogs.palette import Palette
from tests.screens.opened import opened
from tests.screens.topics import bar, line_of, talking, titles

# Without topics


async def test_without_topics_nothing_of_them_is_in_the_bar_or_on_the_way(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        assert "Topics" not in bar(open_)
        looked = [open_.looking()]
        for _ in IN_EVERY_MEETING:
            await open_.press("pagedown")
            looked.append(open_.looking())
        assert looked[:-1] == list(IN_EVERY_MEETING)
        for _ in IN_EVERY_MEETING:
            await open_.press("ctrl+n")
        assert open_.meeting.details.stage == "close"
        assert "topics" not in open_.meeting.details.stages


async def test_topics_are_added_from_the_list_of_everything_and_gone_from_the_bar_where_none_was(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as open_:
        await open_.press("ctrl+p")
        assert isinstance(open_.pilot.app.screen, Palette)
        await open_.type("agenda")
        await open_.press("enter")
        assert open_.looking() == "topics"
        assert "5 Topics" in bar(open_)
        await open_.press("pageup")
        assert (open_.looking(), "Topics" in bar(open_)) == ("ground_rules", False)
        await open_.press("pagedown")
        assert open_.looking() == "close"


async def test_a_topic_that_is_typed_is_added_and_the_stage_stays_in_the_bar(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        open_.screen.action_add_topics()
        await open_.type("Buses on Sundays")
        await open_.press("enter")
        await open_.type("Money")
        await open_.press("enter", "pageup")
        assert titles(open_) == ["Buses on Sundays", "Money"]
        assert "5 Topics" in bar(open_)


# Going through them


async def test_the_group_goes_from_topic_to_topic_and_then_to_close(tmp_path: Path) -> None:
    async with talking(tmp_path) as open_:
        for number, title in enumerate(titles(open_), 1):
            await open_.press("ctrl+n")
            assert f"Topic {number} of 5: {title}" in open_.drawn()[4]
            assert line_of(open_, f"T{number}  {title}").rstrip().endswith("now")
        await open_.press("ctrl+n")
        assert (open_.looking(), open_.meeting.details.stage) == ("close", "close")
        await open_.press("ctrl+o")
        assert "Topic 5 of 5: The fair" in open_.drawn()[4]
        await open_.press("ctrl+o")
        assert "Topic 4 of 5: Bins" in open_.drawn()[4]
        for _ in range(4):
            await open_.press("ctrl+o")
        assert open_.meeting.details.stage == "ground_rules"


async def test_looking_is_not_moving(tmp_path: Path) -> None:
    async with talking(tmp_path) as open_:
        before = open_.meeting
        await open_.press("pagedown", "up", "up", "pagedown", "pageup")
        assert open_.looking() == "topics"
        assert open_.meeting is before


async def test_who_brings_it_and_what_for_is_said_before_it_begins_and_asked_where_nobody_said(tmp_path: Path) -> None:
    async with talking(tmp_path) as open_:
        await open_.press("ctrl+n")
        assert "Topic 1 of 5: Buses on Sundays, 0 of 20 minutes. Ana Ruiz brings it, to decide." in open_.drawn()[4]
        await open_.press("ctrl+n")
        assert "What it is for: to tell." in open_.drawn()[4]
        await open_.press("ctrl+n")
        assert "Website, 0 minutes. Who brings it, and what for: to tell, to talk, to decide?" in open_.drawn()[4]


async def test_the_key_line_says_where_the_group_goes_next(tmp_path: Path) -> None:
    async with talking(tmp_path, size=(120, 30)) as open_:
        await open_.press("ctrl+n")
        assert "Ctrl+N next topic" in open_.drawn()[-1]
        for _ in range(4):
            await open_.press("ctrl+n")
        assert "Ctrl+N next stage" in open_.drawn()[-1]


async def test_ctrl_z_goes_back_to_the_topic_before(tmp_path: Path) -> None:
    async with talking(tmp_path) as open_:
        await open_.press("ctrl+n", "ctrl+n", "pageup", "ctrl+z")
        assert open_.looking() == "topics"
        assert "Topic 1 of 5: Buses on Sundays" in open_.drawn()[4]
        assert any("the group took a topic up" in told for told in open_.told)


async def test_topics_that_were_only_passed_by_are_not_reached_at_close_and_each_line_leads_there(
    tmp_path: Path,
) -> None:
    async with talking(tmp_path, size=(100, 60)) as open_:
        for _ in range(6):
            await open_.press("ctrl+n")
        assert len(not_reached(open_.meeting)) == 5
        open_.screen.show_stage("close", "row:part:left_open")
        await open_.press("enter")
        open_.screen.show_stage("close", f"row:gap:topic_not_reached:{open_.meeting.topics[2].id}")
        await open_.press("enter")
        assert open_.looking() == "topics"
        assert open_.screen.items.chosen == open_.meeting.topics[2].id


# The mouse


async def test_all_of_it_works_by_mouse(tmp_path: Path) -> None:
    async with talking(tmp_path) as open_:
        await open_.pilot.click(offset=(bar(open_).index("5 Topics") + 2, 1))
        assert open_.looking() == "topics"
        for _ in range(2):
            at = next(at for at, line in enumerate(open_.drawn()) if "T2  Money" in line)
            await open_.pilot.click(offset=(10, at))
            await open_.settle()
        drawn = open_.drawn()
        at = next(at for at, line in enumerate(drawn) if "Take it up now" in line)
        await open_.pilot.click(offset=(drawn[at].index("Take"), at))
        await open_.settle()
        assert "Topic 2 of 5: Money" in open_.drawn()[4]
        drawn = open_.drawn()
        await open_.pilot.click(offset=(drawn[-1].index("Ctrl+N"), len(drawn) - 1))
        await open_.settle()
        assert "Topic 3 of 5: Website" in open_.drawn()[4]


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_in_a_small_window_the_topic_and_where_the_group_is_show(tmp_path: Path, size: tuple[int, int]) -> None:
    async with talking(tmp_path, size=size) as open_:
        await open_.press("ctrl+n")
        drawn = " ".join(" ".join(open_.drawn()).split())
        assert "5 Topics" in bar(open_)
        assert "Topic 1 of 5: Buses on Sundays, 0 of 20 minutes." in drawn
        assert "Under: T1 Buses on Sundays" in drawn


async def test_nothing_of_it_moves_the_meeting_where_it_is_only_read(tmp_path: Path) -> None:
    async with talking(tmp_path, read_only="Only reading.") as open_:
        before = open_.meeting
        await open_.press("ctrl+n", "pagedown", "up", "enter", "u")
        assert open_.meeting is before
