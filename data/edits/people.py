"""People: whether they are here, and whether they said yes to what they are to do."""

from __future__ import annotations

import msgspec

from data import codes
from data.edits.rows import with_changed
from data.fields import who_does
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


def say_yes(meeting: Meeting, pen: Pen, row_id: str, at: int = 0, yes: bool | None = None) -> Meeting:
    """Whoever is to do something said yes themselves, or is to be asked; `yes` None: the other of the two.

    `at`: which of those who do it together, from 0.
    """
    action = meeting.row("actions", row_id)
    owners = who_does(action) if isinstance(action, Action) else ()
    if at >= len(owners):
        return meeting
    said = not owners[at].said_yes if yes is None else yes
    new = tuple(
        msgspec.structs.replace(owner, said_yes=said) if place == at else owner for place, owner in enumerate(owners)
    )
    return with_changed(meeting, pen, "actions", row_id, {"owner": new[0], "with_others": new[1:]})
