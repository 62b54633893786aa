"""Days as people type them, wherever a day is asked for."""

from __future__ import annotations

from datetime import date

from data.record import Record
from data.text.dates.format import day_to_show, show_due
from data.words import say


class When(Record, frozen=True):
    """What was typed where a day is asked for: a day, or words that stay words."""

    iso: str | None = None
    """The day, as an ISO date; None: it is none, or its year is to be asked."""
    words: str = ""
    """The words, where they are no day; empty where they are."""
    note: str = ""
    """What to show beside it before it is kept: the day with its weekday, or why there is none."""
    doubt: str = ""
    """Why words that look like a day are none: no such day, the year is missing. Empty: nothing is wrong."""


def read_date(words: str, base: date) -> date | None:
    """The day that somebody means, or None where it would have to be guessed ("3/11", "Whitsun").

    A day without a year is the next such day from `base` on. Where that is over nine months away the year has to be
    asked, so it is None; so is a day that there isn't, and a weekday that isn't that day's.
    """
    from data.text.dates.phrases import read_phrase  # not before a date is read: it costs the start

    return read_phrase(words, base).day


def read_when(words: str, base: date, today: date) -> When:
    """What was typed where a day is asked for, and what to say of it: the same on every screen."""
    from data.text.dates.phrases import read_phrase

    words = " ".join(words.split())
    if not words:
        return When()
    found = read_phrase(words, base)
    if found.day is not None and not found.far_off:
        return When(iso=found.day.isoformat(), note=show_due(found.day, today))
    if found.due:
        return When(words=words)
    return When(words=words, note=found.note or say("forms.kept_as_words", **day_to_show(today)), doubt=found.note)
