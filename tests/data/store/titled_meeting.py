"""A meeting with a title, an id and a time of its own."""

from __future__ import annotations

import msgspec

from data.model.records.meeting import Meeting
from tests.fixed import fresh_meeting


def meeting(title: str, meeting_id: str, changed: str = "2026-10-21T08:00:00Z") -> Meeting:
    fresh = fresh_meeting(title)
    details = msgspec.structs.replace(fresh.details, id=meeting_id.ljust(32, "0"), changed=changed)
    return msgspec.structs.replace(fresh, details=details)
