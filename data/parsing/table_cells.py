"""The cells of a table in a text: cells copied from a sheet or CSV, and a table of Markdown."""

from __future__ import annotations

import csv
import io
import re

from data.text.clean import clean

CellRows = list[list[str]]

_PIPE = re.compile(r"(?<!\\)\|")
"""What parts the cells of a drawn table: one behind a backslash is a letter of its cell."""


def cells_parted(text: str, sign: str) -> CellRows:
    """The cells of each row that has any; none where no row has the sign, or quotes are not as they have to be."""
    if sign not in text:
        return []
    try:
        read = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True))
    except csv.Error:
        return []
    rows = [[clean(cell) for cell in row] for row in read]
    return [row for row in rows if any(row)]


def cells_drawn(text: str) -> CellRows | None:
    """The rows of a table that is drawn with `|`, all as long; None: none is."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) < 2 or not all(line.startswith("|") and line.endswith("|") and len(line) > 1 for line in lines):
        return None
    rows = [
        [clean(cell.replace("\\|", "|")) for cell in _PIPE.split(line[1:-1])] for line in lines if not _is_drawn(line)
    ]
    return rows if rows and len({len(row) for row in rows}) == 1 else None


def has_head(text: str) -> bool:
    """Whether a line is drawn below the first row of a drawn table."""
    lines = [line for line in text.splitlines() if line.strip()]
    return len(lines) > 1 and "-" in lines[1] and _is_drawn(lines[1]) and not _is_drawn(lines[0])


def _is_drawn(line: str) -> bool:
    """Whether a line of a drawn table has no words: it stands between rows."""
    return bool(re.fullmatch(r"[|\s:+-]+", line))
