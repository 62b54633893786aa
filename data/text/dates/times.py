"""Times of day as people type them, whatever the computer's language."""

from __future__ import annotations

import re
from functools import cache

from data.text.typed import typed

_CLOCK = re.compile(r"(?P<hour>[0-9]{1,2})[:.]?(?P<minute>[0-9]{2})")


def read_time(words: str) -> str | None:
    """The time that somebody means, as HH:MM of a 24 hour clock; None where it would have to be guessed.

    Read are "10:30", "10.30", "1030", "2pm", "2:30 pm", "noon". "2" alone may be night or day: None.
    """
    said = " ".join(words.casefold().split())
    if re.fullmatch(typed("times.noon"), said):
        return "12:00"
    if match := _half_day().fullmatch(said):
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["pm"] else 0)
    elif match := _CLOCK.fullmatch(said):
        hour, minute = int(match["hour"]), int(match["minute"])
    else:
        return None
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


@cache
def _half_day() -> re.Pattern[str]:
    """A time of which it is said which half of the day it is in: "2 pm"."""
    halves = rf"(?:(?P<am>{typed('times.am')})|(?P<pm>{typed('times.pm')}))\.?"
    return re.compile(rf"(?P<hour>[0-9]{{1,2}})(?:[:.](?P<minute>[0-9]{{2}}))? ?{halves}")
