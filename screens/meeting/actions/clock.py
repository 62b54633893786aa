"""The clock: what the dialog of the time shows, and what is done there."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from data.edits import clock
from data.model import codes
from data.model.records.details import Details, StageTime
from data.queries.schedule import (
    BREAK_STAGE,
    ORDER,
    Planned,
    must_end,
    planned,
    planned_whole,
    projected_finish,
    spent,
    start_of,
)
from data.words import say
from screens.dialogs.clock import ClockDialog, ClockShown
from screens.meeting.context import Host


class ClockAction:
    """Shows the time, and does what the chair asks of it."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def open(self) -> None:
        """Show the time; after it, the break where one was begun."""
        self._host.ask(ClockDialog(self._shown(), self._do), lambda _: self._break(), reads=True)

    def _do(self, command: str, stage: Planned) -> ClockShown:
        details = self._host.session.meeting.details
        if self._host.session.read_only:
            self._host.tell(say("told.read_only"))
        elif command == "pause":
            self._host.apply(clock.go_on if details.paused else clock.pause)
        elif command == "leave":
            if stage not in (BREAK_STAGE, "close"):
                self._host.apply(clock.leave_for_next, stage)
        else:
            self._host.apply(clock.give_minutes, stage, int(command))
        return self._shown()

    def _break(self) -> None:
        from screens.dialogs.cover import Cover

        if self._host.session.read_only:
            self._host.tell(say("told.read_only"))
            return
        self._host.apply(clock.take_break)
        time = _local(self._host.session.meeting.details.back_at, self._host.session.meeting.details)
        page = Cover(say("clock.on_break.first", time=time), say("clock.on_break.then"), say("clock.on_break.back"))
        self._host.ask_or_not(page, lambda _: self._host.apply(clock.go_on))

    def _shown(self) -> ClockShown:
        details = self._host.session.meeting.details
        rows: list[tuple[Planned, str, str]] = [(stage, _name(stage), _note(details, stage)) for stage in ORDER]
        return ClockShown(says=_says(details, self._host.now()), rows=rows, here=ORDER.index(details.stage))


def _name(stage: Planned) -> str:
    return say("clock.break_row") if stage == BREAK_STAGE else say(f"{stage}.name")


def _note(details: Details, stage: Planned) -> str:
    held = details.stages.get(stage, StageTime())
    if held.next_time:
        return say("clock.next_time")
    parts = [say("clock.minutes", count=round(planned(details, stage)))]
    if stage == details.stage:
        parts.insert(0, say("clock.here"))
    elif held.reached or (stage != BREAK_STAGE and codes.STAGES.index(stage) < codes.STAGES.index(details.stage)):
        had = say("clock.break_had" if stage == BREAK_STAGE else "clock.was_there")
        parts = [had, say("clock.planned", count=round(planned(details, stage)))]
    return "   ".join(parts)


def _says(details: Details, now: datetime) -> str:
    zone = ZoneInfo(details.zone)
    minutes = round(planned(details, details.stage))
    words = say(
        "clock.now_in" if minutes else "clock.now_in_unplanned", time=f"{now.astimezone(zone):%H:%M}",
        stage=say(f"{details.stage}.name"), spent=int(spent(details, now)), planned=minutes,
    )  # fmt: skip
    parts = [words]
    if details.back_at:
        parts.append(say("clock.break_now", time=_local(details.back_at, details)))
    elif details.paused:
        parts.append(say("clock.stopped"))
    if not planned_whole(details):
        parts.append(say("clock.no_length"))
        return " ".join(parts)
    finish, end = projected_finish(details, now), must_end(details)
    if finish is not None:
        key = "clock.finish_end" if details.ends_by else "clock.finish"
        parts.append(say(key, time=f"{finish:%H:%M}", end=details.ends_by or ""))
    begin = start_of(details, zone)
    room = (end - begin).total_seconds() / 60 if end and begin else float(details.minutes or 0)
    over = round(planned_whole(details) - room)
    if finish is not None and end is not None:
        over = max(over, round((finish - end).total_seconds() / 60))
    parts.append(say("clock.too_long", count=over) if over > 0 and room else say("clock.fits"))
    return " ".join(parts)


def _local(instant: str | None, details: Details) -> str:
    return f"{datetime.fromisoformat(instant).astimezone(ZoneInfo(details.zone)):%H:%M}" if instant else ""
