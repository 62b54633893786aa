"""Where things are kept on this computer: meetings, what belongs to the program, documents."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import platformdirs

NAME = "coprod"


def as_typed(words: str) -> Path:
    """A path as a person typed it, perhaps from `~`. NotFound where that is the home of nobody."""
    try:
        return Path(words).expanduser().absolute()
    except RuntimeError as problem:
        from data.errors import NotFound
        from data.words import say

        raise NotFound(say("archive.cannot_read", path=words, why=say("told.no_such_home"))) from problem


def archive_folder(option: str | None) -> Path:
    """The folder of meetings: the option, else COPROD_ARCHIVE, else `meetings` in the user's data folder."""
    chosen = option or os.environ.get("COPROD_ARCHIVE")
    return as_typed(chosen) if chosen else _folder(platformdirs.user_data_path) / "meetings"


def notes_folder() -> Path:
    """The folder of the chair's own notes: in the user's data folder, wherever the meetings are."""
    return _folder(platformdirs.user_data_path) / "notes"


def state_folder() -> Path:
    """The folder of what is not shared: journals, which meeting was last."""
    return _folder(platformdirs.user_state_path)


def documents_folder() -> Path:
    """Where people keep documents; home, where there is no such folder."""
    folder = platformdirs.user_documents_path()
    return folder if folder.is_dir() else Path.home()


def _folder(of: Callable[..., Path]) -> Path:
    """A folder of the system's for this program. NotFound where somebody has no home."""
    try:
        folder = of(NAME, appauthor=False)
    except RuntimeError:
        folder = Path()
    if folder.is_absolute():
        return folder
    from data.errors import NotFound
    from data.words import say

    raise NotFound(say("cli.no_home"))
