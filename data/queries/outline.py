"""What order items stand in, and what stands beside each: all ask here, so that "O3" means one item everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count
from typing import Any

from msgspec.structs import replace

from data.model import codes
from data.model.records.meeting import Meeting
from data.model.records.row import Row
from data.model.records.stakeholders import GROUPS, group_of
from data.model.records.tables import table_of
from data.model.stages import home, reference, spec
from data.queries.carry_over import (
    HOW_CAME_OVER,
    PROMISED_UNDER,
    CameOver,
    came_over,
    promises,
    said_under,
    to_do,
    was_done,
)
from data.queries.rounds import at_check_out, beside_check_out, said_in
from data.record import Record

PROMISED = "promised"
"""The section of Power in which what was promised earlier stands."""

WITHOUT_TOPIC = "without"
"""The section of Topics in which stands what is under no topic, or under one that is gone."""


class Listed(Record, frozen=True):
    """An item where it stands in the list of a stage."""

    table: codes.Table
    """Its table."""
    row: Any
    """Its row."""
    mark: str = ""
    """What it is referred to by: "O3"; of what nobody refers to, its number among such items. Empty: not marked yet."""
    under: tuple[Listed, ...] = ()
    """What stands further in under it, and belongs to it."""
    came_over: CameOver | None = None
    """From which earlier meeting, and how it stands; None: it is of this one."""

    @property
    def each(self) -> Iterator[Listed]:
        """It, and all that stands further in under it."""
        yield self
        for one in self.under:
            yield from one.each


class Section(Record, frozen=True):
    """Items that stand together in the list of a stage, one below the other. There may be none."""

    name: str
    """A kind, or a group of the stage's own."""
    rows: tuple[Listed, ...]
    """The items."""
    heading: str = ""
    """The power heading under which they stand; empty: under none."""


def sections(meeting: Meeting, stage: codes.Stage) -> tuple[Section, ...]:
    """What stands together in the list of a stage, from the top down, each item with its mark.

    In each section what is of this meeting stands first; then what came over, by how it stands, the newest first. What
    is a part of another item stands under that, where both stand together.
    """
    return tuple(marked(map(_parts_under, map(_today_first, sections_as_kept(meeting, stage)))))


def sections_as_kept(meeting: Meeting, stage: codes.Stage) -> tuple[Section, ...]:
    """The sections of a stage in the order that the group gave its items, as its minutes tell them; without marks."""
    own = _OWN.get(stage)
    return tuple(own(meeting) if own is not None else by_kind(meeting, stage))


def _today_first(section: Section) -> Section:
    rows = [replace(one, came_over=came_over(one.row)) for one in section.rows]
    if not any(one.came_over for one in rows):
        return section
    rows.sort(key=lambda one: one.came_over.since if one.came_over else "", reverse=True)  # stable, both times
    rows.sort(key=lambda one: 1 + HOW_CAME_OVER.index(one.came_over.how) if one.came_over else 0)
    return replace(section, rows=tuple(rows))


def _parts_under(section: Section) -> Section:
    """A section in which what is a part of another of its items stands under it, with what belongs to it."""
    return replace(section, rows=_in_nests(section.rows))


def _in_nests(rows: Sequence[Listed]) -> tuple[Listed, ...]:
    """Items with their parts under them. What came over stands only with what came over as it did."""
    if not any(one.under or getattr(one.row, "under", None) for one in rows):
        return tuple(rows)
    from data.queries.nesting import wholes_among  # not where nothing is a part: it costs the start

    rows = [replace(one, under=_in_nests(one.under)) if one.under else one for one in rows]
    came_over = {one.row.id: one.came_over for one in rows}
    wholes = wholes_among(one.row for one in rows)
    wholes = {part: whole for part, whole in wholes.items() if came_over[part] == came_over[whole]}
    parts: dict[str, list[Listed]] = {}
    for one in rows:
        if one.row.id in wholes:
            parts.setdefault(wholes[one.row.id], []).append(one)
    alone = (one for one in rows if one.row.id not in wholes)
    return tuple(replace(one, under=(*one.under, *parts[one.row.id])) if one.row.id in parts else one for one in alone)


def rows_in_order(meeting: Meeting, stage: codes.Stage) -> list[Listed]:
    """Every item of a stage, from the top down."""
    rows = (one for section in sections(meeting, stage) for one in section.rows)
    return [each for one in rows for each in one.each]


def is_untouched(meeting: Meeting, stage: codes.Stage) -> bool:
    """Whether nothing was ever written in a stage, nor came over into its list: also nothing that is gone by now."""
    tables: set[codes.Table] = {kind.table for kind in spec(stage).kinds}
    own: list[codes.Table] = [kind.table for kind in spec(stage).kinds if home(kind.table) == stage]
    if any(meeting.rows(table) for table in own) or any(one.table in own for one in meeting.removed):
        return False
    return not any(one.table in tables for one in rows_in_order(meeting, stage))


def _stakeholders(meeting: Meeting) -> Iterator[Section]:
    for group in GROUPS:
        rows = [row for row in meeting.stakeholders if group_of(row) == group]
        yield Section(name=group, rows=listed("stakeholders", rows))


def _power(meeting: Meeting) -> Iterator[Section]:
    from data.queries.barriers import about_barriers, action_ids  # not in other stages: it costs the start

    about = about_barriers(meeting)
    under_barriers = action_ids(about)
    for heading in codes.HEADINGS:
        if heading == PROMISED_UNDER:
            yield Section(name=PROMISED, heading=heading, rows=listed("actions", promises(meeting)))
        for kind in ("helps", "in_the_way"):
            said = [row for row in meeting.power if row.heading == heading and row.kind == kind]
            under = (listed("actions", about.get(row.id, ())) for row in said)
            rows = tuple(Listed(table="power", row=row, under=more) for row, more in zip(said, under, strict=True))
            yield Section(name=kind, heading=heading, rows=rows)
        others = [row for row in said_under(meeting, heading) if row.id not in under_barriers]
        yield Section(name="we_will", heading=heading, rows=listed("actions", others))


def _topics(meeting: Meeting) -> Iterator[Section]:
    """Each topic with what stands under it, then what stands under none."""
    from data.queries.topics import with_what_is_under, without_topic  # not in other stages: it costs the start

    topics = (
        Listed(table="topics", row=topic, under=_listed_each(under.rows))
        for topic, under in with_what_is_under(meeting)
    )
    yield Section(name="topics", rows=tuple(topics))
    yield Section(name=WITHOUT_TOPIC, rows=_listed_each(without_topic(meeting).rows))


def _listed_each(rows: Iterable[Row]) -> tuple[Listed, ...]:
    """Rows of several tables in a list, in their order."""
    return tuple(Listed(table=table_of(row), row=row) for row in rows)


def _close(meeting: Meeting) -> Iterator[Section]:
    yield Section(name="to_do", rows=listed("actions", to_do(meeting.actions)))
    yield Section(name="done", rows=listed("actions", filter(was_done, meeting.actions)))
    yield Section(name="check_out", rows=listed("checks", at_check_out(meeting)))
    of_rounds = (
        (*listed("rounds", [one]), *listed("checks", said_in(meeting, one))) for one in beside_check_out(meeting)
    )
    yield Section(name="rounds", rows=tuple(one for rows in of_rounds for one in rows))


_OWN: dict[codes.Stage, Callable[[Meeting], Iterator[Section]]] = {
    "stakeholders": _stakeholders, "power": _power, "topics": _topics, "close": _close,
}  # fmt: skip
"""The stages whose list is not just their kinds, one after the other."""


def marked(sections: Iterable[Section]) -> Iterator[Section]:
    """The sections of a stage with what each item is referred to by; those that nobody refers to count from 1."""
    numbers = count(1)

    def with_mark(one: Listed) -> Listed:
        mark = reference(one.row) or str(next(numbers))
        return replace(one, mark=mark, under=tuple(map(with_mark, one.under)))

    for section in sections:
        yield replace(section, rows=tuple(map(with_mark, section.rows)))


def by_kind(meeting: Meeting, stage: codes.Stage) -> Iterator[Section]:
    """What stands in a stage whose list is just its kinds, one after the other, not counted yet."""
    for kind in spec(stage).kinds:
        yield Section(name=kind.code, rows=listed(kind.table, kind.rows(meeting)))


def listed(table: codes.Table, rows: Iterable[Any]) -> tuple[Listed, ...]:
    """Rows of one table in a list, in their order."""
    return tuple(Listed(table=table, row=row) for row in rows)
