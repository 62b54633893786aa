"""Which actions invite which stakeholder."""

from __future__ import annotations

from data.model.records.actions import Action
from data.model.records.meeting import Meeting


def invitations(meeting: Meeting) -> dict[str, list[Action]]:
    """The actions that were made to invite each stakeholder, by the stakeholder's id, those that are done last.

    Two copies of the meeting may each have made one. A stakeholder whom nothing was made to invite is not in it.
    """
    groups = {row.id for row in meeting.stakeholders}
    found: dict[str, list[Action]] = {}
    for action in sorted(meeting.actions, key=lambda one: one.state == "done"):
        if action.about in groups:
            found.setdefault(action.about, []).append(action)
    return found
