"""Whether a word with a capital is part of what a place or a body is called, or a city."""

from __future__ import annotations

import zoneinfo
from functools import cache

from data.queries.names.keys import name_key
from data.queries.names.line_context import LineContext
from data.queries.names.word_lists import word_list

LONGEST_RUN = 3
"""Words with a capital before and behind a word that are looked at for "Street" or "Council"."""


def is_of_place(reading: LineContext, at: int) -> bool:
    """Whether it stands among words with a capital that make a place or a body: "Elm Street", "University of Leeds"."""
    if reading.before(at) in ("of", "the") and any(
        reading.is_capital(at - back) and reading.key(at - back) in word_list("places") for back in (2, 3)
    ):
        return True
    for step in (1, -1):
        for far in range(1, LONGEST_RUN + 1):
            beside = at + step * far
            if (
                reading.is_i(beside)
                or not reading.is_capital(beside)
                or not reading.is_near(*sorted((beside, beside - step)))
            ):
                break
            acronym = reading.tokens[beside].text.isupper() and len(reading.key(beside)) > 1
            if acronym or reading.key(beside) in word_list("places") or reading.key(beside) in word_list("capitals"):
                return True
    return False


def is_city(reading: LineContext, at: int) -> bool:
    """Whether it is a city, or part of one, "Los Angeles"; a city that is asked, or says something, is somebody."""
    if reading.key(at - 1) in word_list("to_whom") & word_list("doing") or reading.key(at + 1) in word_list("doing"):
        return False
    return any(
        tuple(reading.key(at - back + step) for step in range(length)) in cities()
        for length in (1, 2, 3)
        for back in range(length)
    )


@cache
def cities() -> frozenset[tuple[str, ...]]:
    """The cities and regions of the world that time zones are named after, as keys; no stations in the ice."""
    zones = (zone for zone in zoneinfo.available_timezones() if not zone.startswith("Antarctica/"))
    names = {part for zone in zones for part in zone.split("/")}
    return frozenset(tuple(map(name_key, name.split("_"))) for name in names)
