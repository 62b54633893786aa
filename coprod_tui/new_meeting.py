"""Starting a meeting from what was typed on the command line or in the form."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.model.stamper import RealStamper, Stamper
from data.model.time_zone import local_zone
from data.queries.schedule import USUAL_MINUTES
from data.text.clean import clean
from data.text.dates.parse import read_date, read_when
from data.words import say

if TYPE_CHECKING:
    from data.parsing.people_list.result import ParsedPeople
    from data.store.archive import Archive


class StartedMeeting(NamedTuple):
    """A meeting that was started from the command line."""

    id: str
    path: Path
    words: str
    """What is said about it; empty: nothing."""
    people: ParsedPeople | None
    """A list of people that the app is to ask about."""


def make_meeting(
    archive: Archive, title: str, date: str | None, minutes: int | None, after: str | None, people: Path | None,
    agenda: Path | None, *, yes: bool, asks_later: bool,
) -> StartedMeeting:  # fmt: skip
    """Start a meeting as it was asked for on the command line, `after` the one that is meant by these words.

    `people`: a file with a list of people; `yes`, `asks_later`: as `people_from` takes them.
    `agenda`: a file with topics.
    Raises: Fault, UsageError, ArchiveProblem, each before anything is made.
    """
    before = None
    if after is not None:
        from data.store.read_as_opened import look_back

        before = look_back(archive.find(after), archive.state_folder)
    meeting, taken = new_meeting(title, date, minutes, before), None
    if people is not None:
        from coprod_tui.commands.people import people_from

        meeting, taken = people_from(people, meeting, yes=yes, asks_later=asks_later)
    if agenda is not None:
        from coprod_tui.commands.agenda import with_agenda

        meeting = with_agenda(agenda, meeting, yes=yes)
    path = archive.create(meeting)
    archive.remember(path)
    return StartedMeeting(meeting.details.id, path, left_behind(before) if before is not None else "", taken)


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
        return blank_meeting(RealStamper(), title=words, date=day.isoformat(), minutes=minutes or USUAL_MINUTES)
    from data.queries.next_meeting import planned_after  # not before there is one to carry on from: it costs the start

    planned = planned_after(before, today)
    values = planned if not date or day.isoformat() == planned["date"] else {**planned, "start": None, "place": ""}
    values |= {"title": words, "date": day.isoformat() if date else planned["date"]}
    return meeting_after(RealStamper(), before, **(values | ({"minutes": minutes} if minutes else {})))


def meeting_after(stamper: Stamper, before: Meeting, **values: Any) -> Meeting:
    """A new meeting with what stays true of the one before. `values`: what `blank_meeting` is given."""
    from data.edits.carry_over import carry_on

    return carry_on(before, blank_meeting(stamper, **values), stamper)


def left_behind(before: Meeting) -> str:
    """That lines of the meeting before can't be read, and so did not come over; empty: all can be."""
    from data.queries.next_meeting import unread_in

    count = unread_in(before)
    return say("told.left_behind", count=count) if count else ""


def blank_meeting(
    stamper: Stamper, *, title: str, date: str | None, minutes: int | None, start: str | None = None,
    ends_by: str | None = None, place: str = "", purpose: str = "",
) -> Meeting:  # fmt: skip
    """A meeting in which nothing has been said yet."""
    now = stamper.now()
    details = Details(
        id=stamper.new_id(), revision=stamper.new_id(), title=title, date=date, start=start, minutes=minutes,
        ends_by=ends_by, place=place, purpose=purpose,
        zone=local_zone(), made=now, changed=now,
    )  # fmt: skip
    return Meeting(details=details)
