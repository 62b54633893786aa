"""`--people FILE`: what is in the list is shown first, and taken in when somebody says yes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from coprod_tui.errors import Fault
from coprod_tui.output import can_ask
from data.edits.people import add_people, presence_on
from data.model.records.meeting import Meeting
from data.model.stamper import RealStamper
from data.parsing.people_list.messages import told
from data.parsing.people_list.parse_people import parse_people, people_and_groups
from data.parsing.people_list.result import ParsedPeople
from data.parsing.people_list.source import NotAList, read_file
from data.words import say


def people_from(path: Path, meeting: Meeting, *, yes: bool, asks_later: bool) -> tuple[Meeting, ParsedPeople | None]:
    """The meeting with the people of a file; and their list, where the app is to ask about it (`asks_later`).

    `yes`: they are taken in without asking. How letters are written is asked all the same. Fault where no list can
    be read, or where it may not be taken in.
    """
    taken = _read(path, meeting)
    guessed = any(doubt.letters for doubt in taken.doubts)
    if asks_later and (guessed or not yes):
        return meeting, taken
    _ask(taken, yes=yes, guessed=guessed)
    return add_people(meeting, RealStamper(), taken.rows, presence_on(meeting, date.today())), None


def _read(path: Path, meeting: Meeting) -> ParsedPeople:
    try:
        taken = parse_people(read_file(path), *people_and_groups(meeting))
    except NotAList as problem:
        raise Fault(str(problem)) from problem
    if not taken.rows and not taken.already:
        raise Fault("\n".join([" ".join(told(taken)[1:]), say("people_list.refused.nobody")]).strip())
    return taken


def _ask(taken: ParsedPeople, *, yes: bool, guessed: bool) -> None:
    """Show a list on the error side, and go on where it may be taken in.

    With a terminal that is asked. Without one it may where there is no doubt, or where it was said.
    """
    lines = told(taken)
    terminal = can_ask()
    if not terminal and (guessed or (taken.doubts and not yes)):
        why = say("people_list.command.letters_not_asked" if guessed else "people_list.command.not_asked")
        raise Fault(f"{' '.join(lines)}\n{why}")
    if terminal or len(lines) > 1:
        click.echo("\n".join(lines), err=True)
    if terminal and (guessed or not yes) and not click.confirm(say("people_list.command.ask"), err=True):
        raise Fault(say("people_list.command.nothing_made"))
