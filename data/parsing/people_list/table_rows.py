"""The rows of a table in a text: CSV, cells copied from a sheet, a table of Markdown, columns that were typed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.parsing.people_list.addresses import is_address, without_addresses
from data.parsing.people_list.attendance_words import answer_of
from data.parsing.people_list.beside_names import is_group
from data.parsing.people_list.columns import columns_of, is_header
from data.parsing.people_list.here_for import says_here_for
from data.parsing.people_list.left_out import LeftOut
from data.parsing.people_list.list_headings import heading_of
from data.parsing.people_list.one_line import is_name_with_mail
from data.parsing.people_list.person_line import is_name
from data.parsing.table_cells import CellRows, cells_drawn, cells_parted
from data.queries.names.keys import name_key
from data.queries.names.word_lists import is_everyday_key
from data.text.clean import folded
from data.words.known import is_everyday

MOST_WORDS = 4
"""A cell of so many words may be a name."""

MOST_OF_YES = 3
"""Letters of "yes" and "no", which say whether somebody is here only where that is asked."""

SEARCHED = 3
"""Among so many rows a header is looked for: a title may stand above it."""

SIGNS = "\t|;,"
"""What parts cells, the surest sign first."""

_TYPED_SIGNS = (r"[^\S\n]*(?:\t|[._…]{3,})[^\S\n]*|[^\S\n]{2,}", r"[^\S\n]+/[^\S\n]+", r"[^\S\n]+[-–—][^\S\n]+")
"""What parts cells that somebody typed, or copied from a page: blanks, strokes, dashes. Only below a header."""


def table_in(text: str, left: LeftOut) -> CellRows | None:
    """The rows of a table, each with the same number of cells; None: it is none.

    The sign between the cells is the one that gives every row as many of them, two at least. Without a header that
    is known, a table has tabs, or three cells a row, or an address in each row: else commas part names.
    """
    drawn = cells_drawn(text)
    found = (
        [_once_headed(drawn)]
        if drawn
        else [_once_headed(rows) for sign in SIGNS if (rows := _rows(text, sign)) and not _is_list(rows)]
    )
    if not any(header_at(rows) is not None for rows in found) and (part := _below_header(text, left)):
        return part
    with_header = (rows for rows in found if header_at(rows) is not None)
    return next(with_header, None) or next(
        (rows for rows in found if _is_table(rows, sure=bool(drawn) or "\t" in text or "|" in text)), None
    )


def _once_headed(rows: CellRows) -> CellRows:
    """Rows without those that say the same as the first, where that names columns: a list that was pasted twice."""
    if not rows or not any(map(is_header, rows[0])):
        return rows
    head = [*map(folded, rows[0])]
    return [rows[0], *(row for row in rows[1:] if [*map(folded, row)] != head)]


def lists_side_by_side(text: str) -> str:
    """Lists that stand in columns under "Present" and "Apologies", one behind the other; any other text as it is."""
    for sign in SIGNS:
        rows = cells_parted(text, sign)
        heads = [heading_of(cell) for cell in rows[0]] if rows else []
        if len(heads) > 1 and all(head and head.under and not head.rest for head in heads):
            columns = zip(*(row + [""] * (len(heads) - len(row)) for row in rows[1:]), strict=False)
            lists = zip(rows[0], columns, strict=True) if len(rows) > 1 else ()
            return "\n".join("\n".join((f"{head.rstrip(':')}:", *filter(None, names))) for head, names in lists) or text
    return text


def header_at(rows: CellRows) -> int | None:
    """Which row is the header; None: none is. A row with one filled cell may be a title that stands above it."""
    for at, row in enumerate(rows[:SEARCHED]):
        known = [column for column, cell in enumerate(row) if is_header(cell) and not _is_status(rows, at, column)]
        if not any(is_header(cell) and answer_of(cell) is None for cell in row) and any(map(is_surely_name, row)):
            known = []  # "Ana Ruiz,Present"
        again = any(folded(row[column]) == folded(one[column]) for column in known for one in rows[at + 1 :])
        if known and not again and not any("@" in cell for cell in row):
            below = rows[at + 1 : SEARCHED] if len([cell for cell in row if cell]) == 1 else []
            return next((at + 1 + place for place, one in enumerate(below) if sum(map(is_header, one)) > 1), at)
        if len([cell for cell in row if cell]) > 1:
            return None
    return None


def _is_status(rows: CellRows, at: int, column: int) -> bool:
    """Whether a cell like "here" says it of somebody: other words that say so stand below it."""
    below = [row[column] for row in rows[at + 1 :]]
    said = answer_of(rows[at][column])
    return said is not None and any(answer_of(cell) and len(cell) > MOST_OF_YES for cell in below)


def _rows(text: str, sign: str) -> CellRows | None:
    """The rows of a table parted by a sign, without blank ones; None: the sign doesn't part it."""
    rows = cells_parted(text, sign)
    return rows if rows and len({len(row) for row in rows}) == 1 and len(rows[0]) > 1 else None


def _below_header(text: str, left: LeftOut) -> CellRows | None:
    """A table that other lines stand around, or whose rows are not all as long; None: there is none.

    It is known by a header of two known words at least, one of them for names. Of several the one with most rows
    counts, as in what calls say of who was there. It ends where another header stands.
    """
    found: list[tuple[int, CellRows, CellRows]] = []
    for sign in SIGNS:
        found += _blocks(cells_parted(text, sign))
    for sign in _TYPED_SIGNS if not found else ():
        found += _blocks(cells_parted(re.sub(sign, "\t", text), "\t"))
    if not found:
        return None
    _, rows, others = max(found, key=lambda one: one[0])
    left.lines += [line for one in others if (line := without_addresses(" ".join(filter(None, one)), left))]
    return rows


def _blocks(rows: CellRows) -> list[tuple[int, CellRows, CellRows]]:
    """The tables in rows of any length: how many rows each has, those with its header, and the others."""
    heads = [at for at, row in enumerate(rows) if sum(map(is_header, row)) > 1 and not any("@" in one for one in row)]
    found: list[tuple[int, CellRows, CellRows]] = []
    for at, following in zip(heads, [*heads[1:], len(rows)], strict=False):
        header = rows[at]
        if not any(columns_of(header, kind) for kind in ("name", "first", "last")):
            continue
        inside = [row for row in rows[at + 1 : following] if _belongs(row, header)]
        others = [row for row in (*rows[:at], *rows[at + 1 :]) if not any(row is one for one in inside)]
        if inside:
            found.append((len(inside), [header, *(_as_long(row, len(header)) for row in inside)], others))
    return found


def _belongs(row: Sequence[str], header: Sequence[str]) -> bool:
    """Whether a row stands in the table below a header: one cell alone does only where a name has to be."""
    if len([cell for cell in row if cell]) > 1:
        return len(header) - len(row) < max(len(header) - 1, 2)
    at = next(iter(columns_of(header, "name")), 0)
    return at < len(row) and bool(row[at]) and is_name(row[at]) and not row[at][0].isdigit()


def _as_long(row: list[str], length: int) -> list[str]:
    """A row with as many cells as the header; more stay behind, so that they are asked about."""
    row = row + [""] * (length - len(row))
    while len(row) > length and not row[-1]:
        row = row[:-1]
    return row


def _is_table(rows: CellRows, *, sure: bool) -> bool:
    """Whether rows without a header are a table, and not lines with several names. `sure`: their sign is in no name."""
    cells = [cell for row in rows for cell in row if cell]
    if all(map(is_first_and_last, cells)) and len(set(cells)) == len(cells):  # two columns of people
        return False
    if all(any(map(is_address, row)) for row in rows):
        return not any(is_name_with_mail(cell) for row in rows for cell in row)
    return len(rows) > 1 and (sure or (len(rows[0]) > 2 and not any(map(says_here_for, cells))))


def _is_list(rows: CellRows) -> bool:
    """Whether cells are the marks and headings of a list: "1." before a name, "Present:" before those who were."""
    if any(cell.endswith(":") and heading_of(cell) for row in rows for cell in row[:1]):
        return True
    return len(rows[0]) == 2 and all(
        re.fullmatch(r"[^\w]*|\[[xX]\]|\(?(?:\d{1,3}|[a-z])[.)]|[o§]", row[0]) for row in rows
    )


def is_surely_name(cell: str) -> bool:
    """Whether a cell looks like the name of another person: capitals, and no everyday words."""
    words = cell.split()
    return (
        1 < len(words) <= MOST_WORDS and not re.search(r"\d|@|://", cell) and is_name(cell) and not is_group(cell)
        and not any(is_everyday(word.casefold()) for word in words)
    )  # fmt: skip


def is_first_and_last(cell: str) -> bool:
    """Whether a cell beside another is a first and a last name: capitals, and not everyday words alone."""
    words = cell.split()
    return (
        1 < len(words) < MOST_WORDS and is_name(cell) and not is_group(cell)
        and all(word[0].isupper() for word in words) and not all(map(is_everyday_key, map(name_key, words)))
    )  # fmt: skip
