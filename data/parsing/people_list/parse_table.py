"""The people in a table: CSV with commas, semicolons or tabs, cells copied from a sheet, a table of Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import msgspec

from data.parsing.people_list.addresses import without_addresses
from data.parsing.people_list.attendance_columns import answers_by_row, attendance_columns, tell_answers
from data.parsing.people_list.attendance_words import (
    AttendanceAnswer,
)  # fmt: skip
from data.parsing.people_list.behind_names import surnames_first
from data.parsing.people_list.beside_names import names_somebody
from data.parsing.people_list.columns import columns_of, holds_addresses, is_column
from data.parsing.people_list.here_for import says_here_for, without_here_for
from data.parsing.people_list.left_out import LeftOut
from data.parsing.people_list.one_line import asked_of, couples_in
from data.parsing.people_list.person_line import is_surname_first, read_person, turned_round
from data.parsing.people_list.postal import is_postal
from data.parsing.people_list.result import Doubt, NewPerson
from data.parsing.people_list.table_rows import MOST_WORDS, header_at, is_surely_name
from data.parsing.people_list.word_kinds import nobody_words
from data.parsing.table_cells import CellRows
from data.text.clean import folded
from data.words import say


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


def parse_table(rows: CellRows, left: LeftOut) -> tuple[list[NewPerson], list[Doubt]]:
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
    if not header:
        here_for = [
            at for at in range(len(rows[0]) if rows else 0) if _mostly([row[at] for row in rows], says_here_for)
        ]
    asks = attendance_columns(rows, header, names.all)
    _tell_columns(rows, header, names.all | {*here_for, *asks}, left, doubts)
    said = [_name_in(row, names, len(header) or len(row)) for row in rows]
    with_comma = [words for words in said if words]
    if with_comma and all(is_surname_first(words) for words in with_comma):
        said = [turned_round(words) for words in said]
    else:
        doubts += surnames_first([words for words in with_comma if is_surname_first(words)])
    tell_answers(rows, said, [*asks], left)
    people: list[NewPerson] = []
    for row, words, answer in zip(rows, said, answers_by_row(rows, asks), strict=True):
        if not words:
            left.lines += [line] if (line := without_addresses(" ".join(filter(None, row)), LeftOut())) else []
            continue
        if header and len(row) > len(header):
            doubts.append(Doubt(say("people_list.doubts.more_cells", words=without_addresses(words, LeftOut()))))
        second, couples = couples_in(words)
        doubts += map(asked_of, couples)
        for one in (*(couple.first for couple in couples), second):
            if (person := read_person(one, left)) is not None:
                group = _group_in(row, here_for, person.name, left)
                people.append(_placed(person, group, answer))
    return people, doubts


def _group_in(row: Sequence[str], here_for: Sequence[int], name: str, left: LeftOut) -> str:
    """Whom a row says that somebody is here for; empty: nobody, or it names another person, who was not asked."""
    groups = (without_addresses(row[at], left) for at in here_for)
    group = next((words for words in groups if re.search(r"[^\W_]", words)), "")
    if names_somebody(group) and folded(group) not in left.groups:
        left.somebody.append((name, group))
        return ""
    return without_here_for(group)


def _placed(person: NewPerson, group: str, answer: AttendanceAnswer | None) -> NewPerson:
    """A person with what the columns say of them."""
    return msgspec.structs.replace(
        person,
        here_for="; ".join(filter(None, (group, person.here_for))),
        said=answer.said if answer else person.said,
    )


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


def _found_columns(rows: CellRows, header: Sequence[str], doubts: list[Doubt]) -> NamesAt:
    """Where the names stand by what the cells hold: the first column of names, or two beside each other."""
    width = len(rows[0]) if rows else 0
    for at in range(width):
        cells = [row[at] for row in rows if row[at]]
        if not _mostly(cells, _is_cell_of_name):
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
    rows: CellRows, header: Sequence[str], taken: set[int], left: LeftOut, doubts: list[Doubt]
) -> None:  # fmt: skip
    """Tell of every column that is not taken in: its addresses by their number, any other by its name."""
    before = left.postal
    for at in range(len(header or rows[0]) if rows else 0):
        cells = [row[at] for row in rows if row[at]]
        if at in taken or not cells:
            continue
        counted = left if not header or holds_addresses(header[at]) else LeftOut()
        others = [words for cell in cells if re.search(r"\w", words := without_addresses(cell, counted))]
        if header:
            left.mails += counted.mails if counted is not left else 0
            only_mails = counted.mails and not others and counted is not left
            left.columns += [header[at] or str(at + 1)] if (others or counted is not left) and not only_mails else []
        elif lettered := [words for words in others if re.search(r"[^\W\d_]", words)]:
            left.columns.append(lettered[0])
            if _mostly(cells, is_surely_name):
                doubts.append(Doubt(say("people_list.doubts.other_column", words=lettered[0]), left=True))
    if left.postal > before:  # an address may go over several cells
        left.postal = before + sum(
            any(is_postal(cell) for at, cell in enumerate(row) if at not in taken) for row in rows
        )


def _name_in(row: Sequence[str], names: NamesAt, width: int) -> str:
    """The name in a row, from whichever column has it. `width`: cells of the header, where a row may have one more."""
    for at in names.whole if len(row) > width else ():
        if is_surname_first(joined := f"{row[at]}, {row[at + 1]}"):  # "Ruiz, Ana" that had to stand in quotes
            return joined
    whole = next((row[at] for at in names.whole if row[at] and folded(row[at]) not in nobody_words()), "")
    if whole:
        return whole
    first = row[names.first] if names.first is not None else ""
    last = row[names.last] if names.last is not None else ""
    if folded(first).endswith(f" {folded(last)}") and last:
        return first
    return " ".join(filter(None, (first, last)))


def _mostly_addresses(rows: CellRows, at: int) -> bool:
    cells = [row[at] for row in rows if row[at]]
    return _mostly(cells, lambda cell: "@" in cell or "://" in cell)


def _mostly(cells: Sequence[str], holds: Callable[[str], bool]) -> bool:
    """Whether more than half of the cells hold something."""
    return sum(map(holds, cells)) * 2 > len(cells)


def _is_cell_of_name(cell: str) -> bool:
    plain = not re.search(r"\d|@|://", cell)
    return plain and 0 < len(cell.split()) <= MOST_WORDS and bool(re.search(r"[^\W\d_]", cell))


def _is_one_word(cell: str) -> bool:
    return _is_cell_of_name(cell) and len(cell.split()) == 1
