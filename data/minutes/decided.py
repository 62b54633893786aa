"""What was decided, on the first page: kind by kind, with how it was asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from data.minutes.conflict_text import without_two_ways
from data.minutes.detail_sentences import detail
from data.minutes.document import Block, HeadingBlock, Run
from data.minutes.item_blocks import (
    PLACE,
    Sentence,
    apart,
    filled,
    first_small,
    heading,
    listed,
    paragraph,
    reference_runs,
)
from data.minutes.on_topic import on_topic
from data.minutes.shared_records import SharedRecord, by_number, in_groups, told_alone, told_together
from data.minutes.view import DECIDED_IN_FULL, MinutesView
from data.model import codes
from data.model.records.agreements import Agreeable
from data.model.records.ground_rules import Decision
from data.model.records.outcomes import Outcome
from data.model.records.row import Row
from data.model.records.tables import AGREEABLE_TABLES
from data.model.stages import home, stage_of_words
from data.queries.attribution.printed_people import PrintedPeople
from data.queries.carry_over import to_do
from data.words import say


def decided(view: MinutesView) -> list[Block]:
    """What the group agreed to, with how it was asked, and why where that was said."""
    if not view.standing_so("decided"):
        return paragraph([say(f"minutes.nothing_yet.{'decided' if [*to_do(view.meeting.actions)] else 'both'}")])
    of_kind = _of_kind_in_short if view.short else _of_kind
    found = [
        block for table in DECIDED_IN_FULL for block in of_kind(view, table, view.standing_so("decided", table=table))
    ]
    found += paragraph(_printed_below(view))
    return [heading("minutes.headings.decided"), *found]


def _printed_below(view: MinutesView) -> Iterator[Sentence]:
    """What else was agreed, by its numbers; apart from it what is for now, against its counts, or not by everyone."""
    firm: list[tuple[Run, ...]] = []
    less: list[tuple[Run, ...]] = []
    for table in AGREEABLE_TABLES:
        if table in DECIDED_IN_FULL:
            continue
        rows: dict[bool, list[Agreeable]] = {True: [], False: []}
        for row in view.standing_so("decided", table=table):
            rows[not view.record(row).in_short].append(row)
        firm += [counted_and_named(table, rows[True])] if rows[True] else []
        less += [counted_and_named(table, rows[False])] if rows[False] else []
    for key, what in (("also_agreed", firm), ("also_less", less)):
        if what:
            yield filled(say(f"minutes.{'short.' if view.short else ''}{key}", what=PLACE), apart(what, ", "))


def counted_and_named(table: codes.Table, rows: Sequence[Row]) -> tuple[Run, ...]:
    """How many there are of a kind, and which: "4 ground rules (R1 to R4)"."""
    what = say(f"{home(table)}.minutes.not_put.{table}", count=len(rows))
    which = reference_runs(rows)
    return filled(say("minutes.counted_and_named", what=what, which=PLACE), which) if which else (Run(text=what),)


def _of_kind(view: MinutesView, table: codes.Table, rows: Sequence[Agreeable]) -> list[Block]:
    """What was decided of one kind: under a record that several share, the others each with its own."""
    kind = say(f"{stage_of_words(table)}.minutes.kinds.{table}")
    people, found = view.people, list[Block]()
    for group in by_number(in_groups(view, rows)):
        if isinstance(group, SharedRecord):
            title = say("minutes.kind_and_record", kind=kind, record=first_small(group.record.whole))
            found += told_together(people, group, title, lambda row: [*_what(view, row), *why(people, row)])
        else:
            found += [HeadingBlock(level=3, runs=(Run(text=kind),))]
            found += told_alone(people, group, lambda row, record: [
                *_what(view, row), *record.decided, *record.beside, *why(people, row), *record.own,
            ])  # fmt: skip
    return found


def _of_kind_in_short(view: MinutesView, table: codes.Table, rows: Sequence[Agreeable]) -> list[Block]:
    """The words of what was decided of one kind, and until when where it is for now."""
    kind = HeadingBlock(level=3, runs=(Run(text=say(f"{stage_of_words(table)}.minutes.kinds.{table}")),))
    told = [(row, [*_what(view, row), *view.record(row).in_short]) for row in rows]
    return [kind, *listed(view.people, told, bold=False)] if told else []


def _what(view: MinutesView, row: Row) -> list[Sentence]:
    """What was decided, where its words are only what it is about; of a proposal, about which topic."""
    if isinstance(row, Decision):
        return list(filter(None, [detail(view.people, "decisions", "how_decided", row)]))
    return on_topic(view, row)


def why(people: PrintedPeople, row: Row) -> list[str]:
    """Why an outcome matters, where that was said."""
    if not isinstance(row, Outcome):
        return []
    words = without_two_ways(people, "outcomes", row).why
    return [say("agree.reason.why", words=people.words(words, row.id))] if words else []
