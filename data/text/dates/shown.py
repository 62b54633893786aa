"""Days found again in what is shown: "21 Oct 2026", as `show_date` and `show_date_in_words` write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from data.words import say, words_of


def shown_dates(text: str) -> Iterator[tuple[int, int, str]]:
    """Where each day begins and ends in a text, with its weekday if that is there, and the day as an ISO date."""
    for found in _shown().finditer(text):
        day, year = sorted(re.findall("[0-9]+", found[0]), key=len)
        month = next(at for at, name in enumerate(words_of("dates.months_short"), 1) if name in found[0])
        try:
            iso = date(int(year), month, int(day)).isoformat()
        except ValueError:
            continue
        yield found.start(), found.end(), iso


@cache
def _shown() -> re.Pattern[str]:
    months, weekdays = ("|".join(map(re.escape, words_of(f"dates.{name}"))) for name in ("months_short", "weekdays"))
    day = re.escape(say("dates.date", day="@d", month="@m", year="@y"))
    for mark, pattern in (("@d", "[0-9]{1,2}"), ("@m", f"(?:{months})"), ("@y", "[0-9]{4}")):
        day = day.replace(mark, pattern)
    with_weekday = re.escape(say("dates.with_weekday", weekday="@w", date="@d"))
    with_weekday = with_weekday.replace("@w", f"(?:{weekdays})").replace("@d", day)
    return re.compile(rf"(?<!\w)(?:{with_weekday}|{day})(?!\w)")
