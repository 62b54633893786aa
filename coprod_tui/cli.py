"""The `coprod` command. Nothing is imported before it is needed: the first frame waits for it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from coprod_tui.errors import Fault, Misuse
from data.errors import ArchiveProblem
from data.words import say

if TYPE_CHECKING:
    from coprod_tui.commands.minutes import Names
    from coprod_tui.settings import Settings
    from data.minutes.formats import Format
    from data.parsing.people_list.result import Taken
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
        try:
            command(places, **given)
        except ArchiveProblem as problem:
            raise Fault(str(problem)) from problem

    return with_common


class Places:
    """Where things are, and how they look: from the options and the environment."""

    def __init__(self, archive: str | None, theme: str | None) -> None:
        self._archive = archive
        self._theme = theme

    def archive(self) -> Archive:
        """The archive that was named, or the usual one."""
        from data.store.archive import Archive
        from data.store.paths import archive_folder

        return Archive(archive_folder(self._archive, os.environ), self.state())

    def state(self) -> Path:
        """The folder of what this computer keeps for itself."""
        from data.store.paths import state_folder

        return state_folder(os.environ)

    def notes(self) -> Path:
        """The folder of the chair's own notes."""
        from data.store.paths import notes_folder

        return notes_folder(os.environ)

    def settings(self) -> Settings:
        """What the program remembers."""
        from coprod_tui.settings import Settings

        return Settings(self.state() / "settings.json", THEMES)

    def theme(self) -> str | None:
        """The theme that was asked for; None: the one last used."""
        theme = self._theme or os.environ.get("COPROD_THEME") or None
        if theme is not None and theme not in THEMES:
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
        try:
            run_app(Places(archive, theme))
        except ArchiveProblem as problem:
            raise Fault(str(problem)) from problem


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
    from coprod_tui.new_meeting import left_behind, new_meeting

    if not no_open:
        need_terminal()
    archive = places.archive()
    before = None
    if after is not None:
        from data.store.replay import look_back

        before = look_back(archive.find(after), places.state())
    meeting = new_meeting(title, date, minutes, before)
    taken = None
    if people is not None:
        from coprod_tui.commands.people import people_from

        meeting, taken = people_from(people, meeting, yes=yes, asks_later=not no_open)
    path = archive.create(meeting)
    archive.remember(path)
    words = left_behind(before) if before is not None else ""
    if no_open:
        from coprod_tui.output import having_done

        with having_done(say("cli.made")):
            click.echo(meeting.details.id)
            if words:
                click.echo(words, err=True)
    else:
        run_app(places, path, words=words, people=taken)


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
    from coprod_tui.commands.show import list_as_json, list_as_text

    archive = places.archive()
    found = archive.list()
    if as_json:
        print_data(list_as_json(found))
        return
    from datetime import date

    waiting = len(archive.without_file(places.notes(), found))
    text = list_as_text(found, date.today(), waiting)
    click.echo(text, nl=bool(text))


@coprod.command(help=say("cli.help.show"), short_help=say("cli.help.show"))
@click.argument("meeting")
@click.option("--json", "as_json", is_flag=True, help=say("cli.help.json"))
@click.option("--names", is_flag=True, help=say("cli.help.names"))
@common
def show(places: Places, meeting: str, as_json: bool, names: bool) -> None:
    """Show the whole meeting, or who is named in people's words."""
    from coprod_tui.commands.check import look_or_say
    from coprod_tui.commands.show import meeting_as_json, meeting_as_text

    found = look_or_say(places.archive(), meeting)
    if names:
        from coprod_tui.commands.minutes import names_as_text

        click.echo(names_as_text(found))
    elif as_json:
        print_data(meeting_as_json(found))
    else:
        click.echo(meeting_as_text(found))


@coprod.command(help=say("cli.help.minutes_of"), short_help=say("cli.help.minutes_of"))
@click.argument("meeting")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), metavar=f"[{'|'.join(FORMATS)}]", help=say("cli.help.format")
)
@click.option("--output", type=click.Path(path_type=Path), metavar="PATH", help=say("cli.help.output"))
@click.option("--force", is_flag=True, help=say("cli.help.force"))
@click.option("--of", metavar="N", help=say("cli.help.of"))
@click.option(
    "--names-in-text", "names", type=click.Choice(("ask", "brackets", "keep", "strict")), default="ask",
    help=say("cli.help.names_in_text"),
)  # fmt: skip
@common
def minutes(
    places: Places, meeting: str, form: Format | None, output: Path | None, force: bool, of: str | None, names: Names
) -> None:  # fmt: skip
    """Print the minutes, or write them to a file."""
    from data.minutes.formats import MEETINGS, OTHERS, format_of

    if output is not None and output.suffix.lower() in (MEETINGS if form else (*OTHERS, *MEETINGS)):
        raise Misuse(say("told.no_such_ending", ending=output.suffix))
    if output is not None and (leads_to := output.resolve()).suffix.lower() in MEETINGS:  # a link to a meeting
        raise Misuse(say("told.no_such_ending", ending=leads_to.suffix))
    form = form or (format_of(output) if output is not None else None) or "md"
    if form == "docx" and output is None:
        raise Misuse(say("cli.docx_needs_output"))
    from coprod_tui.commands.check import look_or_say
    from coprod_tui.commands.minutes import ask_about_names, version_of
    from coprod_tui.minutes_file import is_somebodys, put_listed
    from data.errors import shown, why
    from data.minutes.compose import compose, compose_version
    from data.minutes.formats import written

    found = look_or_say(places.archive(), meeting)
    to_print = output is None or str(output) == "-"
    if output is not None and not to_print and not force and is_somebodys(output, places.state(), found.details.id):
        raise Fault(say("cli.would_write_over", path=shown(output)))
    version = version_of(found, of) if of is not None else None
    found = ask_about_names(found, version, names)
    raw = written(compose(found) if version is None else compose_version(found, version), form)
    if output is None or to_print:
        print_bytes(raw)
        return
    try:
        put_listed(output, raw, places.archive().state_folder, found.details.id)
    except OSError as problem:
        raise Fault(say("cli.minutes_not_written", path=shown(output), why=why(problem))) from problem


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
    from coprod_tui.commands import check as safekeeping

    archive = places.archive()
    named = [safekeeping.find_file(archive, words)[0] for words in meetings]
    lines, whole = safekeeping.check(archive, named, places.notes())
    click.echo("\n".join(lines))
    if not whole:
        fail()


@coprod.command(help=say("cli.help.restore"), short_help=say("cli.help.restore"))
@click.argument("meeting")
@click.option("--to", "when", metavar="WHEN", help=say("cli.help.to"))
@common
def restore(places: Places, meeting: str, when: str | None) -> None:
    """List what can be put back, or put it back."""
    from coprod_tui.commands import check as safekeeping

    archive = places.archive()
    if when is None:
        click.echo("\n".join(safekeeping.list_copies(archive, meeting)))
        return
    from coprod_tui.output import having_done

    lines = safekeeping.put_back(archive, meeting, when)
    with having_done(say("cli.put_back")):
        click.echo("\n".join(lines))


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


def print_bytes(raw: bytes) -> None:
    """Print bytes as they are, whatever the locale says."""
    sys.stdout.flush()
    sys.stdout.buffer.write(raw)
    sys.stdout.buffer.flush()


def print_data(words: str) -> None:
    """Print what programs read: in UTF-8, whatever the locale says."""
    print_bytes(f"{words}\n".encode(errors="backslashreplace"))  # of a path that is no text: JSON knows such escapes


def need_terminal() -> None:
    """Stop with a plain line where there is no terminal to draw on. Textual draws on the error side."""
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise Fault(say("cli.no_terminal"))


def run_app(
    places: Places, path: Path | None = None, *, example: bool = False, words: str = "", people: Taken | None = None
) -> None:  # fmt: skip
    """Open the app: with a meeting, with the example, or at home. `words`: what it then says in passing.

    `people`: a list of people that it then asks about.
    """
    need_terminal()
    from datetime import UTC, datetime

    from coprod_tui.app import CoprodApp
    from coprod_tui.terminal import hardened
    from data.model.clock import RealPen

    settings = places.settings()
    session = None
    if example:
        from data.example import example_meeting
        from data.session.session import Session

        session = Session(example_meeting(RealPen()), RealPen())
    app = CoprodApp(
        places.archive(), settings, RealPen(), lambda: datetime.now(UTC),
        theme=places.theme(), path=path, session=session, words=words, people=people,
    )  # fmt: skip
    with hardened():
        app.run()
    if app.fault:
        from coprod_tui.crash_report import write_down

        sys.stderr.write(write_down(os.environ, app.fault))
    if app.fault or app.return_code:
        fail()


def fail() -> NoReturn:
    """Leave with the exit status of a failure."""
    raise SystemExit(1)
