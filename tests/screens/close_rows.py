"""Close on screen: the example, opened at the time of its end, and the rows that are no items."""

from __future__ import annotations

from data.example.example_meeting import example_meeting
from data.model.records.meeting import Meeting
from tests.fixed import FixedStamper
from tests.screens.opened import Open


def stamped() -> FixedStamper:
    """Stamps what was done before the meeting is opened."""
    return FixedStamper("2026-10-21T08:00:00+00:00", first=1000)


def example() -> Meeting:
    """The example."""
    return example_meeting(stamped())


def rows(open_: Open) -> dict[str, str]:
    """The rows that are no items, each with where it stands."""
    return {entry.key.removeprefix("row:"): entry.status for entry in open_.screen.items.entries if entry.kind == "row"}


async def open_row(open_: Open, name: str) -> None:
    open_.screen.show_stage("close", f"row:{name}")
    await open_.press("enter")
