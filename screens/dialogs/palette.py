"""Everything that can be done, by name, with its key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.text.clean import folded
from data.words import entries_of, say
from screens.dialogs.picker import Pick, PickRow, found
from screens.widgets.row_layout import ListRow


@dataclass(frozen=True)
class PaletteRow:
    """Something that can be done, or could be at another time."""

    code: str
    """What is given back for it."""
    words: str
    """What it is called."""
    key: str = ""
    """Its key, as it is written; empty: it has none."""
    why_not: str = ""
    """Why it can't be done now, in words; empty: it can."""

    @property
    def also(self) -> str:
        """Other words that it is found by."""
        return entries_of("palette.also").get(self.code.partition(":")[2], "")


class Palette(Pick):
    """Every command: its words, and its key at the right; typing a key finds it too. It gives back the code of one.

    They are also found by other words that people look for them with. What can't be done now is muted, with why.
    """

    def __init__(self, rows: Sequence[PaletteRow]) -> None:
        self._why_not = {row.code: row.why_not for row in rows if row.why_not}
        super().__init__(
            say("palette.title"),
            [(row.code, row.words, row.key, f"{row.key} {row.also}") for row in rows],
            placeholder=say("palette.placeholder"),
        )

    def found(self, typed: str) -> list[PickRow]:
        """What is called just so stands first, then what has words that begin so, then what is found by other words.

        "end" comes before "calendar" and "send". What can't be done stands behind all of them.
        """
        if not typed:
            return super().found(typed)
        called = {row[0] for row in found([row[:3] for row in self._rows], typed)}
        just_so = folded(typed)

        def begin_otherwise(*words: str) -> bool:
            return not all(f" {word}" in folded(" ".join(("", *words))) for word in just_so.split())

        def rank(row: PickRow) -> tuple[bool, ...]:
            name, also = row[1], row[3:]
            is_called = folded(name) == just_so
            return (
                row[0] in self._why_not, not is_called, begin_otherwise(name), begin_otherwise(name, *also),
                row[0] not in called,
            )  # fmt: skip

        return sorted(super().found(typed), key=rank)

    def list_row(self, row: PickRow) -> ListRow:
        """A command; one that can't be done now, with why."""
        why_not = self._why_not.get(row[0])
        return ListRow(row[0], row[1], note=why_not, kind="told") if why_not else super().list_row(row)
