"""A list or a table that was pasted where items are typed: read by one reader, before any of it is taken in."""

from __future__ import annotations

from data.model.records.meeting import ROW_TABLES
from data.model.records.row import Referenced
from data.model.stages import Kind, stage_of_words
from data.parsing.pasted_list.parsed_list import ParsedList
from data.parsing.pasted_list.pasted_lines import as_pasted, parse_lines_of_list
from data.parsing.pasted_list.pasted_table import parse_pasted_table
from data.text.clean import folded
from data.words import entries_of, say


def parse_list(text: str, kind: Kind, way: int = 0) -> ParsedList:
    """The items in what was pasted where the line adds a kind of item, and what of it is left out.

    `text`: the lines as `pasted_lines` gives them, several of them. `way`: which of the ways of a table, from 0.
    """
    if len(text.split("\n")) < 2:
        return as_pasted(text)
    table = parse_pasted_table(text, kind, own_words(kind), way)
    if table is not None:
        return table
    return parse_lines_of_list(text, own_words(kind), nests=nests(kind), keeps_boxes=kind.table == "actions")


def nests(kind: Kind) -> bool:
    """Whether an item of a kind may be a part of another one. A rule, or what somebody said, stands by itself."""
    return issubclass(ROW_TABLES[kind.table], Referenced) and kind.table != "ground_rules"


def own_words(kind: Kind) -> frozenset[str]:
    """What a stage itself calls what is pasted there, folded: above a list it is no item."""
    stage = stage_of_words(kind.code)
    names = [
        say(f"{stage}.name"),
        say(f"{stage}.lines.{kind.code}.label"),
        *(words for name in (kind.code, kind.table) for words in _one_and_several(name)),
        *entries_of("pasted.own").get(kind.table, "").split("|"),
    ]
    return frozenset(map(folded, filter(None, names)))


def _one_and_several(name: str) -> list[str]:
    """What one and several of a kind, or of the rows of a table, are called."""
    return list(entries_of(f"{stage_of_words(name)}.kinds.{name}").values())
