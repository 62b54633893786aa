"""A list that is pasted as topics of the group's own: told and shown before Enter, then so, and taken back at once."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from data.edits import items
from data.model.stages import stages_of
from data.queries.topics import UnderTopic, under_topic
from tests.data.parsing.test_pasted_lists import TOPICS, as_text, meeting_of_lists, under_topics
from tests.fixed import FixedStamper
from tests.screens.opened import opened
from tests.screens.pasted_lists import go_to, shown, told
from tests.screens.states import paste

NOW = datetime(2026, 11, 26, 9, 26, tzinfo=UTC)

TWO = "## Buses\n- A\n  - B\n- [ ] Ben: ring by 4 Dec\n## Money\n- C"


@pytest.mark.parametrize("row", TOPICS, ids=[row["pasted"] for row in TOPICS])
async def test_what_is_told_of_topics_is_what_is_added_and_one_undo_takes_all_of_it_back(
    tmp_path: Path, row: dict[str, Any]
) -> None:
    meeting = items.add(meeting_of_lists(), FixedStamper(first=50), "topics", row.get("there", []))
    async with opened(tmp_path, meeting, now=lambda: NOW) as open_:
        await go_to(open_, row.get("at", "outcome"))
        await paste(open_, as_text(row["pasted"]))
        await open_.press(*["tab"] * row.get("way", 0))
        assert told(open_) == row["told"]
        await open_.press("enter")
        found = {topic: sorted(lines) for topic, lines in under_topics(open_.meeting).items()}
        assert found == {topic: sorted(lines) for topic, lines in row["topics"].items()}
        await open_.press("ctrl+z")
        assert (*open_.meeting.topic_lines, *open_.meeting.actions) == ()
        assert open_.meeting.topics == meeting.topics


async def test_at_another_stage_tab_makes_topics_of_the_headings_and_it_is_said_where_they_went(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting_of_lists(), now=lambda: NOW) as open_:
        await go_to(open_, "outcome")
        await paste(open_, TWO)
        assert shown(open_, "waiting").split("\n")[:2] == ["A", "    B"]
        await open_.press("tab")
        assert shown(open_, "waiting").split("\n") == ["Buses", "    A"]
        assert open_.outcomes() == []
        await open_.press("enter")
        assert "topics" in stages_of(open_.meeting)
        assert "Added at Topics." in "".join(open_.drawn())
        assert open_.screen.context.looking == "outcomes"
        await open_.press("pagedown", "pagedown", "pagedown", "pagedown")
        words = [entry.words for entry in open_.screen.items.entries if entry.kind == "item"]
        assert words == ["Buses", "A", "B", "ring", "Money", "C"]


async def test_a_list_without_headings_stands_under_the_topic_at_hand_as_what_the_line_adds(tmp_path: Path) -> None:
    meeting = items.add(meeting_of_lists(), FixedStamper(first=50), "topics", ["Buses", "Money"])
    async with opened(tmp_path, meeting, now=lambda: NOW) as open_:
        for at, text in (
            ("note", "- A\n  - B"),
            ("proposal", "- M\n  - N"),
            ("topic_action", "- [ ] Ring @ben\n- Print"),
        ):
            await go_to(open_, at)
            await paste(open_, text)
            await open_.press("enter")
        buses = open_.meeting.topics[0].id
        assert under_topic(open_.meeting, buses) == UnderTopic(
            lines=open_.meeting.topic_lines, proposals=open_.meeting.proposals, actions=open_.meeting.actions
        )
        assert {row.state for row in open_.meeting.proposals} == {"to_agree"}
        line, part = open_.meeting.topic_lines
        assert part.under == line.id
        entries = {entry.words: entry for entry in open_.screen.items.entries}
        assert [entries[words].under for words in ("Buses", "A", "B", "M", "N", "Ring")] == [0, 1, 2, 1, 2, 1]
        assert [words for words, entry in entries.items() if entry.comes_of] == ["Ring", "Print"]


async def test_what_undo_took_back_is_counted_whole_in_whatever_table_it_stands(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting_of_lists(), now=lambda: NOW) as open_:
        await go_to(open_, "note")
        await paste(open_, TWO)
        await open_.press("enter")
        added = (*open_.meeting.topics, *open_.meeting.topic_lines, *open_.meeting.actions)
        assert len(added) == 6
        await open_.press("ctrl+z")
        assert any("Undone: T1 and 5 more, added." in line for line in open_.drawn())
