"""Items that share one record stand together under it, so that it is said once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from data.minutes.conflict_text import row_two_ways
from data.minutes.document import Block, HeadingBlock, Run
from data.minutes.item_blocks import Sentence, listed, paragraph
from data.minutes.record_sentences import RecordSentences
from data.minutes.view import MinutesView
from data.model.records.agreements import Agreeable
from data.queries.attribution.printed_people import PrintedPeople
from data.queries.carry_over import asked_today
from data.record import Record

Recorded: TypeAlias = "tuple[Agreeable, RecordSentences]"
"""An item, and how it came to stand where it stands."""


class SharedRecord(Record, frozen=True):
    """Items that stand where they stand by one record."""

    items: tuple[Recorded, ...]
    """The items, in their order."""

    @property
    def record(self) -> RecordSentences:
        """The record that they share."""
        return self.items[0][1]

    @property
    def said_of_all(self) -> tuple[str, ...]:
        """What was said of each of several in the same words."""
        first, *others = (record.own for _, record in self.items)
        return tuple(words for words in first if all(words in own for own in others)) if others else ()

    @property
    def said_of_each(self) -> list[tuple[Agreeable, list[str]]]:
        """Each of them, with what was said of it alone."""
        of_all = self.said_of_all
        return [(row, [words for words in record.own if words not in of_all]) for row, record in self.items]


def in_groups(view: MinutesView, rows: Iterable[Agreeable], least: int = 2) -> list[SharedRecord | list[Recorded]]:
    """Items by the record that at least so many share, in the order of the first of each; the others together."""
    found: dict[object, list[Recorded]] = {}
    for row in rows:
        record = view.record(row)
        key = (record.whole, record.beside, asked_today(row)) if record.alike else row.id
        found.setdefault(key, []).append((row, record))
    groups: list[SharedRecord | list[Recorded]] = []
    alone: list[Recorded] = []
    for items in found.values():
        if len(items) >= least:
            groups.append(SharedRecord(items=tuple(items)))
        else:
            groups += [] if alone else [alone]
            alone += items
    return groups


def by_number(groups: Iterable[SharedRecord | list[Recorded]]) -> list[SharedRecord | list[Recorded]]:
    """Groups in the order of the lowest number in each; where no item has a number yet, as they were."""
    return sorted(
        groups, key=lambda group: min(row.ref or 0 for row, _ in (group if isinstance(group, list) else group.items))
    )


def told_together(
    people: PrintedPeople, shared: SharedRecord, title: str, details: Callable[[Agreeable], Iterable[Sentence]]
) -> list[Block]:
    """Items under a heading that says their record, with what was said of all of them; then what is each one's own.

    `details`: what is told of an item besides its record.
    """
    rows = [(row, [*details(row), *own, *row_two_ways(people, row)]) for row, own in shared.said_of_each]
    return [*heading_of(shared, title), *listed(people, rows, bold=False)]


def heading_of(shared: SharedRecord, title: str) -> list[Block]:
    """The heading over items that share a record, and what was said of all of them."""
    first = HeadingBlock(level=3, runs=(Run(text=title, user=True),))
    return [first, *paragraph([*shared.record.beside, *shared.said_of_all])]


def told_alone(
    people: PrintedPeople, items: Sequence[Recorded], told: Callable[[Agreeable, RecordSentences], Iterable[Sentence]]
) -> list[Block]:
    """Items each of which says its own record. `told`: what is told of one."""
    return listed(people, [(row, [*told(row, record), *row_two_ways(people, row)]) for row, record in items])
