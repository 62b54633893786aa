"""Whether something can be done with an item now, and how many are still to be asked about it."""

from __future__ import annotations

from data.model.records.agreements import Agreeable
from data.model.records.meeting import Meeting
from data.model.records.rounds import Check
from data.model.records.row import Row
from data.model.records.stakeholders import Stakeholder
from data.model.records.tables import table_of
from data.model.records.topics import Topic
from data.queries.agreement import still_to_ask
from data.queries.invitations import invitations


def can_be_taken_up(meeting: Meeting, topic: Topic) -> bool:
    """Whether the group is not talking about it already."""
    return (meeting.details.stage, meeting.details.topic) != ("topics", topic.id)


def can_be_invited(meeting: Meeting, row: Stakeholder) -> bool:
    """Whether there is somebody to invite, or an action that already does."""
    return row.id in invitations(meeting) or row.room in ("", "to_invite")


def can_be_moved(meeting: Meeting, row: Row) -> bool:
    """Whether there is another place for an item: what was said in rounds stands by the alphabet."""
    return not isinstance(row, Check) and len(meeting.rows(table_of(row))) > 1


def left_to_ask(meeting: Meeting, row: Agreeable) -> int:
    """How many are still to be asked of what the group was asked: those who are in no count, or were ticked."""
    one = next((one for one in still_to_ask(meeting) if one.row.id == row.id), None)
    if one is None or not one.people:
        return 0
    return len(one.people) if one.ticked else one.asked.not_asked
