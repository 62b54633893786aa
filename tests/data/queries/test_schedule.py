"""The time of a meeting: what was used, what a pause and a break do, when it ends; nothing moves the meeting on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.edits import clock, meeting_details
from data.model import codes
from data.queries.schedule import (
    ORDER,
    Planned,
    ended_at,
    must_end,
    planned,
    projected_finish,
    spent,
    spent_in,
    too_long,
    used,
)
from tests.data.queries.clock_by_hand import HandStamper, at, in_outcomes
from tests.fixed import fresh_meeting


def test_a_pause_does_not_count_and_going_back_to_a_stage_counts_on() -> None:
    meeting, stamper = in_outcomes()
    meeting = clock.pause(meeting, at(stamper, 14))
    assert spent(meeting.details, at(stamper, 60).time) == 4
    meeting = clock.go_on(meeting, at(stamper, 60))
    assert spent(meeting.details, at(stamper, 63).time) == 7
    meeting = meeting_details.move_to(meeting, stamper, "power")
    assert spent(meeting.details, at(stamper, 65).time) == 2
    meeting = meeting_details.move_to(meeting, stamper, "outcomes")
    assert spent(meeting.details, at(stamper, 66).time) == 8


def test_what_was_used_is_known_of_every_stage_that_the_group_was_in_and_of_no_other() -> None:
    meeting, stamper = in_outcomes()
    meeting = meeting_details.move_to(meeting, at(stamper, 25), "power")
    now = at(stamper, 40).time
    assert [spent_in(meeting.details, stage, now) for stage in codes.STAGES] == [10, 15, None, 15, None, None, None]
    meeting = meeting_details.move_to(meeting, stamper, "arrive")
    assert spent_in(meeting.details, "arrive", at(stamper, 42).time) == 12, "the first time counts, too"
    assert spent(meeting.details, stamper.time) == 12


@pytest.mark.parametrize("values", [{"start": None}, {"date": None}, {"date": "2026-10-20"}])
def test_what_was_used_from_the_start_on_is_not_known_where_the_start_is_not(values: dict[str, str | None]) -> None:
    meeting, stamper = in_outcomes()
    details = msgspec.structs.replace(meeting.details, **values)
    assert spent_in(details, "arrive", stamper.time) is None
    assert spent_in(msgspec.structs.replace(fresh_meeting().details, **values), "arrive", stamper.time) is None


def test_nothing_is_used_before_the_start_where_the_group_moves_on_early() -> None:
    stamper = HandStamper()
    meeting = meeting_details.move_to(fresh_meeting(), at(stamper, -30), "outcomes")
    assert spent_in(meeting.details, "arrive", at(stamper, 5).time) == 0


def test_a_break_says_when_it_ends_holds_the_clock_and_is_had_once() -> None:
    meeting, stamper = in_outcomes()
    before = projected_finish(meeting, at(stamper, 12).time)
    meeting = clock.take_break(meeting, stamper)
    back = meeting.details.back_at
    assert back == "2026-10-21T09:20:00Z", "eight minutes of ninety"
    after = projected_finish(meeting, stamper.time)
    assert before is not None
    assert after is not None
    assert abs(after - before) < timedelta(minutes=1)
    meeting = clock.go_on(meeting, at(stamper, 25))
    assert (meeting.details.back_at, meeting.details.paused) == (None, None)
    assert spent(meeting.details, stamper.time) == 2
    assert meeting.details.stage == "outcomes"


def test_moving_on_ends_a_break_and_a_pause() -> None:
    meeting, stamper = in_outcomes()
    meeting = meeting_details.move_to(clock.take_break(meeting, at(stamper, 12)), at(stamper, 20), "stakeholders")
    assert (meeting.details.back_at, meeting.details.paused) == (None, None)
    assert spent(meeting.details, at(stamper, 21).time) == 1


def test_a_quiet_word_comes_when_the_minutes_are_nearly_used_and_when_they_are() -> None:
    meeting, stamper = in_outcomes()
    assert [used(meeting, at(stamper, 10 + minute).time) for minute in (0, 11.9, 12, 14.9, 15, 99)] == [
        "", "", "nearly", "nearly", "used", "used",
    ]  # fmt: skip
    assert used(clock.pause(meeting, at(stamper, 24)), at(stamper, 99).time) == ""
    assert used(meeting, stamper.time + timedelta(days=1)) == ""


@pytest.mark.parametrize(
    ("moved", "minute", "ends_by", "more", "over"),
    [
        ("close", 30, "11:30", 5, 0), ("close", 88, "11:30", 5, 7),
        ("close", 30, None, 5, 0), ("close", 88, None, 5, 7),
        (None, -20, "11:30", 5, 5), (None, -20, None, 5, 5), (None, -20, "11:45", 5, 0), (None, -20, "11:00", 0, 30),
        ("outcomes", 80, "11:45", 0, 54),
    ],
)  # fmt: skip
def test_too_long_is_what_is_likely_to_finish_after_its_end_whatever_was_planned(
    moved: codes.Stage | None, minute: float, ends_by: str | None, more: int, over: int
) -> None:
    stamper = HandStamper()
    meeting = meeting_details.change_meeting(fresh_meeting(), stamper, {"ends_by": ends_by})
    if more:
        meeting = clock.give_minutes(meeting, stamper, "close", more)
    if moved is not None:
        meeting = meeting_details.move_to(meeting, at(stamper, minute), moved)
    assert too_long(meeting, at(stamper, minute).time) == over


def test_on_another_day_too_long_is_what_is_planned_beyond_the_time_that_there_is() -> None:
    meeting, stamper = in_outcomes()
    meeting = clock.give_minutes(meeting, stamper, "close", 25)
    assert too_long(meeting, stamper.time + timedelta(days=-3)) == 10
    meeting = meeting_details.change_meeting(meeting, stamper, {"ends_by": None, "start": None, "minutes": None})
    assert too_long(meeting, stamper.time + timedelta(days=-3)) == 0


OPERATIONS = st.lists(
    st.tuples(
        st.sampled_from(["pause", "go_on", "break", "give", "leave"]),
        st.sampled_from(ORDER),
        st.sampled_from([-5, -1, 1, 5]),
        st.floats(0, 30),
    ),
    max_size=12,
)


@given(OPERATIONS)
def test_nothing_done_to_the_clock_moves_the_meeting_on_or_counts_less_than_nothing(
    operations: list[tuple[str, Planned, int, float]],
) -> None:
    meeting, stamper = in_outcomes()
    last = 0.0
    for operation, stage, step, minutes in operations:
        at(stamper, stamper.minute + minutes)
        if operation == "give":
            meeting = clock.give_minutes(meeting, stamper, stage, step)
        elif operation == "leave":
            if stage in get_args(codes.Stage):
                meeting = clock.leave_for_next(meeting, stamper, stage)  # type: ignore[arg-type]
        else:
            meeting = {"pause": clock.pause, "go_on": clock.go_on, "break": clock.take_break}[operation](
                meeting, stamper
            )
        assert meeting.details.stage == "outcomes"
        assert all(planned(meeting, one) >= 0 for one in ORDER)
        now = spent(meeting.details, stamper.time)
        assert now >= last - 0.02, "whole seconds are kept"
        last = now
        finish = projected_finish(meeting, stamper.time)
        assert finish is None or finish >= stamper.time


def test_once_the_meeting_has_ended_no_time_is_used_and_no_finish_is_told() -> None:
    stamper = HandStamper()
    meeting = meeting_details.move_to(fresh_meeting(), at(stamper, 60), "close")
    assert projected_finish(meeting, at(stamper, 70).time) is not None
    meeting = meeting_details.change_meeting(meeting, at(stamper, 75), {"ended": "11:15"})
    later = at(stamper, 200).time
    assert spent_in(meeting.details, "close", later) == 15
    assert used(meeting, later) == ""
    assert projected_finish(meeting, later) is None
    assert spent_in(meeting.details, "close", at(stamper, 70).time) == 10


def test_a_meeting_may_end_after_midnight() -> None:
    details = msgspec.structs.replace(fresh_meeting().details, start="22:30", ended="00:15")
    assert ended_at(details) == datetime(2026, 10, 21, 23, 15, tzinfo=UTC)
    late = msgspec.structs.replace(fresh_meeting().details, start="22:30", ends_by="00:15")
    assert must_end(late) == datetime(2026, 10, 21, 23, 15, tzinfo=UTC)
    assert ended_at(msgspec.structs.replace(details, date=None)) is None


def test_where_no_start_is_known_no_end_is_told_that_moves_on_with_the_clock() -> None:
    stamper = HandStamper()
    meeting = meeting_details.change_meeting(fresh_meeting(), stamper, {"start": None})
    assert projected_finish(meeting, at(stamper, 5).time) is None
    meeting = meeting_details.move_to(meeting, at(stamper, 10), "outcomes")
    told = {projected_finish(meeting, at(stamper, minute).time) for minute in (10, 12, 14)}
    assert len(told) == 1
    assert None not in told
