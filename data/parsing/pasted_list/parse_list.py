"""A list or a table that was pasted where items are typed: read by one reader, before any of it is taken in."""

from __future__ import annotations

from msgspec.structs import replace

from data.model.records.meeting import ROW_TABLES
from data.model.stages import Kind, stage_of_words
from data.parsing.pasted_list.parsed_list import ListWay, ParsedList
from data.parsing.pasted_list.pasted_lines import as_pasted, parse_lines_of_list
from data.parsing.pasted_list.pasted_table import parse_pasted_table
from data.text.clean import folded
from data.words import entries_of, say


def parse_list(text: str, kind: Kind, way: int = 0) -> ParsedList:
    """The items in what was pasted where the line adds a kind of item, and what of it is left out.

    `text`: the lines as `pasted_lines` gives them, several of them. `way`: which of the ways that there are, from 0.
    """
    if len(text.split("\n")) < 2:
        return as_pasted(text)
    if kind.table != "topics":
        table = parse_pasted_table(text, kind, own_words(kind), way)
        if table is not None:
            return table
    at_topics = stage_of_words(kind.code) == "topics"
    found = parse_lines_of_list(
        text, own_words(kind), nests=nests(kind), keeps_boxes=kind.table == "actions", headings_alone=at_topics
    )
    ways = _ways(found, kind, at_topics=at_topics)
    if not ways:
        return found
    ways = (*ways[way % len(ways) :], *ways[: way % len(ways)])
    return replace(found, ways=ways) if ways[0].code == "items" else ParsedList(rows=(), agenda=text, ways=ways)


def _ways(found: ParsedList, kind: Kind, *, at_topics: bool) -> tuple[ListWay, ...]:
    """The ways in which lines can be read: as items, and as topics where two headings are none of the stage itself.

    Where the group's own topics are, one heading is enough, and it is a topic first; where the line adds topics, what
    is pasted is an agenda.
    """
    items, topics = ListWay(code="items"), ListWay(code="topics")
    titles = sum(folded(one) not in own_words(kind) for one in found.headings)
    if kind.table == "topics" or (at_topics and titles):
        return (topics, items) if found.rows else (topics,)
    return (items, topics) if titles > 1 else ()


def nests(kind: Kind) -> bool:
    """Whether an item of a kind may be a part of another one. A rule or a topic stands by itself."""
    return "under" in ROW_TABLES[kind.table].__struct_fields__ and kind.table not in ("ground_rules", "topics")


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
