"""Dates and times as people say them."""

from __future__ import annotations

import locale
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.text.dates.format import base_day, show_date, show_date_in_words
from data.text.dates.parse import read_date, read_when
from data.text.dates.shown import shown_dates
from tests.rows import each_row

WEDNESDAY = date(2026, 10, 21)


@each_row(
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
        ("29 Feb 2028", "2028-02-29"),
        ("jul 21", "2027-07-21"),
        ("3 Nov 26", "2026-11-03"),
        ("the end of Nov", "2026-11-30"),
        ("3 Nov (Tue)", "2026-11-03"),
        ("the 15th", "2026-11-15"),
        ("Fri 6th", "2026-11-06"),
        ("27/11/2026", "2026-11-27"),
        ("Tue 3/11", "2026-11-03"),
        ("Friday week", "2026-10-30"),
        ("a week on Friday", "2026-10-30"),
        ("Friday fortnight", "2026-11-06"),
        ("a fortnight", "2026-11-04"),
        ("a week today", "2026-10-28"),
        ("the first Monday of November", "2026-11-02"),
        ("last Fri in Jan", "2027-01-29"),
        ("end of next month", "2026-11-30"),
        ("end of the year", "2026-12-31"),
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


@each_row(
    "said",
    ["3/11", "3.11.", "03-11-2026", "Whitsun", "May", "3", "31 Apr", "Thu 3 Nov", "2026-02-30", "", "in many weeks",
     "the end of the week", "3 Nov 19", "0 Nov", "next week", "٣ Nov", "4–6 Dec", "Friday in two weeks",
     "Fri or Sat", "3/11/2026", "Tue 4th"],
)  # fmt: skip
def test_a_day_is_never_guessed(said: str) -> None:
    assert read_date(said, WEDNESDAY) is None


@pytest.mark.parametrize(
    ("said", "note"),
    [
        ("20 Oct", "20 Oct is past. Write the year if you mean 2027."),
        ("sept 5", "sept 5 is over 9 months away. Write the year if you mean 2027."),
        ("29 Feb", "29 Feb is over 9 months away. Write the year if you mean 2028."),
        ("Tue 20 Oct", "20 Oct 2026 is past. Write the year if you mean it."),
        ("Thu 3 Nov", "3 Nov 2026 is a Tuesday."),
        ("31 Apr", "There is no 31 April."),
        ("29 Feb 2027", "There is no 29 February 2027."),
        ("3/11", "“3/11” may be 3 Nov 2026 or 11 Mar 2027. Write the month as a word."),
    ],
)
def test_a_day_whose_year_is_not_sure_or_that_there_is_not_is_asked(said: str, note: str) -> None:
    found = read_when(said, WEDNESDAY, WEDNESDAY)
    assert (found.iso, found.words, found.note, found.doubt) == (None, said, note, note)


@pytest.mark.parametrize(
    ("said", "note"),
    [
        ("Friday", "Fri 23 Oct 2026"),
        ("3 Nov", "Tue 3 Nov 2026"),
        ("20 Oct 2026", "Tue 20 Oct 2026, which is past"),
        ("next meeting", ""),
        ("3 Nov 2049", "Is the year 2049 right? It is kept as words."),
        ("Whitsun", "Kept as words. A date looks like: 4 Nov, 2026-11-04, tomorrow"),
    ],
)
def test_a_day_is_shown_with_its_weekday_and_that_it_is_past(said: str, note: str) -> None:
    assert read_when(said, WEDNESDAY, WEDNESDAY).note == note


@pytest.mark.parametrize(
    ("meeting", "today", "base"),
    [
        ("2026-12-21", "2026-11-28", "2026-11-28"),
        ("2026-11-26", "2026-11-26", "2026-11-26"),
        ("2026-11-26", "2026-12-03", "2026-11-26"),
        ("2026-11-26", "2026-12-04", "2026-12-04"),
        (None, "2026-12-04", "2026-12-04"),
        ("no date", "2026-12-04", "2026-12-04"),
    ],
)
def test_days_count_from_the_meeting_or_from_today_if_that_is_earlier_until_a_week_after(
    meeting: str | None, today: str, base: str
) -> None:
    assert base_day(meeting, date.fromisoformat(today)) == date.fromisoformat(base)


@given(st.text(max_size=30), st.dates())
def test_anything_may_be_said_on_any_day(said: str, today: date) -> None:
    read_date(said, today)
    read_date(f"in 999 {said}", today)


@given(st.dates(), st.dates(min_value=date(1, 1, 2)))
def test_a_shown_day_reads_back(day: date, today: date) -> None:
    shown = show_date(day.isoformat())
    assert read_date(shown, today) == day


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


@given(st.dates(date(1000, 1, 1), date(9999, 12, 31)), st.booleans())
def test_a_day_that_is_shown_is_found_again_wherever_it_stands(day: date, in_words: bool) -> None:
    iso = day.isoformat()
    shown = show_date_in_words(iso) if in_words else show_date(iso)
    text = f"For now, until {shown}, then {shown}."
    assert [(text[start:end], found) for start, end, found in shown_dates(text)] == [(shown, iso)] * 2


@each_row(
    "text", ["31 Feb 2026", "121 Oct 2026", "21 Oct 20267", "21 Oct 2026th", "21 October 2026", "Oct 2026", "21 Oct"]
)
def test_what_is_no_day_as_it_is_shown_is_none(text: str) -> None:
    assert [*shown_dates(text)] == []
