"""What is told of a list before it is taken in, in one sentence: how many items, and all that is none of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from data.model.stages import Kind, stage_of_words
from data.parsing.pasted_list.list_items import ItemsToAdd
from data.parsing.pasted_list.parsed_list import ListWay, ParsedList
from data.words import say

SHOWN = 3
"""So many headings, or cells of a column, are named; of more, how many there are."""


def told_list(kind: Kind, parsed: ParsedList, to_add: ItemsToAdd) -> str:
    """What was read, what is left out, and the keys that read it in another way; empty: every line is an item."""
    if parsed.is_plain and not to_add.read:
        return ""
    told = [say("pasted.told.sentence", parts="; ".join(_parts(kind, parsed, to_add))), *to_add.doubts[:1]]
    if len(parsed.ways) > 1:
        told.append(what_tab_does(parsed.ways[1]))
    return " ".join([*told, say("pasted.told.escape")])


def what_tab_does(way: ListWay) -> str:
    """How Tab reads a table or a list, in words."""
    return say(f"pasted.ways.{way.code}", column=way.column)


def counted(kind: Kind, count: int) -> str:
    """How many items of a kind: "18 outcomes"."""
    what = say(f"{stage_of_words(kind.code)}.kinds.{kind.code}", count=count)
    return say("pasted.told.count", count=count, what=what)


def _parts(kind: Kind, parsed: ParsedList, to_add: ItemsToAdd) -> Iterator[str]:
    what = counted(kind, len(parsed.rows))
    yield say("pasted.told.nested", what=what, count=parsed.nested) if parsed.nested else what
    if to_add.read:
        yield say("pasted.told.read", count=to_add.read)
    if parsed.marks or parsed.boxes:
        left = "marks_and_boxes" if parsed.marks and parsed.boxes else "marks" if parsed.marks else "boxes"
        yield say(f"pasted.told.{left}")
    if parsed.filled:
        yield say("pasted.told.from_columns", words=", ".join(parsed.filled))
    elif parsed.header:
        yield say("pasted.told.header", words=", ".join(filter(None, parsed.header)))
    if parsed.headings:
        yield say("pasted.told.headings", count=len(parsed.headings), words=first_of(parsed.headings))
    if parsed.columns_left:
        columns = [
            say("pasted.told.column", name=one.name, cells=first_of(one.cells)) if one.cells else one.name
            for one in parsed.columns_left
        ]
        yield say("pasted.told.columns", count=len(columns), words=", ".join(columns))
    if parsed.to_ask:
        yield say("pasted.told.to_ask", count=len(parsed.to_ask), words=first_of(parsed.to_ask))


def first_of(words: Sequence[str]) -> str:
    """The first of several, and how many more there are; each once."""
    each = list(dict.fromkeys(words))
    shown = ", ".join(each[:SHOWN])
    return say("pasted.told.more", words=shown, count=len(each) - SHOWN) if len(each) > SHOWN else shown
