"""What is left open at Close, on screen: its rows, unfolded, and one of them followed."""

from __future__ import annotations

from screens.widgets.entries import Entry
from tests.screens.opened import Open


def lines(open_: Open) -> dict[str, Entry]:
    """The rows of what is left open, by the name of their gap."""
    return {
        entry.key.removeprefix("row:gap:"): entry
        for entry in open_.screen.items.entries
        if entry.key.startswith("row:gap:")
    }


async def unfold(open_: Open) -> None:
    """Look at Close, and have all that is left open stand there."""
    open_.screen.show_stage("close", "row:part:left_open")
    await open_.press("enter")


async def follow(open_: Open, name: str, stage: str = "close") -> None:
    """Choose the row of a gap, and press Enter."""
    open_.screen.show_stage(stage, f"row:gap:{name}")  # type: ignore[arg-type]
    await open_.pilot.pause()
    await open_.press("enter")
