"""A list or a table that was pasted where items are typed: read by one reader, before any of it is taken in."""

from __future__ import annotations

from msgspec.structs import replace

from data.model.records.meeting import ROW_TABLES
from data.model.stages import Kind, spec, stage_of_words
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
    table = parse_pasted_table(text, kind, own_words(kind), way)
    return table if table is not None else _parse_lines(text, kind, way)


def _parse_lines(text: str, kind: Kind, way: int) -> ParsedList:
    """The items in lines, or topics with their lines where there are headings for them."""
    own, at_topics = own_words(kind), stage_of_words(kind.code) == "topics"
    found = parse_lines_of_list(
        text, own, nests=nests(kind), keeps_boxes=kind.table == "actions", headings_alone=at_topics
    )
    ways = _ways(found, kind, own) if at_topics or len(found.headings) > 1 else ()
    ways = (*ways[way % len(ways) :], *ways[: way % len(ways)]) if ways else ()
    if ways and ways[0].code == "topics":
        from data.parsing.pasted_list.topic_lists import as_topics

        whole = parse_lines_of_list(text, own, nests=True, keeps_boxes=True, headings_alone=True)
        actions = next(one for one in spec("topics").kinds if one.table == "actions")
        return replace(as_topics(whole, _own_of_topics() | own, own_words(actions)), ways=ways)
    if kind.table == "topics":  # a topic is a part of none
        found = replace(found, rows=tuple(replace(row, under=None) for row in found.rows))
    return replace(found, ways=ways)


def _ways(found: ParsedList, kind: Kind, own: frozenset[str]) -> tuple[ListWay, ...]:
    """The ways in which lines with headings can be read. Where the group's own topics are, headings are topics first.

    Elsewhere there have to be two of them. Where the line adds topics, what stands further in stands under them, too.
    """
    items, topics = ListWay(code="items"), ListWay(code="topics")
    titles = sum(folded(one) not in _own_of_topics() | own for one in found.headings)
    if stage_of_words(kind.code) != "topics":
        return (items, topics) if titles > 1 else ()
    if titles or (kind.table == "topics" and found.nested):
        return (topics, items) if found.rows else (topics,)
    return ()


def nests(kind: Kind) -> bool:
    """Whether an item of a kind may be a part of another one. A rule, or what somebody said, stands by itself."""
    return "under" in ROW_TABLES[kind.table].__struct_fields__ and kind.table != "ground_rules"


def _own_of_topics() -> frozenset[str]:
    """What topics and what was said about them are called, folded: none of these is a topic."""
    return frozenset[str]().union(*map(own_words, spec("topics").kinds))


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
