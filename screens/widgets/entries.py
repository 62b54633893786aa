"""What a list is made of: items of the group, rows of ours, headings, notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from data.model.codes import Table

Tone = Literal["", "good", "warn", "quiet", "accent", "muted"]
"""What a colour repeats: it never says anything by itself."""

EntryKind = Literal["item", "row", "heading", "group", "note", "gap"]
"""`item`: the group's, numbered. `row`: ours, opens something. `heading`: a part that can be chosen.
`group`: the name of what follows. `note`: something to read. `gap`: air."""


class Detail(Struct, frozen=True):
    """A line under an entry."""

    text: str
    """What it says."""
    tone: Tone = "muted"
    """How it is coloured."""


class Entry(Struct, frozen=True):
    """One entry of a list, from which its lines are drawn."""

    key: str
    """What it is known by: a row's id, or a name such as `row:voices`."""
    kind: EntryKind
    """What it is."""
    words: str = ""
    """What it says."""
    number: int | None = None
    """Its number down the page; None: it has none."""
    status: str = ""
    """Where it stands, as words at its right."""
    tone: Tone = ""
    """What the status's colour repeats."""
    details: tuple[Detail, ...] = ()
    """Lines under it."""
    columns: tuple[str, ...] = ()
    """What stands in columns between words and status, where there is room for them."""
    narrow_details: tuple[Detail, ...] = ()
    """The same as lines under it, where there is none."""
    table: Table | None = None
    """The table of an item; None: it is none."""
    under: bool = False
    """Whether it belongs to the item above it, and stands further in."""

    aside: bool = False
    """Whether it stands aside: ↑ with nothing chosen passes it by, so that it comes to what was added last."""

    @property
    def selectable(self) -> bool:
        """Whether it can be chosen."""
        return self.kind in ("item", "row", "heading")


def together_with(entries: Sequence[Entry], key: str) -> list[Entry]:
    """The items of one table that stand together with an item, itself among them; nothing where it is not there."""
    mine = next((entry for entry in reversed(entries) if entry.key == key), None)
    if mine is None:
        return []
    together: list[Entry] = []
    for entry in entries:
        ends = entry.kind in ("group", "heading") or (mine.under and not entry.under)
        if ends and any(one.key == key for one in together):
            break
        if ends:
            together = []
        elif entry.kind == "item" and (entry.table, entry.under) == (mine.table, mine.under):
            together.append(entry)
    return together if any(one.key == key for one in together) else []
