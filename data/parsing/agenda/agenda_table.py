"""An agenda that is a table: columns for the time, the topic, the minutes, what for and who."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, TypeAlias

from data.parsing.agenda.topic_line import ReadTopic, what_for_in
from data.parsing.agenda.topic_times import length_in, time_in
from data.parsing.pasted_list.line_marks import only_marks
from data.parsing.pasted_list.table_header import plain_name
from data.parsing.table_cells import cells_drawn, cells_parted
from data.record import Record
from data.text.typed import any_case, typed
from data.words import entries_of, say

AgendaColumn: TypeAlias = Literal["time", "topic", "minutes", "what_for", "brings"]


class TableRow(Record, frozen=True):
    """A row of the table."""

    topic: ReadTopic
    """Its topic."""
    notes: tuple[str, ...]
    """Its other cells, each behind the name of its column."""


class AgendaTable(Record, frozen=True):
    """A table whose first row says what its columns are."""

    rows: tuple[TableRow, ...]
    """The rows below that."""
    left_out: tuple[str, ...]
    """That row."""


def topics_in_table(text: str) -> AgendaTable | None:
    """The topics in a table that has a row of names with a column for the topic; None: it is no such table."""
    rows = cells_drawn(text) or cells_parted(text, "\t") or _piped(text)
    if len(rows) < 2:
        return None
    columns: dict[int, AgendaColumn] = {
        at: column for at, cell in enumerate(rows[0]) if (column := _column(plain_name(cell)))
    }
    if len(columns) < 2 or "topic" not in columns.values() or len({*columns.values()}) < len(columns):
        return None
    below = [row for row in rows[1:] if any(row) and not all(only_marks(cell) or not cell for cell in row)]
    return AgendaTable(rows=tuple(_row(row, rows[0], columns) for row in below), left_out=(", ".join(rows[0]),))


def _piped(text: str) -> list[list[str]]:
    """The cells of lines that are parted by `|`, where no table is drawn around them."""
    rows = [[cell.strip() for cell in line.split("|")] for line in text.split("\n") if line.strip()]
    return rows if rows and all(len(row) > 1 for row in rows) else []


def _row(cells: Sequence[str], names: Sequence[str], columns: dict[int, AgendaColumn]) -> TableRow:
    topic, notes = ReadTopic(""), list[str]()
    for at, cell in enumerate(cells):
        column = columns.get(at)
        if column == "topic":
            topic.title = cell
        elif column == "time" and (time := time_in(cell)):
            topic.start, topic.minutes = time.start, topic.minutes or time.minutes
        elif column == "minutes" and (minutes := length_in(cell, bare=True)):
            topic.minutes = minutes
        elif column == "what_for" and (code := what_for_in(cell)):
            topic.what_for = code
        elif column == "brings" and cell:
            topic.brings = cell
        elif cell:
            name = names[at] if at < len(names) else ""
            notes.append(say("lists.detail", label=name, value=cell) if name else cell)
    if not topic.title:
        topic.title = notes.pop(0) if notes else " – ".join(filter(None, cells))
    return TableRow(topic=topic, notes=tuple(notes))


def _column(name: str) -> AgendaColumn | None:
    """What a column of this name is about; None: nothing that is known. "Min" is minutes, as behind a number."""
    return "minutes" if any_case(typed("agenda.minutes")).fullmatch(name) else _columns().get(name)


@cache
def _columns() -> dict[str, AgendaColumn]:
    written = entries_of("agenda.columns")
    columns: tuple[AgendaColumn, ...] = ("time", "topic", "minutes", "what_for", "brings")
    return {plain_name(words): column for column in columns for words in written[column].split("|")}
