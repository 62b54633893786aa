"""What is known of the meeting that follows one: when it is, what comes over, and what the group left for it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from data.model import codes
from data.model.records.details import Next, StageTime
from data.model.records.meeting import Meeting
from data.model.stages import IN_EVERY_MEETING
from data.queries.progress import is_planned, not_got_to
from data.queries.schedule import USUAL_MINUTES

COMES_OVER: tuple[codes.Table, ...] = (
    "people",
    "outcomes",
    "stakeholders",
    "limits",
    "decisions",
    "ground_rules",
    "communication",
    "topics",
    "proposals",
    "actions",
)
"""What comes over. What helps, what gets in the way and what was said, in rounds or of a topic, is asked anew."""


def planned_after(before: Meeting, today: date) -> dict[str, Any]:
    """What is known of the meeting that follows one: its title, its length, and what was agreed about the next one.

    A next meeting whose day is past is another one: this one is today.
    """
    details = before.details
    coming = details.next if (details.next.date or "") >= today.isoformat() else Next()
    return {
        "title": details.title, "minutes": details.minutes or USUAL_MINUTES, "date": coming.date or today.isoformat(),
        "start": coming.start, "place": coming.place, "purpose": coming.note,
    }  # fmt: skip


def meeting_day(meeting: Meeting) -> str:
    """The day that a meeting is remembered by: its date, else the day on which it was made."""
    return meeting.details.date or meeting.details.made[:10]


def left_for_next(meeting: Meeting) -> tuple[codes.Stage, ...]:
    """The stages that the group left for next time, or did not get to."""
    held = meeting.details.stages
    missed = [stage for stage in not_got_to(meeting) if is_planned(meeting, stage)]
    return tuple(stage for stage in IN_EVERY_MEETING if stage in missed or (stage in held and held[stage].next_time))


def planned_minutes(before: Meeting, left: Iterable[codes.Stage]) -> dict[str, StageTime]:
    """The minutes that were planned for the stages that were left, where somebody had set them."""
    held = before.details.stages
    return {stage: StageTime(minutes=minutes) for stage in left if (minutes := held.get(stage, StageTime()).minutes)}


def unread_in(before: Meeting) -> int:
    """How many rows of a meeting would come over, but can't be read here."""
    return sum(one.table in COMES_OVER for one in before.misfits)
