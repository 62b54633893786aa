"""Weekdays as people name them: "Friday", "this Friday", "Friday week", "the Friday after next".

Said on a Friday, "this Friday" and "Friday week" count from that very day; "Friday" alone and "the coming Friday" are
a week later. A week begins on Monday: on a Sunday "next Monday" is the day after.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from data.text.dates.calendar import weekday_of
from data.text.dates.phrase_patterns import Said


def named_day(said: Said, base: date) -> date:
    """The day of "Friday", "this Friday", "next Friday", which "this" and "next" tell apart."""
    if said["next"]:
        return _in_week(said, base, weeks=1)
    return _first(said, base) if said["this"] else _coming(said, base)


def _coming(said: Said, base: date) -> date:
    return _first(said, base + timedelta(days=1))


def _first(said: Said, base: date, *, weeks: int = 0) -> date:
    """The first such weekday, the base among those that count, or so many weeks after it."""
    return base + timedelta(weeks=weeks, days=(weekday_of(said["weekday"]) - base.weekday()) % 7)


def _in_week(said: Said, base: date, *, weeks: int) -> date:
    """Such a weekday of the week so many weeks after the one that the base is in."""
    return base + timedelta(weeks=weeks, days=weekday_of(said["weekday"]) - base.weekday())


WEEKDAYS: dict[str, Callable[[Said, date], date]] = {
    "named_day": named_day,
    "coming_day": _coming,
    "in_this_week": partial(_in_week, weeks=0),
    "in_next_week": partial(_in_week, weeks=1),
    "after_next": partial(_in_week, weeks=2),
    "week_behind": partial(_first, weeks=1),
    "fortnight_behind": partial(_first, weeks=2),
}
"""What gives the day of a phrase, by its name among the days of `typed.toml`."""
