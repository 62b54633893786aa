"""Topics of the group's own on the screen: one after the other, with what is said under each."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from data.edits import items, meeting_details
from data.minutes.compose import compose
from data.minutes.markdown import write
from data.model.records.meeting import Meeting
from data.model.stages import IN_EVERY_MEETING
from data.queries.topics import not_reached, under_topic
from data.session.session import Session
from screens.dialogs.palette import Palette
from tests.data.topics import talked_about_two, with_five_topics
from tests.fixed import FixedStamper
from tests.screens.opened import Open, opened


def at_ground_rules() -> Meeting:
    """A meeting whose group is about to come to its topics."""
    return meeting_details.move_to(with_five_topics(), FixedStamper("2026-10-21T09:20:00+00:00"), "ground_rules")


@asynccontextmanager
async def talking(
    tmp_path: Path, meeting: Meeting | None = None, *, size: tuple[int, int] = (100, 30), read_only: str | None = None
) -> AsyncGenerator[Open]:
    """A meeting that is open at the time at which it was written so far."""
    stamper = FixedStamper("2026-10-21T09:26:00+00:00", first=9000)
    session = Session(meeting or at_ground_rules(), stamper, read_only=read_only)
    async with opened(tmp_path, session=session, size=size) as open_:
        yield open_


def bar(open_: Open) -> str:
    """The bar of stages."""
    return open_.drawn()[1]


def line_of(open_: Open, words: str) -> str:
    """The first line of the screen that has these words; empty: none."""
    return next((line for line in open_.drawn() if words in line), "")


def titles(open_: Open) -> list[str]:
    return [topic.text for topic in open_.meeting.topics]


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


# Writing under one


async def test_what_is_typed_stands_under_the_topic_at_hand(tmp_path: Path) -> None:
    async with talking(tmp_path) as open_:
        await open_.press("ctrl+n", "ctrl+n")
        assert line_of(open_, "Under: T2  Money")
        await open_.type("There is 400 left")
        await open_.press("enter", "tab")
        await open_.type("We buy a bench")
        await open_.press("enter", "tab")
        await open_.type("Ask for a price @ana by 30 Oct")
        await open_.press("enter", "tab")
        assert not line_of(open_, "Under:")
        await open_.type("Any other business")
        await open_.press("enter")
        meeting = open_.meeting
        under = under_topic(meeting, meeting.topics[1].id)
        assert [row.text for row in under.rows] == ["There is 400 left", "We buy a bench", "Ask for a price"]
        assert under.actions[0].owner is not None
        assert under.actions[0].by == "2026-10-30"
        assert titles(open_)[-1] == "Any other business"
        assert "Noted for Close: Ana Ruiz is to be asked, by Fri 30 Oct 2026. Ctrl+Z takes it back." in open_.told


async def test_the_line_adds_under_a_topic_that_is_chosen_until_the_group_takes_up_another(tmp_path: Path) -> None:
    async with talking(tmp_path) as open_:
        await open_.press("ctrl+n")
        before = open_.meeting.details
        await open_.type("T4")
        await open_.press("enter", "escape")
        assert line_of(open_, "Under: T4  Bins")
        await open_.type("They are full on Mondays")
        await open_.press("enter")
        assert open_.meeting.details.topic == before.topic, "the group is where it was"
        assert [line.topic for line in open_.meeting.topic_lines] == [open_.meeting.topics[3].id]
        await open_.press("ctrl+n")
        assert line_of(open_, "Under: T2  Money")


async def test_choosing_what_stands_under_a_topic_chooses_the_topic(tmp_path: Path) -> None:
    meeting = talked_about_two()
    async with talking(tmp_path, meeting) as open_:
        open_.screen.show_stage("topics", meeting.topic_lines[0].id)
        await open_.settle()
        assert line_of(open_, "Under: T1  Buses on Sundays")


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


async def test_a_proposal_is_agreed_in_the_same_box_as_anything_else(tmp_path: Path) -> None:
    async with talking(tmp_path, talked_about_two()) as open_:
        open_.screen.show_stage("topics", open_.meeting.proposals[1].id)
        await open_.press("enter", "a", "h", "2", "enter", "enter")
        second = open_.meeting.proposals[1]
        assert second.state == "agreed"
        assert "M2 **We write to the paper**. On T1. By hands: 2 for" in write(compose(open_.meeting))


async def test_c_makes_what_was_said_a_proposal_under_the_same_topic(tmp_path: Path) -> None:
    async with talking(tmp_path, talked_about_two()) as open_:
        said = open_.meeting.topic_lines[1]
        open_.screen.show_stage("topics", said.id)
        await open_.press("enter", "c")
        await open_.type("proposal")
        await open_.press("enter")
        assert [(one.text, one.topic) for one in open_.meeting.proposals[2:]] == [(said.text, said.topic)]


async def test_what_loses_its_topic_stands_without_one(tmp_path: Path) -> None:
    async with talking(tmp_path, talked_about_two()) as open_:
        open_.screen.show_stage("topics", open_.meeting.topics[0].id)
        await open_.press("enter", "t")
        drawn = "\n".join(open_.drawn())
        assert "The last one is full" in drawn.partition("Without a topic")[2]


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


# From anywhere


async def test_an_action_noted_at_the_topics_stands_under_the_topic_at_hand_and_at_close(tmp_path: Path) -> None:
    async with talking(tmp_path) as open_:
        await open_.press("ctrl+n", "ctrl+g")
        assert line_of(open_, "Note an action, under T1")
        await open_.type("Ring the firm")
        await open_.press("enter")
        buses = open_.meeting.topics[0]
        assert [action.about for action in open_.meeting.actions] == [buses.id]
        await open_.press("pageup", "ctrl+g")
        assert line_of(open_, "under T1") == ""
        await open_.type("Book the hall")
        await open_.press("enter")
        assert [action.about for action in open_.meeting.actions] == [buses.id, None]
        await open_.press("pagedown", "pagedown")
        assert line_of(open_, "Ring the firm")
        assert line_of(open_, "Book the hall")


async def test_a_round_at_the_topics_is_first_about_the_topic_at_hand(tmp_path: Path) -> None:
    async with talking(tmp_path) as open_:
        await open_.press("ctrl+n", "ctrl+r", "enter")
        assert [(one.text, one.kind) for one in open_.meeting.rounds] == [
            ("Buses on Sundays: is there anything to add?", "add")
        ]
        await open_.press("escape", "ctrl+n", "ctrl+r")
        assert line_of(open_, "Money: is there anything to add?")


async def test_taking_a_topic_up_from_another_stage_says_where_the_group_is_now(tmp_path: Path) -> None:
    async with talking(tmp_path) as open_:
        open_.screen.show_stage("topics", open_.meeting.topics[1].id)
        await open_.press("enter", "u")
        assert (open_.meeting.details.stage, open_.meeting.details.topic) == ("topics", open_.meeting.topics[1].id)
        assert line_of(open_, "The group is here now, at T2. Ctrl+N goes on from it.")
