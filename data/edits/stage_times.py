"""Where the group is, and whose time runs there: the stage's, and among topics that of the topic at hand."""

from __future__ import annotations

from msgspec.structs import replace

from data.edits.row_edits import seconds_between
from data.model import codes
from data.model.instants import Instant
from data.model.records.details import Details, StageTime, time_key


def moved(details: Details, now: Instant, stage: codes.Stage, topic: str) -> Details:
    """The group is at a stage and a topic from now on: what it spent where it was is counted. A pause has ended."""
    stages = _left(details, details.paused or now)
    new = replace(details, stage=stage, topic=topic, stages=stages, paused=None, back_at=None)
    return replace(new, stages=_entered(new, now))


def went_on(details: Details, now: Instant) -> Details:
    """The clock goes on after it was stopped; what it stood still doesn't count. A break has ended by that."""
    new = replace(details, stages=_left(details, details.paused or now), paused=None, back_at=None)
    again = {name: replace(new.stages[name], entered=now) for name in _running(new) if _is_timed(new, name)}
    return replace(new, stages={**new.stages, **again})


def _running(details: Details) -> tuple[str, ...]:
    """Whose time runs, by their names among the times of the stages."""
    if details.stage == "topics" and details.topic:
        return (details.stage, time_key(details.topic))
    return (details.stage,)


def _is_timed(details: Details, name: str) -> bool:
    return name in details.stages and details.stages[name].entered is not None


def _left(details: Details, until: Instant) -> dict[str, StageTime]:
    stages = dict(details.stages)
    for name in _running(details):
        here = stages.get(name)
        if here is not None and here.entered:
            stages[name] = replace(here, spent=here.spent + seconds_between(here.entered, until))
    return stages


def _entered(details: Details, now: Instant) -> dict[str, StageTime]:
    stages = dict(details.stages)
    for name in _running(details):
        before = stages.get(name, StageTime())
        stages[name] = replace(before, reached=before.reached or now, entered=now, next_time=False)
    return stages
