"""What was decided, on the first page: kind by kind, with how it was asked."""

from __future__ import annotations

from collections.abc import Sequence

from data.minutes.details import detail
from data.minutes.document import Block, HeadingBlock, Run
from data.minutes.item_blocks import PLACE, apart, filled, first_small, heading, listed, paragraph, reference_runs
from data.minutes.record_sentences import record_sentences
from data.minutes.shared_records import SharedRecord, in_groups, told_alone, told_together
from data.minutes.view import DECIDED_IN_FULL, MinutesView
from data.model import codes
from data.model.records.agreements import Agreeable
from data.model.records.ground_rules import Decision
from data.model.records.outcomes import Outcome
from data.model.records.row import Row
from data.model.records.tables import AGREEABLE_TABLES
from data.model.stages import home, stage_of_words
from data.queries.attribution.printed_people import PrintedPeople
from data.words import say


def decided(view: MinutesView) -> list[Block]:
    """What the group agreed to, with how it was asked, and why where that was said."""
    if not view.standing_so("decided"):
        return paragraph([say(f"minutes.nothing_yet.{'decided' if view.meeting.actions else 'both'}")])
    of_kind = _of_kind_in_short if view.short else _of_kind
    found = [
        block
        for table in DECIDED_IN_FULL
        for block in of_kind(view.people, table, view.standing_so("decided", table=table))
    ]
    below = [
        counted_and_named(table, rows)
        for table in AGREEABLE_TABLES
        if table not in DECIDED_IN_FULL and (rows := view.standing_so("decided", table=table))
    ]
    key = "minutes.short.also_agreed" if view.short else "minutes.also_agreed"
    also = [filled(say(key, what=PLACE), apart(below, ", "))] if below else []
    return [heading("minutes.headings.decided"), *found, *paragraph(also)]


def counted_and_named(table: codes.Table, rows: Sequence[Row]) -> tuple[Run, ...]:
    """How many there are of a kind, and which: "4 ground rules (R1 to R4)"."""
    what = say(f"{home(table)}.minutes.not_put.{table}", count=len(rows))
    which = reference_runs(rows)
    return filled(say("minutes.counted_and_named", what=what, which=PLACE), which) if which else (Run(text=what),)


def _of_kind(people: PrintedPeople, table: codes.Table, rows: Sequence[Agreeable]) -> list[Block]:
    """What was decided of one kind: under a record that several share, the others each with its own."""
    kind = say(f"{stage_of_words(table)}.minutes.kinds.{table}")
    found: list[Block] = []
    for group in in_groups(people, rows):
        if isinstance(group, SharedRecord):
            title = say("minutes.kind_and_record", kind=kind, record=first_small(group.record.whole))
            found += told_together(people, group, title, lambda row: [*_what(people, row), *why(people, row)])
        else:
            found += [HeadingBlock(level=3, runs=(Run(text=kind),))]
            found += told_alone(people, group, lambda row, record: [
                *_what(people, row), *record.decided, *record.beside, *why(people, row), *record.own,
            ])  # fmt: skip
    return found


def _of_kind_in_short(people: PrintedPeople, table: codes.Table, rows: Sequence[Agreeable]) -> list[Block]:
    """The words of what was decided of one kind, and until when where it is for now."""
    kind = HeadingBlock(level=3, runs=(Run(text=say(f"{stage_of_words(table)}.minutes.kinds.{table}")),))
    told = [(row, [*_what(people, row), *record_sentences(people, row).in_short]) for row in rows]
    return [kind, *listed(people, told, bold=False)] if told else []


def _what(people: PrintedPeople, row: Row) -> list[str]:
    """What was decided about a topic: its words are only what it is about."""
    return list(filter(None, [detail(people, "decisions", "how_decided", row)])) if isinstance(row, Decision) else []


def why(people: PrintedPeople, row: Row) -> list[str]:
    """Why an outcome matters, where that was said."""
    return [say("minutes.why", words=people.words(row.why, row.id))] if isinstance(row, Outcome) and row.why else []
