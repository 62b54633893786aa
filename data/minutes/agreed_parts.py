"""The parts of what the group can agree to: outcomes, ground rules, who decides, the communication plan.

Words that stand on the first page come again only with a detail that it does not say.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from data.minutes.conflict_text import row_two_ways
from data.minutes.decided import why
from data.minutes.detail_sentences import all_known, details
from data.minutes.document import Block
from data.minutes.item_blocks import heading, line_item, list_block, listed, removed
from data.minutes.item_tables import tabled
from data.minutes.shared_records import SharedRecord, by_number, heading_of, in_groups, told_together
from data.minutes.view import MinutesView
from data.model.codes import Table
from data.model.records.agreements import Agreeable
from data.queries.outline import sections_as_kept


def outcomes(view: MinutesView) -> list[Block]:
    """What the first page does not say of the outcomes, and what can and can't change."""
    people, meeting = view.people, view.meeting
    found = listed(people, _told(view, "outcomes", meeting.outcomes))
    for section in sections_as_kept(meeting, "outcomes")[1:]:
        if section.rows:
            found.append(heading(f"outcomes.minutes.headings.{section.name}", 3))
            found += list_block(
                line_item(people, one.row, *all_known(people, one.table, one.row)) for one in section.rows
            )
    found += removed(meeting, "outcomes", "limits")
    return [heading(f"outcomes.minutes.headings.{'alone' if view.alone else 'outcomes'}"), *found] if found else []


def decisions(view: MinutesView) -> list[Block]:
    """Who decides about what, and how."""
    found = listed(view.people, _told(view, "decisions", view.meeting.decisions))
    return _part("decisions", [*found, *removed(view.meeting, "decisions")])


def ground_rules(view: MinutesView) -> list[Block]:
    """The ground rules for communication and behaviour, by how they were agreed."""
    people, here, above = view.people, list[Agreeable](), list[Agreeable]()
    for row in view.meeting.ground_rules:
        (above if view.is_on_first_page(row) else here).append(row)
    found = listed(people, _told(view, "ground_rules", above), bold=False)
    for group in by_number(in_groups(view, here, least=1)):
        assert isinstance(group, SharedRecord)
        found += told_together(people, group, group.record.whole, lambda row: [*details(people, "ground_rules", row)])
    return _part("ground_rules", [*found, *removed(view.meeting, "ground_rules")])


def communication(view: MinutesView) -> list[Block]:
    """Who hears what, how and when."""
    people, found = view.people, list[Block]()
    here = [row for row in view.meeting.communication if not view.is_on_first_page(row)]
    groups = [group for group in by_number(in_groups(view, here)) if isinstance(group, SharedRecord)]
    together = {row.id for group in groups for row, _ in group.items}
    alone = [row for row in view.meeting.communication if row.id not in together]
    told = _told(view, "communication", alone)
    beside = [_record_of(view, row) for row, _ in told]
    found += tabled(people, "communication", told, beside)
    for group in groups:
        own = [(row, [*said, *row_two_ways(people, row)]) for row, said in group.said_of_each]
        rows = [(row, [*details(people, "communication", row), *more]) for row, more in own]
        beside = [more for _, more in own]
        found += [*heading_of(group, group.record.whole), *tabled(people, "communication", rows, beside, bold=False)]
    return _part("communication", [*found, *removed(view.meeting, "communication")])


def _told(view: MinutesView, table: Table, rows: Iterable[Agreeable]) -> list[tuple[Agreeable, list[str]]]:
    """What is told of each item by itself. One of which the first page says all is left out."""
    found: list[tuple[Agreeable, list[str]]] = []
    for row in rows:
        first = view.is_on_first_page(row)
        known = [*details(view.people, table, row, without="how_decided" if first and view.is_decided(row) else "")]
        if not first or view.is_not_put(row):  # of what was decided or is open the first page tells why
            known += why(view.people, row)
        record = _record_of(view, row)
        told = [*record, *known] if view.is_not_put(row) or view.alone else [*known, *record]
        if told or not first:
            found.append((row, told))
    return found


def _record_of(view: MinutesView, row: Agreeable) -> list[str]:
    """How an item stands, where the first page does not say it."""
    if view.is_on_first_page(row):  # with what waits to be settled, but for what was not put to the group
        return [*row_two_ways(view.people, row)] if view.is_not_put(row) else []
    record = view.record(row)
    return [*record.apart, *record.beside, *record.own, *row_two_ways(view.people, row)]


def _part(name: str, found: Sequence[Block]) -> list[Block]:
    return [heading(f"ground_rules.minutes.headings.{name}"), *found] if found else []
