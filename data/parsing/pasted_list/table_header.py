"""The row above a table that says what its columns are about: which field of an item each fills in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from data.model import codes
from data.model.fields import Field, fields_of
from data.model.stages import Kind
from data.record import Record
from data.text.clean import folded
from data.words import entries_of, say

MOST_WORDS = 6
"""The name of a column has no more words."""

WORDS = "text"
"""The field that has the words of an item."""

_WITH_COLUMNS: tuple[codes.Table, ...] = ("outcomes", "stakeholders", "communication", "actions")
"""The tables of which people write tables of their own, with names for the columns that are not ours."""

_FILLABLE = frozenset({"words", "choice", "when", "owner", "owners"})
"""The kinds of fields that a cell can fill in."""


class ColumnFields(Record, frozen=True):
    """What the columns of a table fill in."""

    by_column: dict[int, str]
    """The field that each column fills in, by where it stands. Several may give the words."""
    sure: bool
    """Whether these are surely the names of columns, also where nothing is drawn below them."""


def read_header(cells: Sequence[str], kind: Kind) -> ColumnFields:
    """What columns with these names fill in, in an item of a kind."""
    known, own = _known_words(kind.table), {field.name for field in fillable(kind)}
    found: dict[int, str] = {}
    for at, cell in enumerate(cells):
        name = known.get(plain_name(cell), "")
        if name == WORDS or (name in own and name not in found.values()):
            found[at] = name
    named = [cell for cell in cells if cell]
    anywhere = sum(plain_name(cell) in _every_word() for cell in named)
    short = len(named) > 1 and all(len(cell.split()) <= MOST_WORDS for cell in named)
    return ColumnFields(by_column=found, sure=short and (WORDS in found.values() or anywhere > 1))


def fillable(kind: Kind) -> tuple[Field, ...]:
    """The fields of an item that a cell can fill in, but for its words and what its place in the list says."""
    said = {WORDS, "heading", *kind.columns}
    return tuple(one for one in fields_of(kind.table) if one.kind in _FILLABLE and one.name not in said)


def answer_in(cell: str, field: Field) -> str | None:
    """The code of a choice that a cell names, by its label; None: it names none."""
    return _answers(field).get(plain_name(cell))


def plain_name(words: str) -> str:
    """The name of a column, or an answer, as it is compared."""
    return " ".join(re.sub(r"[_.*:?()]|(?<=\w)-(?=\w)", " ", folded(words)).split())


@cache
def _answers(field: Field) -> Mapping[str, str]:
    labels = entries_of(f"{field.key}.codes")
    found = {plain_name(labels[code or "none"]): code for code in field.codes}
    if (field.table, field.name) == ("actions", "state"):
        written = entries_of("pasted.how_far")
        found |= {plain_name(words): code for code, said in written.items() for words in said.split("|")}
    return found


@cache
def _known_words(table: codes.Table) -> Mapping[str, str]:
    """The fields of a table by what their columns are called: their labels, and what people write."""
    found = {plain_name(say(f"{field.key}.label")): field.name for field in fields_of(table)}
    written = entries_of(f"pasted.columns.{table}") if table in _WITH_COLUMNS else {}
    return found | {plain_name(words): name for name, said in written.items() for words in said.split("|")}


@cache
def _every_word() -> frozenset[str]:
    """What columns are called, whatever the table is of."""
    return frozenset(words for table in _WITH_COLUMNS for words in _known_words(table))
