"""Lists that are pasted into the line of any kind of item: what is told above it, and the rows that come of them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from textual.widgets import Static

from data.model.records.meeting import Meeting
from data.model.stages import Kind, stage_of_words
from data.text.clean import one_line, pasted_lines
from tests.data.parsing.test_pasted_lists import ROWS
from tests.screens.opened import Open

NOW = datetime(2026, 11, 26, 9, 26, tzinfo=UTC)

AT = {at: [row for row in ROWS if row.get("at", "outcome") == at] for at in {row.get("at", "outcome") for row in ROWS}}


def rows_of(meeting: Meeting, kind: Kind) -> list[Any]:
    """The rows of a kind."""
    return kind.rows(meeting)


async def go_to(open_: Open, at: str) -> None:
    """Go to the line that adds a kind of item."""
    open_.screen.show_stage(stage_of_words(at), line=at)
    await open_.pilot.pause()


def told(open_: Open) -> str:
    """What is told above the line."""
    return shown(open_, "read")


def shown(open_: Open, place: str) -> str:
    """What stands above the line in a place of its own."""
    found = [one for one in open_.screen.line.query(Static) if one.id == place and one.display]
    return str(found[0].visual) if found else ""


def lines_of(pasted: str) -> list[str]:
    """Every line as it was pasted."""
    return list(filter(None, map(one_line, pasted_lines(pasted))))
