"""Days as they are shown: in the words of the program, whatever the computer's language."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from data.words import say, words_of

STILL_TYPED_UP = timedelta(days=7)
"""How long after a meeting what is typed counts as said in it."""


def base_day(meeting_day: str | None, today: date) -> date:
    """The day from which days in a meeting are counted: "Friday" is the first one after it.

    That is the earlier of today and the meeting's day (an ISO date): what is typed was said in the meeting, or while
    preparing it. Once the meeting is more than a week ago, it is today.
    """
    day = _from_iso(meeting_day or "")
    return today if day is None or today - day > STILL_TYPED_UP else min(day, today)


@lru_cache(maxsize=4096)  # a list of ten thousand meetings has few days
def show_date(iso: str) -> str:
    """A kept date as people read it: "21 Oct 2026". What is no date in a file is shown as it stands there."""
    day = _from_iso(iso)
    return iso if day is None else say("dates.date", day=day.day, month=_month(day), year=f"{day.year:04}")


def show_weekday(day: date, *, whole: bool = False) -> str:
    """A day with its weekday: "Wed 21 Oct 2026", or the `whole` of it, "Wednesday 21 Oct 2026"."""
    weekdays = words_of("dates.weekdays" if whole else "dates.weekdays_short")
    return say("dates.with_weekday", weekday=weekdays[day.weekday()], date=show_date(day.isoformat()))


def show_date_in_words(iso: str) -> str:
    """A kept date with its whole weekday: "Wednesday 21 Oct 2026". What is no date is shown as it stands there."""
    day = _from_iso(iso)
    return iso if day is None else show_weekday(day, whole=True)


def show_due(day: date, today: date) -> str:
    """A day by which something is to be done, with its weekday; a day before today is said to be past."""
    shown = show_weekday(day)
    return say("dates.past", day=shown) if day < today else shown


def show_due_words(words: str, next_meeting: str | None) -> str:
    """Words that say by when; "next meeting" with its day, once that is known. `next_meeting`: an ISO date."""
    day = _from_iso(next_meeting or "")
    if day is None or not is_next_meeting(words):
        return words
    return say("dates.next_meeting", words=words, day=show_date(day.isoformat()))


def is_next_meeting(words: str) -> bool:
    """Whether words that say by when are "next meeting"."""
    return " ".join(words.casefold().split()) in words_of("dates.next_meeting_said")


def day_to_show(today: date) -> dict[str, Any]:
    """A day soon to come, to show what can be typed: as people write it (`day`), and as computers do (`iso`)."""
    soon = today + timedelta(weeks=2)
    return {"day": show_day(soon), "iso": soon.isoformat()}


def show_day(day: date, *, whole: bool = False) -> str:
    """A day without its year, as people write it: "4 Nov". `whole`: with the whole name of the month."""
    month = words_of("dates.months")[day.month - 1] if whole else _month(day)
    return say("dates.soon", day=day.day, month=month)


def _month(day: date) -> str:
    return words_of("dates.months_short")[day.month - 1]


def _from_iso(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
