"""How long minutes are kept: the day that the words of the group name, and whether it is past."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import msgspec

from data.model.fields import FIELDS
from data.model.records.details import Details, Keeping
from data.model.records.meeting import Meeting
from data.text.dates.format import base_day
from data.text.dates.parse import read_date
from data.words import say

SOON = timedelta(days=30)
"""Before a day, how long: from there on a day without a year can only be that one."""


def day_named(words: str, base: date) -> date | None:
    """The day until which words say that minutes are kept; None: they name none. `base`: from when days count."""
    from data.text.typed import typed  # not before words were typed: it costs the start

    said = " ".join(words.casefold().split()).rstrip(" .")
    bare = re.sub(rf"^{typed('kept.until')} (?=\S)", "", said)
    units = "|".join(typed(f"calendar.{unit}") for unit in ("day", "week", "month", "year"))
    how_long = rf"(?:{typed('kept.for')} )?(?P<long>(?:[0-9]{{1,3}}|[^\W\d_]+) (?:{units}))"
    long = re.fullmatch(how_long, bare)
    for reading in (said, bare, say("typed.kept.in", long=long["long"]) if long else bare):
        if (found := read_date(reading, base)) is not None:
            return found
    return None


def days_beside(details: Details, values: Mapping[str, Any], today: str) -> dict[str, Any]:
    """What stands beside words that were typed just now: the day that they name. By the names of the columns.

    `today`: an ISO date.
    """
    found: dict[str, Any] = {}
    for field in FIELDS:
        if field.table == "meeting" and field.day and isinstance(words := values.get(field.name), str):
            day = day_named(words, base_day(details.date, date.fromisoformat(today))) if words else None
            found[field.day] = day.isoformat() if day is not None else None
    return found


def kept_until(words: str, until: str | None, meeting_day: str | None) -> date | None:
    """The day until which minutes are kept; None: none was said.

    An older program changes the words and leaves the day beside them as it was: a day that the words can't mean any
    more doesn't count. `until`, `meeting_day`: ISO dates.
    """
    day = _from_iso(until)
    if day is None or not words:
        return None
    said = {day_named(words, base) for base in (_from_iso(meeting_day) or day, day - SOON)}
    if said == {None}:
        return None
    return said.pop() if len(said) == 1 else day


def keeping_after(before: Meeting) -> dict[str, Keeping]:
    """What the next meeting knows of how long the minutes of the one before are kept, and of those before that one.

    What is so by now is not asked any more. What is not so yet is asked again.
    """
    found: dict[str, Keeping] = {}
    for meeting_id, one in before.details.keeping.items():
        if one.longer:
            until = kept_until(one.longer, one.longer_until, before.details.date)
            found[meeting_id] = Keeping(date=one.date, words=one.longer, until=_iso(until))
        elif one.so_yet != "so":
            found[meeting_id] = msgspec.structs.replace(one, so_yet="")
    held = before.details.consents
    if held.keep:
        day = before.details.date or before.details.made[:10] or None
        until = kept_until(held.keep, held.keep_until, before.details.date)
        found[before.details.id] = Keeping(date=day, words=held.keep, until=_iso(until))
    return found


def to_ask(details: Details, today: date) -> dict[str, Keeping]:
    """What the group is asked about, by the ids of earlier meetings: words without a day, and days that are past."""
    return {
        meeting_id: one
        for meeting_id, one in details.keeping.items()
        if one.words and (one.until is None or one.until < today.isoformat())
    }


def says_of(keeping: Mapping[str, Keeping], day: str | None) -> dict[str, str]:
    """Until when earlier meetings may be kept, as this one says, by their ids: an ISO date; empty: no day.

    `day`: the ISO date of this meeting, on which something was so that had to be. Of what it doesn't say nothing.
    """
    found: dict[str, str] = {}
    for meeting_id, one in keeping.items():
        if one.longer:
            found[meeting_id] = _iso(kept_until(one.longer, one.longer_until, day)) or ""
        elif one.so_yet == "so":
            found[meeting_id] = day or ""
    return found


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _from_iso(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:  # another program's idea of a day
        return None
