"""The example: a finished meeting in which everything can be seen once."""

from __future__ import annotations

from data import codes
from data.example import example_meeting
from data.meeting import ROW_TABLES, Agreeable
from data.minutes.compose import compose
from data.minutes.markdown import write
from tests.fixed import FixedPen


def test_the_example_shows_every_kind_of_item_and_every_state() -> None:
    meeting = example_meeting(FixedPen())
    empty = {table for table in ROW_TABLES if not meeting.rows(table)}
    assert empty == {"rounds", "versions"}
    states = {row.state for _, row in meeting.all_rows() if isinstance(row, Agreeable)}
    assert states == set(codes.STATES)
    assert {person.shown for person in meeting.people} == {"", "name", "role", "not_at_all"}
    assert meeting.details.stage == "close"


def test_the_minutes_of_the_example_name_only_those_who_chose_it() -> None:
    text = write(compose(example_meeting(FixedPen())))
    assert "Amina Yusuf" in text
    assert "a bus driver" in text
    assert not any(hidden in text for hidden in ("Sam", "Reed", "Priya", "Nair", "Tom", "Bell", "Lena", "Fox"))
