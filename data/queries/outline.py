"""What order items stand in: screen, minutes, find and review ask here, so that a number means one item everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import get_args

from msgspec.structs import replace

from data.model import codes
from data.model.fields import FieldTable
from data.model.records.meeting import Meeting
from data.model.records.rounds import Check, Round
from data.model.records.stakeholders import Stakeholder
from data.model.stages import CameOverAs, Listed, Section, by_kind, counted, home, listed
from data.queries.carry_over import PROMISED_UNDER, came_over, promises, said_under, to_do, was_done
from data.queries.rounds import at_check_out, beside_check_out, said_in

GROUPS = ("more_room", "lead_together", "bring_on_board", "keep_told", "not_placed")
"""The groups of stakeholders, by what to do next, in the order in which they stand."""

HOW_CAME_OVER: tuple[CameOverAs, ...] = get_args(CameOverAs)

PROMISED = "promised"
"""The section of Power in which what was promised earlier stands."""


def sections(meeting: Meeting, stage: codes.Stage) -> tuple[Section, ...]:
    """What stands together in the list of a stage, from the top down, each item with its number.

    In each section what is of this meeting stands first; then what came over, by how it stands, the newest first.
    """
    own = _OWN.get(stage)
    found = own(meeting) if own is not None else by_kind(meeting, stage)
    return tuple(counted(map(_today_first, found)))


def _today_first(section: Section) -> Section:
    rows = [replace(one, came_over=came_over(one.row)) for one in section.rows]
    if not any(one.came_over for one in rows):
        return section
    rows.sort(key=lambda one: one.came_over.since if one.came_over else "", reverse=True)  # stable, both times
    rows.sort(key=lambda one: 1 + HOW_CAME_OVER.index(one.came_over.how) if one.came_over else 0)
    return replace(section, rows=tuple(rows))


def rows_in_order(meeting: Meeting, stage: codes.Stage) -> list[Listed]:
    """Every item of a stage, from the top down."""
    rows = (one for section in sections(meeting, stage) for one in section.rows)
    return [each for one in rows for each in (one, *one.under)]


def numbers(meeting: Meeting, stage: codes.Stage) -> dict[str, int]:
    """The number that each item has in a stage, by its id."""
    return {one.row.id: one.number for one in rows_in_order(meeting, stage)}


def place_in_meeting(stage: codes.Stage, number: int | None) -> tuple[int, int]:
    """Sorts what stands in several stages: by stage, then by number; what has none stands first."""
    return codes.STAGES.index(stage), number or 0


def stage_of(meeting: Meeting, table: FieldTable, row_id: str) -> codes.Stage:
    """The stage in which a row is shown: what we will do, under Power; a check-in round, at Arrive."""
    if table == "meeting":
        return "arrive"
    row = meeting.row(table, row_id)
    if table == "actions" and getattr(row, "heading", None):
        return "power"
    of_round = meeting.row("rounds", row.round) if isinstance(row, Check) and row.round else row
    if isinstance(of_round, Round) and of_round.kind == "check_in":
        return "arrive"
    return home(table)


def group_of(row: Stakeholder) -> str:
    """What to do next about a stakeholder."""
    if not (row.touched and row.say):
        return "not_placed"
    if row.touched == "a_lot":
        return "lead_together" if row.say == "a_lot" else "more_room"
    return "bring_on_board" if row.say == "a_lot" else "keep_told"


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


def _close(meeting: Meeting) -> Iterator[Section]:
    yield Section(name="to_do", rows=listed("actions", to_do(meeting.actions)))
    yield Section(name="done", rows=listed("actions", filter(was_done, meeting.actions)))
    yield Section(name="check_out", rows=listed("checks", at_check_out(meeting)))
    of_rounds = (
        (*listed("rounds", [one]), *listed("checks", said_in(meeting, one))) for one in beside_check_out(meeting)
    )
    yield Section(name="rounds", rows=tuple(one for rows in of_rounds for one in rows))


_OWN: dict[codes.Stage, Callable[[Meeting], Iterator[Section]]] = {
    "stakeholders": _stakeholders, "power": _power, "close": _close,
}  # fmt: skip
"""The stages whose list is not just their kinds, one after the other."""
