"""Days of the calendar: by their month, by the names of months and weekdays, and months later."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from data.words import words_of


def day_of(year: int, month: int, day: int) -> date | None:
    """That day; None: there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_of(name: str) -> int:
    """The number of a month, 1 to 12, from a name in small letters, short or whole."""
    return [month.casefold() for month in words_of("dates.months_short")].index(name[:3]) + 1


def weekday_of(name: str) -> int:
    """The number of a weekday, 0 for Monday, from a name in small letters, short or whole."""
    return [weekday.casefold() for weekday in words_of("dates.weekdays_short")].index(name[:3])


def months_after(day: date, number: int) -> date:
    """The same day so many months later, or the last of that month where it has none such."""
    months = day.year * 12 + day.month - 1 + number
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
