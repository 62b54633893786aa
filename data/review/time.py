"""The sum check: whether what is planned for the stages fits into the time that there is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.queries.schedule import planned_whole
from data.review.gap import Gap
from data.words import say


def hours(meeting: Meeting) -> Iterator[Gap]:
    """That the stages take longer together than there is time. Not once the group is at Close: then it was so."""
    details = meeting.details
    room, whole = room_for(details), round(planned_whole(meeting))
    if details.stage != "close" and room is not None and whole > room:
        between = bool(details.start and details.ends_by)
        words = say(
            "review.too_long.between" if between else "review.too_long.length",
            planned=whole, room=room, start=details.start or "", end=details.ends_by or "",
        )  # fmt: skip
        yield Gap(code="too_long", words=words, stage=details.stage, about="meeting", opens="clock")


def room_for(details: Details) -> int | None:
    """The minutes that there are: from start to end, where both are said, else as planned. None: nobody has said."""
    if not (details.start and details.ends_by):
        return details.minutes
    start, end = (time.fromisoformat(said) for said in (details.start, details.ends_by))
    return ((end.hour - start.hour) * 60 + end.minute - start.minute) % (24 * 60)
