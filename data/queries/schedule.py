"""How the time of a meeting is planned, and how it is likely to go. It says; it never moves the meeting on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from data.model import codes
from data.model.records.details import Details, StageTime, time_key
from data.model.records.meeting import Meeting
from data.model.records.topics import Topic
from data.model.stages import in_order

BREAK_STAGE: Literal["break"] = "break"
"""The name of the break among the stages."""

Planned = codes.Stage | Literal["break"]
"""What has planned minutes."""

BREAK_MINUTES = 10
"""The break's share of a meeting of 120 minutes."""


def _shares() -> Iterator[tuple[Planned, int]]:
    for stage, made_of in in_order():
        yield stage, made_of.minutes
        if made_of.break_after:
            yield BREAK_STAGE, BREAK_MINUTES


SHARES: dict[Planned, int] = dict(_shares())
"""Minutes of each in a meeting of 120 minutes."""

ORDER: tuple[Planned, ...] = tuple(SHARES)
"""Stages and break in the order in which they are planned."""

USUAL_MINUTES = 90
"""The planned length of a meeting of which nothing else is said."""

LEFT = 2
"""How many times its share a stage gets that the last meeting left, or did not get to."""

NEARLY = 0.2
"""The share of a stage's minutes that is left when they are nearly used."""


def planned(meeting: Meeting, stage: Planned) -> float:
    """The planned minutes of a stage: its own where they are set, else its share of the planned length.

    Topics have as many as were given to each, and all others share what is left.
    """
    details = meeting.details
    held = details.stages.get(stage, StageTime())
    if held.next_time:
        return 0.0
    if held.minutes is not None:
        return float(held.minutes)
    if stage == "topics":
        return float(_given(meeting))
    shared = max(0, (details.minutes or 0) - _given(meeting))
    return _share(details, stage) * shared / sum(_share(details, one) for one in ORDER)


def planned_for_topic(meeting: Meeting, topic: Topic) -> float | None:
    """The planned minutes of a topic: its own, else an even part of what the stage has beyond them; None: neither."""
    if topic.minutes is not None:
        return float(topic.minutes)
    held = meeting.details.stages.get("topics", StageTime())
    if held.minutes is None or topic.state == "next_time":
        return None
    sharing = [one for one in meeting.topics if one.minutes is None and one.state != "next_time"]
    return max(0, held.minutes - _given(meeting)) / len(sharing)


def _given(meeting: Meeting) -> int:
    """Minutes that were given to topics, but for those that are left for next time."""
    return sum(topic.minutes or 0 for topic in meeting.topics if topic.state != "next_time")


def _share(details: Details, stage: Planned) -> int:
    return SHARES[stage] * (LEFT if stage in details.last_time.left else 1)


def planned_whole(meeting: Meeting) -> float:
    """The planned minutes of everything together."""
    return sum(planned(meeting, stage) for stage in ORDER)


def spent(details: Details, now: datetime) -> float:
    """Minutes that the group has spent in the stage where it is. `now`: an aware instant."""
    return spent_in(details, details.stage, now) or 0.0


def spent_in(details: Details, stage: codes.Stage, now: datetime) -> float | None:
    """Minutes that the group has spent in a stage; None: it was not there, or nobody knows since when.

    `now`: an aware instant.
    """
    held = details.stages.get(stage, StageTime())
    until = _until(details, now)
    first = _from_the_start(details, until) if stage == codes.STAGES[0] else None
    if first is None and not held.entered:
        return None
    running = (until - datetime.fromisoformat(held.entered)).total_seconds() if held.entered else 0.0
    return (held.spent + (first or 0.0) + (max(0.0, running) if stage == details.stage else 0.0)) / 60


def spent_on_topic(details: Details, topic_id: str, now: datetime) -> float:
    """Minutes that the group has spent on a topic of its own. `now`: an aware instant."""
    held = details.stages.get(time_key(topic_id), StageTime())
    running = 0.0
    if held.entered and (details.stage, details.topic) == ("topics", topic_id):
        until = _until(details, now)
        running = max(0.0, (until - datetime.fromisoformat(held.entered)).total_seconds())
    return (held.spent + running) / 60


def _until(details: Details, now: datetime) -> datetime:
    """The instant until which time runs: now, unless the clock was stopped or the meeting has ended before."""
    return datetime.fromisoformat(details.paused) if details.paused else min(now, ended_at(details) or now)


def _from_the_start(details: Details, until: datetime) -> float | None:
    """Seconds from the start of the meeting until the group first moved on: nothing is written down of them.

    None: they are not known. `until`: the instant to count to while the group has not moved yet.
    """
    begin = start_of(details, ZoneInfo(details.zone))
    moves = [there.reached for code, there in details.stages.items() if code != BREAK_STAGE and there.reached]
    if begin is None or not (moves or details.stage == codes.STAGES[0]):
        return None
    left = min(map(datetime.fromisoformat, moves), default=until).astimezone(begin.tzinfo)
    return max(0.0, (left - begin).total_seconds()) if left.date() == begin.date() else None


def used(meeting: Meeting, now: datetime) -> Literal["", "nearly", "used"]:
    """Whether the planned minutes of the stage where the group is are nearly used, or used; empty: neither, or none."""
    details, minutes = meeting.details, planned(meeting, meeting.details.stage)
    if not minutes or details.paused or details.ended or not _is_today(details, now):
        return ""
    left = minutes - spent(details, now)
    return "used" if left <= 0 else "nearly" if left <= minutes * NEARLY else ""


def projected_finish(meeting: Meeting, now: datetime) -> datetime | None:
    """When the meeting is likely to finish, in its zone.

    None: no length was planned, it is not the day of the meeting, it has ended, or nobody knows since when it runs.
    `now`: an aware instant.
    """
    details, whole = meeting.details, planned_whole(meeting)
    zone = ZoneInfo(details.zone)
    here = now.astimezone(zone)
    if not whole or details.ended or not _is_today(details, now):
        return None
    begin = start_of(details, zone)
    if begin is not None and here < begin:
        return begin + timedelta(minutes=whole)
    so_far = spent_in(details, details.stage, now)
    if so_far is None:  # the end would move on with the clock
        return None
    left = max(0.0, planned(meeting, details.stage) - so_far)
    later = ORDER[ORDER.index(details.stage) + 1 :]
    had_break = details.stages.get(BREAK_STAGE, StageTime()).reached is not None
    left += sum(planned(meeting, stage) for stage in later if not (stage == BREAK_STAGE and had_break))
    if details.back_at and (back := datetime.fromisoformat(details.back_at)) > now:
        here = back.astimezone(zone)
    return here + timedelta(minutes=left)


def too_long(meeting: Meeting, now: datetime) -> int:
    """Minutes that the meeting is likely to take beyond its end; 0: there is time for what is left, or no end is known.

    Its end is when it must end, else what its planned length makes it. Where nobody knows when it is likely to finish,
    what is planned is held against the time that there is. `now`: an aware instant.
    """
    details = meeting.details
    begin, finish, end = start_of(details, ZoneInfo(details.zone)), projected_finish(meeting, now), must_end(details)
    if end is None and begin is not None and details.minutes:
        end = begin + timedelta(minutes=details.minutes)
    if finish is not None and end is not None:
        return max(0, round((finish - end).total_seconds() / 60))
    room = (end - begin).total_seconds() / 60 if end and begin else float(details.minutes or 0)
    return max(0, round(planned_whole(meeting) - room)) if room else 0


def must_end(details: Details) -> datetime | None:
    """When the meeting must end, as an aware instant; None: not said, or on no known day."""
    return _end_at(details, details.ends_by)


def ended_at(details: Details) -> datetime | None:
    """When the meeting ended, as an aware instant; None: nobody has said, or it was on no known day."""
    return _end_at(details, details.ended)


def _end_at(details: Details, said: str | None) -> datetime | None:
    """A time of day at which the meeting ends, as an aware instant: on the next day where it starts later than that."""
    if not (details.date and said):
        return None
    zone = ZoneInfo(details.zone)
    end = datetime.combine(date.fromisoformat(details.date), time.fromisoformat(said), zone)
    begin = start_of(details, zone)
    return end + timedelta(days=1) if begin is not None and end < begin else end


def start_of(details: Details, zone: ZoneInfo) -> datetime | None:
    """When the meeting starts, as an aware instant; None: no date or no time was given."""
    if not (details.date and details.start):
        return None
    return datetime.combine(date.fromisoformat(details.date), time.fromisoformat(details.start), zone)


def _is_today(details: Details, now: datetime) -> bool:
    return details.date == now.astimezone(ZoneInfo(details.zone)).date().isoformat()
