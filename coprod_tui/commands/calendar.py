"""`coprod calendar`: the next meeting as a file for a calendar, printed or written."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import click

from coprod_tui.commands.check import look_or_say
from coprod_tui.commands.give_out import give_out, may_be_named, may_be_written
from coprod_tui.errors import Fault
from data.errors import ArchiveProblem
from data.minutes.formats import ENDINGS, OTHERS
from data.model.records.details import Details
from data.store.archive import Archive
from data.text.dates.format import show_date
from data.words import say


def write_calendar(archive: Archive, words: str, output: Path | None, *, force: bool) -> None:
    """Print the calendar file of the meeting that is meant, or write it to a file (`output`; `-`: print it).

    `force`: also over somebody's own file. Raises: Fault where it can't be done: the next meeting has no day, say.
    """
    if output is not None:
        may_be_named(output, archive, (*ENDINGS, *OTHERS), "cli.not_a_calendar")
    found = look_or_say(archive, words)
    if not force:
        may_be_written(output, archive, found.details.id)
    from data.minutes.calendar_file import calendar_file, left_out  # not before it is asked for: it costs the start

    if (raw := calendar_file(found, datetime.now(UTC))) is None:
        raise Fault(_no_day(archive, found.details))
    give_out(raw, output, archive, found.details.id)
    if left := left_out(found):
        click.echo(left, err=True)


def _no_day(archive: Archive, details: Details) -> str:
    """That a meeting has no day for the next one, by its own day and id and never its title; and which one has."""
    day = show_date(details.date) if details.date else say("archive.no_date")
    told = say("cli.no_next_date", day=day, id=details.id[:8])
    before = ""
    if details.after:
        with suppress(ArchiveProblem):
            before = details.after if look_or_say(archive, details.after).details.next.date else ""
    more = say("cli.no_next_date_before", id=before[:8]) if before else say("cli.no_next_date_here")
    return f"{told}\n{more}"
