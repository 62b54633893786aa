"""The clock: what the dialog of the time shows, and what is done there."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from data.edits import clock, topics
from data.model import codes
from data.model.records.details import Details, StageTime, time_key
from data.model.records.meeting import Meeting
from data.model.records.topics import Topic
from data.model.stages import referred_words, stages_of
from data.queries.schedule import (
    BREAK_STAGE,
    ORDER,
    Planned,
    planned,
    planned_for_topic,
    planned_whole,
    projected_finish,
    spent_in,
    spent_on_topic,
    too_long,
)
from data.queries.topic_progress import stands
from data.queries.topics import UnderTopic, with_what_is_under
from data.words import say
from screens.dialogs.clock import ClockDialog, ClockRow, ClockShown
from screens.meeting.context import Host

UNDER = "  "
"""What stands before a topic, under its stage."""


class ClockAction:
    """Shows the time, and does what the chair asks of it."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def open(self) -> None:
        """Show the time; after it, the break where one was begun."""
        self._host.ask(ClockDialog(self._shown(), self._do), lambda _: self._break(), reads=True)

    def _do(self, command: str, key: str) -> ClockShown:
        details = self._host.session.meeting.details
        if self._host.session.read_only:
            self._host.tell(say("told.read_only"))
        elif command == "pause":
            self._host.apply(clock.go_on if details.paused else clock.pause)
        elif (topic := _topic(self._host.session.meeting, key)) is not None:
            self._of_topic(command, topic)
        elif command == "leave":
            if (stage := _stage(key)) not in (BREAK_STAGE, "close"):
                self._host.apply(clock.leave_for_next, stage)
        else:
            self._host.apply(clock.give_minutes, _stage(key), int(command))
        return self._shown()

    def _of_topic(self, command: str, topic: Topic) -> None:
        if command == "leave":
            self._host.apply(topics.say_of_topic, topic.id, "" if topic.state == "next_time" else "next_time")
        else:
            self._host.apply(topics.give_minutes, topic.id, int(command))

    def _break(self) -> None:
        from screens.dialogs.cover import Cover

        if self._host.session.read_only:
            self._host.tell(say("told.read_only"))
            return
        self._host.apply(clock.take_break)
        time = _local(self._host.session.meeting.details.back_at, self._host.session.meeting.details)
        first, then, back = (say(f"clock.on_break.{part}") for part in ("first", "then", "back"))
        page = Cover(first, then, back, time=time)
        self._host.ask_or_not(page, lambda _: self._host.apply(clock.go_on))

    def _shown(self) -> ClockShown:
        meeting, now = self._host.session.meeting, self._host.now()
        details, there = meeting.details, stages_of(meeting)
        rows: list[ClockRow] = []
        for stage in ORDER:
            if stage == BREAK_STAGE or stage in there:
                rows.append(_row(meeting, stage, now))
            if stage == "topics":
                rows += [_topic_row(meeting, topic, under, now) for topic, under in with_what_is_under(meeting)]
        here = next(at for at, row in enumerate(rows) if row.key == details.stage)
        return ClockShown(says=_says(meeting, now), rows=rows, here=here)


def _name(stage: Planned) -> str:
    return say("clock.break_row") if stage == BREAK_STAGE else say(f"{stage}.name")


def _stage(key: str) -> Planned:
    return next(stage for stage in ORDER if stage == key)


def _topic(meeting: Meeting, key: str) -> Topic | None:
    return next((topic for topic in meeting.topics if time_key(topic.id) == key), None)


def _topic_row(meeting: Meeting, topic: Topic, under: UnderTopic, now: datetime) -> ClockRow:
    """How the time of a topic stands, under its stage."""
    details, became = meeting.details, stands(meeting, topic, under)
    spent = int(spent_on_topic(details, topic.id, now)) if time_key(topic.id) in details.stages else None
    here = became == "at_hand" and details.stage == "topics"
    status = say("clock.here") if here else "" if became == "at_hand" else say(f"topics.stands.{became}")
    name = f"{UNDER}{referred_words(topic)}"
    return ClockRow(time_key(topic.id), name, _minutes(planned_for_topic(meeting, topic)), _minutes(spent), status)


def _row(meeting: Meeting, stage: Planned, now: datetime) -> ClockRow:
    details = meeting.details
    held = details.stages.get(stage, StageTime())
    known = bool(planned_whole(meeting)) and not held.next_time
    used = None if stage == BREAK_STAGE else spent_in(details, stage, now)
    return ClockRow(
        stage, _name(stage), _minutes(planned(meeting, stage) if known else None),
        _minutes(int(used) if used is not None else None), _where_it_stands(details, stage),
    )  # fmt: skip


def _minutes(minutes: float | None) -> str:
    return "" if minutes is None else say("clock.minutes", count=round(minutes))


def _where_it_stands(details: Details, stage: Planned) -> str:
    held = details.stages.get(stage, StageTime())
    if stage == details.stage:
        return say("clock.here")
    if held.next_time:
        return say("clock.next_time")
    if stage == BREAK_STAGE:
        if details.back_at:
            return say("clock.break_until", time=_local(details.back_at, details))
        return say("clock.break_had") if held.reached else ""
    before = codes.STAGES.index(stage) < codes.STAGES.index(details.stage)
    return say("clock.was_there") if held.reached or before else ""


def _says(meeting: Meeting, now: datetime) -> str:
    details = meeting.details
    zone = ZoneInfo(details.zone)
    minutes = round(planned(meeting, details.stage))
    so_far = spent_in(details, details.stage, now)
    counted = {0: "clock.now_in_unplanned", 1: "clock.now_in_one"}.get(minutes, "clock.now_in")
    words = say(
        counted if so_far is not None else "clock.now_at",
        time=f"{now.astimezone(zone):%H:%M}", stage=say(f"{details.stage}.name"), count=int(so_far or 0),
        planned=minutes,
    )  # fmt: skip
    parts = [words]
    if details.ended:
        return " ".join((words, say("clock.ended", time=details.ended)))
    if details.back_at:
        parts.append(say("clock.break_now", time=_local(details.back_at, details)))
    elif details.paused:
        parts.append(say("clock.stopped"))
    if not planned_whole(meeting):
        parts.append(say("clock.no_length"))
        return " ".join(parts)
    finish = projected_finish(meeting, now)
    if finish is not None:
        key = "clock.finish_end" if details.ends_by else "clock.finish"
        parts.append(say(key, time=f"{finish:%H:%M}", end=details.ends_by or ""))
    over = too_long(meeting, now)
    parts.append(say("clock.too_long", count=over) if over else say("clock.fits"))
    return " ".join(parts)


def _local(instant: str | None, details: Details) -> str:
    return f"{datetime.fromisoformat(instant).astimezone(ZoneInfo(details.zone)):%H:%M}" if instant else ""
