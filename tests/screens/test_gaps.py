"""What is left open at Close: every line leads to the very item, row or field where it is mended."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.model.records.meeting import Meeting
from data.review.gap import Gap
from data.review.gaps import gaps
from screens.dialogs.clock import ClockDialog
from screens.dialogs.form.form import EditForm
from screens.dialogs.picker import Pick
from tests.data.review.some_meetings import barely_begun, half_filled
from tests.screens.open_gaps import follow, lines, unfold
from tests.screens.opened import field, opened


@pytest.mark.parametrize(
    "meeting",
    [
        pytest.param(half_filled(), id="half_filled", marks=pytest.mark.slow),
        pytest.param(barely_begun(), id="barely_begun"),
    ],
)
async def test_every_line_of_what_is_left_open_leads_to_where_it_is_mended(tmp_path: Path, meeting: Meeting) -> None:
    async with opened(tmp_path, meeting) as open_:
        for gap in {gap.code: gap for gap in reversed(gaps(meeting))}.values():
            await follow(open_, gap.name)
            assert open_.looking() == gap.stage, gap
            assert open_.screen.line.text == gap.adds
            if gap.key and not gap.adds:
                assert open_.screen.items.chosen == gap.key, gap
            labels = {"person": "Person", "decision": "Who decides", "communication": "Communication"}
            if gap.line:
                assert open_.screen.line.label == labels[gap.line]
            assert field(open_) == gap.field, gap
            assert isinstance(open_.pilot.app.screen, ClockDialog) == (gap.opens == "clock")
            if open_.pilot.app.screen is not open_.screen:
                await open_.press("escape")
            open_.screen.line.restore((), "")
            assert open_.meeting.communication == meeting.communication, gap


async def test_close_has_a_line_for_every_gap_and_for_nothing_else(tmp_path: Path) -> None:
    meeting = half_filled()
    async with opened(tmp_path, meeting) as open_:
        await unfold(open_)
        shown = lines(open_)
        kinds: dict[str, list[Gap]] = {}
        for gap in gaps(meeting):
            kinds.setdefault(gap.code, []).append(gap)
        for alike in kinds.values():
            for at, gap in enumerate(alike):
                if at < 3 or len(alike) == 4:
                    assert shown.pop(gap.name).words == gap.words
                elif at == 3:
                    words = shown.pop(gap.name).words
                    assert words.startswith(f"And {len(alike) - 3} more like this: ")
                    assert all(one.whom and one.whom in words for one in alike[3:])
        assert shown == {}


async def test_the_headings_that_were_not_reached_are_named_one_and_all(tmp_path: Path) -> None:
    async with opened(tmp_path, barely_begun()) as open_:
        await open_.press("ctrl+n", "ctrl+n", "ctrl+n")
        await unfold(open_)
        (words,) = (entry.words for entry in lines(open_).values() if "more like this" in entry.words)
        assert words == (
            "And 2 more like this: What changes do people make because of co-production?, "
            "Facilitators and barriers in your practice"
        )


async def test_a_field_that_is_filled_in_where_a_line_leads_takes_the_line_away(tmp_path: Path) -> None:
    async with opened(tmp_path, half_filled()) as open_:
        await follow(open_, "nobody_asks:s0")
        await open_.type("Ana")
        await open_.press("enter")
        assert "nobody_asks:s0" not in {gap.name for gap in gaps(open_.meeting)}
        assert open_.looking() == "close"
        await follow(open_, "missing_undated:s0", "stakeholders")
        await open_.type("2 Nov")
        await open_.press("enter")
        await follow(open_, "lives_with_none:row:voices")
        await open_.press("backspace", "4", "enter")
        await follow(open_, "costs_to_arrange:row:meeting")
        await open_.press("left")
        while isinstance(open_.pilot.app.screen, EditForm):  # on a choice Enter goes on
            await open_.press("enter")
        open_.screen.show_stage("close")
        await open_.pilot.pause()
        await unfold(open_)
        gone = {"nobody_asks:s0", "missing_undated:s0", "lives_with_none:row:voices", "costs_to_arrange:row:meeting"}
        assert not gone & lines(open_).keys()
        assert open_.meeting.stakeholders[0].by == "2026-11-02"
        assert (open_.meeting.details.costs, open_.meeting.details.voices.lives_with) == ("arranged", 4)


@pytest.mark.parametrize("stage", ["stakeholders", "close"])
@pytest.mark.parametrize("leave", ["enter", "escape"])
async def test_after_a_form_of_another_stage_one_is_back_where_the_line_stands(
    tmp_path: Path, stage: str, leave: str
) -> None:
    async with opened(tmp_path, half_filled()) as open_:
        await follow(open_, "lives_with_none:row:voices", stage)
        assert (open_.looking(), field(open_)) == ("arrive", "voices.lives_with")
        await open_.press(leave)
        assert (open_.looking(), open_.screen.items.chosen) == (stage, "row:gap:lives_with_none:row:voices")


@pytest.mark.parametrize(
    "typed", ["how long the minutes are kept", "comments on the draft", "set the next meeting", "edit a line"]
)
async def test_after_a_form_that_is_found_by_name_one_is_back_where_one_was(tmp_path: Path, typed: str) -> None:
    async with opened(tmp_path, half_filled()) as open_:
        open_.screen.show_stage("power")
        await open_.press("ctrl+p")
        await open_.type(typed)
        await open_.press("enter")
        if isinstance(open_.pilot.app.screen, Pick):
            await open_.type("Night bus")
            await open_.press("enter")
        assert isinstance(open_.pilot.app.screen, EditForm)
        assert open_.looking() != "power"
        await open_.press("escape")
        assert open_.looking() == "power"


@pytest.mark.parametrize("stage", ["close", "ground_rules"])
async def test_the_name_of_a_group_stands_ready_for_the_plan_and_nothing_is_added_before_enter(
    tmp_path: Path, stage: str
) -> None:
    async with opened(tmp_path, half_filled()) as open_:
        await follow(open_, "unheard:s0", stage)
        assert open_.looking() == "ground_rules"
        assert open_.screen.line.text == "Night bus drivers"
        assert len(open_.meeting.communication) == 1
        await open_.press("enter")
        assert open_.meeting.communication[-1].text == "Night bus drivers"
        assert "unheard:s0" not in {gap.name for gap in gaps(open_.meeting)}


async def test_words_that_stand_in_the_line_of_the_plan_are_not_replaced(tmp_path: Path) -> None:
    async with opened(tmp_path, half_filled()) as open_:
        open_.screen.show_stage("ground_rules", line="communication")
        await open_.type("The neighb")
        await follow(open_, "unheard:s0", "close")
        assert open_.screen.line.text == "The neighb"


async def test_what_is_half_typed_is_kept_when_a_line_turns_to_another_kind(tmp_path: Path) -> None:
    async with opened(tmp_path, barely_begun()) as open_:
        open_.screen.show_stage("ground_rules")
        await open_.press("tab")
        await open_.type("One at a time")
        await follow(open_, "no_way:")
        assert (open_.screen.line.label, open_.line) == ("Who decides", "")
        await open_.press("tab")
        assert open_.line == "One at a time"


async def test_a_few_gaps_stand_in_one_list_and_many_by_what_they_are_about(tmp_path: Path) -> None:
    async with opened(tmp_path, half_filled()) as open_:
        await unfold(open_)
        heads = [entry.words for entry in open_.screen.items.entries if entry.words.startswith("Left open")]
        assert "Left open: stakeholders" in heads
        assert "Left open" not in heads
    async with opened(tmp_path) as open_:
        await unfold(open_)
        heads = [entry.words for entry in open_.screen.items.entries if entry.words.startswith("Left open")]
        assert heads == ["Left open"]


async def test_up_comes_to_what_was_added_last_and_not_to_what_is_left_open(tmp_path: Path) -> None:
    async with opened(tmp_path, half_filled()) as open_:
        open_.screen.show_stage("stakeholders")
        await open_.type("The police")
        await open_.press("enter", "up")
        assert open_.screen.items.chosen == open_.meeting.stakeholders[-1].id
