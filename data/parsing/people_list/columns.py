"""The columns of a table of people: which are names, what is taken in besides, and what never is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from data.text.clean import folded
from data.words import words_of

Column = Literal[
    "name", "preferred", "only_name", "first", "last", "here_for", "presence", "was_here", "absence", "apologies",
    "role", "never", "addresses",
]  # fmt: skip
MOST_WORDS = 4
"""A header has no more words."""

COLUMNS: tuple[Column, ...] = (
    "name", "first", "last", "here_for", "presence", "was_here", "absence", "apologies", "role", "never",
)  # fmt: skip


def is_column(cell: str, column: Column) -> bool:
    """Whether a cell is a word for this column, or a question for what stands in it: "What is your name?"."""
    words = _plain(cell)
    if words in _column_words(column):
        return True
    if column == "presence" and _asks_about_coming(words):
        return True
    asked = _asked_for(words)
    return asked != words and asked in _column_words(column)


def is_header(cell: str) -> bool:
    """Whether a cell is a word for any column that is known, or says that addresses stand below: "User E-mail"."""
    return any(is_column(cell, column) for column in COLUMNS) or _is_of_addresses(cell)


def holds_addresses(cell: str) -> bool:
    """Whether a header says that addresses or numbers of people stand below, which are told by how many they are."""
    return _is_of_addresses(cell) or not _column_words("addresses").isdisjoint(_plain(cell).split())


def columns_of(header: Sequence[str], column: Column) -> list[int]:
    """Where the columns of a kind stand."""
    return [at for at, cell in enumerate(header) if is_column(cell, column)]


def _is_of_addresses(cell: str) -> bool:
    words = _plain(cell).split()
    return 1 < len(words) <= MOST_WORDS and not _column_words("addresses").isdisjoint(words)


def _asked_for(words: str) -> str:
    """What a question asks for, without the words of asking: "What is your full name?" for "full name"."""
    fillers = words_of("people_list.columns.fillers")
    return " ".join(word for word in words.split() if word not in fillers)


def _asks_about_coming(words: str) -> bool:
    """Whether a header asks whether somebody comes, and nothing besides: "Will you be able to come?"."""
    ask = next((ask for ask in words_of("people_list.columns.coming_asks") if words.startswith(f"{ask} ")), None)
    if ask is None:
        return False
    rest = words[len(ask) :].split()
    while rest and rest[0] in words_of("people_list.columns.coming_between"):
        rest = rest[1:]
    said = " ".join(rest)
    comes = any(f"{said} ".startswith(f"{word} ") for word in words_of("people_list.columns.coming"))
    return comes and not any(word in words_of("people_list.columns.coming_besides") for word in rest)


def _plain(cell: str) -> str:
    cell = re.sub(r"\s*\([^()]*\)", "", cell)
    bare = re.sub(r"[_.*:?]|(?<=\w)-(?=\w)", lambda found: " " if found[0] == "_" else "", folded(cell))
    return " ".join(bare.split())


@cache
def _column_words(column: Column) -> frozenset[str]:
    return frozenset(map(_plain, words_of(f"people_list.columns.{column}")))
