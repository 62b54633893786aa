"""What came over from the meeting before: who is here this time, and what has changed because of a promise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data.edits.items import change
from data.edits.named import named
from data.edits.row_edits import with_changed
from data.model.records.meeting import Meeting
from data.model.stamper import Stamper


@named("are_here")
def are_here(meeting: Meeting, stamper: Stamper, people: Sequence[str]) -> Meeting:
    """Say that people who were to be confirmed are here, by their ids."""
    for person in meeting.people:
        if person.id in people and person.presence == "to_confirm":
            meeting = with_changed(meeting, stamper, "people", person.id, {"presence": "here"})
    return meeting


@named("say_what_changed")
def say_what_changed(meeting: Meeting, stamper: Stamper, row_id: str, values: dict[str, Any]) -> Meeting:
    """Say what has changed because of a promise, and how far it is."""
    return change(meeting, stamper, "actions", row_id, values)
