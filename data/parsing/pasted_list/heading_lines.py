"""Lines of a list that are no items: they say what the items below them are about."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from data.parsing.pasted_list.line_marks import mark_of
from data.parsing.pasted_list.list_line import ListLine, says_anything
from data.text.clean import folded, one_line

SHORT = 6
"""A heading that nothing says it of has no more words."""

_HEADING = re.compile(r"#{1,6}\s+(.*?)[\s#]*")
_BOLD = re.compile(r"(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1:?")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
_SENTENCE_ENDS = re.compile(r"[.!?;,…。！？؟।]$")


def without_underlines(lines: Sequence[ListLine]) -> tuple[list[ListLine], int]:
    """The lines that say anything, and how many underlines were among the others: what has one is a heading."""
    found: list[ListLine] = []
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else None
        if says_anything(line.words):
            line.heading = below is not None and _is_underlined(line, below, lines[at - 1])
            found.append(line)
    return found, sum(line.heading for line in found)


def _is_underlined(line: ListLine, below: ListLine, above: ListLine) -> bool:
    """Whether a line is underlined. A row of dashes may part it from the next one: below other words it does."""
    if below.below_gap or not _UNDERLINE.fullmatch(below.words) or mark_of(line.words) is not None:
        return False
    return below.words.startswith("=") or line.below_gap or not says_anything(above.words)


def is_written_as_heading(words: str) -> bool:
    """Whether a line is written as a heading: "## Buses", "**Buses**"."""
    return bool(_HEADING.fullmatch(words) or _BOLD.fullmatch(words))


def heading_words(words: str) -> str:
    """What a heading says."""
    return plain_heading(one_line(words)).rstrip(":").rstrip() or one_line(words)


def headings_told(lines: Iterable[ListLine]) -> tuple[str, ...]:
    """What every heading says."""
    return tuple(heading_words(line.words) for line in lines if line.heading)


def plain_heading(words: str) -> str:
    """Words that are written as a heading, without what makes them one."""
    while found := _HEADING.fullmatch(words) or _BOLD.fullmatch(words):
        words = found[found.re.groups].strip()
    return words


def leave_out_own(items: Sequence[ListLine], own_words: Collection[str]) -> bool:
    """Say of the first of several items that it is a heading, where it only says what they are: whether it does."""
    if len(items) < 2 or not _is_own(items[0], own_words):
        return False
    items[0].heading = True
    return True


def find_headings(lines: Sequence[ListLine], own_words: Collection[str]) -> None:
    """Say of the lines without a mark above marked ones which of them are headings.

    One that ends in a colon is; so is a short one where a list begins, or where the list began with such a one.
    """
    begins_so = False
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else None
        above_marked = below is not None and _is_surely_marked(below) and below.indent >= line.indent
        if line.heading or line.marked or not above_marked or mark_of(line.words) is not None:
            continue
        short = sum(map(_has_letters, line.words.split())) <= SHORT and not _SENTENCE_ENDS.search(line.words)
        line.heading = line.words.endswith(":") or (short and (line.below_gap or begins_so)) or _is_own(line, own_words)
        begins_so = begins_so or (line.heading and at == 0)


def _has_letters(word: str) -> bool:
    return re.search(r"\w", word) is not None


def _is_surely_marked(line: ListLine) -> bool:
    """Whether a line has a mark that doesn't stay with its words, as the tick in a box does."""
    return line.marked and bool(line.sign or line.box is None or not line.box.ticked)


def _is_own(line: ListLine, own_words: Collection[str]) -> bool:
    """Whether a line only says what the items are called."""
    return folded(heading_words(line.words)) in own_words
