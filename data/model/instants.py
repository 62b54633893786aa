"""Instants, days and numbers as a meeting's file may hold them: what is outside of these can't be counted with."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache
from typing import Annotated

from msgspec import Meta

Instant = Annotated[str, Meta(title="time")]
"""As in 2026-10-21T10:14:05Z; empty: not known."""

Day = Annotated[str, Meta(title="date")]
"""As in 2026-10-21."""

People = Annotated[int, Meta(title="number", ge=0, le=1_000_000)]
"""How many people. There is room for more than any meeting has."""

Minutes = Annotated[int, Meta(title="number", ge=0, le=1_000_000)]
"""Planned minutes. With any more there is no day on which a meeting would end."""

Seconds = Annotated[int, Meta(title="number", ge=0, le=10**12)]
"""How long something took, also where a clock was wrong by all the years that there are."""

MOST = 1_000_000
"""The highest number that something may have."""

Number = Annotated[int, Meta(title="number", ge=0, le=MOST)]
"""What is counted, or the number of something."""

Reference = Annotated[int, Meta(title="number", ge=1, le=MOST)]
"""The number by which people refer to something."""

_INSTANT = re.compile(
    r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})"
)


@lru_cache(maxsize=1024)  # the rows of a meeting share their instants: five hundred are read before the first frame
def is_instant(words: str) -> bool:
    """Whether this is an instant that can be shown in any zone."""
    if not _INSTANT.fullmatch(words) or words.startswith("9999"):  # in another zone that may be the year 10,000
        return False
    try:
        datetime.fromisoformat(words)
    except ValueError:  # 30 February
        return False
    return True


@lru_cache(maxsize=1024)
def is_day(words: str) -> bool:
    """Whether this is a date as computers write it."""
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False
