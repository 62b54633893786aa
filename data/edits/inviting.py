"""Inviting a stakeholder: what is to be done about it becomes an action."""

from __future__ import annotations

from data.edits.named import named
from data.edits.row_edits import with_changed, with_new
from data.model.order import after_all
from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.model.records.stakeholders import Stakeholder
from data.model.stamper import Stamper
from data.queries.invitations import invitations
from data.words import say


@named("invite")
def invite(meeting: Meeting, stamper: Stamper, row_id: str) -> Meeting:
    """Make inviting a stakeholder an action: of whoever asks them, by the day until which that is done. Never twice.

    A stakeholder of whom nobody has said whether they are here is to be invited by that.
    """
    row = meeting.row("stakeholders", row_id)
    if not isinstance(row, Stakeholder) or row_id in invitations(meeting):
        return meeting
    now = stamper.now()
    action = Action(
        id=stamper.new_id(), text=say("stakeholders.inviting.action", group=row.text), made=now, changed=now,
        order=after_all(meeting.actions)[0], owner=row.asks, by=row.by, by_words=row.by_words, about=row_id,
    )  # fmt: skip
    left = with_new(meeting, "actions", [action])
    return left if row.room else with_changed(left, stamper, "stakeholders", row_id, {"room": "to_invite"})
