"""Items as the rows of a table, for writers that can draw one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from data.minutes.detail_sentences import in_a_cell
from data.minutes.document import Block, ListBlock, ListItem, Run, TableBlock
from data.minutes.item_blocks import Sentence, lead, line, listed
from data.model.codes import Table
from data.model.records.row import Row
from data.model.stages import home
from data.queries.attribution.printed_people import PrintedPeople
from data.words import say

COLUMNS: dict[Table, tuple[str, ...]] = {
    "stakeholders": ("room", "touched", "say", "asked_by", "would_help"),
    "communication": ("what", "how", "when", "does", "answer"),
}
"""What the columns behind the first are about: each what `in_a_cell` tells of a row."""


def tabled(
    people: PrintedPeople,
    table: Table,
    rows: Sequence[tuple[Row, Sequence[Sentence]]],
    beside: Iterable[Sequence[str]],
    *,
    bold: bool = True,
) -> list[Block]:
    """The items of a part as a list, and each a row as well. Columns of which nothing is known are left out.

    `rows`: each with what the list tells of it. `beside`: what stands of each under its name in the table, where no
    column has it. Where no column has anything it is a list alone.
    """
    blocks = listed(people, rows, bold=bold)
    columns = [
        (name, cells)
        for name in COLUMNS[table]
        if any(cells := [in_a_cell(people, table, name, row) for row, _ in rows])
    ]
    if not columns or not blocks:
        return blocks
    *above, items = blocks
    assert isinstance(items, ListBlock)
    names = [
        ListItem(runs=(*lead(people, row, since=not above), *line(people.words(row.text, row.id), told)))
        for (row, _), told in zip(rows, beside, strict=True)
    ]
    header = [say(f"{home(table)}.minutes.columns.{name}") for name in ("text", *(name for name, _ in columns))]
    return [*above, TableBlock(
        items=items.items,
        header=tuple(_cell(words, bold=True) for words in header),
        rows=tuple((name, *(_cell(cells[at], user=True) for _, cells in columns)) for at, name in enumerate(names)),
    )]  # fmt: skip


def _cell(words: str, *, bold: bool = False, user: bool = False) -> ListItem:
    return ListItem(runs=(Run(text=words, bold=bold, user=user),) if words else ())
