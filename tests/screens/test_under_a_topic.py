"""What is said at a topic stands under it: lines, proposals, actions, rounds, until the group takes up another."""

from __future__ import annotations

from pathlib import Path

from data.minutes.compose import compose
from data.minutes.markdown import write
from data.queries.topics import under_topic
from tests.data.topics import talked_about_two
from tests.screens.topics import line_of, talking, titles

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
