"""The people in a table: CSV with commas, semicolons or tabs, cells copied from a sheet, a table of Markdown."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Sequence

import msgspec

from data.intake.addresses import is_address, without_addresses
from data.intake.aside import is_group
from data.intake.behind_names import surnames_first
from data.intake.headings import heading_of
from data.intake.left_out import LeftOut
from data.intake.one_line_list import asked_of, couples_in, is_name_with_mail
from data.intake.people_columns import MOST_OF_YES, columns_of, is_column, is_header, presence_of
from data.intake.person_line import is_name, is_surname_first, read_person, turned_round
from data.intake.taken import Doubt, NewPerson
from data.text import clean, folded
from data.words import say
from data.words.known import is_everyday

MOST_WORDS = 4
"""A cell of so many words may be a name."""

SEARCHED = 3
"""Among so many rows a header is looked for: a title may stand above it."""

SIGNS = "\t|;,"
"""What parts cells, the surest sign first."""

Rows = list[list[str]]


class NamesAt(msgspec.Struct, frozen=True):
    """Where the names stand in a table."""

    whole: tuple[int, ...] = ()
    """Columns of whole names; the first that holds one counts."""
    first: int | None = None
    """The column of first names."""
    last: int | None = None
    """The column of last names."""

    @property
    def all(self) -> set[int]:
        """Every one of these columns."""
        return {at for at in (*self.whole, self.first, self.last) if at is not None}


def table_in(text: str, left: LeftOut) -> Rows | None:
    """The rows of a table, each with the same number of cells; None: it is none.

    The sign between the cells is the one that gives every row as many of them, two at least. Without a header that
    is known, a table has tabs, or three cells a row, or an address in each row: else commas part names.
    """
    drawn = _drawn(text)
    found = [drawn] if drawn else [rows for sign in SIGNS if (rows := _rows(text, sign)) and not _is_list(rows)]
    if not found and (part := _below_header(text, left)):
        return part
    with_header = (rows for rows in found if header_at(rows) is not None)
    return next(with_header, None) or next(
        (rows for rows in found if _is_table(rows, sure=bool(drawn) or "\t" in text or "|" in text)), None
    )


def header_at(rows: Rows) -> int | None:
    """Which row is the header; None: none is. A row with one filled cell may be a title that stands above it."""
    for at, row in enumerate(rows[:SEARCHED]):
        known = [column for column, cell in enumerate(row) if is_header(cell) and not _is_status(rows, at, column)]
        again = any(folded(row[column]) == folded(one[column]) for column in known for one in rows[at + 1 :])
        if known and not again and not any("@" in cell for cell in row):
            below = rows[at + 1 : SEARCHED] if len([cell for cell in row if cell]) == 1 else []
            return next((at + 1 + place for place, one in enumerate(below) if sum(map(is_header, one)) > 1), at)
        if len([cell for cell in row if cell]) > 1:
            return None
    return None


def _is_status(rows: Rows, at: int, column: int) -> bool:
    """Whether a cell like "here" says it of somebody: other words that say so stand below it."""
    below = [row[column] for row in rows[at + 1 :]]
    return bool(presence_of(rows[at][column])) and any(presence_of(cell) and len(cell) > MOST_OF_YES for cell in below)


def read_table(rows: Rows, left: LeftOut) -> tuple[list[NewPerson], list[Doubt]]:
    """Everybody in a table, and what is to be asked about it."""
    doubts: list[Doubt] = []
    at = header_at(rows)
    header = rows[at] if at is not None else []
    if at is not None:
        left.header = True
        left.lines += [" ".join(filter(None, row)) for row in rows[:at]]
        rows = rows[at + 1 :]
    names = _named_columns(header)
    if not names.all:
        names = _found_columns(rows, header, doubts)
    here_for = [one for one in columns_of(header, "here_for") if not _mostly_addresses(rows, one)]
    presence = columns_of(header, "presence")
    _tell_columns(rows, header, names.all | {*here_for, *presence}, left, doubts)
    said = [_name_in(row, names) for row in rows]
    with_comma = [words for words in said if words]
    if with_comma and all(is_surname_first(words) for words in with_comma):
        said = [turned_round(words) for words in said]
    else:
        doubts += surnames_first([words for words in with_comma if is_surname_first(words)])
    people: list[NewPerson] = []
    for row, words in zip(rows, said, strict=True):
        if not words:
            left.lines += [line] if (line := without_addresses(" ".join(filter(None, row)), LeftOut())) else []
            continue
        second, couples = couples_in(words)
        for couple in couples:
            doubts.append(asked_of(couple))
        for one in (*(couple.first for couple in couples), second):
            if (person := read_person(one, left)) is None:
                continue
            group = next(filter(None, (without_addresses(row[one], left) for one in here_for)), "")
            status = next(filter(None, (presence_of(row[one]) for one in presence)), None)
            joined = "; ".join(filter(None, (group, person.here_for)))
            people.append(msgspec.structs.replace(person, here_for=joined, presence=status))
    return people, doubts


def _rows(text: str, sign: str) -> Rows | None:
    """The rows of a table parted by a sign, without blank ones; None: the sign doesn't part it."""
    rows = _cells(text, sign)
    return rows if rows and len({len(row) for row in rows}) == 1 and len(rows[0]) > 1 else None


def _cells(text: str, sign: str) -> Rows:
    """The cells of each row that has any; none where no row has the sign, or quotes are not as they have to be."""
    if sign not in text:
        return []
    try:
        read = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True))
    except csv.Error:
        return []
    rows = [[clean(cell) for cell in row] for row in read]
    return [row for row in rows if any(row)]


def _below_header(text: str, left: LeftOut) -> Rows | None:
    """A table that other lines stand around, as in what calls say of who was there; None: there is none.

    It is known by a header of two known words at least, and its rows have as many cells.
    """
    for sign in SIGNS:
        rows = _cells(text, sign)
        for at, row in enumerate(rows):
            if sum(map(is_header, row)) > 1 and not any("@" in cell for cell in row):
                found = [one for one in rows[at:] if len(one) == len(row)]
                others = [*rows[:at], *(one for one in rows[at:] if len(one) != len(row))]
                left.lines += [without_addresses(" ".join(filter(None, one)), left) for one in others]
                return found if len(found) > 1 else None
    return None


def _drawn(text: str) -> Rows | None:
    """The rows of a table that is drawn with `|`; None: none is."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) < 2 or not all(line.startswith("|") and line.endswith("|") and len(line) > 1 for line in lines):
        return None
    rows = [[clean(cell) for cell in line[1:-1].split("|")] for line in lines if not re.fullmatch(r"[|\s:+-]+", line)]
    return rows if rows and len({len(row) for row in rows}) == 1 else None


def _is_table(rows: Rows, *, sure: bool) -> bool:
    """Whether rows without a header are a table, and not lines with several names. `sure`: their sign is in no name."""
    if all(any(map(is_address, row)) for row in rows):
        return not any(is_name_with_mail(cell) for row in rows for cell in row)
    return len(rows) > 1 and (sure or len(rows[0]) > 2)


def _is_list(rows: Rows) -> bool:
    """Whether cells are the marks and headings of a list: "1." before a name, "Present:" before those who were."""
    if any(cell.endswith(":") and heading_of(cell) for row in rows for cell in row[:1]):
        return True
    return len(rows[0]) == 2 and all(re.fullmatch(r"[^\w]*|\(?(?:\d{1,3}|[a-z])[.)]|[o§]", row[0]) for row in rows)


def _named_columns(header: Sequence[str]) -> NamesAt:
    """Where the names stand, as the header says it."""
    first, last = (next(iter(columns_of(header, kind)), None) for kind in ("first", "last"))
    whole = columns_of(header, "name")
    preferred = [at for at in whole if is_column(header[at], "preferred")]
    simple = [at for at in whole if is_column(header[at], "only_name")]
    if first is not None and last is None and simple:
        return NamesAt(whole=tuple(preferred), first=first, last=simple[0])
    if first is None and last is not None and simple:
        return NamesAt(whole=tuple(preferred), first=simple[0], last=last)
    return NamesAt(whole=tuple(dict.fromkeys((*preferred, *whole))), first=first, last=last)


def _found_columns(rows: Rows, header: Sequence[str], doubts: list[Doubt]) -> NamesAt:
    """Where the names stand by what the cells hold: the first column of names, or two beside each other."""
    width = len(rows[0]) if rows else 0
    for at in range(width):
        cells = [row[at] for row in rows if row[at]]
        if not _mostly(cells, _may_be_name):
            continue
        behind = [row[at + 1] for row in rows if row[at + 1]] if at + 1 < width else []
        if _mostly(cells, _is_one_word) and _mostly(behind, _is_one_word):
            doubts.append(Doubt(say("people_list.doubts.first_and_last", first=cells[0], last=behind[0])))
            return NamesAt(first=at, last=at + 1)
        if header:
            doubts.append(Doubt(say("people_list.doubts.column", name=header[at] or str(at + 1))))
        return NamesAt(whole=(at,))
    return NamesAt()


def _tell_columns(
    rows: Rows, header: Sequence[str], taken: set[int], left: LeftOut, doubts: list[Doubt]
) -> None:  # fmt: skip
    """Tell of every column that is not taken in: its addresses by their number, any other by its name."""
    for at in range(len(rows[0]) if rows else 0):
        cells = [row[at] for row in rows if row[at]]
        if at in taken:
            continue
        others = [words for cell in cells if re.search(r"[^\W\d_]", words := without_addresses(cell, left))]
        if others:
            left.columns.append(header[at] or str(at + 1) if header else others[0])
            if not header and _mostly(cells, _is_surely_name):
                doubts.append(Doubt(say("people_list.doubts.other_column", words=others[0])))


def _name_in(row: Sequence[str], names: NamesAt) -> str:
    """The name in a row, from whichever column has it."""
    whole = next((row[at] for at in names.whole if row[at]), "")
    if whole:
        return whole
    first = row[names.first] if names.first is not None else ""
    last = row[names.last] if names.last is not None else ""
    if folded(first).endswith(f" {folded(last)}") and last:
        return first
    return " ".join(filter(None, (first, last)))


def _mostly_addresses(rows: Rows, at: int) -> bool:
    cells = [row[at] for row in rows if row[at]]
    return _mostly(cells, lambda cell: "@" in cell or "://" in cell)


def _mostly(cells: Sequence[str], holds: Callable[[str], bool]) -> bool:
    """Whether more than half of the cells hold something."""
    return sum(map(holds, cells)) * 2 > len(cells)


def _may_be_name(cell: str) -> bool:
    plain = not re.search(r"\d|@|://", cell)
    return plain and 0 < len(cell.split()) <= MOST_WORDS and bool(re.search(r"[^\W\d_]", cell))


def _is_one_word(cell: str) -> bool:
    return _may_be_name(cell) and len(cell.split()) == 1


def _is_surely_name(cell: str) -> bool:
    """Whether a cell looks like the name of another person: capitals, and no everyday words."""
    words = cell.split()
    return (
        len(words) > 1 and _may_be_name(cell) and is_name(cell) and not is_group(cell)
        and not any(is_everyday(word.casefold()) for word in words)
    )  # fmt: skip
