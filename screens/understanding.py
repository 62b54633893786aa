"""What is understood of an action while it is typed, said before Enter."""

from __future__ import annotations

from datetime import date

from data.dates import show_date
from data.meeting import Meeting
from data.names import names_known
from data.words import say


def understood(meeting: Meeting, today: date, words: str) -> str:
    """Who is named and by when, in words; empty: neither. A date is the next such day from the meeting's."""
    from data.understood import understand_action  # not before somebody types an action: it costs the start

    day = date.fromisoformat(meeting.details.date) if meeting.details.date else today
    found = understand_action(words, names_known(meeting), day)
    if found.owner_words and found.by:
        return say("told.understood_both", name=found.owner_words, day=show_date(found.by))
    if found.owner_words:
        return say("told.understood_owner", name=found.owner_words)
    return say("told.understood_day", day=show_date(found.by)) if found.by else ""
