"""What was written in two ways, in two copies of the meeting, and waits for the group to settle it: both are said."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import Any, TypeVar

import msgspec

from data.minutes.as_named import value_words
from data.minutes.record_sentences import record_sentences
from data.model.fields import FIELDS, Field, FieldTable, with_values
from data.model.records.people import Person
from data.model.records.row import Row, Unsettled
from data.model.records.tables import table_of
from data.queries.attribution.printed_people import PrintedPeople, shown_as
from data.queries.conflicts import units, with_pair
from data.queries.field_text import stated_label
from data.record import Record
from data.words import say

AnyRecord = TypeVar("AnyRecord", bound=Record)

TOLD_ALL_THE_SAME = frozenset(
    {"text", "title", "presence", "kind", "heading", "chair", "types", "comments_to", "comments_until"}
)
"""Fields of which one is told all the same, beside both: an item stands somewhere, under some name; and the minutes say
who leads, and through whom they can be changed.
"""


def two_ways(people: PrintedPeople, table: FieldTable, row: Any) -> Iterator[str]:
    """Each field of a row that was written in two ways, with both, as a sentence."""
    for field, here, there in _both(people, table, row):
        label = say("minutes.two_ways.state") if field is None else stated_label(field.key)
        yield say("minutes.two_ways.both", label=label, here=here, there=there)


def fields_in_two_ways(people: PrintedPeople, table: FieldTable, row: Any) -> frozenset[str]:
    """The fields of which the minutes say both, by their names: neither is told as what is so."""
    if not row.unsettled:
        return frozenset()
    return frozenset(field.name for field, _, _ in _both(people, table, row) if field is not None) - TOLD_ALL_THE_SAME


def without_two_ways(people: PrintedPeople, table: FieldTable, row: AnyRecord) -> AnyRecord:
    """The row with nothing in the fields of which the minutes say both."""
    if not (names := fields_in_two_ways(people, table, row)):
        return row
    empty = {column: _nothing(row, column) for unit in units(table) if unit[0] in names for column in unit}
    emptied: AnyRecord = with_values(row, empty)
    return emptied


def _nothing(row: Record, column: str) -> Any:
    """What stands in a column where nobody has said anything. Dots lead into what a column holds."""
    path, _, name = column.rpartition(".")
    holds: Any = attrgetter(path)(row) if path else row
    field = next(one for one in msgspec.structs.fields(holds) if one.name == name)
    return field.default_factory() if field.default is msgspec.NODEFAULT else field.default


def row_two_ways(people: PrintedPeople, row: Row) -> Iterator[str]:
    """The same of a row of a table."""
    return two_ways(people, table_of(row), row)


def _both(people: PrintedPeople, table: FieldTable, row: Any) -> Iterator[tuple[Field | None, str, str]]:
    """Each field that is told in two ways, with the words of each; None for where an item stands."""
    for pair in row.unsettled:
        field = field_of(table, pair)
        here, there = (_words(people, field, held) for held in (row, with_pair(table, row, pair)))
        if here != there and _is_told(people, field, row, here + there):
            yield field, here, there


def field_of(table: FieldTable, pair: Unsettled) -> Field | None:
    """The field that was written in two ways; None: where an item stands."""
    return next((one for one in FIELDS if (one.table, one.name) == (table, pair.field)), None)


def left_out_with_names(field: Field) -> bool:
    """Whether the minutes leave a field out, instead of asking, where it names someone who is not to be named."""
    return field.table == "people" and field.name != "text"


def _words(people: PrintedPeople, field: Field | None, row: Any) -> str:
    if field is None:
        told = record_sentences(people, row)
        return ". ".join([told.whole, *told.beside])
    return value_words(people, field, row) or say("minutes.two_ways.nothing")


def _is_told(people: PrintedPeople, field: Field | None, row: Any, both: str) -> bool:
    """Whether the minutes tell of a field at all. Of people only what those say who may be named."""
    if field is None:
        return True
    if isinstance(row, Person) and (shown_as(row) != "name" or field.name in ("shown", "shown_as")):
        return False
    return field.minutes != "never" and not (left_out_with_names(field) and people.names_hidden(both))
