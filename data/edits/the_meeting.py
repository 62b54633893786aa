"""The meeting itself: its details, where the group is, and what became of the power headings."""

from __future__ import annotations

from typing import Any

import msgspec

from data import codes
from data.fields import with_values
from data.meeting import Details, Meeting, StageTime
from data.pen import Pen
from data.text import clean
from data.unsettled import without_answered


def change_meeting(meeting: Meeting, pen: Pen, values: dict[str, Any]) -> Meeting:
    """Set fields of the meeting, by their names in the registry. A title never becomes empty."""
    cleaned = {name: clean(new) if isinstance(new, str) else new for name, new in values.items()}
    if not cleaned.get("title", True):
        del cleaned["title"]
    return _with_details(meeting, pen, with_values(meeting.details, cleaned))


def move_to(meeting: Meeting, pen: Pen, stage: codes.Stage) -> Meeting:
    """The group moves to a stage: its clock starts."""
    details = meeting.details
    if details.stage == stage:
        return meeting
    before = details.stages.get(stage, StageTime())
    now = pen.now()
    there = msgspec.structs.replace(before, reached=before.reached or now, entered=now)
    new = msgspec.structs.replace(details, stage=stage, stages={**details.stages, stage: there})
    return _with_details(meeting, pen, new)


def talk_about(meeting: Meeting, pen: Pen, heading: codes.Heading, state: codes.HeadingState | None) -> Meeting:
    """What became of a power heading: talked about, not today, or (None) not reached."""
    headings = {code: was for code, was in meeting.details.headings.items() if code != heading}
    if state is not None:
        headings[heading] = state
    return _with_details(meeting, pen, msgspec.structs.replace(meeting.details, headings=headings))


def _with_details(meeting: Meeting, pen: Pen, details: Details) -> Meeting:
    if details == meeting.details:
        return meeting
    changed = msgspec.structs.replace(details, changed=pen.now())
    return msgspec.structs.replace(meeting, details=without_answered("meeting", meeting.details, changed))
