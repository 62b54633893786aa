"""Everything that can be done, by name, with its key."""

from __future__ import annotations

from collections.abc import Sequence

from data.words import say
from screens.dialogs.pick import Pick


class Palette(Pick):
    """Every command: its words, and its key at the right; typing a key finds it too. It gives back the code of one."""

    def __init__(self, rows: Sequence[tuple[str, str, str]]) -> None:
        super().__init__(
            say("dialogs.palette.title"),
            [(code, words, key, key) for code, words, key in rows],
            placeholder=say("dialogs.palette.placeholder"),
        )
