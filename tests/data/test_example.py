"""The example: a finished meeting in which everything can be seen once."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import get_args

import pytest

from data.example.example_meeting import example_meeting
from data.minutes.compose import compose
from data.minutes.markdown import write
from data.model import codes
from data.model.records.agreements import Agreeable
from data.model.records.meeting import ROW_TABLES
from tests.fixed import FixedStamper


def test_the_example_shows_every_kind_of_item_and_every_state() -> None:
    meeting = example_meeting(FixedStamper())
    empty = {table for table in ROW_TABLES if not meeting.rows(table)}
    assert empty == {"topics", "topic_lines", "proposals", "rounds", "versions"}
    assert not meeting.misfits
    states = {row.state for _, row in meeting.all_rows() if isinstance(row, Agreeable)}
    assert states == set(codes.STATES)
    assert {person.shown for person in meeting.people} == {"", "name", "role", "not_at_all"}
    assert {person.presence for person in meeting.people} == set(get_args(codes.Presence)) - {"to_confirm"}
    assert {row.kind for row in meeting.power} == set(get_args(codes.PowerKind))
    assert {row.heading for row in meeting.power} == set(codes.HEADINGS)
    assert {action.state for action in meeting.actions} == set(get_args(codes.ActionState)) - {"stuck"}
    assert {row.room for row in meeting.stakeholders} == set(get_args(codes.Room)) - {""}
    assert {row.kind for row in meeting.limits} == set(get_args(codes.Limit))
    assert meeting.details.stage == "close"
    assert meeting.details.next.date


def test_the_example_shows_every_way_of_asking_with_counts_reasons_and_an_earlier_wording() -> None:
    rows = [row for _, row in example_meeting(FixedStamper()).all_rows() if isinstance(row, Agreeable)]
    answers = [answer for row in rows for answer in row.agreements]
    assert {answer.how for answer in answers} >= set(get_args(codes.How))
    assert any(answer.counts.concern for answer in answers)
    assert any(answer.reasons for answer in answers)
    assert any(row.wordings for row in rows)
    assert any(row.agreements and row.state == "to_agree" for row in rows)


def test_the_example_is_the_same_whenever_the_same_hand_writes_it() -> None:
    assert example_meeting(FixedStamper()) == example_meeting(FixedStamper())


def test_the_minutes_of_the_example_name_only_those_who_chose_it() -> None:
    text = write(compose(example_meeting(FixedStamper())))
    assert "Amina Yusuf" in text
    assert "a bus driver" in text
    assert not any(
        hidden in text for hidden in ("Sam", "Reed", "Priya", "Nair", "Tom", "Bell", "Lena", "Fox", "Marek", "Novak")
    )


DAY = re.compile(r"\b20\d\d-\d\d-\d\d\b")


@pytest.mark.parametrize("today", ["2026-10-21", "2026-10-27", "2026-10-28", "2027-02-28", "2028-02-29", "2026-01-05"])
def test_the_example_lies_around_today_as_far_from_it_as_it_was_written(today: str) -> None:
    first = example_meeting(FixedStamper())
    now = example_meeting(FixedStamper(f"{today}T09:00:00+00:00"))
    held = date.fromisoformat(now.details.date or "")
    assert timedelta(0) <= date.fromisoformat(today) - held < timedelta(weeks=1)
    moved = held - date.fromisoformat(first.details.date or "")
    for one, other in ((first.details, now.details), *zip(first.all_rows(), now.all_rows(), strict=True)):
        days, later = (
            [date.fromisoformat(day) for day in DAY.findall(re.sub(r"\d{4}-\d\d-\d\dT\S+", "", str(held)))]
            for held in (one, other)
        )
        assert later == [day + moved for day in days]
    assert [row.by for row in now.actions if row.by_words] == []
    assert f"Book the library for {held + timedelta(weeks=4):%-d %B}" in {row.text for row in now.actions}
