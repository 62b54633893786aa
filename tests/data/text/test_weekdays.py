"""Weekdays as people name them in British English, each said on each day of the week."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from data.parsing.action_line.parse_action import parse_action
from data.queries.known_names import KnownNames
from data.text.dates.parse import read_date, read_when
from tests.rows import each_row

WEEK = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONDAY = date(2026, 11, 23)
NOBODY = KnownNames()

# Days from the one on which it is said (a row each, Monday first) to the weekday that is named (a column each).
FROM_TODAY = [
    [0, 1, 2, 3, 4, 5, 6],
    [6, 0, 1, 2, 3, 4, 5],
    [5, 6, 0, 1, 2, 3, 4],
    [4, 5, 6, 0, 1, 2, 3],
    [3, 4, 5, 6, 0, 1, 2],
    [2, 3, 4, 5, 6, 0, 1],
    [1, 2, 3, 4, 5, 6, 0],
]
FROM_TOMORROW = [
    [7, 1, 2, 3, 4, 5, 6],
    [6, 7, 1, 2, 3, 4, 5],
    [5, 6, 7, 1, 2, 3, 4],
    [4, 5, 6, 7, 1, 2, 3],
    [3, 4, 5, 6, 7, 1, 2],
    [2, 3, 4, 5, 6, 7, 1],
    [1, 2, 3, 4, 5, 6, 7],
]
OF_THIS_WEEK = [
    [0, 1, 2, 3, 4, 5, 6],
    [-1, 0, 1, 2, 3, 4, 5],
    [-2, -1, 0, 1, 2, 3, 4],
    [-3, -2, -1, 0, 1, 2, 3],
    [-4, -3, -2, -1, 0, 1, 2],
    [-5, -4, -3, -2, -1, 0, 1],
    [-6, -5, -4, -3, -2, -1, 0],
]

WAYS: list[tuple[str, list[list[int]], int]] = [
    ("this {}", FROM_TODAY, 0),
    ("{}", FROM_TOMORROW, 0),
    ("on {}", FROM_TOMORROW, 0),
    ("coming {}", FROM_TOMORROW, 0),
    ("this coming {}", FROM_TOMORROW, 0),
    ("the coming {}", FROM_TOMORROW, 0),
    ("{} this week", OF_THIS_WEEK, 0),
    ("on {} of this week", OF_THIS_WEEK, 0),
    ("this week on {}", OF_THIS_WEEK, 0),
    ("next {}", OF_THIS_WEEK, 1),
    ("{} next week", OF_THIS_WEEK, 1),
    ("{} of next week", OF_THIS_WEEK, 1),
    ("next week on {}", OF_THIS_WEEK, 1),
    ("{} after next", OF_THIS_WEEK, 2),
    ("the {} after next", OF_THIS_WEEK, 2),
    ("{} week after next", OF_THIS_WEEK, 2),
    ("{} of the week after next", OF_THIS_WEEK, 2),
    ("{} week", FROM_TODAY, 1),
    ("on {} week", FROM_TODAY, 1),
    ("a week on {}", FROM_TODAY, 1),
    ("a week from {}", FROM_TODAY, 1),
    ("{} fortnight", FROM_TODAY, 2),
    ("a fortnight on {}", FROM_TODAY, 2),
    ("two weeks on {}", FROM_TODAY, 2),
    ("2 weeks from {}", FROM_TODAY, 2),
]


@each_row("way", [way for way, *_ in WAYS])
def test_a_weekday_is_the_day_that_is_meant_on_whatever_day_it_is_said(way: str) -> None:
    _, days, weeks = next(one for one in WAYS if one[0] == way)
    for at in range(7):
        on = MONDAY + timedelta(days=at)
        found = [read_date(way.format(name), on) for name in WEEK]
        assert found == [on + timedelta(weeks=weeks, days=days[at][named]) for named in range(7)], WEEK[at]


@each_row("way", [way for way, *_ in WAYS if not way.startswith("on ")])
def test_a_line_reads_the_day_that_a_form_reads(way: str) -> None:
    for at in range(7):
        on = MONDAY + timedelta(days=at)
        for name in WEEK:
            said = way.format(name)
            found = parse_action(f"Send it by {said}", NOBODY, on)
            day = read_date(said, on)
            assert (found.text, found.by) == ("Send it", str(day)), said


@pytest.mark.parametrize("weekday", WEEK)
def test_this_and_next_with_the_day_of_the_month_have_to_agree_with_it(weekday: str) -> None:
    for at in range(7):
        on = MONDAY + timedelta(days=at)
        for which in ("this", "next"):
            day = read_date(f"{which} {weekday}", on)
            assert day is not None
            for other in (day, day + timedelta(weeks=1)):
                said = f"{which} {weekday} {other.day} {other:%B}"
                assert read_date(said, on) == (day if other == day else None), (said, on)


@pytest.mark.parametrize(
    "said",
    ["Friday in two weeks", "last Friday", "the next Friday", "a week next Friday", "Friday or Saturday",
     "Friday after next week", "Friday after next meeting", "this Friday week", "coming week", "the week after next"],
)  # fmt: skip
def test_a_weekday_that_may_be_two_days_is_none(said: str) -> None:
    assert all(read_date(said, MONDAY + timedelta(days=at)) is None for at in range(7))


@pytest.mark.parametrize("said", ["the week after next", "the month after next"])
def test_a_whole_week_after_next_is_no_day_but_says_when(said: str) -> None:
    assert read_when(said, MONDAY, MONDAY).doubt == ""
    found = parse_action(f"Send it by {said}", NOBODY, MONDAY)
    assert (found.text, found.by, found.by_words) == ("Send it", None, said)
