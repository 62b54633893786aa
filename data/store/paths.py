"""Where things are kept on this computer: meetings, what belongs to the program, documents."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

NAME = "coprod"


def as_typed(words: str) -> Path:
    """A path as a person typed it, perhaps from `~`. NotFound where that is the home of nobody."""
    try:
        return Path(words).expanduser().absolute()
    except RuntimeError as problem:
        from data.errors import NotFound
        from data.words import say

        raise NotFound(say("archive.cannot_read", path=words, why=say("told.no_such_home"))) from problem


def archive_folder(option: str | None, environ: Mapping[str, str]) -> Path:
    """The folder of meetings: the option, else COPROD_ARCHIVE, else `meetings` in the user's data folder."""
    chosen = option or environ.get("COPROD_ARCHIVE")
    return as_typed(chosen) if chosen else _data_folder(environ) / "meetings"


def notes_folder(environ: Mapping[str, str]) -> Path:
    """The folder of the chair's own notes: in the user's data folder, wherever the meetings are."""
    return _data_folder(environ) / "notes"


def state_folder(environ: Mapping[str, str]) -> Path:
    """The folder of what is not shared: journals, which meeting was last."""
    if _is_plain_unix():
        return _base(environ, "XDG_STATE_HOME", ".local/state") / NAME
    import platformdirs

    return platformdirs.user_state_path(NAME, appauthor=False)


def documents_folder() -> Path:
    """Where people keep documents; home, where there is no such folder."""
    import platformdirs

    folder = platformdirs.user_documents_path()
    return folder if folder.is_dir() else Path.home()


def _data_folder(environ: Mapping[str, str]) -> Path:
    if _is_plain_unix():
        return _base(environ, "XDG_DATA_HOME", ".local/share") / NAME
    import platformdirs

    return platformdirs.user_data_path(NAME, appauthor=False)


def _is_plain_unix() -> bool:
    """Whether the XDG rules hold. They are three lines, and importing platformdirs takes a tenth of the start."""
    return sys.platform not in ("darwin", "win32", "android")


def _base(environ: Mapping[str, str], variable: str, usual: str) -> Path:
    chosen = environ.get(variable, "")
    if Path(chosen).is_absolute():
        return Path(chosen)
    try:
        return (Path(environ["HOME"]) if environ.get("HOME") else Path.home()) / usual
    except RuntimeError as problem:  # no HOME, and nobody whom the system knows
        from data.errors import NotFound
        from data.words import say

        raise NotFound(say("cli.no_home")) from problem
