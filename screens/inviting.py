"""Inviting a stakeholder: the action that it becomes, and the text of the invitation."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from data.edits import items
from data.inviting import invitations
from data.meeting import Action, Row, Stakeholder
from data.words import say

if TYPE_CHECKING:
    from screens.deeds import Host


class Inviting:
    """What the chair does to have somebody invited."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def make_action(self, _table: str, row: Row) -> None:
        """Make the invitation an action; where it is one already, go there: to what is still to be done."""
        from data.edits.inviting import invite

        made = invitations(self._host.session.meeting).get(row.id)
        if made:
            self._host.show_stage("close", made[0].id)
            self._host.tell(say("inviting.there"))
        elif self._host.apply(invite, row.id):
            self._host.tell(say("inviting.made"))

    def show_text(self, _table: str, row: Row) -> None:
        """Show the text of an invitation, to be copied or saved."""
        from data.invitation import invitation, invitation_stem
        from screens.dialogs.invitation import InvitationPage

        assert isinstance(row, Stakeholder)
        meeting = self._host.session.meeting
        text, stem = invitation(meeting, row, self._host.look.today), invitation_stem(meeting, row)
        page = InvitationPage(text)
        self._host.ask(page, lambda how: self._host.want_text(text, stem, save=how == "save"), reads=True)

    def ask_whether_invited(self, action_id: str, then: Callable[[], object]) -> None:
        """Ask whether a stakeholder has been invited, once the action to invite them is done. `then` comes after."""
        from screens.dialogs.ask import Ask

        meeting = self._host.session.meeting
        action = meeting.row("actions", action_id)
        row = meeting.row("stakeholders", action.about or "") if isinstance(action, Action) else None
        if not isinstance(row, Stakeholder) or row.room not in ("", "to_invite"):
            then()
            return
        key = row.id

        def said(yes: bool | None) -> None:
            if yes:
                self._host.apply(items.change, "stakeholders", key, {"room": "invited"})
            then()

        lines = [row.text, say("inviting.done_what")]
        self._host.ask_or_not(
            Ask(say("inviting.done_title"), lines, yes=say("inviting.done_yes"), no=say("inviting.done_no")), said
        )
