"""What came over into a second meeting, on screen: what changed of each promise, and what comes first."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import items
from data.edits.carry_over import carry_on
from data.example.example_meeting import example_meeting
from data.model import codes
from data.model.records.meeting import Meeting
from data.model.stages import IN_EVERY_MEETING
from data.queries.item_places import marks
from screens.meeting.actions.last_meeting import sentences
from tests.data.second import SecondStamper, blank, came_over, later_pen, second
from tests.fixed import FixedStamper
from tests.screens.opened import opened
from tests.screens.second_meeting import choose, text


async def test_what_was_left_comes_first_and_gets_more_time(tmp_path: Path) -> None:
    from data.edits.carry_over import carry_on
    from data.edits.meeting_details import move_to
    from data.queries.schedule import planned
    from tests.data.second import SecondStamper, blank
    from tests.fixed import FixedStamper, fresh_meeting

    before = fresh_meeting()
    for stage in ("outcomes", "stakeholders", "power", "close"):
        before = move_to(before, FixedStamper(), stage)
    meeting = carry_on(before, blank(), SecondStamper())
    async with opened(tmp_path, meeting) as open_:
        assert "Not reached then, so it comes first today: Ground rules." in text(open_)
    assert planned(meeting, "ground_rules") == 2 * 30 * 120 / 150
    assert planned(meeting, "outcomes") == 20 * 120 / 150


async def test_each_promise_is_asked_what_changed_in_one_step(tmp_path: Path) -> None:
    async with opened(tmp_path, came_over()) as open_:
        open_.screen.show_stage("power")
        await choose(open_, "Ask to speak")
        await open_.press("enter", "enter")
        await open_.type("Nothing yet")
        await open_.press("tab", "right", "right", "right", "tab")
        await open_.type("someone who knows the clerk")
        await open_.press("enter")
        row = next(one for one in open_.meeting.actions if one.text.startswith("Ask to speak"))
        assert (row.what_changed, row.state, row.help) == ("Nothing yet", "stuck", "someone who knows the clerk")
        assert "What changed: Nothing yet" in text(open_)
        await open_.press("ctrl+z")
        row = next(one for one in open_.meeting.actions if one.text.startswith("Ask to speak"))
        assert (row.what_changed, row.state) == ("", "open")


async def test_what_changed_is_asked_anew_beside_what_was_said_earlier_which_can_be_mended(tmp_path: Path) -> None:
    from data.edits.carry_over import carry_on
    from tests.data.second import SecondStamper, blank

    third = carry_on(second(), blank("2026-12-16"), SecondStamper("d", 12))
    async with opened(tmp_path, third, size=(100, 40)) as open_:
        open_.screen.show_stage("power")
        await choose(open_, "Ask to speak")
        assert "Said at an earlier meeting: Nothing yet" in text(open_)
        await open_.press("enter", "s")
        await open_.type("We spoke in March")
        await open_.press("tab", "tab", "tab")
        await open_.type(" at all")
        await open_.press("enter")
        row = next(one for one in open_.meeting.actions if one.text.startswith("Ask to speak"))
        assert (row.what_changed, row.changed_before) == ("We spoke in March", "Nothing yet at all")


async def test_what_changed_is_asked_of_promises_only(tmp_path: Path) -> None:
    async with opened(tmp_path, second()) as open_:
        open_.screen.show_stage("close")
        await choose(open_, "Book the library")
        await open_.press("enter")
        assert "Say what changed" not in text(open_)
        await open_.press("escape")
        await choose(open_, "Ask to speak")
        await open_.press("enter")
        assert "Say what changed" in text(open_)


async def test_what_was_done_before_stands_apart_from_the_actions(tmp_path: Path) -> None:
    async with opened(tmp_path, came_over(), size=(100, 60)) as open_:
        open_.screen.show_stage("close")
        await open_.pilot.pause()
        words, _, done = text(open_).partition("Done before today")
        assert "Book the library for 18 November" in words
        assert "Say the long name" not in words
        assert "Say the long name, every time" in done.partition("Check-out")[0]


async def test_a_struck_line_that_came_over_is_said_to_stand_in_the_meeting_before_too(tmp_path: Path) -> None:
    async with opened(tmp_path, came_over()) as open_:
        open_.screen.show_stage("outcomes")
        await choose(open_, "A bridge")
        await open_.press("enter", "x", "right", "enter")
        assert "It came from the meeting of 21 Oct 2026 and is still there." in text(open_)
        assert not any(row.text.startswith("A bridge") for row in open_.meeting.outcomes)


@pytest.mark.parametrize("meeting", [came_over(), second()], ids=["came over", "second"])
async def test_a_number_means_one_item_everywhere(tmp_path: Path, meeting: Meeting) -> None:
    async with opened(tmp_path, meeting) as open_:
        for stage in codes.STAGES:
            open_.screen.show_stage(stage)
            shown_ = {entry.key: entry.mark for entry in open_.screen.items.entries if entry.kind == "item"}
            assert shown_ == marks(meeting, stage), stage


@pytest.mark.parametrize("meeting", [came_over(), second()], ids=["came over", "second"])
@pytest.mark.parametrize("size", [(100, 30), (80, 24), (60, 20)], ids=str)
async def test_the_day_of_the_last_meeting_stands_once_a_group_and_on_no_line(
    tmp_path: Path, meeting: Meeting, size: tuple[int, int]
) -> None:
    day = "From 21 Oct 2026"
    async with opened(tmp_path, meeting, size=size) as open_:
        for stage in IN_EVERY_MEETING:
            open_.screen.show_stage(stage)
            entries = open_.screen.items.entries
            assert not any(day in detail.text for entry in entries for detail in entry.details)
            between: list[str] = []
            for entry in entries:
                if entry.kind == "heading" or (entry.kind == "group" and day not in entry.words):
                    between = []
                elif day in entry.words:
                    assert (entry.kind, entry.words in between) == ("group", False)
                    between.append(entry.words)
            assert any(day in entry.words for entry in entries) is (stage != "arrive" or meeting == came_over())


async def test_rules_for_that_day_stand_first_among_the_suggestions_as_long_as_its_meeting_is_there(
    tmp_path: Path,
) -> None:
    from data.store.archive import Archive

    before = items.add(example_meeting(FixedStamper()), later_pen(), "ground_rules", ["No phones"], for_today=True)
    path = Archive(tmp_path / "meetings", tmp_path / "state").create(before)
    async with opened(tmp_path, carry_on(before, blank(), SecondStamper())) as open_:
        open_.screen.show_stage("ground_rules")
        assert "No phones" not in text(open_)
        await choose(open_, "Suggestions")
        await open_.press("enter")
        first = next(line for line in open_.drawn() if "[ ]" in line)
        assert "No phones" in first
        assert "for today on 21 Oct 2026" in first
        assert text(open_).count("Anyone may pass") <= 1
        await open_.press("space", "enter")
        rule = open_.meeting.ground_rules[-1]
        assert (rule.text, rule.since, rule.for_today, rule.state) == ("No phones", None, False, "to_agree")
        await open_.press("ctrl+z")
        path.unlink()
        await choose(open_, "Suggestions")
        await open_.press("enter")
        assert "No phones" not in text(open_)
        assert "[ ]" in text(open_)


def test_sentences_have_one_full_stop_between_them() -> None:
    told = [
        "Agreed by hands: 9 for",
        "Concern: “too far”. It was talked through: nobody holds it any more.",
        "Why not?",
    ]
    assert sentences(told) == (
        "Agreed by hands: 9 for. Concern: “too far”. It was talked through: nobody holds it any more. Why not?"
    )
    assert sentences([]) == ""
