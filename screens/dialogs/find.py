"""Find words anywhere in the meeting."""

from __future__ import annotations

from collections.abc import Sequence

from data.text.clean import folded
from data.words import say
from screens.dialogs.picker import Pick, PickRow


class Find(Pick):
    """Every item of every stage: what it is referred to by, the words, and the stage at the right.

    It gives back the key of the one picked.
    """

    def __init__(self, rows: Sequence[PickRow]) -> None:
        super().__init__(
            say("dialogs.find.title"),
            rows,
            placeholder=say("dialogs.find.placeholder"),
            none=say("dialogs.find.none") if rows else say("dialogs.find.empty"),
        )

    def found(self, typed: str) -> list[PickRow]:
        """The rows that hold what is typed; the item that is referred to by just that comes first: "o3"."""
        wanted = folded(typed).split()
        return sorted(super().found(typed), key=lambda row: folded(row[1]).split()[:1] != wanted)
