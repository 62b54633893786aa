"""Times of day as people type them, whatever the computer's language."""

from __future__ import annotations

import re

_TIME = r"(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2}))? ?(?P<half>[ap])\.?m\.?"
_CLOCK = r"(?P<hour>[0-9]{1,2})[:.]?(?P<minute>[0-9]{2})"


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
