"""A text that is saved beside the minutes: where it goes, and that nothing is ever written over."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_tui.minutes_file import NotWritten, put_whole
from data.archive.problems import shown, why
from data.words import say

if TYPE_CHECKING:
    from coprod_tui.settings import Settings
    from data.session import Session


def save_text(settings: Settings, session: Session, text: str, stem: str) -> str:
    """Write a text into the folder of the minutes, under a free name: its path, shown from `~`.

    NotWritten where that can't be done. A strike names it, as it names minutes.
    """
    path = write_text(settings, text, stem)
    session.exported(path, sha256(text.encode()).hexdigest())
    return shown(path)


def write_text(settings: Settings, text: str, stem: str) -> Path:
    """The same for what is of no open meeting: its path. NotWritten where that can't be done."""
    from data.archive.folders import documents_folder

    folder = Path(settings.minutes_folder) if settings.minutes_folder else documents_folder()
    path, number = folder / f"{stem}.txt", 2
    try:
        while path.exists():
            path = path.with_name(f"{stem}-{number}.txt")
            number += 1
        path.parent.mkdir(parents=True, exist_ok=True)
        put_whole(path, text.encode())
    except OSError as problem:
        raise NotWritten(say("inviting.page.not_saved", path=shown(path), why=why(problem))) from problem
    return path
