"""Items as the rows of a table, for writers that can draw one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from data.minutes.agreement_text import state_words
from data.minutes.document import Block, ListItem, Run, TableBlock
from data.minutes.item_blocks import detail, item, list_block, since, state_and_details
from data.model import codes
from data.model.fields import fields_of, words_key
from data.model.records.agreements import Agreeable
from data.model.records.row import Row
from data.queries.attribution.printed_people import PrintedPeople
from data.queries.field_text import stated_label
from data.words import say


def tabled(people: PrintedPeople, table: codes.Table, rows: Sequence[Row]) -> list[Block]:
    """The items of a part, each a row as well. Columns of which nothing is known are left out; one alone is a list."""
    items = tuple(item(people, row, state_and_details(people, table, row)) for row in rows)
    columns = [(label, cells) for label, cells in _columns(people, table, rows) if any(cells)]
    if len(columns) < 2:
        return list_block(items)
    names, *others = (cells for _, cells in columns)
    return [
        TableBlock(
            items=items,
            header=tuple(_cell(label, bold=True) for label, _ in columns),
            rows=tuple(
                (_cell(name, bold=True, user=True), *(_cell(words, user=True) for words in told))
                for name, *told in zip(names, *others, strict=True)
            ),
        )
    ]


def _columns(people: PrintedPeople, table: codes.Table, rows: Sequence[Row]) -> Iterator[tuple[str, list[str]]]:
    """What each column is about, and what each row says there: the same as `standing`, in the same order."""
    yield say(f"{words_key(table, 'text')}.label"), [people.words(row.text, row.id) for row in rows]
    yield say("minutes.columns.state"), [state_words(row) if isinstance(row, Agreeable) else "" for row in rows]
    yield say("minutes.columns.since"), [" ".join(since(row)) if isinstance(row, Agreeable) else "" for row in rows]
    for field in fields_of(table):
        if field.minutes == "detail":
            yield stated_label(field.key), [detail(people, field, row) for row in rows]


def _cell(words: str, *, bold: bool = False, user: bool = False) -> ListItem:
    return ListItem(runs=(Run(text=words, bold=bold, user=user),) if words else ())
