"""What was read in a list or a table that was pasted, before any of it is taken in."""

from __future__ import annotations

from typing import Literal

import msgspec

from data.record import Record

WayCode = Literal["fields", "kept", "joined", "named", "column", "items", "topics"]
"""How a table or a list can be read.

Of a table, `fields`: its columns fill in fields; what has none is left out. `kept`: the same, with that in the words.
`joined`: the cells of a row are its words. `named`: each behind the name of its column. `column`: one column has the
words, and the others are left out. Of a list, `items`: each line is an item; headings are left out. `topics`: as an
agenda, with headings as topics of the group's own."""


class ListWay(Record, frozen=True):
    """One way in which a table or a list can be read."""

    code: WayCode
    """Which."""
    at: int = -1
    """Where the column stands that has the words; -1: not one alone has them."""
    column: str = ""
    """What that is called."""


class PastedItem(Record, frozen=True):
    """One item of a list."""

    text: str
    """Its words."""
    under: int | None = None
    """Where the item stands in the list that this one is a part of; None: it stands by itself."""
    fields: dict[str, str] = msgspec.field(default_factory=dict[str, str])
    """What fills in its fields, by their names: words as they stood in the cell, or the code of a choice."""


class LeftColumn(Record, frozen=True):
    """A column of a table that is left out."""

    name: str
    """What it is called; else where it stands."""
    cells: tuple[str, ...]
    """What stands in it."""


class ParsedList(Record, frozen=True):
    """What was read in a list or a table. Nothing of it is in the meeting yet."""

    rows: tuple[PastedItem, ...]
    """The items, in their order."""
    headings: tuple[str, ...] = ()
    """Headings, which are left out."""
    marks: bool = False
    """Whether marks were left out."""
    boxes: bool = False
    """Whether boxes without a tick were left out."""
    header: tuple[str, ...] = ()
    """The cells of the row that names the columns, which is left out."""
    filled: tuple[str, ...] = ()
    """The columns that fill in fields, by their names in the header."""
    columns_left: tuple[LeftColumn, ...] = ()
    """Columns that are left out."""
    to_ask: tuple[str, ...] = ()
    """Cells that are no answer to choose in their column: left to ask."""
    agenda: str = ""
    """What is to be read as topics with their lines, as it was pasted; empty: the items are all that there is."""
    ways: tuple[ListWay, ...] = ()
    """In which ways it can be read, the way in which it was read first; none: there is just one."""

    @property
    def is_plain(self) -> bool:
        """Whether nothing was read but lines, each of which is an item as it stands."""
        nested = any(row.under is not None for row in self.rows)
        return not (nested or self.headings or self.marks or self.boxes or self.ways)

    @property
    def nested(self) -> int:
        """How many items are a part of another one."""
        return sum(row.under is not None for row in self.rows)
