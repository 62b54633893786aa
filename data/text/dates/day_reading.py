"""What is understood of a day: the year that is meant, and what is asked where it or the weekday is not sure."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from data.record import Record
from data.text.dates.calendar import day_of, months_after, weekday_of
from data.text.dates.format import show_date
from data.words import say, words_of

NINE_MONTHS = 9
"""Months after which a day without a year is asked, not assumed."""

YEARS_ON = 5
"""How many years ahead a typed year is taken without asking."""

JUST_PAST = timedelta(days=31)
"""How long ago a day is said to be past, and not to be far away."""


class DayReading(Record, frozen=True):
    """What a phrase says of a day."""

    day: date | None = None
    """The day; None: it says none, or none that is sure."""
    due: bool = False
    """Whether the words say when without being a day: "next meeting", "the end of the term"."""
    asked: bool = False
    """Whether it is a day whose year is to be asked."""
    far_off: bool = False
    """Whether the year that was typed is so far off that it may be a slip."""
    note: str = ""
    """Why it is no day that is sure, in words; empty: there is nothing to say."""


def day_of_month(day: int, month: int, year: str, weekday: str, base: date, words: str) -> DayReading:
    """A day and its month, with a year or without; empty: none was typed."""
    if day < 1 or day > monthrange(2000, month)[1]:
        return DayReading(note=say("dates.no_such_day", day=day, month=words_of("dates.months")[month - 1]))
    if not year:
        return next_such_day(lambda year: day_of(year, month, day), weekday, base, words)
    typed = int(year.strip("'"))
    if len(year) < 4:
        typed += 2000
        if not base.year <= typed <= base.year + YEARS_ON:
            return DayReading()
    return of_typed_year(typed, month, day, weekday, base)


def of_typed_year(year: int, month: int, day: int, weekday: str, base: date) -> DayReading:
    """A day of a year that was typed whole; one that is far off may be a slip."""
    found = day_of(year, month, day)
    if found is None:
        month_name = words_of("dates.months")[month - 1] if 1 <= month <= 12 else str(month)
        return DayReading(note=say("dates.no_such_day", day=day, month=f"{month_name} {year}"))
    if weekday and found.weekday() != weekday_of(weekday):
        return other_weekday(found)
    if base.year - 1 <= year <= base.year + YEARS_ON:
        return DayReading(day=found)
    return DayReading(day=found, far_off=True, note=say("dates.far_off", year=year))


def next_such_day(day_in: Callable[[int], date | None], weekday: str, base: date, words: str) -> DayReading:
    """The next such day from the base, its year not typed; one that is over nine months away is asked."""
    days = [day for year in range(base.year - 1, base.year + 9) if (day := day_in(year)) is not None]
    found = next((day for day in days if day >= base), None)
    before = next((day for day in reversed(days) if day < base), None)
    if found is None:
        return DayReading()
    soon = found <= months_after(base, NINE_MONTHS)
    if weekday and found.weekday() != weekday_of(weekday):
        if soon or before is None or before.weekday() != weekday_of(weekday):
            return other_weekday(found if soon or before is None else before)
        return DayReading(asked=True, note=say("dates.ask_this_year", day=show_date(before.isoformat())))
    if soon:
        return DayReading(day=found)
    past = before is not None and base - before <= JUST_PAST
    said = " ".join(words.split()).strip(" .,;:()")
    return DayReading(asked=True, note=say("dates.ask_past" if past else "dates.ask_far", day=said, year=found.year))


def other_weekday(day: date) -> DayReading:
    """That a day is another weekday than the one that was typed."""
    name = words_of("dates.weekdays")[day.weekday()]
    return DayReading(note=say("dates.other_weekday", day=show_date(day.isoformat()), weekday=name))
