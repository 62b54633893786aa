"""What every command takes: where meetings are, how it looks, and which meeting is meant."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from data.errors import ArchiveProblem
from data.words import say

if TYPE_CHECKING:
    from coprod_tui.settings import Settings
    from data.store.archive import Archive

THEMES = ("evening", "day", "paper")

SHOWN = 8
"""So many letters of an id are listed, and offered."""

CommandOptions = Callable[[Callable[..., None]], Callable[..., None]]


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


def places(*, draws: bool) -> CommandOptions:
    """The options that say where things are and how they look. `draws`: whether help tells of the second, too."""

    def with_options(does: Callable[..., None]) -> Callable[..., None]:
        does = click.option("--theme", type=click.Choice(THEMES), hidden=not draws, help=say("cli.help.theme"))(does)
        return click.option("--archive", metavar="FOLDER", help=say("cli.help.archive"))(does)

    return with_options


def command(name: str, *, draws: bool = False) -> Callable[[Callable[..., None]], click.Command]:
    """A command with its words and an example. It takes the options of all, before its name or after, as `Places`.

    `draws`: whether it opens a window, and the theme does something.
    """

    def made(does: Callable[..., None]) -> click.Command:
        @click.pass_context
        @wraps(does)
        def done(ctx: click.Context, /, archive: str | None, theme: str | None, **given: Any) -> None:
            with archive_problems_said():
                does(_places_in(ctx, archive, theme), **given)

        words, example = say(f"cli.commands.{name}"), f"\b\n{say('cli.example')}\n  {say(f'cli.examples.{name}')}"
        return click.command(name, help=words, short_help=words, epilog=example)(places(draws=draws)(done))

    return made


def _places_in(ctx: click.Context, archive: str | None, theme: str | None) -> Places:
    above: dict[str, str | None] = ctx.parent.params if ctx.parent else {}
    return Places(archive or above.get("archive"), theme or above.get("theme"))


@contextmanager
def archive_problems_said() -> Generator[None]:
    """Around a command: what is wrong with the archive ends it, and is said in a line."""
    try:
        yield
    except ArchiveProblem as problem:
        from coprod_tui.errors import Fault

        raise Fault(str(problem)) from problem


def meeting_named(ctx: click.Context, _: click.Parameter, typed: str) -> list[str]:
    """What a shell offers for a meeting: `last`, and ids. Never a title: others may see the screen."""
    return [words for words in ("last", *_ids(ctx, whole=len(typed) > SHOWN)) if words.startswith(typed)]


def _ids(ctx: click.Context, *, whole: bool) -> Iterator[str]:
    """The ids of the meetings, as they are listed, or `whole`; of two that begin alike, all of each."""
    try:
        found = [one.id for one in _places_in(ctx, ctx.params.get("archive"), None).archive().list() if one.id]
    except (ArchiveProblem, click.ClickException):  # whoever presses Tab is told nothing
        return
    short = [one[:SHOWN] for one in found]
    yield from (one if whole or short.count(one[:SHOWN]) > 1 else one[:SHOWN] for one in found)
