"""A list or a table that was pasted into a field of words: all of its words in one line, without its marks."""

from __future__ import annotations

import re
from itertools import pairwise

from data.parsing.pasted_list.heading_lines import heading_words, without_underlines
from data.parsing.pasted_list.list_line import ListLine, lines_in, without_quotes
from data.parsing.pasted_list.pasted_lines import find_marks_and_headings, words_of
from data.parsing.pasted_list.pasted_table import rows_joined
from data.text.clean import clean_lines, clean_typed, one_line, pasted_lines

FULL = 40
"""A line of fewer letters was not broken for want of room."""

_HAS_STOP = re.compile(r"[.!?;,:…。！？؟।][\"'”’)\]]*$")


def joined_list(pasted: str) -> str:
    """What was pasted as one line of words: "A; B". One line stays as it is, with a dash in the place of its tabs.

    Nothing is left out but marks: what a heading says stays, in front of what stands below it.
    """
    text = "\n".join(pasted_lines(pasted)).strip("\n")
    if "\n" not in text:
        return one_line(text) if "\t" in text else clean_typed(text)
    lines, _ = without_underlines(lines_in(without_quotes(rows_joined(text) or text)))
    if not lines:
        return clean_typed(text)
    find_marks_and_headings(lines, (), nests=False)
    words = [heading_words(line.words) if line.heading else words_of(line, keeps_boxes=False) for line in lines]
    between = [_between(one, other) for one, other in pairwise(lines)]
    return "".join(part for parts in zip(words, (*between, ""), strict=True) for part in parts)


def lines_with_cells_joined(pasted: str) -> str:
    """What was pasted where there is room for lines: as it is, but of a table each row is a line of words."""
    return rows_joined("\n".join(pasted_lines(pasted))) or clean_lines(pasted)


def _between(line: ListLine, below: ListLine) -> str:
    """What parts a line from the one below it."""
    if _HAS_STOP.search(line.words) and not line.heading:
        return " "
    if line.heading:
        return ": " if not below.heading else "; "
    goes_on = len(line.words) >= FULL and below.words[:1].islower() and not (below.marked or below.below_gap)
    return " " if goes_on else "; "
