"""What a list is made of, what number a row shows, which row a typed number means, and where ↑ ↓ go."""

from __future__ import annotations

import itertools
from collections.abc import Container, Iterable, Sequence
from typing import Literal, TypeVar

from msgspec import Struct

from data.model.codes import Table

Tone = Literal["", "good", "warn", "quiet", "accent", "muted"]
"""What a colour repeats: it never says anything by itself."""

EntryKind = Literal["item", "row", "heading", "group", "note", "gap"]
"""`item`: the group's, with its mark. `row`: ours, opens something. `heading`: a part that can be chosen.
`group`: the name of what follows. `note`: something to read. `gap`: air."""


Key = TypeVar("Key")
"""What a row is known by."""

Past = Literal["stay", "round", "off"]
"""Where ↓ goes from the last row: nowhere, to the first one, or off the list, to what stands below it."""

LONGEST_NUMBER = 5
"""Digits that the number of a row may have: what is longer is words."""


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
    mark: str = ""
    """What stands beside it: "O3", or the number of what nobody refers to; empty: nothing."""
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
    beside: str = ""
    """What stands at its right in one line, behind the status, where there is room for it; else it stands under it."""
    table: Table | None = None
    """The table of an item; None: it is none."""
    under: int = 0
    """How far in it stands: 1, it belongs to the item above it. 0: it stands by itself."""
    comes_of: bool = False
    """Whether it is what will be done about the item that it belongs to, and no part of that."""
    heads: bool = False
    """Whether what stands further in below it belongs to it, so that its words stand out."""
    adds_here: bool = False
    """Whether it is the heading, or the item, under which the line adds."""
    aside: bool = False
    """Whether it stands aside: ↑ with nothing chosen passes it by, so that it comes to what was added last."""

    @property
    def selectable(self) -> bool:
        """Whether it can be chosen."""
        return self.kind in ("item", "row", "heading")


def number_shown(number: int) -> str:
    """How the number of a row is written, beside it and by whoever types it."""
    return str(number)


def row_meant(typed: str, marked: Iterable[tuple[Key, str]]) -> Key | None:
    """The row that a typed number means: the one beside which it stands. None: there is none, or it is no number.

    `marked`: each row with what stands beside it.
    """
    number = number_shown(int(typed)) if typed.isdecimal() and len(typed) <= LONGEST_NUMBER else None
    return next((key for key, mark in marked if mark == number), None)


def chosen_after(keys: Sequence[Key], chosen: Key | None, step: int, past: Past = "stay") -> Key | None:
    """The row that ↓ (1) or ↑ (-1) chooses; with none chosen the first one, or the last. None: none is, any more."""
    if chosen not in keys:
        return next(iter(keys if step > 0 else reversed(keys)), None)
    at = keys.index(chosen) + step
    if past == "off" and not 0 <= at < len(keys):
        return None
    return keys[at % len(keys) if past == "round" else max(0, min(at, len(keys) - 1))]


def still_there(before: Sequence[Entry], key: str | None, now: Container[str]) -> str | None:
    """An entry, or where it is gone the last one above it that is still there; None: there is none.

    `before`: the entries as they stood when it was there; `now`: the keys of those that are.
    """
    if key is None or key in now:
        return key
    above = itertools.takewhile(lambda entry: entry.key != key, before)
    return next((entry.key for entry in reversed([*above]) if entry.selectable and entry.key in now), None)


def together_with(entries: Sequence[Entry], key: str, *, parts: bool = False) -> list[Entry]:
    """The items of one table that stand together with an item, itself among them; nothing where it is not there.

    `parts`: also those further in, or further out, than it.
    """
    mine = next((entry for entry in reversed(entries) if entry.key == key), None)
    if mine is None:
        return []
    together: list[Entry] = []
    for entry in entries:
        further_out = entry.under < mine.under and not (parts and entry.table == mine.table)
        ends = entry.kind in ("group", "heading") or further_out
        if ends and any(one.key == key for one in together):
            break
        if ends:
            together = []
        elif entry.kind == "item" and entry.table == mine.table and (parts or entry.under == mine.under):
            together.append(entry)
    return together if any(one.key == key for one in together) else []
