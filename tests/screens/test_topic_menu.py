"""The menu and the minutes of a topic: what became of it, taking it up now, who brings it, and what for."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import items
from tests.data.topics import with_five_topics
from tests.fixed import FixedStamper
from tests.screens.topics import at_ground_rules, line_of, talking

# What becomes of one


@pytest.mark.parametrize(
    ("key", "state", "shown"), [("d", "talked_about", "talked about"), ("l", "next_time", "next time")]
)
async def test_a_letter_says_what_became_of_a_topic_and_again_takes_it_back(
    tmp_path: Path, key: str, state: str, shown: str
) -> None:
    async with talking(tmp_path, with_five_topics()) as open_:
        open_.screen.show_stage("topics", open_.meeting.topics[2].id)
        await open_.press("enter", key)
        assert open_.meeting.topics[2].state == state
        assert line_of(open_, "T3  Website").rstrip().endswith(shown)
        await open_.press("enter", key)
        assert open_.meeting.topics[2].state == ""


async def test_u_takes_a_topic_up_out_of_its_turn(tmp_path: Path) -> None:
    async with talking(tmp_path) as open_:
        open_.screen.show_stage("topics", open_.meeting.topics[3].id)
        await open_.press("enter", "u")
        assert "Topic 4 of 5: Bins" in open_.drawn()[4]
        await open_.press("enter")
        assert "U  Take it up now" not in "\n".join(open_.drawn())


async def test_e_changes_who_brings_it_what_for_and_its_minutes(tmp_path: Path) -> None:
    async with talking(tmp_path, with_five_topics()) as open_:
        open_.screen.show_stage("topics", open_.meeting.topics[4].id)
        await open_.press("enter", "e", "tab")
        await open_.type("15")
        await open_.press("tab")
        await open_.type("Ben Cole")
        await open_.press("tab")
        await open_.press("right", "right", "tab", "enter")
        fair = open_.meeting.topics[4]
        assert (fair.minutes, fair.what_for) == (15, "talk")
        assert fair.brings is not None
        assert fair.brings.person == open_.meeting.people[1].id


# The clock


@pytest.mark.parametrize("size", [(100, 30), (60, 20)])
async def test_the_time_box_has_each_topic_under_its_stage_and_gives_it_minutes(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with talking(tmp_path, size=size) as open_:
        await open_.press("ctrl+n", "ctrl+t")
        assert line_of(open_, "T1  Buses on Sundays").split()[5:10] == ["20", "min", "0", "min", "now"]
        await open_.press("down", "down", "plus")
        assert [topic.minutes for topic in open_.meeting.topics] == [20, 15, None, None, None]
        assert "15 min" in line_of(open_, "T2  Money")
        await open_.press("down", "right", "l")
        assert [topic.minutes for topic in open_.meeting.topics] == [20, 15, 1, None, None]
        assert [topic.state for topic in open_.meeting.topics] == ["", "", "next_time", "", ""]
        assert "next time" in line_of(open_, "T3  Website")
        await open_.press("l")
        assert {topic.state for topic in open_.meeting.topics} == {""}


async def test_a_long_topic_takes_one_line_of_the_time_box(tmp_path: Path) -> None:
    meeting = at_ground_rules()
    meeting = items.change(meeting, FixedStamper(), "topics", meeting.topics[0].id, {"text": "The crossing " * 20})
    async with talking(tmp_path, meeting, size=(60, 20)) as open_:
        await open_.press("ctrl+n", "ctrl+t")
        assert sum("The crossing" in line for line in open_.drawn()) == 1


async def test_taking_a_topic_up_from_another_stage_says_where_the_group_is_now(tmp_path: Path) -> None:
    async with talking(tmp_path) as open_:
        open_.screen.show_stage("topics", open_.meeting.topics[1].id)
        await open_.press("enter", "u")
        assert (open_.meeting.details.stage, open_.meeting.details.topic) == ("topics", open_.meeting.topics[1].id)
        assert line_of(open_, "The group is here now, at T2. Ctrl+N goes on from it.")
