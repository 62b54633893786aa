"""The lines of a list that was pasted, while it is read."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from data.parsing.pasted_list.line_marks import LineMark, in_quotes, only_marks

IN = 2
"""From so many blanks on a line stands further in."""

TAB = 4
"""So many blanks are as far in as a tab."""


class ListLine(msgspec.Struct):
    """A line of a list while it is read."""

    words: str
    """What it says, without what was read by now."""
    indent: int
    """How far in it stands."""
    below_gap: bool = False
    """Whether it is the first line, or one without words stands above it."""
    level: int = 0
    """0: it stands by itself; 1: it is a part of the one above."""
    sign: str = ""
    """Its bullet, the first one where it has several."""
    marked: bool = False
    """Whether it has a mark."""
    box: LineMark | None = None
    """Its box."""
    heading: bool = False
    """Whether it is a heading."""


def without_quotes(text: str) -> str:
    """What all of the lines are quotes of; the text as it is, where not all of them are."""
    lines = text.split("\n")
    while in_quotes(line.lstrip() for line in lines if line.strip()):
        lines = [re.sub(r"^\s*>[ ]?", "", line) for line in lines]
        if not any(map(str.strip, lines)):
            break
    return "\n".join(lines)


def lines_in(text: str) -> list[ListLine]:
    """The lines that have anything."""
    lines: list[ListLine] = []
    gap = True
    for line in text.split("\n"):
        words = line.strip()
        if words:
            start = line[: len(line) - len(line.lstrip())]
            lines.append(ListLine(words=words, indent=len(start) + start.count("\t") * (TAB - 1), below_gap=gap))
        gap = not words
    return lines


def says_anything(words: str) -> bool:
    """Whether words are more than marks, or than what is drawn."""
    return bool(words) and not only_marks(words)


def is_item(line: ListLine) -> bool:
    """Whether a line is an item: no heading, and not empty without its marks."""
    return not line.heading and says_anything(line.words)


def items_among(lines: Sequence[ListLine]) -> list[ListLine]:
    """The lines that are items."""
    return list(filter(is_item, lines))
