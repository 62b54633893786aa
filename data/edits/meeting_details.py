"""The meeting itself: its details, where the group is, and what became of the power headings."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from data.edits.named import named
from data.edits.row_edits import with_details
from data.edits.stage_times import moved
from data.model import codes
from data.model.fields import with_values
from data.model.records.details import Keeping
from data.model.records.meeting import Meeting
from data.model.stamper import Stamper
from data.queries.retention import day_named, days_beside
from data.text.clean import clean
from data.text.dates.format import base_day


@named("change_meeting")
def change_meeting(meeting: Meeting, stamper: Stamper, values: dict[str, Any]) -> Meeting:
    """Set fields of the meeting, by their names in the registry. A title never becomes empty."""
    cleaned = {name: clean(new) if isinstance(new, str) else new for name, new in values.items()}
    if not cleaned.get("title", True):
        del cleaned["title"]
    cleaned |= days_beside(meeting.details, cleaned, stamper.now()[:10])
    return with_details(meeting, stamper, with_values(meeting.details, cleaned))


@named("say_how_long")
def say_how_long(
    meeting: Meeting, stamper: Stamper, of: str, *, so_yet: codes.SoYet = "", longer: str = ""
) -> Meeting:  # fmt: skip
    """What the group says now of how long the minutes of an earlier meeting (`of`, its id) are kept."""
    details, words = meeting.details, clean(longer)
    day = day_named(words, base_day(details.date, date.fromisoformat(stamper.now()[:10]))) if words else None
    said = msgspec.structs.replace(
        details.keeping.get(of, Keeping()), so_yet=so_yet, longer=words,
        longer_until=day.isoformat() if day is not None else None,
    )  # fmt: skip
    return with_details(meeting, stamper, msgspec.structs.replace(details, keeping={**details.keeping, of: said}))


@named("move_to")
def move_to(meeting: Meeting, stamper: Stamper, stage: codes.Stage) -> Meeting:
    """The group moves to a stage: its clock starts. A pause or a break has ended by that."""
    details = meeting.details
    if details.stage == stage:
        return meeting
    return with_details(meeting, stamper, moved(details, stamper.now(), stage, details.topic))


@named("talk_about")
def talk_about(meeting: Meeting, stamper: Stamper, heading: codes.Heading, state: codes.HeadingState | None) -> Meeting:
    """What became of a power heading: talked about, not today, or (None) not reached."""
    headings = {code: was for code, was in meeting.details.headings.items() if code != heading}
    if state is not None:
        headings[heading] = state
    return with_details(meeting, stamper, msgspec.structs.replace(meeting.details, headings=headings))
