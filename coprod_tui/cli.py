"""The `coprod` command. Nothing is imported before it is needed: the first frame waits for it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coprod_tui.options import Places, archive_problems_said, command, meeting_named, places
from coprod_tui.output import fail, need_terminal
from data.words import say

if TYPE_CHECKING:
    from data.parsing.people_list.result import ParsedPeople

GROUPS = {
    "before": ("new", "example"), "during": ("open", "notes"), "after": ("minutes", "calendar", "show"),
    "files": ("list", "check", "restore", "delete"),
}  # fmt: skip
"""Every command, under what people do when they need it."""

EXITS = (0, 1, 2, 130)
"""What the program ends with; what each means is said by `say(f"cli.exits.{code}")`."""


class CommandGroups(click.Group):
    """The commands, in groups. Those that open no window are imported when one of them is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, in the order of the groups."""
        return [name for names in GROUPS.values() for name in names]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name."""
        if cmd_name in GROUPS["after"]:
            from coprod_tui.commands.after_meeting import COMMANDS

            return COMMANDS[cmd_name]
        if cmd_name in GROUPS["files"]:
            from coprod_tui.commands.looking_after import COMMANDS

            return COMMANDS[cmd_name]
        return super().get_command(ctx, cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write each group under its heading."""
        for group, names in GROUPS.items():
            found = [(name, one.get_short_help_str()) for name in names if (one := self.get_command(ctx, name))]
            with formatter.section(say(f"cli.groups.{group}")):
                formatter.write_dl(found)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the program ends with."""
        with formatter.section(say("cli.exits.title")):
            formatter.write_dl([(str(code), say(f"cli.exits.{code}")) for code in EXITS])


@click.group(
    cls=CommandGroups,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help=say("cli.commands.coprod"),
)
@places(draws=True)
@click.version_option(package_name="coprod", prog_name="coprod")
@click.pass_context
def coprod(ctx: click.Context, archive: str | None, theme: str | None) -> None:
    """Chair a co-production meeting."""
    if ctx.invoked_subcommand is None:
        with archive_problems_said():
            run_app(Places(archive, theme))


@command("new", draws=True)
@click.argument("title")
@click.option("--date", metavar="D", help=say("cli.help.date"))
@click.option("--minutes", type=click.IntRange(1, 24 * 60), help=say("cli.help.minutes"))
@click.option("--people", type=click.Path(path_type=Path), metavar="FILE", help=say("cli.help.people"))
@click.option("--agenda", type=click.Path(path_type=Path), metavar="FILE", help=say("cli.help.agenda"))
@click.option("--after", metavar="MEETING", shell_complete=meeting_named, help=say("cli.help.after"))
@click.option("--no-open", is_flag=True, help=say("cli.help.no_open"))
@click.option("--yes", is_flag=True, help=say("cli.help.yes"))
def new(
    places: Places, title: str, date: str | None, minutes: int | None, people: Path | None, agenda: Path | None,
    after: str | None, no_open: bool, yes: bool,
) -> None:  # fmt: skip
    """Start a meeting."""
    if not no_open:
        need_terminal()
    from coprod_tui.new_meeting import make_meeting

    made = make_meeting(
        places.archive(), title, date, minutes, after, people, agenda, yes=yes, asks_later=not no_open
    )  # fmt: skip
    if not no_open:
        run_app(places, made.path, words=made.words, people=made.people)
        return
    from coprod_tui.output import having_done

    with having_done(say("cli.made")):
        click.echo(made.id)
        if made.words:
            click.echo(made.words, err=True)


@command("example", draws=True)
def example(places: Places) -> None:
    """Look around in an example."""
    need_terminal()
    run_app(places, example=True)


@command("open", draws=True)
@click.argument("meeting", shell_complete=meeting_named)
def open_(places: Places, meeting: str) -> None:
    """Open a meeting."""
    run_app(places, places.archive().find(meeting))


@command("notes", draws=True)
@click.argument("meeting", shell_complete=meeting_named)
def notes(places: Places, meeting: str) -> None:
    """Open the chair's own notes."""
    need_terminal()
    path = places.archive().find(meeting)
    from coprod_tui.notes_app import run

    fault = run(path, places.state(), places.settings(), places.theme())
    if fault:
        sys.stderr.write(fault)
        fail()


for one in (new, example, open_, notes):
    coprod.add_command(one)


def run_app(
    places: Places,
    path: Path | None = None,
    *,
    example: bool = False,
    words: str = "",
    people: ParsedPeople | None = None,
) -> None:
    """Open the app: with a meeting, with the example, or at home. `words`: what it then says in passing.

    `people`: a list of people that it then asks about.
    """
    need_terminal()
    from datetime import UTC, datetime

    from coprod_tui.app import CoprodApp
    from coprod_tui.terminal import hardened
    from data.model.stamper import RealStamper

    settings = places.settings()
    session = None
    if example:
        from data.example.example_meeting import example_meeting
        from data.session.session import Session

        session = Session(example_meeting(RealStamper()), RealStamper())
    app = CoprodApp(
        places.archive(), settings, RealStamper(), lambda: datetime.now(UTC),
        theme=places.theme(), path=path, session=session, words=words, people=people, tour=example,
    )  # fmt: skip
    with hardened():
        app.run()
    if app.fault:
        from coprod_tui.crash_report import write_down

        sys.stderr.write(write_down(app.fault))
    if app.fault or app.return_code:
        fail()
