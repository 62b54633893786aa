"""Breaking words into lines of a width: between words, by what a terminal's cells hold, and nothing is cut."""

from __future__ import annotations

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
