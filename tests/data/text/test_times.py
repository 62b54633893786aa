"""Times of day as people say them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.text.dates.times import read_time
from tests.rows import each_row


@each_row(
    ("said", "time"),
    [
        ("10:30", "10:30"), ("10.30", "10:30"), ("1030", "10:30"), ("930", "09:30"), ("2pm", "14:00"),
        ("2:30 PM", "14:30"), ("2.30 p.m.", "14:30"), ("12am", "00:00"), ("12 pm", "12:00"), ("noon", "12:00"),
        ("0:05", "00:05"), ("23:59", "23:59"),
    ],
)  # fmt: skip
def test_a_time_is_read_as_it_is_said(said: str, time: str) -> None:
    assert read_time(said) == time


@pytest.mark.parametrize("said", ["2", "24:00", "10:60", "13pm", "0am", "later", "", "10:3", "10:300"])
def test_a_time_is_never_guessed(said: str) -> None:
    assert read_time(said) is None


@given(st.text(max_size=30))
def test_anything_may_be_said_of_a_time(said: str) -> None:
    read_time(said)
