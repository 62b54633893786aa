"""What can be said of a power heading."""

from __future__ import annotations

from data.commands.command import Applies
from data.edits import meeting_details
from data.model import codes
from data.model.patch import Change
from data.model.records.meeting import Meeting
from data.record import Record


class PowerHeading(Record, frozen=True):
    """A power heading as it stands in a meeting: it is no row, and a command can be done with it all the same."""

    code: codes.Heading
    """Which one."""
    state: codes.HeadingState | None
    """What became of it; None: not reached."""


def heading_in(meeting: Meeting, code: codes.Heading) -> PowerHeading:
    """A power heading of a meeting."""
    return PowerHeading(code=code, state=meeting.details.headings.get(code))


def turn(to: Applies, heading: PowerHeading, state: codes.HeadingState) -> Change | None:
    """Say what became of a heading; what was said already is taken back: not reached."""
    return to.apply(meeting_details.talk_about, heading.code, None if heading.state == state else state)
