"""What files that are sent on are called: their names are read by whoever gets them, like the minutes themselves."""

from __future__ import annotations

import msgspec

from data.minutes.as_named import safe_words
from data.minutes.compose import minutes_status
from data.model.file_names import file_stem, slug
from data.model.records.meeting import Meeting
from data.queries.attribution.printed_people import PrintedPeople
from data.words import say


def stem_to_share(meeting: Meeting, people: PrintedPeople) -> str:
    """The date and title, of which each name begins. A title that names someone who is not to be is left out."""
    details = meeting.details
    title = safe_words(people, details.title, details.id)
    return file_stem(msgspec.structs.replace(meeting, details=msgspec.structs.replace(details, title=title)))


def minutes_stem(meeting: Meeting, *, large: bool = False) -> str:
    """The name of minutes without its ending: date, meeting, version.

    `large`: of minutes in large print, which stand beside the others.
    """
    stands = minutes_status(meeting)
    stem = stem_to_share(meeting, PrintedPeople(meeting))
    name = say(f"minutes.file.{stands.key}", meeting=stem, number=slug(stands.name))
    return say("minutes.file.large", name=name) if large else name


def calendar_stem(meeting: Meeting) -> str:
    """The name of the next meeting's calendar file, without its ending."""
    return say("minutes.file.calendar", meeting=stem_to_share(meeting, PrintedPeople(meeting)))
