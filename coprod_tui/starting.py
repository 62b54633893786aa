"""Starting a meeting from what was typed on the command line or in the form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click

from data.archive.problems import why
from data.dates import read_date
from data.edits import items
from data.meeting import Details, Meeting
from data.pen import Pen, RealPen
from data.text import clean, split_lines
from data.words import say
from data.zone import local_zone


def new_meeting(title: str, date: str | None, minutes: int, names: Sequence[str]) -> Meeting:
    """A meeting of that title. `date`: as typed; None: today."""
    words = clean(title)
    if not words:
        raise click.UsageError(say("cli.no_title"))
    today = dt.date.today()
    day = read_date(date, today) if date else today
    if day is None:
        raise click.UsageError(say("cli.no_such_date", date=date))
    return blank_meeting(RealPen(), title=words, date=day.isoformat(), minutes=minutes, names=names)


def blank_meeting(
    pen: Pen, *, title: str, date: str | None, minutes: int | None, ends_by: str | None = None, place: str = "",
    names: Sequence[str] = (),
) -> Meeting:  # fmt: skip
    """A meeting in which nothing has been said yet, but who may be there."""
    now = pen.now()
    details = Details(
        id=pen.new_id(), revision=pen.new_id(), title=title, date=date, minutes=minutes, ends_by=ends_by, place=place,
        zone=local_zone(), made=now, changed=now,
    )  # fmt: skip
    return items.add(Meeting(details=details), pen, "people", names)


def read_names(path: Path) -> tuple[str, ...]:
    """The names in a file, one a line."""
    try:
        return tuple(split_lines(path.read_text(encoding="utf-8-sig", errors="replace")))
    except OSError as problem:
        raise click.ClickException(say("cli.no_people_file", path=path, why=why(problem))) from problem
