"""A line of a list and how it is laid out: its mark, its words, and what stands beside and under them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from textual.content import Content

from screens.literal import plain

SIDE = 2
"""Cells of the bar and the space behind it."""


@dataclass(frozen=True)
class ListRow:
    """A line of the list."""

    key: str
    """What is given back for it."""
    words: str
    """What it says. It may take several lines on the screen."""
    mark: str = ""
    """What stands before it: a letter, a number, a box to tick."""
    note: str = ""
    """What stands at its right."""
    under: str = ""
    """What stands under it, muted."""
    found: tuple[tuple[int, int], ...] = ()
    """Where in the words something stands out."""
    kind: Literal["", "heading", "told", "done"] = ""
    """A heading, what is only told, or what is done is never chosen."""
    wide: bool = False
    """Whether it begins where the marks of the others do."""


@dataclass(frozen=True)
class RowLayout:
    """Lays rows out in lines of one width."""

    width: int
    """Cells of a line."""
    marks: int
    """Cells of the longest mark."""
    notes_under: int
    """The width below which notes stand under their words, not beside them."""
    notes_share: float
    """The part of the width that a note beside them takes at most."""
    styled: Callable[[Content, str], Content]
    """Gives words the look of a part of the list, by its name."""

    def lines(self, row: ListRow) -> list[Content]:
        """The lines of a row, each as wide as all others."""
        width = self.width
        mark_room = self.marks + 2 if self.marks and not (row.kind in ("heading", "told") or row.wide) else 0
        beside, below = ("", row.note) if width < self.notes_under else (row.note, "")
        note = plain(beside)
        note_width = min(note.cell_length, max(int(width * self.notes_share), 10))
        words_width = max(width - mark_room - (note_width + 2 if beside else 0), 10)
        words = self._said(row).wrap(words_width) or [Content("")]
        notes = note.wrap(note_width) if beside else []
        lines: list[Content] = []
        for place, (said, noted) in enumerate(zip_longest(words, notes, fillvalue=Content(""))):
            style = "rows--done" if row.kind == "done" else "rows--mark"
            mark = self.styled(plain(row.mark.ljust(mark_room) if place == 0 else " " * mark_room), style)
            gap = Content(" " * max(width - mark_room - said.cell_length - noted.cell_length, 0))
            lines.append(mark + said + gap + self.styled(noted, "rows--note"))
        return [*lines, *self._below(below, mark_room), *self._below(row.under, mark_room + SIDE)]

    def _below(self, words: str, indent: int) -> list[Content]:
        """Words on lines of their own under a row."""
        lines = plain(words).wrap(max(self.width - indent, 10)) if words else []
        return [Content(" " * indent) + self.styled(line, "rows--note") for line in lines]

    def _said(self, row: ListRow) -> Content:
        """The words of a row, with what stands out in them."""
        if row.kind:
            return self.styled(plain(row.words), f"rows--{row.kind}")
        said, done = Content(""), 0
        for start, end in row.found:
            said = said + plain(row.words[done:start]) + self.styled(plain(row.words[start:end]), "rows--found")
            done = end
        return said + plain(row.words[done:])
