"""Inviting a stakeholder: the action that it becomes, and the text of the invitation."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from data.edits import inviting, items
from data.model.records.actions import Action
from data.model.records.row import Row
from data.model.records.stakeholders import Stakeholder
from data.model.stages import reference
from data.queries.invitations import invitations
from data.words import say
from screens.meeting.messages import TextWanted

if TYPE_CHECKING:
    from screens.meeting.context import Host


def invite(host: Host, row: Row) -> None:
    """Make the invitation an action; where it is one already, go there: to what is still to be done."""
    made = invitations(host.session.meeting).get(row.id)
    if made:
        host.show_stage("close", made[0].id)
        host.tell(say("stakeholders.inviting.there"))
    elif host.apply(inviting.invite, row.id):
        action = invitations(host.session.meeting)[row.id][0]
        told = "made" if action.owner else "made_by_nobody"
        host.tell(say(f"stakeholders.inviting.{told}", action=reference(action)))


def show_invitation(host: Host, row: Stakeholder) -> None:
    """Show the text of an invitation, to be copied or saved."""
    from data.minutes.invitation import invitation, invitation_stem
    from screens.dialogs.invitation import InvitationPage

    meeting = host.session.meeting
    text, stem = invitation(meeting, row, host.view.today), invitation_stem(meeting, row)
    page = InvitationPage(text)
    host.ask(page, lambda how: host.post_message(TextWanted(text, stem, save=how == "save")), reads=True)


def ask_whether_invited(host: Host, action_id: str, then: Callable[[], object]) -> None:
    """Ask whether a stakeholder has been invited, once the action to invite them is done. `then` comes after."""
    from screens.dialogs.confirm import Ask

    meeting = host.session.meeting
    action = meeting.row("actions", action_id)
    row = meeting.row("stakeholders", action.about or "") if isinstance(action, Action) else None
    if not isinstance(row, Stakeholder) or row.room not in ("", "to_invite"):
        then()
        return
    key = row.id

    def said(yes: bool | None) -> None:
        if yes:
            host.apply(items.change, "stakeholders", key, {"room": "invited"})
        then()

    lines = [row.text, say("stakeholders.inviting.done_what")]
    host.ask_or_not(
        Ask(
            say("stakeholders.inviting.done_title"),
            lines,
            yes=say("stakeholders.inviting.done_yes"),
            no=say("stakeholders.inviting.done_no"),
        ),
        said,
    )
