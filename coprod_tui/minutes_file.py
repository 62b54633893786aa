"""Where the minutes go: a file first, always, with its path said."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from data.archive.problems import shown, why
from data.words import say

if TYPE_CHECKING:
    from coprod_tui.settings import Settings
    from data.minutes.formats import Format
    from data.session import Session


class NotWritten(Exception):  # noqa: N818  (named for what a person reads)
    """The minutes could not be written; the words say what to do."""


class MinutesFile:
    """Writes minutes into the folder last chosen: Documents, or home, before that."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def save(self, session: Session, where: str | None, form: Format = "md") -> str:
        """Write the minutes and give their path, shown from `~`.

        `where`: a file or folder as typed; None: the usual place. `form`: the format, unless a file's ending says
        another. A file that these minutes did not make is never written over: a number is put behind the name.
        """
        from data.minutes.compose import compose
        from data.minutes.formats import OTHERS, format_of, written

        try:
            path = self._path(session, where, form)
        except (OSError, RuntimeError) as problem:
            name = where or self._settings.minutes_folder
            reason = why(problem) if isinstance(problem, OSError) else say("told.no_such_home")
            raise NotWritten(say("told.minutes_not_saved", path=name, why=reason)) from problem
        if path.suffix.lower() in OTHERS:
            raise NotWritten(say("told.no_such_ending", ending=path.suffix))
        raw = written(compose(session.meeting), format_of(path) or form)
        write_whole(path, raw, make_folder=not where)
        session.exported(path)
        if where:
            self._settings.remember(minutes_folder=str(path.parent))
        return shown(path)

    def place(self, session: Session, form: Format = "md") -> str:
        """Where the minutes would be saved in a format, shown from `~`."""
        try:
            return shown(self._path(session, None, form))
        except (OSError, RuntimeError):  # a folder that may not be looked into: saving says why
            return self._settings.minutes_folder or shown(Path.home())

    def _path(self, session: Session, where: str | None, form: Format) -> Path:
        from data.archive.folders import documents_folder
        from data.minutes.formats import ending_of
        from data.minutes.naming import minutes_stem

        name = f"{minutes_stem(session.meeting)}{ending_of(form)}"
        if where:
            typed = Path(where.strip()).expanduser().absolute()
            path = typed / name if typed.is_dir() or where.endswith(("/", os.sep)) else typed
            path = path if path.suffix else path.with_suffix(ending_of(form))
        else:
            folder = self._settings.minutes_folder
            path = (Path(folder) if folder else documents_folder()) / name
        made = {str(one) for one in session.exports}
        free, number = path, 2
        while free.exists() and str(free) not in made:
            free = path.with_name(f"{path.stem}-{number}{path.suffix}")
            number += 1
        return free


def write_whole(path: Path, raw: bytes, *, make_folder: bool = False) -> None:
    """Write a file whole or not at all. NotWritten where that can't be done; `make_folder`: its folder may be new."""
    try:
        if make_folder:
            path.parent.mkdir(parents=True, exist_ok=True)
        put_whole(path, raw)
    except OSError as problem:
        raise NotWritten(say("told.minutes_not_saved", path=shown(path), why=why(problem))) from problem


def put_whole(path: Path, raw: bytes) -> None:
    """The same, as the computer says it: OSError. What is no file (a pipe, a printer) is written to as it is."""
    from data.archive.files import write_bytes

    if path.exists() and not path.is_file():
        path.write_bytes(raw)
    else:
        write_bytes(path.resolve(), raw)  # where a link leads
