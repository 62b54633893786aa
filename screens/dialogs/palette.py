"""Everything that can be done, by name, with its key."""

from __future__ import annotations

from collections.abc import Sequence

from data.words import entries_of, say
from screens.dialogs.picker import Pick


class Palette(Pick):
    """Every command: its words, and its key at the right; typing a key finds it too. It gives back the code of one.

    Some are also found by words that people look for them with.
    """

    def __init__(self, rows: Sequence[tuple[str, str, str]]) -> None:
        found_by = entries_of("told.found_by")
        super().__init__(
            say("dialogs.palette.title"),
            [(code, words, key, f"{key} {found_by.get(code.partition(':')[2], '')}") for code, words, key in rows],
            placeholder=say("dialogs.palette.placeholder"),
        )
