"""Which actions invite which stakeholder."""

from __future__ import annotations

from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.model.records.people import Owner


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


def who_asks(meeting: Meeting, action: Action) -> Owner | None:
    """Who asks the stakeholder that an action invites, where nobody has the action itself; None: nobody, or it has.

    That may be said of the stakeholder after the action was made.
    """
    if action.about is None or action.owner is not None or action.with_others:
        return None
    return next((row.asks for row in meeting.stakeholders if row.id == action.about), None)
