"""The columns of a table of people: which are names, what is taken in besides, and what never is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from data import codes
from data.text import folded
from data.words import words_of

Column = Literal[
    "name", "preferred", "only_name", "first", "last", "here_for", "presence", "role", "never", "addresses"
]
MOST_WORDS = 4
"""A header has no more words."""

MOST_OF_YES = 3
"""Letters of "yes" and "no", which say whether somebody is here only where that is asked."""

COLUMNS: tuple[Column, ...] = ("name", "first", "last", "here_for", "presence", "role", "never")
STATUSES: tuple[codes.Presence, ...] = ("here", "apologies", "to_confirm")


def is_column(cell: str, column: Column) -> bool:
    """Whether a cell is a word for this column."""
    return _plain(cell) in _words(column)


def is_header(cell: str) -> bool:
    """Whether a cell is a word for any column that is known, or says that addresses stand below: "User E-mail"."""
    return any(is_column(cell, column) for column in COLUMNS) or _is_of_addresses(cell)


def presence_of(cell: str) -> codes.Presence | None:
    """What a cell says of whether somebody is here; None: nothing that is known."""
    words = folded(cell).strip(" .!")
    return next((code for code in STATUSES if words in _statuses(code)), None)


def columns_of(header: Sequence[str], column: Column) -> list[int]:
    """Where the columns of a kind stand."""
    return [at for at, cell in enumerate(header) if is_column(cell, column)]


def _is_of_addresses(cell: str) -> bool:
    words = _plain(cell).split()
    return 1 < len(words) <= MOST_WORDS and not _words("addresses").isdisjoint(words)


def _plain(cell: str) -> str:
    cell = re.sub(r"\s*\([^()]*\)", "", cell)
    return " ".join(
        re.sub(r"[_.*:]|(?<=\w)-(?=\w)", lambda found: " " if found[0] == "_" else "", folded(cell)).split()
    )


@cache
def _words(column: Column) -> frozenset[str]:
    return frozenset(map(_plain, words_of(f"people_list.columns.{column}")))


@cache
def _statuses(code: codes.Presence) -> frozenset[str]:
    return frozenset(map(folded, words_of(f"people_list.statuses.{code}")))
