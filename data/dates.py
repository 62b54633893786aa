"""Dates and times as people type them, and as they are shown: in English, whatever the computer's language."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,? (?P<year>[0-9]{4}))?"
_WEEKDAY = (
    r"(?P<weekday>mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
)
_CALENDAR_DAYS = (
    rf"(?:{_WEEKDAY},? )?(?:the )?{_DAY}(?: of)? {_MONTH}{_YEAR}",
    rf"(?:{_WEEKDAY},? )?{_MONTH} (?:the )?{_DAY}{_YEAR}",
)
_ISO = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_NAMED_DAY = rf"(?P<which>(?:on|this|next) )?{_WEEKDAY}"
_AFTER = r"in (?P<number>[0-9]{1,3}|[a-z]+) (?P<unit>day|week|month|year)s?"
_TIME = r"(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2}))? ?(?P<half>[ap])\.?m\.?"
_CLOCK = r"(?P<hour>[0-9]{1,2})[:.]?(?P<minute>[0-9]{2})"

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
            "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}  # fmt: skip


def read_date(words: str, today: date) -> date | None:
    """The day that somebody means, or None where it would have to be guessed ("3/11", "Whitsun").

    Read are "3 Nov", "3rd November", "Nov 3, 2026", "Fri 6 Nov", "2026-11-03", "today", "tomorrow", "Friday", "next
    Friday", "in 2 weeks", in either case. Without a year it is the next such day from `today` on. "Friday" is the
    first one after today; "next Friday" is the one in the week after this one, weeks beginning on Monday.
    A day that there isn't, or a weekday that isn't that day's, is None.
    """
    said = " ".join(words.casefold().split()).rstrip(".,;")
    if said in ("today", "tomorrow"):
        return today + timedelta(days=said == "tomorrow")
    try:
        if re.fullmatch(_ISO, said):
            return date.fromisoformat(said)
        for pattern in _CALENDAR_DAYS:
            if match := re.fullmatch(pattern, said):
                return _calendar_day(match, today)
        if match := re.fullmatch(_NAMED_DAY, said):
            return _named_day(match, today)
        if match := re.fullmatch(_AFTER, said):
            return _after(match, today)
    except (ValueError, OverflowError):  # 31 April, or beyond the calendar
        return None
    return None


def show_date(iso: str) -> str:
    """A kept date as people read it: "21 Oct 2026". What is no date in a file is shown as it stands there."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def show_weekday(iso: str) -> str:
    """A kept date with its weekday: "Wednesday 21 Oct 2026"."""
    try:
        return f"{WEEKDAYS[date.fromisoformat(iso).weekday()]} {show_date(iso)}"
    except ValueError:
        return iso


def read_time(words: str) -> str | None:
    """The time that somebody means, as HH:MM of a 24 hour clock; None where it would have to be guessed.

    Read are "10:30", "10.30", "1030", "2pm", "2:30 pm", "noon". "2" alone may be night or day: None.
    """
    said = " ".join(words.casefold().split())
    if said in ("noon", "midday"):
        return "12:00"
    if match := re.fullmatch(_TIME, said):
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"] == "p" else 0)
    elif match := re.fullmatch(_CLOCK, said):
        hour, minute = int(match["hour"]), int(match["minute"])
    else:
        return None
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def _calendar_day(match: re.Match[str], today: date) -> date | None:
    day, month = int(match["day"]), [name.lower() for name in MONTHS].index(match["month"][:3]) + 1
    found = date(int(match["year"]), month, day) if match["year"] else _next_such_day(month, day, today)
    if match["weekday"] and found.weekday() != _WEEKDAYS.index(match["weekday"][:3]):
        return None
    return found


def day_to_show(today: date) -> dict[str, Any]:
    """A day soon to come, to show what can be typed: as people write it (`day`), and as computers do (`iso`)."""
    soon = today + timedelta(weeks=2)
    return {"day": f"{soon.day} {MONTHS[soon.month - 1]}", "iso": soon.isoformat()}


def _next_such_day(month: int, day: int, today: date) -> date:
    """The first such day from today on; 29 February may be years away, 31 April is a ValueError."""
    for year in range(today.year, today.year + 9):
        if day <= _days_in(year, month) and (found := date(year, month, day)) >= today:
            return found
    raise ValueError(f"There is no day {day} in month {month}.")


def _named_day(match: re.Match[str], today: date) -> date:
    weekday = _WEEKDAYS.index(match["weekday"][:3])
    if match["which"] == "next ":
        return today + timedelta(days=7 - today.weekday() + weekday)
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _after(match: re.Match[str], today: date) -> date | None:
    said = match["number"]
    number = int(said) if said.isdigit() else _NUMBERS.get(said)
    if number is None:
        return None
    if match["unit"] in ("day", "week"):
        return today + timedelta(days=number * (7 if match["unit"] == "week" else 1))
    months = today.year * 12 + today.month - 1 + number * (12 if match["unit"] == "year" else 1)
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(today.day, _days_in(year, month)))


def _days_in(year: int, month: int) -> int:
    from calendar import monthrange  # not before a date is read: it costs the start

    return monthrange(year, month)[1]
