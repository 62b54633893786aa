"""What a whole phrase says of a day: "Fri 4 Dec", "the last Friday in Jan", "end of the term", "20 Nov"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache, partial

from data.text.dates.calendar import day_of, month_of, months_after, place_of, weekday_of
from data.text.dates.day_reading import DayReading, day_of_month, next_such_day, of_typed_year, other_weekday
from data.text.dates.format import show_date
from data.text.dates.phrase_patterns import Said, no_day, phrases_for
from data.text.dates.times import read_time
from data.text.dates.weekdays import WEEKDAYS, named_day
from data.words import say


def read_phrase(words: str, base: date) -> DayReading:
    """What words say of a day, all of them together: a part of them never counts. `base`: from when days count."""
    said = _plain(words)
    if no_day().fullmatch(said):
        return DayReading(due=True)
    try:
        for phrase, read in _readers():
            if match := phrase.fullmatch(said):
                return read(Said(match), base, words)
    except (ValueError, OverflowError):  # beyond the calendar
        return DayReading()
    return DayReading()


def _plain(words: str) -> str:
    """A phrase in small letters, without commas, brackets that close, or the stops of short forms."""
    said = re.sub(r"\(([^()]*)\)", r" \1 ", words.casefold().replace("’", "'")).replace(",", " ")
    said = re.sub(r"(?<=[^\W\d_])\.|(?<=[0-9])\.(?= |$)", " ", said)
    return " ".join(said.split()).rstrip(";:. ")


def _today(said: Said, base: date, words: str) -> DayReading:
    return DayReading(day=base)


def _tomorrow(said: Said, base: date, words: str) -> DayReading:
    return DayReading(day=base + timedelta(days=1))


def _iso(said: Said, base: date, words: str) -> DayReading:
    return of_typed_year(int(said["year"]), int(said["month"]), int(said["day"]), said["weekday"], base)


def _calendar_day(said: Said, base: date, words: str) -> DayReading:
    """A day of a month, with its weekday or without, with its year or without."""
    day, month = int(said["day"]), month_of(said["month"])
    weekday = said["weekday"] or said["behind"]
    if said["weekday"] and said["behind"]:
        return DayReading()
    if said["this"] or said["next"]:
        found = day_of_month(day, month, said["year"], weekday, base, words)
        named = named_day(said, base) if said["weekday"] else None
        return found if found.day is None or found.day == named else DayReading(note=say("dates.no_day", words=words))
    return day_of_month(day, month, said["year"], weekday, base, words)


def _of_coming_month(said: Said, base: date, words: str) -> DayReading:
    """The day of "the 15th", "Mon 7th": the next such one."""
    day, weekday = int(said["day"]), said["weekday"] or said["behind"]
    for after in range(3):
        year, month = divmod(base.year * 12 + base.month - 1 + after, 12)
        found = day_of(year, month + 1, day)
        if found is not None and found >= base:
            return other_weekday(found) if weekday and found.weekday() != weekday_of(weekday) else DayReading(day=found)
    return DayReading()


def _digits(said: Said, base: date, words: str) -> DayReading:
    """Digits with `/` or `.`: a day only where it can be read in one way, and is no time or amount: "12.30", "1.5"."""
    one, two, weekday, typed = int(said["one"]), int(said["two"]), said["weekday"] or said["behind"], said["year"]
    if not typed and _is_no_day(said, bool(weekday)):
        return DayReading()
    ways = {(day, month) for day, month in ((one, two), (two, one)) if 1 <= month <= 12 and 1 <= day <= 31}
    found = [day_of_month(day, month, typed, weekday, base, words) for day, month in sorted(ways)]
    likely = [reading for reading in found if reading.day is not None or reading.asked]
    if len(likely) == 1:
        return likely[0]
    if len(likely) == 2:
        days = sorted(day_of_month(day, month, typed, "", base, words).day or date.max for day, month in ways)
        if date.max in days:
            return DayReading(note=say("dates.two_ways_short", words=words))
        first, second = (show_date(day.isoformat()) for day in days)
        return DayReading(note=say("dates.two_ways", words=words, first=first, second=second))
    return found[0] if len(found) == 1 else DayReading(note=say("dates.no_day", words=words))


def _is_no_day(said: Said, has_weekday: bool) -> bool:
    """Whether digits without a year are a time of day, an amount, or "24/7"."""
    one, two = said["one"], said["two"]
    if said["mark"] == "/":
        return (one, two) == ("24", "7") and not has_weekday
    return int(two) > 12 or (not has_weekday and (len(two) == 1 or read_time(f"{one}.{two}") is not None))


def _weekday(day_of_phrase: Callable[[Said, date], date], said: Said, base: date, words: str) -> DayReading:
    return DayReading(day=day_of_phrase(said, base))


def _after(said: Said, base: date, words: str) -> DayReading:
    number = int(said["number"]) if said["number"].isdigit() else place_of(said["number"], "numbers")
    if number is None:
        return DayReading()
    if said["days"] or said["weeks"]:
        return DayReading(day=base + timedelta(days=number * (7 if said["weeks"] else 1)))
    return DayReading(day=months_after(base, number * (12 if said["years"] else 1)))


def _fortnight(said: Said, base: date, words: str) -> DayReading:
    return DayReading(day=base + timedelta(weeks=2))


def _week_from_today(said: Said, base: date, words: str) -> DayReading:
    return DayReading(day=base + timedelta(weeks=1))


def _week_from_tomorrow(said: Said, base: date, words: str) -> DayReading:
    return DayReading(day=base + timedelta(weeks=1, days=1))


def _in_month(said: Said, base: date, words: str) -> DayReading:
    """The day of "the first Monday of March", "last Fri in Jan"."""
    weekday, month = weekday_of(said["weekday"]), month_of(said["month"])
    nth = place_of(said["nth"], "ordinals")

    def day_in(year: int) -> date | None:
        first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
        if nth is None:  # the last one
            return last - timedelta(days=(last.weekday() - weekday) % 7)
        return first + timedelta(days=(weekday - first.weekday()) % 7, weeks=nth - 1)

    if said["year"]:
        found = day_in(int(said["year"]))
        return DayReading() if found is None else of_typed_year(found.year, found.month, found.day, "", base)
    return next_such_day(day_in, "", base, words)


def _end_of_month(said: Said, base: date, words: str) -> DayReading:
    """The day of "end of Feb", "the end of March 2027"."""
    month = month_of(said["month"])
    if said["year"]:
        year = int(said["year"])
        return of_typed_year(year, month, monthrange(year, month)[1], "", base)
    return next_such_day(lambda year: date(year, month, monthrange(year, month)[1]), "", base, words)


def _end_of_this_month(said: Said, base: date, words: str) -> DayReading:
    return DayReading(day=base.replace(day=monthrange(base.year, base.month)[1]))


def _end_of_next_month(said: Said, base: date, words: str) -> DayReading:
    return _end_of_this_month(said, months_after(base.replace(day=1), 1), words)


def _end_of_year(said: Said, base: date, words: str) -> DayReading:
    return DayReading(day=date(base.year, 12, 31))


_READERS: dict[str, Callable[[Said, date, str], DayReading]] = {
    "today": _today,
    "tomorrow": _tomorrow,
    "iso": _iso,
    "calendar_day": _calendar_day,
    "of_coming_month": _of_coming_month,
    "digits": _digits,
    **{name: partial(_weekday, day_of_phrase) for name, day_of_phrase in WEEKDAYS.items()},
    "fortnight": _fortnight,
    "after": _after,
    "week_from_today": _week_from_today,
    "week_from_tomorrow": _week_from_tomorrow,
    "in_month": _in_month,
    "end_of_month": _end_of_month,
    "end_of_this_month": _end_of_this_month,
    "end_of_next_month": _end_of_next_month,
    "end_of_year": _end_of_year,
}
"""What reads a phrase, by its name among the days of `typed.toml`. The first one that reads it counts."""


@cache
def _readers() -> tuple[tuple[re.Pattern[str], Callable[[Said, date, str], DayReading]], ...]:
    return tuple((phrase, read) for name, read in _READERS.items() for phrase in phrases_for(name))
