"""Find words anywhere in the meeting."""

from __future__ import annotations

from collections.abc import Sequence

from data.words import say
from screens.dialogs.picker import Pick, PickRow


class Find(Pick):
    """Every item of every stage: the words, and the stage at the right. It gives back the key of the one picked."""

    def __init__(self, rows: Sequence[PickRow]) -> None:
        super().__init__(
            say("dialogs.find.title"),
            rows,
            placeholder=say("dialogs.find.placeholder"),
            none=say("dialogs.find.none") if rows else say("dialogs.find.empty"),
        )
