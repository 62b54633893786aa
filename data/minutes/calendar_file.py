"""The next meeting as a file for people's calendars: when, where and what it is called, and nobody's name."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from data.minutes.as_named import safe_words
from data.minutes.conflict_text import without_two_ways
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.queries.attribution.printed_people import PrintedPeople
from data.words import say

ENDING = ".ics"

UNKNOWN = "UTC"
"""The zone of a meeting where the computer couldn't tell its own."""


def calendar_file(meeting: Meeting, now: datetime) -> bytes | None:
    """One event of the next meeting, in iCalendar (RFC 5545). None: it has no day yet. `now`: when the file is made.

    It keeps its identity, and what is changed later counts as later: who takes in the second file has one event. When
    the meeting ends nobody has said, so the file doesn't either. What names someone who is not to be named is left out,
    and so is what two copies of the meeting say differently, until that is settled.
    """
    people = PrintedPeople(meeting)
    details = without_two_ways(people, "meeting", meeting.details)
    if not details.next.date:
        return None
    event: Any = Event()
    event.add("uid", f"{details.id}@coprod")
    event.add("sequence", minutes_to_change(details))
    event.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    event.add("dtstart", _start(details, details.next.date))
    event.add("summary", safe_words(people, details.title, details.id) or say("minutes.untitled"))
    if place := safe_words(people, details.next.place, details.id):
        event.add("location", place)
    calendar: Any = Calendar()
    calendar.add("prodid", "-//coprod//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    raw: bytes = calendar.to_ical()
    return raw


def left_out(meeting: Meeting) -> str:
    """What of the next meeting is not in its calendar file, as a sentence, and why; empty: nothing is left out."""
    details, people = meeting.details, PrintedPeople(meeting)
    held = {"title": details.title, "place": details.next.place}
    gone = [name for name, words in held.items() if words and not safe_words(people, words, details.id)]
    return say(f"close.calendar.left_out.{'_and_'.join(gone)}") if gone else ""


def minutes_to_change(details: Details) -> int:
    """Whole minutes from when the meeting was made to the last change of the next one; 0 where either is not known."""
    made, changed = details.made, details.next.changed
    if not (made and changed):
        return 0
    passed = datetime.fromisoformat(changed) - datetime.fromisoformat(made)
    return max(0, int(passed.total_seconds() // 60))


def _start(details: Details, day: str) -> date | datetime:
    """The day; with a time, that instant, which every calendar shows in its reader's own time.

    Where the zone is not known it is that time of day wherever it is read, which is right for those who live there.
    """
    on = date.fromisoformat(day)
    if not details.next.start:
        return on
    local = datetime.combine(on, time.fromisoformat(details.next.start))
    return local if details.zone == UNKNOWN else local.replace(tzinfo=ZoneInfo(details.zone)).astimezone(UTC)
