"""`--agenda FILE`: what is in it is shown first, and taken in when somebody says yes."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from coprod_tui.errors import Fault
from coprod_tui.output import can_ask
from data.edits.item_lists import add_agenda, in_order_of
from data.model.records.meeting import Meeting
from data.model.stamper import RealStamper
from data.parsing.agenda.agenda_items import items_of_agenda
from data.parsing.agenda.parse_agenda import is_prose, parse_agenda
from data.parsing.agenda.parsed_agenda import ParsedAgenda
from data.parsing.agenda.told_agenda import told_in_short, told_topics
from data.parsing.people_list.source import NotAList, read_file
from data.queries.known_names import known_names
from data.text.clean import pasted_lines
from data.words import say

MOST_TOPICS = 100
"""An agenda is not longer than this."""


def with_agenda(path: Path, meeting: Meeting, *, yes: bool) -> Meeting:
    """The meeting with the topics of a file, in its order. `yes`: they are taken in without asking.

    With a terminal it is shown and asked; without one it is only told. Fault where no agenda can be read, or where
    somebody says no.
    """
    agenda = _read(path, meeting)
    new = items_of_agenda(meeting, agenda, date.today())
    click.echo("\n".join((told_in_short(agenda, new), *told_topics(agenda))), err=True)
    if can_ask() and not yes and not click.confirm(say("agenda.told.ask"), default=True, err=True):
        raise Fault(say("agenda.told.nothing_made"))
    made = datetime.fromisoformat(meeting.details.made)  # not when it was answered: nothing was said about a topic yet
    meeting = add_agenda(meeting, RealStamper(lambda: made), "topics", new.items, new.filled)
    return in_order_of(meeting, [topic.title for topic in agenda.topics])


def _read(path: Path, meeting: Meeting) -> ParsedAgenda:
    """The agenda in a file. Fault where there is none in it."""
    try:
        source = read_file(path)
    except NotAList as problem:
        raise Fault(say(f"agenda.refused.{problem.kind}", **problem.values)) from problem
    if source.guessed:
        raise Fault(say("agenda.refused.guessed"))
    agenda = parse_agenda("\n".join(pasted_lines(source.text)), known_names(meeting))
    why = "empty" if not agenda.topics else "too_many" if len(agenda.topics) > MOST_TOPICS else ""
    why = why or ("prose" if is_prose(agenda) else "")
    if why:
        raise Fault(say(f"agenda.refused.{why}"))
    return agenda
