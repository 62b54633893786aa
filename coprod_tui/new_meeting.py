"""Starting a meeting from what was typed on the command line or in the form."""

from __future__ import annotations

import datetime as dt
from typing import Any

import click

from data.model.clock import Pen, RealPen
from data.model.records import Details, Meeting
from data.model.time_zone import local_zone
from data.queries.schedule import USUAL_MINUTES
from data.text.clean import clean
from data.text.dates.parse import read_date, read_when
from data.words import say


def new_meeting(title: str, date: str | None, minutes: int | None, before: Meeting | None = None) -> Meeting:
    """A meeting of that title, with what stays true of the one `before`.

    `date`: as typed; None: the day that the one before agreed on, where that is to come, else today.
    `minutes`: None: as long as the one before.
    """
    words = clean(title)
    if not words:
        raise click.UsageError(say("cli.no_title"))
    today = dt.date.today()
    day = read_date(date, today) if date else today
    if day is None:
        raise click.UsageError(read_when(date or "", today, today).doubt or say("cli.no_such_date", date=date))
    if before is None:
        return blank_meeting(RealPen(), title=words, date=day.isoformat(), minutes=minutes or USUAL_MINUTES)
    from data.edits.carry_over import planned_after  # not before there is one to carry on from: it costs the start

    planned = planned_after(before, today)
    values = planned if not date or day.isoformat() == planned["date"] else {**planned, "start": None, "place": ""}
    values |= {"title": words, "date": day.isoformat() if date else planned["date"]}
    return meeting_after(RealPen(), before, **(values | ({"minutes": minutes} if minutes else {})))


def meeting_after(pen: Pen, before: Meeting, **values: Any) -> Meeting:
    """A new meeting with what stays true of the one before. `values`: what `blank_meeting` is given."""
    from data.edits.carry_over import carry_on

    return carry_on(before, blank_meeting(pen, **values), pen)


def left_behind(before: Meeting) -> str:
    """That lines of the meeting before can't be read, and so did not come over; empty: all can be."""
    from data.edits.carry_over import unread_in

    count = unread_in(before)
    return say("told.left_behind", count=count) if count else ""


def blank_meeting(
    pen: Pen, *, title: str, date: str | None, minutes: int | None, start: str | None = None,
    ends_by: str | None = None, place: str = "",
) -> Meeting:  # fmt: skip
    """A meeting in which nothing has been said yet."""
    now = pen.now()
    details = Details(
        id=pen.new_id(), revision=pen.new_id(), title=title, date=date, start=start, minutes=minutes, ends_by=ends_by,
        place=place,
        zone=local_zone(), made=now, changed=now,
    )  # fmt: skip
    return Meeting(details=details)
