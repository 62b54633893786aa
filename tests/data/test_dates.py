"""Dates and times as people say them."""

from __future__ import annotations

import locale
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.dates import read_date, read_time, show_date

WEDNESDAY = date(2026, 10, 21)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("3 Nov", "2026-11-03"),
        ("3rd nov.", "2026-11-03"),
        ("NOV 3", "2026-11-03"),
        ("the 3rd of November", "2026-11-03"),
        ("3 November 2026", "2026-11-03"),
        ("Nov 3, 2027", "2027-11-03"),
        ("Tue 3 Nov", "2026-11-03"),
        ("2026-11-03", "2026-11-03"),
        ("21 Oct", "2026-10-21"),
        ("20 Oct", "2027-10-20"),
        ("29 Feb", "2028-02-29"),
        ("sept 5", "2027-09-05"),
        ("today", "2026-10-21"),
        ("Tomorrow", "2026-10-22"),
        ("Friday", "2026-10-23"),
        ("fri", "2026-10-23"),
        ("on Monday", "2026-10-26"),
        ("Wednesday", "2026-10-28"),
        ("next Friday", "2026-10-30"),
        ("next mon", "2026-10-26"),
        ("in 2 weeks", "2026-11-04"),
        ("in ten days", "2026-10-31"),
        ("in a month", "2026-11-21"),
    ],
)
def test_a_day_is_read_as_it_is_said(said: str, day: str) -> None:
    assert read_date(said, WEDNESDAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "said",
    ["3/11", "3.11.", "03-11-2026", "Whitsun", "May", "3", "31 Apr", "Thu 3 Nov", "2026-02-30", "", "in many weeks",
     "the end of Nov", "3 Nov 26", "0 Nov", "next week", "٣ Nov"],
)  # fmt: skip
def test_a_day_is_never_guessed(said: str) -> None:
    assert read_date(said, WEDNESDAY) is None


@given(st.text(max_size=30), st.dates())
def test_anything_may_be_said_on_any_day(said: str, today: date) -> None:
    read_date(said, today)
    read_date(f"in 999 {said}", today)
    read_time(said)


@given(st.dates(), st.dates(min_value=date(1, 1, 2)))
def test_a_shown_day_reads_back(day: date, today: date) -> None:
    shown = show_date(day.isoformat())
    assert read_date(shown, today) == (day if day.year > 999 else None)


def test_a_month_from_its_last_day_is_the_last_of_the_next() -> None:
    assert read_date("31 Jan", date(2026, 1, 31)) == date(2026, 1, 31)
    assert read_date("in 1 month", date(2026, 1, 31)) == date(2026, 2, 28)


def test_dates_are_shown_the_same_whatever_the_language() -> None:
    before = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, "")
        assert show_date("2026-10-21") == "21 Oct 2026"
    finally:
        locale.setlocale(locale.LC_ALL, before)
    assert show_date("soon") == "soon"


@pytest.mark.parametrize(
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
