"""The `coprod` command. Nothing is imported before it is needed: the first frame waits for it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coprod_tui.output import fail, need_terminal
from data.errors import ArchiveProblem
from data.words import say

if TYPE_CHECKING:
    from coprod_tui.commands.minutes import Names
    from coprod_tui.settings import Settings
    from data.minutes.formats import Format
    from data.parsing.people_list.result import ParsedPeople
    from data.store.archive import Archive

THEMES = ("evening", "day", "paper")
FORMATS = ("md", "html", "docx", "chat")
"""The formats that minutes can be had in, as `data.minutes.formats` has them, which is imported where it is needed."""


def common(command: Callable[..., None]) -> Callable[..., None]:
    """The options that every command takes, before its name or after."""

    @click.option("--archive", metavar="FOLDER", help=say("cli.help.archive"))
    @click.option("--theme", type=click.Choice(THEMES), help=say("cli.help.theme"))
    @click.pass_context
    @wraps(command)
    def with_common(ctx: click.Context, /, archive: str | None, theme: str | None, **given: Any) -> None:
        above: dict[str, str | None] = ctx.parent.params if ctx.parent else {}
        places = Places(archive or above.get("archive"), theme or above.get("theme"))
        with archive_problems_said():
            command(places, **given)

    return with_common


@contextmanager
def archive_problems_said() -> Generator[None]:
    """Around a command: what is wrong with the archive ends it, and is said in a line."""
    try:
        yield
    except ArchiveProblem as problem:
        from coprod_tui.errors import Fault

        raise Fault(str(problem)) from problem


class Places:
    """Where things are, and how they look: from the options and the environment."""

    def __init__(self, archive: str | None, theme: str | None) -> None:
        self._archive = archive
        self._theme = theme

    def archive(self) -> Archive:
        """The archive that was named, or the usual one."""
        from data.store.archive import Archive
        from data.store.paths import archive_folder

        return Archive(archive_folder(self._archive), self.state())

    def state(self) -> Path:
        """The folder of what this computer keeps for itself."""
        from data.store.paths import state_folder

        return state_folder()

    def notes(self) -> Path:
        """The folder of the chair's own notes."""
        from data.store.paths import notes_folder

        return notes_folder()

    def settings(self) -> Settings:
        """What the program remembers."""
        from coprod_tui.settings import Settings

        return Settings(self.state() / "settings.json", THEMES)

    def theme(self) -> str | None:
        """The theme that was asked for; None: the one last used."""
        theme = self._theme or os.environ.get("COPROD_THEME") or None
        if theme is not None and theme not in THEMES:
            from coprod_tui.errors import Fault

            raise Fault(say("cli.no_such_theme", theme=theme, themes=", ".join(THEMES)))
        return theme


@click.group(
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help=say("cli.help.coprod"),
)
@click.option("--archive", metavar="FOLDER", help=say("cli.help.archive"))
@click.option("--theme", type=click.Choice(THEMES), help=say("cli.help.theme"))
@click.version_option(package_name="coprod", prog_name="coprod")
@click.pass_context
def coprod(ctx: click.Context, archive: str | None, theme: str | None) -> None:
    """Chair a co-production meeting."""
    if ctx.invoked_subcommand is None:
        with archive_problems_said():
            run_app(Places(archive, theme))


@coprod.command(help=say("cli.help.new"), short_help=say("cli.help.new"))
@click.argument("title")
@click.option("--date", metavar="D", help=say("cli.help.date"))
@click.option("--minutes", type=click.IntRange(1, 24 * 60), help=say("cli.help.minutes"))
@click.option("--people", type=click.Path(path_type=Path), metavar="FILE", help=say("cli.help.people"))
@click.option("--after", metavar="MEETING", help=say("cli.help.after"))
@click.option("--no-open", is_flag=True, help=say("cli.help.no_open"))
@click.option("--yes", is_flag=True, help=say("cli.help.yes"))
@common
def new(
    places: Places, title: str, date: str | None, minutes: int | None, people: Path | None, after: str | None,
    no_open: bool, yes: bool,
) -> None:  # fmt: skip
    """Start a meeting."""
    if not no_open:
        need_terminal()
    from coprod_tui.new_meeting import make_meeting

    made = make_meeting(places.archive(), title, date, minutes, after, people, yes=yes, asks_later=not no_open)
    if not no_open:
        run_app(places, made.path, words=made.words, people=made.people)
        return
    from coprod_tui.output import having_done

    with having_done(say("cli.made")):
        click.echo(made.id)
        if made.words:
            click.echo(made.words, err=True)


@coprod.command("open", help=say("cli.help.open"), short_help=say("cli.help.open"))
@click.argument("meeting")
@common
def open_(places: Places, meeting: str) -> None:
    """Open a meeting."""
    run_app(places, places.archive().find(meeting))


@coprod.command(help=say("cli.help.example"), short_help=say("cli.help.example"))
@common
def example(places: Places) -> None:
    """Look around in an example."""
    need_terminal()
    run_app(places, example=True)


@coprod.command("list", help=say("cli.help.list"), short_help=say("cli.help.list"))
@click.option("--json", "as_json", is_flag=True, help=say("cli.help.json"))
@common
def list_(places: Places, as_json: bool) -> None:
    """List the meetings."""
    from coprod_tui.commands.show import print_list

    print_list(places.archive(), places.notes(), as_json=as_json)


@coprod.command(help=say("cli.help.show"), short_help=say("cli.help.show"))
@click.argument("meeting")
@click.option("--json", "as_json", is_flag=True, help=say("cli.help.json"))
@click.option("--names", is_flag=True, help=say("cli.help.names"))
@common
def show(places: Places, meeting: str, as_json: bool, names: bool) -> None:
    """Show the whole meeting, or who is named in people's words."""
    from coprod_tui.commands.show import print_meeting

    print_meeting(places.archive(), meeting, as_json=as_json, names=names)


@coprod.command(help=say("cli.help.minutes_of"), short_help=say("cli.help.minutes_of"))
@click.argument("meeting")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), metavar=f"[{'|'.join(FORMATS)}]", help=say("cli.help.format")
)
@click.option("--output", type=click.Path(path_type=Path), metavar="PATH", help=say("cli.help.output"))
@click.option("--large", is_flag=True, help=say("cli.help.large"))
@click.option("--force", is_flag=True, help=say("cli.help.force"))
@click.option("--of", metavar="N", help=say("cli.help.of"))
@click.option("--short", is_flag=True, help=say("cli.help.in_short"))
@click.option(
    "--names-in-text", "names", type=click.Choice(("ask", "brackets", "keep", "strict")), default="ask",
    help=say("cli.help.names_in_text"),
)  # fmt: skip
@common
def minutes(
    places: Places, meeting: str, form: Format | None, output: Path | None, large: bool, force: bool, of: str | None,
    short: bool, names: Names,
) -> None:  # fmt: skip
    """Print the minutes, or write them to a file."""
    from coprod_tui.commands.minutes import write_minutes

    write_minutes(places.archive(), meeting, form, output, of, names, large=large, force=force, short=short)


@coprod.command(help=say("cli.help.notes"), short_help=say("cli.help.notes"))
@click.argument("meeting")
@common
def notes(places: Places, meeting: str) -> None:
    """Open the chair's own notes."""
    need_terminal()
    path = places.archive().find(meeting)
    from coprod_tui.notes_app import run

    fault = run(path, places.state(), places.settings(), places.theme())
    if fault:
        sys.stderr.write(fault)
        fail()


@coprod.command(help=say("cli.help.check"), short_help=say("cli.help.check"))
@click.argument("meetings", nargs=-1, metavar="[MEETING ...]")
@common
def check(places: Places, meetings: tuple[str, ...]) -> None:
    """Check that files are whole."""
    from coprod_tui.commands.check import print_check

    if not print_check(places.archive(), meetings, places.notes()):
        fail()


@coprod.command(help=say("cli.help.restore"), short_help=say("cli.help.restore"))
@click.argument("meeting")
@click.option("--to", "when", metavar="WHEN", help=say("cli.help.to"))
@common
def restore(places: Places, meeting: str, when: str | None) -> None:
    """List what can be put back, or put it back."""
    from coprod_tui.commands.check import print_copies, print_put_back

    if when is None:
        print_copies(places.archive(), meeting)
    else:
        print_put_back(places.archive(), meeting, when)


@coprod.command(help=say("cli.help.delete"), short_help=say("cli.help.delete"))
@click.argument("meeting")
@click.option("--yes", is_flag=True, help=say("cli.help.yes_delete"))
@common
def delete(places: Places, meeting: str, yes: bool) -> None:
    """Delete a meeting for good."""
    from datetime import date

    from coprod_tui.commands.delete import delete_at_terminal

    is_terminal = all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))
    delete_at_terminal(
        places.archive(), places.notes(), meeting, yes=yes, is_terminal=is_terminal, today=date.today(), fail=fail
    )  # fmt: skip


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
        from data.example import example_meeting
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
