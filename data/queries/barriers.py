"""What gets in the way, and what the group does about it: an action that is about a barrier answers it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from data.model import codes
from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.model.records.power import PowerRow
from data.queries.carry_over import said_under


def is_barrier(row: object) -> bool:
    """Whether a row is something that gets in the way."""
    return isinstance(row, PowerRow) and row.kind == "in_the_way"


def about_barriers(meeting: Meeting) -> dict[str, list[Action]]:
    """What the group will do about each barrier, by the barrier's id. One that nothing is done about is not in it."""
    found: dict[str, list[Action]] = {row.id: [] for row in meeting.power if is_barrier(row)}
    for action in meeting.actions:
        if action.heading is not None and action.about in found:
            found[action.about].append(action)
    return {barrier: actions for barrier, actions in found.items() if actions}


def action_ids(about: Mapping[str, Iterable[Action]]) -> set[str]:
    """The ids of all actions in what `about_barriers` gives: each stands under its barrier, and nowhere else."""
    return {action.id for actions in about.values() for action in actions}


def nothing_planned(meeting: Meeting) -> tuple[PowerRow, ...]:
    """The barriers that nothing is done about, and of which nobody has said that we must live with them.

    What stands under "What we will do" may be about any barrier of its heading: beside it, none is without a plan.
    """
    answered = about_barriers(meeting)
    linked = action_ids(answered)
    planned = {
        heading for heading in codes.HEADINGS if any(one.id not in linked for one in said_under(meeting, heading))
    }
    return tuple(
        row
        for row in meeting.power
        if is_barrier(row) and row.reach != "live_with" and row.id not in answered and row.heading not in planned
    )
