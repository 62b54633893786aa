"""What is saved beside the minutes: where it goes, and that nothing of anybody's is ever written over."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_tui.minutes_file import NotWritten, free_path, noted, put_whole
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
        _write(path, text.encode(), "stakeholders.inviting.page.not_saved")
    return path_shown(path)


def save_calendar(settings: Settings, session: Session, raw: bytes, stem: str) -> str:
    """The same for the calendar file of the next meeting; in the place of one that was saved before."""
    path = free_path(_folder(settings) / f"{stem}.ics", session, beside=True)
    with noted(session, path, raw):
        _write(path, raw, "close.calendar.not_saved")
    return path_shown(path)


def write_text(settings: Settings, text: str, stem: str) -> Path:
    """The same for what is of no open meeting: its path. NotWritten where that can't be done."""
    path = _free(settings, stem)
    _write(path, text.encode(), "stakeholders.inviting.page.not_saved")
    return path


def _folder(settings: Settings) -> Path:
    from data.store.paths import documents_folder

    return Path(settings.minutes_folder) if settings.minutes_folder else documents_folder()


def _free(settings: Settings, stem: str) -> Path:
    """The first name that no file has."""
    path, number = _folder(settings) / f"{stem}.txt", 2
    while os.path.lexists(path):
        path = path.with_name(f"{stem}-{number}.txt")
        number += 1
    return path


def _write(path: Path, raw: bytes, says: str) -> None:
    """`says`: the words for where it can't be done."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        put_whole(path, raw)
    except OSError as problem:
        raise NotWritten(say(says, path=path_shown(path), why=why(problem))) from problem
