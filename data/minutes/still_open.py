"""What is still open, on the first page: not settled, not put to the group yet, or not reached."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from data.minutes.conflict_text import row_two_ways
from data.minutes.decided import why
from data.minutes.document import Block, Run
from data.minutes.item_blocks import PLACE, Sentence, apart, filled, heading, lead, listed, paragraph, reference_runs
from data.minutes.on_topic import on_topic
from data.minutes.power_part import headings_told, power
from data.minutes.shared_records import SharedRecord, in_groups, told_alone, told_together
from data.minutes.standing import Standing
from data.minutes.topics_part import topics_left
from data.minutes.view import MinutesView
from data.model import codes
from data.model.records.agreements import Agreeable
from data.model.records.tables import AGREEABLE_TABLES
from data.model.stages import home, spec
from data.queries.progress import headings_left, is_planned, not_got_to, reached
from data.words import say

_ORDER: tuple[codes.State, ...] = ("not_agreed", "open", "to_agree", "agreed", "for_now", "parked")
"""What stands first."""


def still_open(view: MinutesView) -> list[Block]:
    """What was put to the group and is not settled; what was not put to it yet; and what was not reached."""
    rows = sorted(view.standing_so("left"), key=lambda row: _ORDER.index(row.state))
    found = _in_short(view, rows) if view.short else _with_records(view, rows)
    found += paragraph([*_waiting(view), *topics_left(view), *_not_reached(view)])
    return [heading("minutes.headings.still_open"), *found] if found else []


def _in_short(view: MinutesView, rows: Sequence[Agreeable]) -> list[Block]:
    """Each with where it stands, and what waits to be settled between two copies."""
    records = [(row, view.record(row)) for row in rows]
    told = [
        (row, [*on_topic(view, row), *one.apart[:1], *one.in_short, *row_two_ways(view.people, row)])
        for row, one in records
    ]
    return listed(view.people, told, bold=False)


def _with_records(view: MinutesView, rows: Sequence[Agreeable]) -> list[Block]:
    """Each with how it was asked and what was said; those that share a record stand under it."""
    people, groups = view.people, in_groups(view, rows)
    groups.sort(key=lambda group: isinstance(group, SharedRecord))  # else what is alone seems to be of the one above
    found: list[Block] = []
    for group in groups:
        if isinstance(group, SharedRecord):
            found += told_together(
                people, group, group.record.whole, lambda row: [*on_topic(view, row), *why(people, row)]
            )
        else:
            found += told_alone(people, group, lambda row, record: [
                *on_topic(view, row), *record.apart, *record.beside, *why(people, row), *record.own,
            ])  # fmt: skip
    return found


def _waiting(view: MinutesView) -> Iterator[Sentence]:
    """What was not put to the group, and what it was not asked about again."""
    if view.waiting_in_full:
        words = [_with_reference(view, row) for row in view.standing_so("not_put")]
        yield filled(say("minutes.not_put.in_full", what=PLACE), apart(words, "; "))
    else:
        yield from _below(view, "not_put", f"minutes.not_put.{'in_short' if view.short else 'sentence'}")
    yield from _below(view, "not_asked_again", "minutes.not_put.again")


def _with_reference(view: MinutesView, row: Agreeable) -> tuple[Run, ...]:
    words = Run(text=view.people.words(row.text, row.id), user=True)
    return (*lead(view.people, row), words)


def _below(view: MinutesView, where: Standing, key: str) -> Iterator[Sentence]:
    """That things stand so and are printed below: each by its reference, or how many of a kind."""
    told: list[tuple[Run, ...]] = []
    for table in AGREEABLE_TABLES:
        if rows := view.standing_so(where, table=table):
            counted = Run(text=say(f"{home(table)}.minutes.not_put.{table}", count=len(rows)))
            told.append((not view.shortened and reference_runs(rows)) or (counted,))
    if told:
        yield filled(say(key, what=PLACE), apart(told, ", "))


def _not_reached(view: MinutesView) -> Iterator[str]:
    """The stages and power headings that the group did not get to, apart from the stages for which no time was planned.

    A stage of which something is printed is not called so, even where that came over.
    """
    meeting = view.meeting
    left = not_got_to(meeting)
    empty: list[codes.Stage] = [stage for stage in left if not _is_printed(view, stage)]
    missed = [say(f"{stage}.name") for stage in empty if is_planned(meeting, stage)]
    if missed:
        yield say("minutes.not_reached", what=", ".join(missed))
    headings = [one for one in headings_left(meeting) if one not in headings_told(meeting)]
    if reached(meeting, "power") and headings:
        key = "under" if missed else "under_alone"
        yield say(f"power.minutes.{key}", headings="; ".join(say(f"power.headings.{one}") for one in headings))
    others = meeting.decisions or meeting.communication or not meeting.ground_rules
    if "ground_rules" in left and not others and all(one.for_today for one in meeting.ground_rules):
        yield say("ground_rules.minutes.only_today")
    if unplanned := [say(f"{stage}.name") for stage in empty if not is_planned(meeting, stage)]:
        yield say("minutes.not_planned", what=", ".join(unplanned))


def _is_printed(view: MinutesView, stage: codes.Stage) -> bool:
    """Whether anything of a stage is printed: an item, or that a line was struck."""
    tables: list[codes.Table] = [kind.table for kind in spec(stage).kinds if home(kind.table) == stage]
    struck = any(stone.struck and stone.table in tables for stone in view.meeting.removed)
    return struck or any(map(view.meeting.rows, tables)) or (stage == "power" and bool(power(view)))
