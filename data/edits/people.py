"""People: whether they are here, and whether they said yes to what they are to do."""

from __future__ import annotations

import msgspec

from data import codes
from data.edits.rows import with_changed
from data.meeting import Action, Meeting, Person
from data.pen import Pen

NEXT: dict[codes.Presence, codes.Presence] = {
    "here": "left", "left": "later", "later": "apologies", "apologies": "here", "to_confirm": "here",
}  # fmt: skip
"""What comes after each in the menu: who is here leaves more often than not."""


def cycle_presence(meeting: Meeting, pen: Pen, row_id: str) -> Meeting:
    """Here, has left, joining later, sent apologies; whoever is to be confirmed is here."""
    person = meeting.row("people", row_id)
    if not isinstance(person, Person):
        return meeting
    return with_changed(meeting, pen, "people", row_id, {"presence": NEXT[person.presence]})


def say_yes(meeting: Meeting, pen: Pen, row_id: str) -> Meeting:
    """Whoever is to do something said yes themselves; said again, they are to be asked."""
    action = meeting.row("actions", row_id)
    if not isinstance(action, Action) or action.owner is None:
        return meeting
    owner = msgspec.structs.replace(action.owner, said_yes=not action.owner.said_yes)
    return with_changed(meeting, pen, "actions", row_id, {"owner": owner})
