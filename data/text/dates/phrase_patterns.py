"""The phrases that people type for a day, as patterns with the parts that a day is made of."""

from __future__ import annotations

import re
from functools import cache

from data.text.dates.calendar import month_pattern, weekday_pattern
from data.text.typed import pattern, typed
from data.words import words_of


class Said:
    """The parts of a phrase by their names; one that is not there is empty."""

    def __init__(self, match: re.Match[str]) -> None:
        self._parts = match.groupdict()

    def __getitem__(self, name: str) -> str:
        return self._parts.get(name) or ""


def phrases_for(name: str) -> tuple[re.Pattern[str], ...]:
    """Every phrase of a name among the days of `typed.toml`."""
    things = _things()
    return tuple(re.compile(pattern(phrase, **things)) for phrase in words_of(f"typed.days.{name}"))


@cache
def no_day() -> re.Pattern[str]:
    """Words that say when, and are no day."""
    return re.compile(typed("days.no_day", month=month_pattern(), whole_year="[0-9]{4}", quarter="[1-4]"))


@cache
def _things() -> dict[str, str]:
    """What may stand in a phrase for a day, each as a group of its name."""
    this, next_, on = (typed(f"calendar.{name}") for name in ("this", "next", "on"))
    units = "|".join(f"(?P<{one}s>{typed(f'calendar.{one}')})" for one in ("day", "week", "month", "year"))
    day, endings = "(?P<day>[0-9]{1,2})", typed("calendar.endings")
    return {
        "month": f"(?P<month>{month_pattern()})",
        "weekday": f"(?P<weekday>{weekday_pattern()})", "behind": f"(?P<behind>{weekday_pattern()})",
        "which": f"(?:{on}|(?P<this>{this})|(?P<next>{next_}))",
        "day": f"{day}{endings}?", "nth_day": f"{day}{endings}",
        "year": "(?P<year>[0-9]{4}|'?[0-9]{2})", "whole_year": "(?P<year>[0-9]{4})", "unit": f"(?:{units})",
        "number": r"(?P<number>[0-9]{1,3}|[^\W\d_]+)",
        "nth": f"(?P<nth>{typed('calendar.ordinals')}|{typed('calendar.last')})",
        "iso": "(?P<year>[0-9]{4})[-/](?P<month>[0-9]{2})[-/](?P<day>[0-9]{2})",
        "digits": "(?P<one>[0-9]{1,2})(?P<mark>[/.])(?P<two>[0-9]{1,2})(?:(?P=mark)(?P<year>[0-9]{4}|[0-9]{2}))?",
    }  # fmt: skip
