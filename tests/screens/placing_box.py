"""The box in which seven groups of stakeholders are placed, and what it asks and shows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count

from data.edits import items
from data.model.records.meeting import Meeting
from data.model.records.stakeholders import Stakeholder
from screens.dialogs.placing import PlaceStakeholders
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import NOW, Open

GROUPS = ("Adults", "Families", "Bus firms", "Schools", "The council", "Front-line staff", "Shops")


def seven() -> Meeting:
    return items.add(fresh_meeting(), FixedStamper(), "stakeholders", GROUPS)


def slow() -> Callable[[], datetime]:
    """A clock for somebody who asks each one: it goes on by a second whenever it is looked at."""
    seconds = count()
    return lambda: NOW + timedelta(seconds=next(seconds))


def placed(open_: Open) -> list[tuple[str, str]]:
    """What is kept of each, in the order in which they were added."""
    rows: dict[str, Stakeholder] = {row.text: row for row in open_.meeting.stakeholders}
    return [(rows[name].touched, rows[name].say) for name in GROUPS]


def box(open_: Open) -> str:
    """The box as one text, its lines joined: long sentences wrap."""
    lines = (line.partition("│")[2].rpartition("│")[0] for line in open_.drawn())
    return " ".join(" ".join(lines).split())


def asked(open_: Open) -> str:
    """The name of who is asked about."""
    dialog = open_.pilot.app.screen
    assert isinstance(dialog, PlaceStakeholders)
    row = dialog.lines.chosen
    return row.words if row is not None else ""


async def begin(open_: Open) -> None:
    open_.screen.show_stage("stakeholders")
    await open_.press("down", "enter")
    assert isinstance(open_.pilot.app.screen, PlaceStakeholders)
