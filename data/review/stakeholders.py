"""Who is missing: groups that are touched a lot and not here, and invitations that nobody is about to make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from data.model.fields import who_does
from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.model.records.stakeholders import Stakeholder
from data.model.stages import reference
from data.queries.invitations import invitations
from data.review.gap import Gap
from data.text.dates.format import show_date
from data.words import say

HERE_OR_NO = ("in_the_room", "said_no")
"""Where a group stands of whom nothing is asked any more."""

LONG = 14
"""Days between asking somebody and the meeting after which an answer was to be hoped for."""


def unplaced(meeting: Meeting) -> Iterator[Gap]:
    """Groups of which nobody has said how much it touches them, or how much say they have."""
    found = [row for row in meeting.stakeholders if not (row.touched and row.say)]
    if found:
        words = say("stakeholders.review.unplaced", count=len(found), item=reference(found[0]))
        yield Gap(
            code="unplaced", words=words, stage="stakeholders", about="stakeholders", key=found[0].id,
            field="say" if found[0].touched else "touched",
        )  # fmt: skip


def missing(meeting: Meeting) -> Iterator[Gap]:
    """Who is missing, one sentence a group: what is the next thing to do about them, touched a lot first."""
    made = invitations(meeting)
    for row in sorted(meeting.stakeholders, key=lambda row: not _wanted(row)):
        found = _missing(meeting, row, made.get(row.id, ()))
        if found is None:
            continue
        code, field = found
        day = show_date(row.by) if row.by else ""
        unsaid = "unsaid." if row.room == "" else ""  # nobody has said whether they are here
        words = say(f"stakeholders.review.{unsaid}{code}", group=row.text, day=day)
        yield Gap(
            code=code, words=words, stage="stakeholders", about="stakeholders", key=row.id, field=field, whom=row.text
        )  # fmt: skip


def not_here(row: Stakeholder) -> bool:
    """Whether a group is touched a lot, has less than a lot of say, and is not here; nor did it say no."""
    return _wanted(row) and row.room not in HERE_OR_NO


def _missing(meeting: Meeting, row: Stakeholder, actions: Sequence[Action]) -> tuple[str, str] | None:
    """What is open about a group, and the field that mends it; None: nothing, or they are here, or said no.

    `actions`: those that invite them, which may have an owner and a date of their own.
    """
    if row.room in HERE_OR_NO:
        return None
    wanted = _wanted(row)
    if row.room == "invited":
        if row.by and _long_before(row.by, meeting.details.date):
            return "no_answer", "room"
        return ("invited_only", "room") if wanted else None
    asked_by = row.asks or any(who_does(action) for action in actions)
    dated = row.by or row.by_words or any(action.by or action.by_words for action in actions)
    if not asked_by:
        if wanted:
            return "nobody_asks", "asks"
        return ("to_invite_nobody", "asks") if row.room == "to_invite" else None
    if not dated:
        return ("missing_undated" if wanted else "to_invite_undated"), "by"
    return ("missing", "room") if wanted else None


def _wanted(row: Stakeholder) -> bool:
    """Whether it touches them a lot, and they have less than a lot of say."""
    return row.touched == "a_lot" and row.say != "a_lot"


def _long_before(day: str, meets: str | None) -> bool:
    return meets is not None and (date.fromisoformat(meets) - date.fromisoformat(day)).days >= LONG
