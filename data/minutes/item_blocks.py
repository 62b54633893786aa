"""One item of the minutes: its words, and behind them what else is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from data.minutes.agreement_text import state_words
from data.minutes.as_named import value_words
from data.minutes.conflict_text import two_ways
from data.minutes.document import Block, HeadingBlock, ListBlock, ListItem, ParagraphBlock, Run
from data.model.codes import Table
from data.model.fields import Field, fields_of, value
from data.model.records.actions import Action
from data.model.records.agreements import Agreeable
from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.model.records.row import Row
from data.model.struck_parts import removed_from
from data.queries.agreement import last_asked
from data.queries.attribution.printed_people import PrintedPeople
from data.queries.field_text import stated_label
from data.text.dates.format import show_date
from data.words import say

_END = tuple(".!?…:;。！？؟।")
_CLOSERS = "\"'”’)]»"


def heading(key: str, level: int = 2) -> HeadingBlock:
    """The heading of a part, by the key of its words."""
    return HeadingBlock(level=level, runs=(Run(text=say(key)),))


def item(people: PrintedPeople, row: Row, told: Iterable[str]) -> ListItem:
    """An item of the meeting, with what is told of it."""
    return line(people.words(row.text, row.id), told)


def line(words: str, told: Iterable[str]) -> ListItem:
    """Words that stand out, with what is told of them behind, each as a sentence."""
    rest = "".join(f" {with_full_stop(sentence)}" for sentence in told)
    dot = "" if not rest or with_full_stop(words) == words else "."
    runs = (Run(text=words, bold=True, user=True), Run(text=dot + rest, user=True))
    return ListItem(runs=tuple(run for run in runs if run.text))


def plain_item(text: str, *told: str) -> ListItem:
    """An item without anything that stands out: words, and what else is told of them."""
    said = " ".join([with_full_stop(text), *map(with_full_stop, told)]) if told else text
    return ListItem(runs=(Run(text=said, user=True),))


def paragraph(told: Iterable[str]) -> list[Block]:
    """Sentences as a paragraph; none where there is nothing to tell."""
    text = " ".join(with_full_stop(sentence) for sentence in told)
    return [ParagraphBlock(runs=(Run(text=text, user=True),))] if text else []


def list_block(items: Iterable[ListItem]) -> list[Block]:
    """Items as a list; none where there are none."""
    found = tuple(items)
    return [ListBlock(items=found)] if found else []


def with_full_stop(sentence: str) -> str:
    """Words with a full stop, unless they end in a stop of their own."""
    return sentence if sentence.rstrip(_CLOSERS).endswith(_END) else f"{sentence}."


def state_and_details(people: PrintedPeople, table: Table, row: Row) -> Iterator[str]:
    """What is told of an item in its part: where it stands, then its details."""
    if isinstance(row, Agreeable):
        yield state_words(row)
        yield from since(row)
    yield from details(people, table, row)


def since(row: Row) -> Iterator[str]:
    """From which meeting an item came over; nothing where it is of this one."""
    if row.since is not None:
        yield say("minutes.since", when=show_date(row.since))


def details(people: PrintedPeople, table: Table, row: Row) -> Iterator[str]:
    """The details of an item that the registry of fields wants in the minutes, each with its label."""
    for field in fields_of(table):
        if field.minutes == "detail" and (said := _detail(people, field, row)):
            yield said
    if isinstance(row, Outcome) and row.why:
        yield say("minutes.why", words=people.words(row.why, row.id))
    yield from two_ways(people, table, row)


def removed(meeting: Meeting, *tables: Table) -> list[Block]:
    """That lines were struck from a part, and how many; nothing else is known of them.

    Concerns and reasons that were struck by themselves count where they would be told.
    """
    count = sum(stone.struck and stone.table in tables for stone in meeting.removed)
    if meeting.struck_parts:
        rows = (row for table in tables for row in meeting.rows(table) if isinstance(row, Agreeable))
        count += removed_from(meeting, {last.id for row in rows if (last := last_asked(row)) is not None})
    return paragraph([say("minutes.removed", count=count)] if count else [])


def _detail(people: PrintedPeople, field: Field, row: Row) -> str:
    """One labelled detail; empty: there is nothing to tell."""
    told, label = detail(people, field, row), stated_label(field.key)
    return say("minutes.detail", label=label, value=told) if told and field.kind != "yes_no" else told


def detail(people: PrintedPeople, field: Field, row: Row) -> str:
    """What is told of an item under the label of one of its fields; empty: there is nothing to tell."""
    held: Any = value(row, field.name)
    if field.kind == "yes_no":
        return say(f"{field.key}.label") if held else ""
    told = "" if held == "open" else value_words(people, field, row)
    if not told and isinstance(row, Action) and row.state != "done" and field.name in ("owner", "by"):
        told = say(f"minutes.nothing_yet.{field.name}")
    return told
