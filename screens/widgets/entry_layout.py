"""How an entry of a list falls into lines of a width: mark, words, columns, status, details."""

from __future__ import annotations

from msgspec import Struct
from rich.cells import cell_len

from screens.widgets.entries import Detail, Entry, Tone
from screens.widgets.wrapping import fold

MARK = 2
"""Cells that the marks of a list take at least: "O3"."""
WIDE_FROM = 70
"""From this width on there are two spaces behind a mark, below it one."""
HEADING = 2
"""Cells in front of a heading, for the mark of the one under which the line adds."""
INDENT = 2
"""How far details stand in."""
STATUS = 26
"""Cells that a status takes at most before it wraps."""
COLUMN = 18
"""Cells of one of the columns between words and status."""
BESIDE_COLUMNS = 12
"""Cells of a status that stands beside columns, in every row the same."""
BESIDE_FROM = 70
"""From this width on there is room at the right of an entry for more than its status."""
APART = "\u00a0· "
"""Between two things that are told. The dot stays with the one before it: no line begins with a dot."""
COLUMNS_FROM = 78
"""From this width on columns have room."""


class EntryLayout(Struct, frozen=True):
    """How an entry falls into lines."""

    width: int
    """Cells that a line may take."""
    mark: int
    """Cells of the column of marks."""
    space: int
    """Cells behind it."""
    lead: int
    """Cells in front of the words."""
    room: int
    """Cells that the words may take."""
    words: list[str]
    """The words' lines."""
    status: list[str]
    """The status's lines."""
    columns: tuple[str, ...]
    """What stands in columns in the first line."""
    details: list[tuple[str, Tone]]
    """The lines under it."""

    @property
    def height(self) -> int:
        """The lines of words and status together."""
        return max(len(self.words), len(self.status))


def lay_out(entry: Entry, width: int, widest: int = MARK) -> EntryLayout:
    """Break an entry into lines for a width. `widest`: cells of the widest mark of its list."""
    mark, space = max(MARK, widest), 2 if width >= WIDE_FROM else 1
    lead = mark + space if entry.kind in ("item", "note", "row") else HEADING if entry.kind == "heading" else 0
    lead += INDENT * entry.under
    columns = entry.columns if width >= COLUMNS_FROM else ()
    most = BESIDE_COLUMNS if columns else min(STATUS, width // 3)
    status = fold(entry.status, most) if entry.status else []
    under = (Detail(entry.beside),) if entry.beside else ()
    if under and (beside := _in_one_line(entry, width, lead)):
        status, under = [beside], ()
    status_width = BESIDE_COLUMNS if columns else max(map(cell_len, status), default=0)
    room = width - lead - len(columns) * COLUMN - (status_width + 2 if status_width else 0)
    details: list[tuple[str, Tone]] = [
        (line, detail.tone)
        for detail in (*under, *(() if columns else entry.narrow_details), *entry.details)
        for line in fold(detail.text, max(10, width - lead - INDENT))
    ]
    hidden = entry.kind == "note" and entry.columns and not columns
    words = [] if hidden else fold(entry.words, max(10, room))
    return EntryLayout(width, mark, space, lead, room, words, status, columns, details)


def _in_one_line(entry: Entry, width: int, lead: int) -> str:
    """Its status and what stands behind that, where it is short and the words take no more lines for it; else empty."""
    beside = APART.join(filter(None, (entry.status, entry.beside)))
    room = width - lead - cell_len(beside) - 2
    short = width >= BESIDE_FROM and cell_len(beside) <= width // 2
    return beside if short and len(fold(entry.words, room)) == len(fold(entry.words, width - lead)) else ""
