"""What the frame says around a stage: where things are, what the line adds, which keys help now."""

from __future__ import annotations

from collections.abc import Sequence

from data import codes
from data.meeting import Meeting, Row
from data.patch import Change
from data.words import say
from screens.keys import key_for
from screens.stages import Stage

HOMES: dict[str, codes.Stage] = {
    "meeting": "arrive",
    "people": "arrive",
    "outcomes": "outcomes",
    "limits": "outcomes",
    "stakeholders": "stakeholders",
    "power": "power",
    "decisions": "ground_rules",
    "ground_rules": "ground_rules",
    "communication": "ground_rules",
    "actions": "close",
    "checks": "close",
}
"""The stage that shows each table."""


def stage_of(meeting: Meeting, table: str, row_id: str) -> codes.Stage:
    """The stage in which a row is shown: what we will do, under Power."""
    row = meeting.row(table, row_id) if table != "meeting" else None
    if table == "actions" and getattr(row, "heading", None):
        return "power"
    return HOMES.get(table, "arrive")


def stage_names() -> dict[codes.Stage, str]:
    """The stages' names as the bar shows them, in order."""
    return {code: say(f"{code}.name") for code in codes.STAGES}


def keys_shown(stage: Stage, *, chosen: bool) -> list[tuple[str, str, str]]:
    """The key line: (key, what it does, action) for each, the most useful first."""
    wanted = [("line", "add")]
    if len(stage.kinds) > 1:
        wanted.append(("line", "turn"))
    wanted.append(("line", "choose"))
    if chosen:
        wanted.insert(0, ("line", "open"))
    wanted += [("meeting", "next_stage"), ("always", "everything"), ("always", "help"), ("meeting", "undo")]
    keys = [key_for(group, name) for group, name in wanted]  # type: ignore[arg-type]
    return [(key.shown.partition(",")[0], say(f"{key.says}.short"), key.name if key.keys else "") for key in keys]


def told_undone(change: Change, number: int | None, *, redone: bool = False) -> str:
    """What undo took back, or redo did again, in words that are never the group's."""
    key = f"did.{change.edit}"
    what = say(f"{key}.numbered", number=number) if number else say(f"{key}.plain")
    return say("told.redone" if redone else "told.undone", what=what)


def number_of(rows: Sequence[Row], row_id: str) -> int | None:
    """Where a row stands in its table, counted from 1; None: it is not there."""
    return next((place for place, row in enumerate(rows, 1) if row.id == row_id), None)
