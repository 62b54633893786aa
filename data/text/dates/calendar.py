"""Days of the calendar: by their month, by the names of months and weekdays, and months later."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from data.text.typed import either, typed
from data.words import words_of


def day_of(year: int, month: int, day: int) -> date | None:
    """That day; None: there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_pattern() -> str:
    """The name of a month as people type it, short or whole, as a regular expression."""
    return typed("calendar.months")


def weekday_pattern() -> str:
    """The name of a weekday as people type it, short or whole, as a regular expression."""
    return typed("calendar.weekdays")


def month_of(name: str) -> int:
    """The number of a month, 1 to 12, from a name in small letters, short or whole."""
    return place_of(name, "months") or 0


def weekday_of(name: str) -> int:
    """The number of a weekday, 0 for Monday, from a name in small letters, short or whole."""
    return (place_of(name, "weekdays") or 0) - 1


def place_of(word: str, key: str) -> int | None:
    """Which one of the words under a key of the calendar a word is, the first being 1; None: it is none of them."""
    places = enumerate(words_of(f"typed.calendar.{key}"), 1)
    return next((place for place, phrase in places if re.fullmatch(either([phrase]), word)), None)


def months_after(day: date, number: int) -> date:
    """The same day so many months later, or the last of that month where it has none such."""
    months = day.year * 12 + day.month - 1 + number
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
