"""The list of meetings as text and as data, for the command line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from coprod_tui.output import print_data
from data.errors import path_shown
from data.store.archive import Archive
from data.store.listed_meeting import ListedMeeting, past_keeping
from data.text.dates.format import show_date
from data.words import say


def print_list(archive: Archive, notes: Path, *, as_json: bool) -> None:
    """Print the meetings. `notes`: the folder of the chair's own notes, of which something may be left."""
    found = archive.list()
    if as_json:
        print_data(list_as_json(found))
        return
    text = list_as_text(found, date.today(), len(archive.without_file(notes, found)))
    click.echo(text or say("records.none", path=path_shown(archive.folder)))


def list_as_text(found: Sequence[ListedMeeting], today: date, waiting: int = 0) -> str:
    """One line a meeting: first letters of its id, date, title, where it got to; and whether it is past its day.

    `waiting`: how many meetings have no file any more.
    """
    past = past_keeping(found, today)
    lines = [_listed(one, past=one in past) for one in found]
    return "\n".join([*lines, *([say("deleting.without_file", count=waiting)] if waiting else [])])


def list_as_json(found: Sequence[ListedMeeting]) -> str:
    """The same as data."""
    rows = [
        {
            "id": one.id, "title": "" if one.deleted else one.title, "date": one.date, "changed": one.changed,
            "stage": one.stage, "path": str(one.path), "note": one.note, "keep_until": one.keep_until,
        }
        for one in found
    ]  # fmt: skip
    return json.dumps(rows, ensure_ascii=False, indent=1)


def _listed(one: ListedMeeting, *, past: bool) -> str:
    if one.note:
        return say("records.line_note", path=path_shown(one.path), note=one.note)
    day = show_date(one.date) if one.date else say("archive.no_date")
    line = say("records.line", id=one.id[:8], date=day, title=one.title, stage=say(f"{one.stage}.name"))
    if not past:
        return line
    return say("records.line_past", line=line, past=say("deleting.past", day=show_date(one.keep_until or "")))
