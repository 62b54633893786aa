"""Breaking words into lines of a width: between words, by what a terminal's cells hold, and nothing is cut."""

from __future__ import annotations

from rich.cells import cell_len, chop_cells


def fold(words: str, width: int) -> list[str]:
    """Words on lines no wider than `width` cells, at least one line; a word that is wider alone is broken."""
    if words.isascii() and len(words) <= width:
        return [words]
    lines: list[str] = []
    line, filled = "", 0
    for word in words.split(" "):
        size = cell_len(word)
        if line and filled + 1 + size <= width:
            line, filled = f"{line} {word}", filled + 1 + size
            continue
        if line:
            lines.append(line)
        if size > width:
            *whole, word = chop_cells(word, width) or [""]
            lines += whole
            size = cell_len(word)
        line, filled = word, size
    lines.append(line)
    return lines
