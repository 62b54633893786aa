"""The commands for after a meeting, as they are typed. What they do is imported when it is done."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from coprod_tui.options import Places, command, meeting_named
from data.words import say

if TYPE_CHECKING:
    from coprod_tui.commands.minutes import Names
    from data.minutes.formats import Format

FORMATS = ("md", "html", "docx", "chat")
"""The formats that minutes can be had in, as `data.minutes.formats` has them, which is imported where it is needed."""


@command("minutes")
@click.argument("meeting", shell_complete=meeting_named)
@click.option(
    "--format", "form", type=click.Choice(FORMATS), metavar=f"[{'|'.join(FORMATS)}]", help=say("cli.help.format")
)
@click.option("--output", "-o", type=click.Path(path_type=Path), metavar="PATH", help=say("cli.help.output"))
@click.option("--large", is_flag=True, help=say("cli.help.large"))
@click.option("--force", is_flag=True, help=say("cli.help.force"))
@click.option("--of", metavar="N", help=say("cli.help.of"))
@click.option("--short", is_flag=True, help=say("cli.help.in_short"))
@click.option(
    "--names-in-text", "names", type=click.Choice(("ask", "brackets", "keep", "strict")), default="ask",
    help=say("cli.help.names_in_text"),
)  # fmt: skip
def minutes(
    places: Places, meeting: str, form: Format | None, output: Path | None, large: bool, force: bool, of: str | None,
    short: bool, names: Names,
) -> None:  # fmt: skip
    """Print the minutes, or write them to a file."""
    from coprod_tui.commands.minutes import write_minutes

    write_minutes(places.archive(), meeting, form, output, of, names, large=large, force=force, short=short)


@command("calendar")
@click.argument("meeting", shell_complete=meeting_named)
@click.option("--output", "-o", type=click.Path(path_type=Path), metavar="PATH", help=say("cli.help.output"))
@click.option("--force", is_flag=True, help=say("cli.help.force"))
def calendar(places: Places, meeting: str, output: Path | None, force: bool) -> None:
    """Print the calendar file of the next meeting, or write it."""
    from coprod_tui.commands.calendar import write_calendar

    write_calendar(places.archive(), meeting, output, force=force)


@command("show")
@click.argument("meeting", shell_complete=meeting_named)
@click.option("--json", "as_json", is_flag=True, help=say("cli.help.json"))
@click.option("--names", is_flag=True, help=say("cli.help.names"))
def show(places: Places, meeting: str, as_json: bool, names: bool) -> None:
    """Show the whole meeting, or who is named in people's words."""
    from coprod_tui.commands.show import print_meeting

    print_meeting(places.archive(), meeting, as_json=as_json, names=names)


COMMANDS = {"minutes": minutes, "calendar": calendar, "show": show}
