"""What is left open in a meeting, by its names."""

from __future__ import annotations

from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.review.gaps import gaps


def named(meeting: Meeting) -> set[str]:
    return {gap.name for gap in gaps(meeting)}


def of(names: set[str], *codes: str) -> set[str]:
    return {name for name in names if name.partition(":")[0].partition(".")[0] in codes}


def doing(row: Action) -> list[Owner]:
    """Everybody who does an action."""
    return [owner for owner in (row.owner, *row.with_others) if owner is not None]
