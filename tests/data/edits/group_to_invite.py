"""A meeting with a group that is to be invited."""

from __future__ import annotations

from typing import Any

from data.edits import items
from data.model.records.meeting import Meeting
from data.model.records.stakeholders import Stakeholder
from tests.fixed import FixedStamper, fresh_meeting


def with_drivers(**values: Any) -> tuple[Meeting, Stakeholder]:
    """A meeting with Ana, who may be named, Tom, who may not, and a group that is to be invited."""
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "people", ["Ana Silva", "Tom Bell"])
    meeting = items.change(meeting, stamper, "people", meeting.people[0].id, {"shown": "name"})
    meeting = items.change(meeting, stamper, "people", meeting.people[1].id, {"shown": "not_at_all"})
    meeting = items.add(meeting, stamper, "stakeholders", ["Night bus drivers"], touched="a_lot", **values)
    return meeting, meeting.stakeholders[0]
