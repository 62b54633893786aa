"""Which action invites which stakeholder."""

from __future__ import annotations

from data.meeting import Action, Meeting


def invitations(meeting: Meeting) -> dict[str, Action]:
    """The action that was made to invite a stakeholder, by the stakeholder's id; of several the first."""
    groups = {row.id for row in meeting.stakeholders}
    found: dict[str, Action] = {}
    for action in meeting.actions:
        if action.about in groups:
            found.setdefault(action.about, action)
    return found
