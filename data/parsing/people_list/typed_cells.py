"""Cells in the lines of a list that is no table: copied from a sheet or a page, and what stands under a label."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.parsing.people_list.list_headings import heading_of
from data.parsing.people_list.one_line import split_people
from data.parsing.people_list.table_rows import is_first_and_last
from data.text.clean import clean


def cells_in_line(text: str) -> str:
    """Cells of one row, copied from a sheet, as a list on one line; a first and a last name are one person."""
    cells = [cell for cell in text.strip("\r\n").split("\t") if cell.strip()]
    if len(text.splitlines()) > 1 or len(cells) < 2 or (len(cells) == 2 and not any(" " in cell for cell in cells)):
        return text
    line = "; ".join(cells)
    return line if len(split_people(line)) > 1 else text


def with_dashes(line: str) -> str:
    """A line with a dash between its cells, as copied from a page; where each is a name, they are parted."""
    line = re.sub(r"(?<!\s)\s*[._…]{4,}\s*", "\t", line)
    cells = [cell for cell in re.split(r"\s*\t\s*|(?<=\S) {3,}", line) if cell.strip()]
    if len(cells) < 2 or re.fullmatch(r"\W*|\W*\w{1,3}[.)]?\W*|.*:\s*", cells[0]) or any("@" in cell for cell in cells):
        return line
    return ("; " if all(map(is_first_and_last, cells)) else " – ").join(cells)


def gone_on(lines: Sequence[str]) -> list[str]:
    """Lines with a comma where the one below goes on with them: further in, under a label that has names behind it."""
    found = list(lines)
    label: int | None = None
    last = -1
    for at, line in enumerate(lines):
        if not line.strip():
            continue
        depth = _depth(line)
        if label is not None and depth > label:
            found[last] += ","
        else:
            heading = heading_of(re.sub(r"^[-*+•]\s+", "", clean(line)))
            label = depth if heading is not None and heading.under is not None and heading.rest else None
        last = at
    return found


def _depth(line: str) -> int:
    """How far in a line begins: two blanks at least, or a tab."""
    before = re.match(r"\s*", line)
    blanks = before[0].expandtabs(4) if before else ""
    return len(blanks) // 2
