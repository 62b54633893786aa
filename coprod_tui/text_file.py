"""A text that is saved beside the minutes: where it goes, and that nothing is ever written over."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_tui.minutes_file import NotWritten, noted, put_whole
from data.errors import path_shown, why
from data.words import say

if TYPE_CHECKING:
    from coprod_tui.settings import Settings
    from data.session.session import Session


def save_text(settings: Settings, session: Session, text: str, stem: str) -> str:
    """Write a text into the folder of the minutes, under a free name: its path, shown from `~`.

    NotWritten where that can't be done. A strike names it, as it names minutes.
    """
    path = _free(settings, stem)
    with noted(session, path, text.encode()):
        _write(path, text)
    return path_shown(path)


def write_text(settings: Settings, text: str, stem: str) -> Path:
    """The same for what is of no open meeting: its path. NotWritten where that can't be done."""
    path = _free(settings, stem)
    _write(path, text)
    return path


def _free(settings: Settings, stem: str) -> Path:
    """The first name that no file has."""
    from data.store.paths import documents_folder

    folder = Path(settings.minutes_folder) if settings.minutes_folder else documents_folder()
    path, number = folder / f"{stem}.txt", 2
    while os.path.lexists(path):
        path = path.with_name(f"{stem}-{number}.txt")
        number += 1
    return path


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        put_whole(path, text.encode())
    except OSError as problem:
        raise NotWritten(
            say("stakeholders.inviting.page.not_saved", path=path_shown(path), why=why(problem))
        ) from problem
