"""Breaking words into lines of a width: between words, by what a terminal's cells hold, and nothing is cut."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from rich.cells import cell_len, chop_cells


def fold(words: str, width: int) -> list[str]:
    """Words on lines no wider than `width` cells, at least one line; a word that is wider alone is broken."""
    return _fold_narrow(words, width) if words.isascii() else _fold_wide(words, width)


def _fold_narrow(words: str, width: int) -> list[str]:
    """The same for words of which every letter takes one cell: five hundred items are broken before the first frame."""
    lines: list[str] = []
    start = 0
    while len(words) - start > width:
        end = words.rfind(" ", start, start + width + 1)
        if end > start:
            lines.append(words[start:end])
            start = end + 1
        else:
            lines.append(words[start : start + width])
            start += width
    lines.append(words[start:])
    return lines


def _fold_wide(words: str, width: int) -> list[str]:
    lines: list[str] = []
    line, filled = "", 0
    for word in words.split(" "):
        size = cell_len(word)
        if line and filled + 1 + size <= width:
            line, filled = f"{line} {word}", filled + 1 + size
            continue
        if line:
            lines.append(line)
        line, filled = word, size
        if size > width:
            *whole, line = chop_cells(word, width)
            lines += whole
            filled = cell_len(line)
    lines.append(line)
    return lines


_PIECES = re.compile(r"[^\S\u00a0\u202f]|[\S\u00a0\u202f]+")


def cells(words: str) -> int:
    """How many of a terminal's cells words take."""
    return len(words) if words.isascii() else cell_len(words)


def row_starts(words: str, width: int) -> tuple[int, ...]:
    """Where each row of words begins that are typed in `width` cells, at least one: every letter stands in one row.

    The last cell of a row is for the cursor, or for a space: so there is always a place to type on at.
    """
    most = max(1, width - 1)
    starts, filled = [0], 0
    for piece in _PIECES.finditer(words):
        part, at = piece.group(), piece.start()
        size = cells(part)
        if filled and filled + size > most + part.isspace():
            starts.append(at)
            filled = 0
        for chunk in chop_cells(part, most)[:-1] if size > most and not part.isspace() else ():
            at += len(chunk)
            size -= cells(chunk)
            starts.append(at)
        filled += size
    return (*starts, len(words)) if filled > most else tuple(starts)


def row_of(starts: Sequence[int], position: int) -> int:
    """The row that a place in the words is in."""
    return bisect_right(starts, position) - 1
