"""What a file of minutes is called: its name is read by whoever gets it, like the minutes themselves."""

from __future__ import annotations

import msgspec

from data.archive.naming import file_stem
from data.meeting import Meeting
from data.minutes.people import People


def minutes_stem(meeting: Meeting) -> str:
    """The name without its ending. A title that has the name of someone who is not to be named is left out of it."""
    if People(meeting).names_hidden(meeting.details.title):
        meeting = msgspec.structs.replace(meeting, details=msgspec.structs.replace(meeting.details, title=""))
    return f"{file_stem(meeting)}-minutes"
