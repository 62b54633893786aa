"""What a file of minutes is called: its name is read by whoever gets it, like the minutes themselves."""

from __future__ import annotations

import msgspec

from data.minutes.compose import minutes_status
from data.model.file_names import file_stem, slug
from data.model.records.meeting import Meeting
from data.queries.attribution.printed_people import PrintedPeople
from data.words import say


def minutes_stem(meeting: Meeting, *, large: bool = False) -> str:
    """The name without its ending: date, meeting, version. A title that names someone who is not to be is left out.

    `large`: of minutes in large print, which stand beside the others.
    """
    people, title = PrintedPeople(meeting), meeting.details.title
    title = "" if people.names_hidden(title) else people.words(title, meeting.details.id)
    meeting = msgspec.structs.replace(meeting, details=msgspec.structs.replace(meeting.details, title=title))
    stands = minutes_status(meeting)
    name = say(f"minutes.file.{stands.key}", meeting=file_stem(meeting), number=slug(stands.name))
    return say("minutes.file.large", name=name) if large else name
