"""Times of day and lengths of time in an agenda: "10:30–10:50", "15 min", "1 h 30"."""

from __future__ import annotations

import re
from functools import cache

from data.record import Record
from data.text.typed import any_case, typed

DAY = 24 * 60
"""Minutes of a day."""

MOST = 600
"""A topic has no more minutes: what says more is no length of a topic."""


class TopicTime(Record, frozen=True):
    """When a topic begins, in minutes since midnight, and how long it takes."""

    start: int | None
    """None: nothing says when."""
    minutes: int | None
    """None: nothing says how long."""


def time_in(words: str) -> TopicTime | None:
    """The time that words are, and nothing else: "10:30–10:50", "10:30", "15 min"; None: they are none."""
    words = words.strip(" \t:")
    found = _span().fullmatch(words)
    if found is None:
        minutes = length_in(words)
        return None if minutes is None else TopicTime(start=None, minutes=minutes)
    start = _of_day(found["start"])
    end = _of_day(found["end"]) if found["end"] else None
    return None if start is None else TopicTime(start=start, minutes=_between(start, end))


def time_before(words: str) -> tuple[TopicTime, str] | None:
    """The time with which a line begins, and the words behind it; None: it begins with none, or there are no others."""
    found = _before().match(words)
    time = time_in(found["time"]) if found else None
    if found is None or time is None or not re.search(r"\w", words[found.end() :]):
        return None
    return time, words[found.end() :].strip()


def length_in(words: str, *, bare: bool = False) -> int | None:
    """The minutes that words say, and nothing else: "15 mins", "15'", "1 h 30"; None: they say none.

    `bare`: a number alone is minutes, too.
    """
    found = _length().fullmatch(words.strip())
    if found is None:
        number = re.fullmatch(r"\d{1,3}", words.strip()) if bare else None
        return _possible(int(number[0])) if number else None
    hours, rest = found["hours"], found["rest"] or found["minutes"]
    whole = float(hours.replace(",", ".")) * 60 if hours else 0.0
    return _possible(round(whole + (int(rest) if rest else 0)))


def _possible(minutes: int) -> int | None:
    return minutes if 0 < minutes <= MOST else None


def _of_day(words: str) -> int | None:
    """Minutes since midnight; None: there is no such time."""
    found = re.fullmatch(r"(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])?\.?(?:m\.?)?", words.casefold())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[3] == "p" else 0)
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def _between(start: int, end: int | None) -> int | None:
    """Minutes from one time to another, also where the second is said without "pm"; None: they are not so near."""
    if end is None:
        return None
    return _possible((end - start) % DAY) or _possible((end - start) % (DAY // 2))


_CLOCK = r"(?:\d{1,2}[:.h]\d{2}(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)"


@cache
def _span() -> re.Pattern[str]:
    until = rf"\s*(?:[-–—]|{typed('agenda.until')})\s*"
    return any_case(
        rf"(?:{typed('agenda.at')}\s+)?(?P<start>{_CLOCK}|\d{{1,2}}(?={until}{_CLOCK}))(?:{until}(?P<end>{_CLOCK}))?"
    )


@cache
def _length() -> re.Pattern[str]:
    minutes, hours = typed("agenda.minutes"), typed("agenda.hours")
    return any_case(
        rf"(?P<hours>\d(?:[.,]\d)?)\s*{hours}(?:\s*(?P<rest>\d{{1,2}})\s*(?:{minutes})?)?|(?P<minutes>\d{{1,3}})\s*[-]?\s*(?:{minutes}|['’′])"
    )


@cache
def _before() -> re.Pattern[str]:
    return any_case(rf"(?P<time>{_span().pattern}|{_length().pattern})(?:\s*[-–—:|]\s*|\s+)")
