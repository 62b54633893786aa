"""The columns of an action that a line fills: its words, who does it, by when, how far it is."""

from __future__ import annotations

from datetime import date
from typing import Any

from data.model.records.meeting import Meeting
from data.parsing.action_line.parse_action import parse_action
from data.queries.known_names import known_names
from data.queries.people_names import owner_named
from data.text.dates.format import base_day


def columns_of_line(meeting: Meeting, line: str, today: date) -> dict[str, Any]:
    """What a line says of an action, by the columns that hold it. `today`: where the group is."""
    found = parse_action(line, known_names(meeting), base_day(meeting.details.date, today))
    owners = [owner_named(meeting, one.words, one.known) for one in found.owners]
    columns: dict[str, Any] = {"text": found.text, "by": found.by, "by_words": found.by_words}
    if owners:
        columns |= {"owner": owners[0], "with_others": tuple(owners[1:])}
    return columns | ({"state": found.state} if found.state else {})
