"""Where the minutes go: a file first, always, with its path said."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from data.archive.problems import shown, why
from data.words import say

if TYPE_CHECKING:
    from coprod_tui.settings import Settings
    from data.session import Session


class NotWritten(Exception):  # noqa: N818  (named for what a person reads)
    """The minutes could not be written; the words say what to do."""


class MinutesFile:
    """Writes minutes into the folder last chosen: Documents, or home, before that."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def save(self, session: Session, where: str | None) -> str:
        """Write the minutes as Markdown and give their path, shown from `~`.

        `where`: a file or folder as typed; None: the usual place. A file that these minutes did not make is
        never written over: a number is put behind the name.
        """
        from data.minutes.compose import compose
        from data.minutes.markdown import write

        try:
            path = self._path(session, where)
        except (OSError, RuntimeError) as problem:
            name = where or self._settings.minutes_folder
            reason = why(problem) if isinstance(problem, OSError) else say("told.no_such_home")
            raise NotWritten(say("told.minutes_not_saved", path=name, why=reason)) from problem
        text = write(compose(session.meeting))
        write_whole(path, text, make_folder=not where)
        session.exported(path)
        if where:
            self._settings.remember(minutes_folder=str(path.parent))
        return shown(path)

    def place(self, session: Session) -> str:
        """Where the minutes would be saved, shown from `~`."""
        try:
            return shown(self._path(session, None))
        except (OSError, RuntimeError):  # a folder that may not be looked into: saving says why
            return self._settings.minutes_folder or shown(Path.home())

    def _path(self, session: Session, where: str | None) -> Path:
        from data.archive.folders import documents_folder
        from data.minutes.naming import minutes_stem

        name = f"{minutes_stem(session.meeting)}.md"
        if where:
            typed = Path(where.strip()).expanduser().absolute()
            path = typed / name if typed.is_dir() or where.endswith(("/", os.sep)) else typed
            path = path if path.suffix else path.with_suffix(".md")
        else:
            folder = self._settings.minutes_folder
            path = (Path(folder) if folder else documents_folder()) / name
        made = {str(one) for one in session.exports}
        free, number = path, 2
        while free.exists() and str(free) not in made:
            free = path.with_name(f"{path.stem}-{number}{path.suffix}")
            number += 1
        return free


def write_whole(path: Path, text: str, *, make_folder: bool = False) -> None:
    """Write a file whole or not at all. NotWritten where that can't be done; `make_folder`: its folder may be new."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        if make_folder:
            path.parent.mkdir(parents=True, exist_ok=True)
        try:
            draft.write_text(text, encoding="utf-8", newline="\n")
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as problem:
        raise NotWritten(say("told.minutes_not_saved", path=shown(path), why=why(problem))) from problem
