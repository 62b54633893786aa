"""Actions: what was typed says what, who and by when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from data import codes
from data.edits.rows import with_changed, with_new
from data.meeting import Action, Meeting
from data.names import names_known, owner_from
from data.order import after_all
from data.pen import Pen
from data.text import clean


def add_action(
    meeting: Meeting, pen: Pen, lines: Sequence[str], heading: codes.Heading | None = None, about: str | None = None
) -> Meeting:
    """Put actions at the end, one for each line that has words; `@name` and `by 3 Nov` in it are understood.

    `about`: the id of the barrier that something is done about. It stays where it is.
    """
    from data.understood import understand_action  # not before there is an action: it costs the start

    now = pen.now()
    names = names_known(meeting)
    today = date.fromisoformat(meeting.details.date or now[:10])
    rows: list[Action] = []
    for line in filter(None, map(clean, lines)):
        found = understand_action(line, names, today)
        owner = owner_from(meeting, found.owner_words or "")
        order = after_all([*meeting.actions, *rows])[0]
        rows.append(
            Action(
                id=pen.new_id(),
                text=found.text,
                made=now,
                changed=now,
                order=order,
                owner=owner,
                by=found.by,
                heading=heading,
                about=about,
            )
        )
    return with_new(meeting, "actions", rows)


def change_state(meeting: Meeting, pen: Pen, row_id: str, state: codes.ActionState) -> Meeting:
    """Say how far an action is."""
    return with_changed(meeting, pen, "actions", row_id, {"state": state})
