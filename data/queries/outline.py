"""The items of a stage in the order in which its list shows them, so that a number means one item everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from data.model import codes
from data.model.fields import FieldTable
from data.model.records.meeting import Meeting
from data.model.records.rounds import Check, Round
from data.model.records.row import Row
from data.model.records.stakeholders import Stakeholder
from data.model.stages import home, spec
from data.queries.barriers import about_barriers, action_ids
from data.queries.carry_over import PROMISED_UNDER, promises, said_under, to_do, was_done
from data.queries.rounds import at_check_out, beside_check_out, said_in

GROUPS = ("more_room", "lead_together", "bring_on_board", "keep_told", "not_placed")
"""The groups of stakeholders, by what to do next, in the order in which they stand."""


def rows_in_order(meeting: Meeting, stage: codes.Stage) -> list[tuple[str, Row]]:
    """Every item of a stage with its table, from the top down: the first is number 1."""
    own = _OWN.get(stage)
    if own is not None:
        return list(own(meeting))
    return [(kind.table, row) for kind in spec(stage).kinds for row in kind.rows(meeting)]


def numbers(meeting: Meeting, stage: codes.Stage) -> dict[str, int]:
    """The number that each item has in a stage, by its id."""
    return {row.id: number for number, (_, row) in enumerate(rows_in_order(meeting, stage), 1)}


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


def _stakeholders(meeting: Meeting) -> Iterator[tuple[str, Row]]:
    yield from (("stakeholders", row) for group in GROUPS for row in meeting.stakeholders if group_of(row) == group)


def _power(meeting: Meeting) -> Iterator[tuple[str, Row]]:
    about = about_barriers(meeting)
    under_barriers = action_ids(about)
    for heading in codes.HEADINGS:
        if heading == PROMISED_UNDER:
            yield from (("actions", row) for row in promises(meeting))
        for kind in ("helps", "in_the_way"):
            for row in meeting.power:
                if row.heading == heading and row.kind == kind:
                    yield "power", row
                    yield from (("actions", action) for action in about.get(row.id, ()))
        yield from (("actions", row) for row in said_under(meeting, heading) if row.id not in under_barriers)


def _close(meeting: Meeting) -> Iterator[tuple[str, Row]]:
    yield from (("actions", row) for row in to_do(meeting.actions))
    yield from (("actions", row) for row in meeting.actions if was_done(row))
    yield from (("checks", row) for row in at_check_out(meeting))
    for one in beside_check_out(meeting):
        yield "rounds", one
        yield from (("checks", row) for row in said_in(meeting, one))


_OWN: dict[codes.Stage, Callable[[Meeting], Iterator[tuple[str, Row]]]] = {
    "stakeholders": _stakeholders, "power": _power, "close": _close,
}  # fmt: skip
"""The stages whose list is not just their kinds, one after the other."""
