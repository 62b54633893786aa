"""The clock of the meeting: it stops and goes on, stages gain and lose minutes, a break begins and ends."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import msgspec

from data.edits.named import named
from data.edits.row_edits import with_details
from data.edits.stage_times import went_on
from data.model import codes
from data.model.records.details import StageTime
from data.model.records.meeting import Meeting
from data.model.stamper import Stamper
from data.queries.schedule import BREAK_STAGE, Planned, planned

MOST = 600
"""Minutes that a stage can be given at most."""


@named("pause")
def pause(meeting: Meeting, stamper: Stamper) -> Meeting:
    """Stop the clock of the stage where the group is."""
    if meeting.details.paused:
        return meeting
    return with_details(meeting, stamper, msgspec.structs.replace(meeting.details, paused=stamper.now()))


@named("go_on")
def go_on(meeting: Meeting, stamper: Stamper) -> Meeting:
    """Let the clock go on; what it stood still doesn't count for the stage. A break has ended by that."""
    details = meeting.details
    if not details.paused:
        return meeting
    return with_details(meeting, stamper, went_on(details, stamper.now()))


@named("give_minutes")
def give_minutes(meeting: Meeting, stamper: Stamper, stage: Planned, step: int) -> Meeting:
    """Plan more minutes for a stage or the break, or fewer."""
    minutes = min(MOST, max(0, round(planned(meeting, stage)) + step))
    return _with_stage(meeting, stamper, stage, minutes=minutes)


@named("leave_for_next")
def leave_for_next(meeting: Meeting, stamper: Stamper, stage: codes.Stage) -> Meeting:
    """Leave a stage for the next meeting, or take it back into this one."""
    before = meeting.details.stages.get(stage, StageTime())
    return _with_stage(meeting, stamper, stage, next_time=not before.next_time)


@named("take_break")
def take_break(meeting: Meeting, stamper: Stamper) -> Meeting:
    """Begin a break of the planned minutes: the clock of the stage stands still until it ends."""
    now = stamper.now()
    minutes = max(1, round(planned(meeting, BREAK_STAGE)) or 10)
    back = datetime.fromisoformat(now) + timedelta(minutes=minutes)
    before = meeting.details.stages.get(BREAK_STAGE, StageTime())
    there = msgspec.structs.replace(before, reached=before.reached or now, entered=now)
    details = msgspec.structs.replace(
        meeting.details,
        stages={**meeting.details.stages, BREAK_STAGE: there},
        paused=meeting.details.paused or now,
        back_at=back.strftime("%Y-%m-%dT%H:%M:%SZ"),
    )
    return with_details(meeting, stamper, details)


def _with_stage(meeting: Meeting, stamper: Stamper, stage: Planned, **values: Any) -> Meeting:
    details = meeting.details
    there = msgspec.structs.replace(details.stages.get(stage, StageTime()), **values)
    return with_details(meeting, stamper, msgspec.structs.replace(details, stages={**details.stages, stage: there}))
