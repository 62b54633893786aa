"""What a whole phrase says of a day: "Fri 4 Dec", "the last Friday in Jan", "end of the term", "20 Nov"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from data.record import Record
from data.text.dates.calendar import day_of, month_of, months_after, weekday_of
from data.text.dates.format import show_date
from data.text.dates.times import read_time
from data.words import say, words_of

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
WEEKDAY = r"(?:mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"

NINE_MONTHS = 9
"""Months after which a day without a year is asked, not assumed."""

YEARS_ON = 5
"""How many years ahead a typed year is taken without asking."""

JUST_PAST = timedelta(days=31)
"""How long ago a day is said to be past, and not to be far away."""

_MONTH, _WEEKDAY = f"(?P<month>{MONTH})", f"(?P<weekday>{WEEKDAY})"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?: (?P<year>[0-9]{4}|'?[0-9]{2}))?"
_WITH = rf"(?:(?P<which>on|this|next) )?(?:{_WEEKDAY} )?"
_BEHIND = rf"(?: (?P<behind>{WEEKDAY}))?"
_NUMBER = r"(?P<number>[0-9]{1,3}|[a-z]+)"
_END = r"(?:the )?end (?:of )?"

_DUE = (
    rf"(?:the )?next (?:meeting|week|month|term|year)|(?:the )?end of (?:the |this |next )?(?:week|term|quarter)"
    rf"|(?:the )?(?:mid|early|late)[ -]{MONTH}(?: [0-9]{{4}})?|{MONTH}(?: [0-9]{{4}})?|q[1-4](?: [0-9]{{4}})?"
    r"|(?:the )?(?:christmas|easter|summer|spring|autumn|winter)(?: [0-9]{4})?|tbc|tba|asap"
)
"""Words that say when, and are no day."""

_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
            "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}  # fmt: skip
_ORDINALS = ("first", "second", "third", "fourth")


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


def read_phrase(words: str, base: date) -> DayReading:
    """What words say of a day, all of them together: a part of them never counts. `base`: from when days count."""
    said = _plain(words)
    if re.fullmatch(_DUE, said):
        return DayReading(due=True)
    try:
        for pattern, read in _READERS:
            if match := re.fullmatch(pattern, said):
                return read(match, base, words)
    except (ValueError, OverflowError):  # beyond the calendar
        return DayReading()
    return DayReading()


def _plain(words: str) -> str:
    """A phrase in small letters, without commas, brackets that close, or the stops of short forms."""
    said = re.sub(r"\(([^()]*)\)", r" \1 ", words.casefold().replace("’", "'")).replace(",", " ")
    said = re.sub(r"(?<=[a-z])\.|(?<=[0-9])\.(?= |$)", " ", said)
    return " ".join(said.split()).rstrip(";:. ")


def _today(match: re.Match[str], base: date, words: str) -> DayReading:
    return DayReading(day=base + timedelta(days=match[0] == "tomorrow"))


def _iso(match: re.Match[str], base: date, words: str) -> DayReading:
    return _typed_year(int(match["year"]), int(match["month"]), int(match["day"]), match["weekday"], base)


def _calendar_day(match: re.Match[str], base: date, words: str) -> DayReading:
    """A day of a month, with its weekday or without, with its year or without."""
    day, month = int(match["day"]), month_of(match["month"])
    weekday = match["weekday"] or match["behind"]
    if match["weekday"] and match["behind"]:
        return DayReading()
    if match["which"] in ("this", "next"):
        found = _day_of_month(day, month, match["year"], weekday, base, words)
        named = _named(match["which"], match["weekday"], base) if match["weekday"] else None
        return found if found.day is None or found.day == named else DayReading(note=say("dates.no_day", words=words))
    return _day_of_month(day, month, match["year"], weekday, base, words)


def _day_of_month(day: int, month: int, year: str | None, weekday: str | None, base: date, words: str) -> DayReading:
    if day < 1 or day > monthrange(2000, month)[1]:
        return DayReading(note=say("dates.no_such_day", day=day, month=words_of("dates.months")[month - 1]))
    if year is None:
        return _next(lambda year: day_of(year, month, day), weekday, base, words)
    typed = int(year.strip("'"))
    if len(year) < 4:
        typed += 2000
        if not base.year <= typed <= base.year + YEARS_ON:
            return DayReading()
    return _typed_year(typed, month, day, weekday, base)


def _typed_year(year: int, month: int, day: int, weekday: str | None, base: date) -> DayReading:
    found = day_of(year, month, day)
    if found is None:
        month_name = words_of("dates.months")[month - 1] if 1 <= month <= 12 else str(month)
        return DayReading(note=say("dates.no_such_day", day=day, month=f"{month_name} {year}"))
    if weekday and found.weekday() != weekday_of(weekday):
        return _other_weekday(found)
    if base.year - 1 <= year <= base.year + YEARS_ON:
        return DayReading(day=found)
    return DayReading(day=found, far_off=True, note=say("dates.far_off", year=year))


def _next(day_in: Callable[[int], date | None], weekday: str | None, base: date, words: str) -> DayReading:
    """The next such day from the base, its year not typed; one that is over nine months away is asked."""
    days = [day for year in range(base.year - 1, base.year + 9) if (day := day_in(year)) is not None]
    found = next((day for day in days if day >= base), None)
    before = next((day for day in reversed(days) if day < base), None)
    if found is None:
        return DayReading()
    soon = found <= months_after(base, NINE_MONTHS)
    if weekday and found.weekday() != weekday_of(weekday):
        if soon or before is None or before.weekday() != weekday_of(weekday):
            return _other_weekday(found if soon or before is None else before)
        return DayReading(asked=True, note=say("dates.ask_this_year", day=show_date(before.isoformat())))
    if soon:
        return DayReading(day=found)
    past = before is not None and base - before <= JUST_PAST
    said = " ".join(words.split()).strip(" .,;:()")
    return DayReading(asked=True, note=say("dates.ask_past" if past else "dates.ask_far", day=said, year=found.year))


def _of_coming_month(match: re.Match[str], base: date, words: str) -> DayReading:
    """The day of "the 15th", "Mon 7th": the next such one."""
    day, weekday = int(match["day"]), match["weekday"] or match["behind"]
    for after in range(3):
        year, month = divmod(base.year * 12 + base.month - 1 + after, 12)
        found = day_of(year, month + 1, day)
        if found is not None and found >= base:
            return (
                _other_weekday(found) if weekday and found.weekday() != weekday_of(weekday) else DayReading(day=found)
            )
    return DayReading()


def _digits(match: re.Match[str], base: date, words: str) -> DayReading:
    """Digits with `/` or `.`: a day only where it can be read in one way, and is no time or amount: "12.30", "1.5"."""
    one, two, weekday, typed = int(match["one"]), int(match["two"]), match["weekday"] or match["behind"], match["year"]
    if typed is None and _is_no_day(match, weekday is not None):
        return DayReading()
    ways = {(day, month) for day, month in ((one, two), (two, one)) if 1 <= month <= 12 and 1 <= day <= 31}
    found = [_day_of_month(day, month, typed, weekday, base, words) for day, month in sorted(ways)]
    likely = [reading for reading in found if reading.day is not None or reading.asked]
    if len(likely) == 1:
        return likely[0]
    if len(likely) == 2:
        days = sorted(_day_of_month(day, month, typed, None, base, words).day or date.max for day, month in ways)
        if date.max in days:
            return DayReading(note=say("dates.two_ways_short", words=words))
        first, second = (show_date(day.isoformat()) for day in days)
        return DayReading(note=say("dates.two_ways", words=words, first=first, second=second))
    return found[0] if len(found) == 1 else DayReading(note=say("dates.no_day", words=words))


def _is_no_day(match: re.Match[str], has_weekday: bool) -> bool:
    """Whether digits without a year are a time of day, an amount, or "24/7"."""
    if match["mark"] == "/":
        return (match["one"], match["two"]) == ("24", "7") and not has_weekday
    one, two = match["one"], match["two"]
    return int(two) > 12 or (not has_weekday and (len(two) == 1 or read_time(f"{one}.{two}") is not None))


def _named_day(match: re.Match[str], base: date, words: str) -> DayReading:
    return DayReading(day=_named(match["which"], match["weekday"], base))


def _named(which: str | None, weekday: str, base: date) -> date:
    """The first such weekday after the base; "next": the one in the week after this one."""
    if which == "next":
        return base + timedelta(days=7 - base.weekday() + weekday_of(weekday))
    return base + timedelta(days=(weekday_of(weekday) - base.weekday() - 1) % 7 + 1)


def _week_behind(match: re.Match[str], base: date, words: str) -> DayReading:
    """The day of "Friday week", "a week on Friday": a week after the first such one."""
    return DayReading(day=_named(None, match["weekday"] or match["then"], base) + timedelta(weeks=1))


def _fortnight_behind(match: re.Match[str], base: date, words: str) -> DayReading:
    return DayReading(day=_named(None, match["weekday"], base) + timedelta(weeks=2))


def _in_next_week(match: re.Match[str], base: date, words: str) -> DayReading:
    return DayReading(day=_named("next", match["weekday"], base))


def _after(match: re.Match[str], base: date, words: str) -> DayReading:
    said = match["number"]
    number = int(said) if said.isdigit() else _NUMBERS.get(said)
    if number is None:
        return DayReading()
    if match["unit"] in ("day", "week"):
        return DayReading(day=base + timedelta(days=number * (7 if match["unit"] == "week" else 1)))
    return DayReading(day=months_after(base, number * (12 if match["unit"] == "year" else 1)))


def _fortnight(match: re.Match[str], base: date, words: str) -> DayReading:
    return DayReading(day=base + timedelta(weeks=2))


def _week_from(match: re.Match[str], base: date, words: str) -> DayReading:
    return DayReading(day=base + timedelta(weeks=1, days="tomorrow" in match[0]))


def _in_month(match: re.Match[str], base: date, words: str) -> DayReading:
    """The day of "the first Monday of March", "last Fri in Jan"."""
    weekday, month = weekday_of(match["weekday"]), month_of(match["month"])

    def day_in(year: int) -> date | None:
        first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
        if match["nth"] == "last":
            return last - timedelta(days=(last.weekday() - weekday) % 7)
        return first + timedelta(days=(weekday - first.weekday()) % 7, weeks=_ORDINALS.index(match["nth"]))

    if match["year"]:
        found = day_in(int(match["year"]))
        return DayReading() if found is None else _typed_year(found.year, found.month, found.day, None, base)
    return _next(day_in, None, base, words)


def _end_of_month(match: re.Match[str], base: date, words: str) -> DayReading:
    """The day of "end of Feb", "the end of the month", "end of next month"."""
    if match["month"]:
        month = month_of(match["month"])
        if match["year"]:
            year = int(match["year"])
            return _typed_year(year, month, monthrange(year, month)[1], None, base)
        return _next(lambda year: date(year, month, monthrange(year, month)[1]), None, base, words)
    there = months_after(base.replace(day=1), match["which"] == "next")
    return DayReading(day=there.replace(day=monthrange(there.year, there.month)[1]))


def _end_of_year(match: re.Match[str], base: date, words: str) -> DayReading:
    return DayReading(day=date(base.year, 12, 31))


_READERS: tuple[tuple[str, Callable[[re.Match[str], date, str], DayReading]], ...] = (
    (r"today|tomorrow", _today),
    (rf"(?:{_WEEKDAY} )?(?P<year>[0-9]{{4}})[-/](?P<month>[0-9]{{2}})[-/](?P<day>[0-9]{{2}})", _iso),
    (rf"{_WITH}(?:the )?{_DAY}(?: of)? {_MONTH}{_YEAR}{_BEHIND}", _calendar_day),
    (rf"{_WITH}{_MONTH} (?:the )?{_DAY}{_YEAR}{_BEHIND}", _calendar_day),
    (rf"(?:on )?(?:{_WEEKDAY} )?(?:the )?(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th){_BEHIND}", _of_coming_month),
    (rf"(?:on )?(?:{_WEEKDAY} )?(?P<one>[0-9]{{1,2}})(?P<mark>[/.])(?P<two>[0-9]{{1,2}})"
     rf"(?:(?P=mark)(?P<year>[0-9]{{4}}|[0-9]{{2}}))?{_BEHIND}", _digits),
    (rf"(?:(?P<which>on|this|next) )?{_WEEKDAY}", _named_day),
    (rf"(?:{_WEEKDAY} week|a week on (?P<then>{WEEKDAY}))", _week_behind),
    (rf"{_WEEKDAY} fortnight", _fortnight_behind),
    (rf"{_WEEKDAY} (?:of )?next week", _in_next_week),
    (r"(?:(?:in|within) )?(?:a|the next) fortnight|fortnight", _fortnight),
    (rf"(?:in|within) (?:the next )?{_NUMBER} (?P<unit>day|week|month|year)s?", _after),
    (r"(?:a week )(?:today|tomorrow)|(?:today|tomorrow) week", _week_from),
    (rf"(?:the )?(?P<nth>first|second|third|fourth|last) {_WEEKDAY} (?:in|of) {_MONTH}(?: (?P<year>[0-9]{{4}}))?",
     _in_month),
    (rf"{_END}(?:{_MONTH}(?: (?P<year>[0-9]{{4}}))?|(?:the |this |(?P<which>next) )?month)", _end_of_month),
    (rf"{_END}(?:the |this )?year", _end_of_year),
)  # fmt: skip


def _other_weekday(day: date) -> DayReading:
    name = words_of("dates.weekdays")[day.weekday()]
    return DayReading(note=say("dates.other_weekday", day=show_date(day.isoformat()), weekday=name))
