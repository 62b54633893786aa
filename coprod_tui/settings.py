"""What the program remembers between meetings: the theme, and where minutes were last saved."""

from __future__ import annotations

from pathlib import Path

import msgspec

from data.model.raw import UNREADABLE
from data.store.atomic import make_folder, place_draft, write_draft
from data.store.regular_files import read_regular


class Remembered(msgspec.Struct, frozen=True):
    """What stands in the settings file."""

    theme: str = "evening"
    """The name of the theme."""
    minutes_folder: str = ""
    """The folder last chosen for minutes; empty: none yet."""


class Settings:
    """Remembers in one small file. What can't be read or written is as if nothing were remembered yet."""

    def __init__(self, path: Path, themes: tuple[str, ...]) -> None:
        self._path = path
        try:
            held = msgspec.json.decode(read_regular(path), type=Remembered)
        except (OSError, *UNREADABLE):  # none yet, or not ours: start afresh, nothing of a meeting is in it
            held = Remembered()
        self._held = held if held.theme in themes else msgspec.structs.replace(held, theme=Remembered().theme)

    @property
    def theme(self) -> str:
        """The theme last chosen."""
        return self._held.theme

    @property
    def minutes_folder(self) -> str:
        """The folder last chosen for minutes; empty: none yet."""
        return self._held.minutes_folder

    def remember(self, **values: str) -> bool:
        """Keep values for the next time. False: the file can't be written, so only this time knows them."""
        self._held = msgspec.structs.replace(self._held, **values)
        try:
            make_folder(self._path.parent)
            raw = msgspec.json.format(msgspec.json.encode(self._held), indent=1)
            place_draft(write_draft(self._path, raw, synced=False), self._path)
        except OSError:
            return False
        return True
