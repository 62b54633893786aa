"""The columns of a table of people that say whether each is here, and what they say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from data.parsing.people_list.addresses import without_addresses
from data.parsing.people_list.attendance_words import (
    NOT_HERE,
    Asks,
    AttendanceAnswer,
    answer_of,
    answers_in,
    are_answers,
    begins_as_answer,
)  # fmt: skip
from data.parsing.people_list.columns import Column, columns_of
from data.parsing.people_list.left_out import LeftOut
from data.parsing.table_cells import CellRows

_ASKS: dict[Column, Asks] = {
    "presence": "coming", "was_here": "was_here", "absence": "absence", "apologies": "apologies",
}  # fmt: skip
"""What each column asks that says whether somebody is here. The first that answers counts."""


def attendance_columns(rows: CellRows, header: Sequence[str], names: set[int]) -> dict[int, Asks | AttendanceAnswer]:
    """Which columns say whether each is here, and what each asks; without a header those with nothing but answers."""
    if header:
        named: dict[int, Asks | AttendanceAnswer] = {
            at: asks for kind, asks in _ASKS.items() for at in columns_of(header, kind)
        }
        return named | _answers_over({at: cell for at, cell in enumerate(header) if at not in named})
    others = set(range(len(rows[0]) if rows else 0)) - names
    return {at: "coming" for at in sorted(others) if are_answers([row[at] for row in rows])}


def _answers_over(header: Mapping[int, str]) -> dict[int, Asks | AttendanceAnswer]:
    """The columns that are called by an answer: "Yes", "No", "Maybe". "No" alone may count the rows."""
    found: dict[int, Asks | AttendanceAnswer] = {
        at: said for at, cell in header.items() if (said := answer_of(cell)) is not None
    }
    return found if len(found) > 1 else {}


def answers_by_row(rows: CellRows, asks: Mapping[int, Asks | AttendanceAnswer]) -> list[AttendanceAnswer | None]:
    """What the columns say of whether each is here: where others are answered for, a blank is not known yet."""
    columns = {at: answers_in([row[at] for row in rows], asked) for at, asked in asks.items()}
    if any(any(column) for at, column in columns.items() if asks[at] == "was_here"):  # who was here isn't who would be
        columns = {at: column for at, column in columns.items() if asks[at] != "coming"}
    found = [_told_by([column[at] for column in columns.values()]) for at in range(len(rows))]
    if not any(any(column) for at, column in columns.items() if asks[at] not in ("absence", "apologies")):
        return found
    return [answer or AttendanceAnswer(said="to_confirm") for answer in found]


def _told_by(answers: Sequence[AttendanceAnswer | None]) -> AttendanceAnswer | None:
    """What several columns say of somebody: the first that answers counts, but where another says the contrary."""
    given = [answer for answer in answers if answer]
    if any(one.said == "here" for one in given) and any(one.said in NOT_HERE for one in given):
        return AttendanceAnswer(said="to_confirm")
    return next(iter(given), None)


def tell_answers(rows: CellRows, names: Sequence[str], columns: Sequence[int], left: LeftOut) -> None:
    """Tell of every cell that begins as an answer, and is none that is known: "No problem"."""
    for row, name in zip(rows, names, strict=True):
        cells = [row[at] for at in columns if name]
        left.unanswered += [
            (without_addresses(name, LeftOut()), without_addresses(cell, LeftOut()))
            for cell in cells
            if begins_as_answer(cell) and not any(answers_in([cell]))
        ]
