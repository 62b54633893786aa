"""An instant as people say it here, in local time."""

from __future__ import annotations

from datetime import datetime


def when_words(instant: str, *, seconds: bool = False) -> str:
    """An instant as people say it here: the time, and the day where it is not today. `seconds`: to tell two apart."""
    try:
        there = datetime.fromisoformat(instant).astimezone()
    except ValueError:  # another program's idea of an instant
        return instant
    today = datetime.now().astimezone().date()
    time = f"{there:%H:%M:%S}" if seconds else f"{there:%H:%M}"
    return time if there.date() == today else f"{there.day} {there:%b %Y}, {time}"
