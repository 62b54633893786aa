"""What the command line asks, or says it would have to ask, before minutes are written."""

from __future__ import annotations

import sys

import click

from coprod_tui.cli import Fault
from data.meeting import Meeting
from data.minutes.names_in_text import named_in_text
from data.words import say


def ask_about_names(meeting: Meeting) -> None:
    """Go on only where no words name someone who is not to be named, or somebody at a terminal says to. Else Fault."""
    lines = [say("names.on_stderr", line=one.line) for one in named_in_text(meeting)]
    if not lines:
        return
    if not (sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()):
        raise Fault("\n".join([*lines, say("names.not_written")]))
    click.echo("\n".join(lines), err=True)
    if not click.confirm(say("names.as_they_are"), err=True):
        raise Fault(say("names.not_written"))
