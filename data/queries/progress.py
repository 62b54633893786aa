"""How far the group has come: the stages it was in, and what it did not get to."""

from __future__ import annotations

from data.model import codes
from data.model.records.meeting import Meeting
from data.model.stages import IN_EVERY_MEETING, spec
from data.queries.carry_over import is_of_today, is_spoken_of


def reached(meeting: Meeting, stage: codes.Stage) -> bool:
    """Whether the group was ever in a stage, or anything is written in it that did not just come over."""
    been = meeting.details.stages.get(stage)
    if stage == "arrive" or stage == meeting.details.stage or (been is not None and been.reached):
        return True
    written = any(
        not getattr(row, "for_today", False) and is_of_today(row)
        for table in spec(stage).begun_by
        for row in meeting.rows(table)
    )
    return written or (stage == "power" and any(one.heading and is_of_today(one) for one in meeting.actions))


def not_got_to(meeting: Meeting) -> list[codes.Stage]:
    """The stages that the group was not in, of those that every meeting has between its first and its last."""
    return [stage for stage in IN_EVERY_MEETING[1:-1] if not reached(meeting, stage)]


def is_planned(meeting: Meeting, stage: codes.Stage) -> bool:
    """Whether a stage was to be got to: one that was given no minutes at all was not."""
    been = meeting.details.stages.get(stage)
    return been is None or been.minutes != 0


def headings_left(meeting: Meeting) -> list[codes.Heading]:
    """The power headings that the group did not get to: nothing is said under them, nor that it is not for today."""
    return [one for one in codes.HEADINGS if one not in meeting.details.headings and not is_spoken_of(meeting, one)]
