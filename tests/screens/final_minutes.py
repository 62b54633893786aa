"""A meeting whose minutes are made final at Close: its rows, and the last button of the minutes."""

from __future__ import annotations

import msgspec

from data.edits import items
from data.model.records.meeting import Meeting
from data.model.records.people import Owner, Person
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import Open


def meeting(*outcomes: str) -> Meeting:
    people = (Person(id="jo", text="Jo Hart", shown="name"), Person(id="tom", text="Tom Bell"))
    details = msgspec.structs.replace(fresh_meeting().details, chair=Owner(person="jo", words="Jo"))
    bare = msgspec.structs.replace(fresh_meeting(), people=people, details=details)
    return items.add(bare, FixedStamper(), "outcomes", outcomes or ("A crossing",))


async def choose(open_: Open, row: str) -> None:
    """Look at Close, and open one of its rows."""
    open_.screen.show_stage("close", f"row:{row}")
    await open_.press("enter")


async def to_the_last_button(open_: Open) -> None:
    """From the minutes as they will be read to what makes them final, or opens them again."""
    await choose(open_, "minutes")
    await open_.let_out("left", "enter")


def at_close(open_: Open) -> str:
    """What Close says about the minutes."""
    entry = open_.screen.items.entry("row:minutes")
    assert entry is not None
    return entry.status
