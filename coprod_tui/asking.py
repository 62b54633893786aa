"""What the command line asks, or says it would have to ask, before minutes are written."""

from __future__ import annotations

import sys

import click

from coprod_tui.cli import Fault
from data.meeting import Meeting, Version
from data.minutes.names_in_text import named_in_text
from data.versions import history, label
from data.words import say


def version_of(meeting: Meeting, name: str) -> Version:
    """The final version of that number. Fault where there is none, or where two have it."""
    versions = {label(meeting, version): version for version in history(meeting)}
    if name in versions:
        return versions[name]
    if not versions:
        raise Fault(say("cli.no_versions"))
    raise Fault(say("cli.no_such_version", name=name, names=", ".join(versions)))


def ask_about_names(meeting: Meeting, version: Version | None = None) -> None:
    """Go on only where no words name someone who is not to be named, or somebody at a terminal says to. Else Fault.

    `version`: that final version is to be written; None: the minutes as they are now.
    """
    lines = [say("names.on_stderr", line=one.line) for one in named_in_text(meeting, version)]
    if not lines:
        return
    if not (sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()):
        raise Fault("\n".join([*lines, say("names.not_written")]))
    click.echo("\n".join(lines), err=True)
    if not click.confirm(say("names.as_they_are"), err=True):
        raise Fault(say("names.not_written"))
