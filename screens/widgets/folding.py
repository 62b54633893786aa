"""Breaking words into lines of a width: between words, by what a terminal's cells hold, and nothing is cut."""

from __future__ import annotations

from rich.cells import cell_len, chop_cells


def fold(words: str, width: int) -> list[str]:
    """Words on lines no wider than `width` cells, at least one line; a word that is wider alone is broken."""
    narrow = words.isascii()  # one cell a letter, which is quickly counted
    if narrow and len(words) <= width:
        return [words]
    lines: list[str] = []
    start, end, filled = 0, -1, 0
    at = 0
    for word in words.split(" "):
        size = len(word) if narrow else cell_len(word)
        if end >= 0 and filled + 1 + size <= width:
            filled += 1 + size
        else:
            if end >= 0:
                lines.append(words[start:end])
            start, filled = at, size
            if size > width:
                *whole, last = chop_cells(word, width)
                lines += whole
                start, filled = at + len(word) - len(last), cell_len(last)
        at += len(word)
        end = at
        at += 1
    lines.append(words[start:])
    return lines
