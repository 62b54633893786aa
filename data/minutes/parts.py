"""The parts of the minutes that follow the first page: what it does not say, each thing once."""

from __future__ import annotations

from collections.abc import Sequence

from data.minutes.about import about_these_minutes
from data.minutes.agreed_parts import communication, decisions, ground_rules, outcomes
from data.minutes.attendance import who_was_here
from data.minutes.conflict_text import two_ways
from data.minutes.detail_sentences import all_known
from data.minutes.document import Block, HeadingBlock, ListItem, Run
from data.minutes.item_blocks import (
    heading,
    line,
    line_item,
    lines_removed,
    list_block,
    listed,
    paragraph,
    plain_item,
    removed,
)
from data.minutes.item_tables import tabled
from data.minutes.power_part import power
from data.minutes.topics_part import topics
from data.minutes.view import MinutesPart, MinutesView
from data.model import codes
from data.model.records.agreements import Agreeable
from data.model.records.rounds import Check
from data.model.stages import spec
from data.queries.attribution.printed_people import PrintedPeople
from data.queries.key_elements import key_elements
from data.queries.outline import sections_as_kept
from data.queries.rounds import as_told, at_check_out, beside_check_out, said_in, struck_in_rounds
from data.words import say


def of_kinds(stage: codes.Stage) -> MinutesPart:
    """The part of a stage that is its kinds, one after the other, all but the first under a heading of their own."""

    def part(view: MinutesView) -> list[Block]:
        found: list[Block] = []
        for at, section in enumerate(sections_as_kept(view.meeting, stage)):
            rows = [(one.row, all_known(view.people, one.table, one.row)) for one in section.rows]
            if rows:
                found += [heading(f"{stage}.minutes.headings.{section.name}", 3)] if at else []
                found += listed(view.people, rows)
        tables: dict[codes.Table, None] = dict.fromkeys(kind.table for kind in spec(stage).kinds)
        found += removed(view.meeting, *tables)
        return [heading(f"{stage}.minutes.headings.{stage}"), *found] if found else []

    return part


def stakeholders(view: MinutesView) -> list[Block]:
    """Who is involved, as plain facts."""
    people, meeting = view.people, view.meeting
    told = [(row, all_known(people, "stakeholders", row)) for row in meeting.stakeholders]
    beside = [[*two_ways(people, "stakeholders", row)] for row in meeting.stakeholders]
    found = [*tabled(people, "stakeholders", told, beside), *removed(meeting, "stakeholders")]
    return [heading("stakeholders.minutes.headings.stakeholders"), *found] if found else []


def for_today(view: MinutesView) -> list[Block]:
    """The rules that the group starts with; in the minutes they stand among the ground rules."""
    _, today = sections_as_kept(view.meeting, "arrive")
    found = list_block(
        line_item(view.people, one.row, *_as_asked(view, one.row), *two_ways(view.people, one.table, one.row))
        for one in today.rows
    )
    return [heading("arrive.minutes.headings.today"), *found] if found else []


def _as_asked(view: MinutesView, row: Agreeable) -> tuple[str, ...]:
    """How a rule stands, where it was put to the group."""
    return view.record(row).apart if row.agreements else ()


def checks(view: MinutesView) -> list[Block]:
    """What was said at check-out, without names."""
    said = as_told(view.meeting, at_check_out(view.meeting))
    found = [*_said(view.people, said), *lines_removed(struck_in_rounds(view.meeting)[""])]
    return [heading("close.minutes.headings.checks"), *found] if found else []


def _said(people: PrintedPeople, said: Sequence[Check]) -> list[Block]:
    """What was said in a round, without names."""
    return list_block(plain_item(people.words(row.text, row.id), *two_ways(people, "checks", row)) for row in said)


def rounds(view: MinutesView) -> list[Block]:
    """What was said in rounds but the check-out, without names; nothing of who spoke."""
    people, found, struck = view.people, list[Block](), struck_in_rounds(view.meeting)
    for one in beside_check_out(view.meeting):
        said = as_told(view.meeting, said_in(view.meeting, one))
        if said or struck[one.id]:
            found.append(HeadingBlock(level=3, runs=(Run(text=people.words(one.text, one.id), user=True),)))
            found += paragraph(two_ways(people, "rounds", one))
            found += [*_said(people, said), *lines_removed(struck[one.id])]
    return [heading("close.minutes.headings.rounds"), *found] if found else []


def elements_of_success(view: MinutesView) -> list[Block]:
    """What the meeting has for each key element of success, where the group wants it told."""
    if not view.meeting.details.key_elements_in_minutes:
        return []
    told = [ListItem(runs=line(one.words, [one.facts])) for one in key_elements(view.meeting)]
    return [heading("principles.have.row"), *list_block(told), *paragraph([say("principles.slides")])]


_OWN: dict[codes.Stage, tuple[MinutesPart, ...]] = {
    "arrive": (who_was_here,),
    "outcomes": (outcomes,),
    "stakeholders": (stakeholders,),
    "power": (power,),
    "ground_rules": (ground_rules, decisions, communication),
    "topics": (topics,),
    "close": (rounds, checks, elements_of_success),
}
"""The stages whose parts are not just their kinds, one after the other."""


def parts_of(stage: codes.Stage) -> tuple[MinutesPart, ...]:
    """The parts that the minutes have of a stage, in their order."""
    return _OWN.get(stage) or (of_kinds(stage),)


IN_ORDER: tuple[MinutesPart, ...] = (*(part for stage in codes.STAGES for part in parts_of(stage)), about_these_minutes)
"""Every part behind the first page."""
