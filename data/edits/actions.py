"""Actions: what was typed says what, who and by when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from data.edits.named import named
from data.edits.row_edits import with_changed, with_new
from data.model import codes
from data.model.order import after_all
from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.model.stamper import Stamper
from data.text.clean import clean


@named("add_action")
def add_action(
    meeting: Meeting, stamper: Stamper, lines: Sequence[str], heading: codes.Heading | None = None,
    about: str | None = None, *, today: date | None = None, as_typed: bool = False,
) -> Meeting:  # fmt: skip
    """Put actions at the end, one for each line that has words; who, when and how far it says are understood.

    `about`: the id of the barrier that something is done about. It stays where it is. `today`: where the group is;
    None: by the clock of the stamper. `as_typed`: the lines are words and nothing else.
    """
    from data.parsing.action_line.action_columns import (
        columns_of_line,  # not before there is an action: it costs the start
    )

    now = stamper.now()
    day = today or date.fromisoformat(now[:10])
    rows: list[Action] = []
    for line in filter(None, map(clean, lines)):
        read: dict[str, Any] = {"text": line} if as_typed else columns_of_line(meeting, line, day)
        order = after_all([*meeting.actions, *rows])[0]
        rows.append(
            Action(id=stamper.new_id(), made=now, changed=now, order=order, heading=heading, about=about, **read)
        )  # fmt: skip
    return with_new(meeting, "actions", rows)


@named("change_state")
def change_state(meeting: Meeting, stamper: Stamper, row_id: str, state: codes.ActionState) -> Meeting:
    """Say how far an action is."""
    return with_changed(meeting, stamper, "actions", row_id, {"state": state})
