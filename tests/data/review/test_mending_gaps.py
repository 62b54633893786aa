"""Doing what a line about something left open leads to takes that line away."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings

from data.edits import items, meeting_details
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.review.gap import Gap
from data.review.gaps import gaps
from tests.data.review.gap_names import named
from tests.data.review.some_meetings import meetings
from tests.fixed import FixedStamper

YES = Owner(words="whoever can", said_yes=True)
MENDS: dict[str, dict[str, Any]] = {
    "appear_unasked": {"shown": "name"}, "nobody_asks": {"asks": YES}, "missing_undated": {"by": "2026-11-02"},
    "missing": {"room": "in_the_room"}, "invited_only": {"room": "said_no"}, "no_answer": {"room": "in_the_room"},
    "to_invite_nobody": {"asks": YES}, "to_invite_undated": {"by_words": "soon"},
    "unplaced": {"touched": "some", "say": "some"}, "no_method": {"method": "vote"}, "nobody_decides": {"decides": YES},
    "plan_nobody": {"does": YES}, "plan_no_how": {"how": "by post"}, "plan_no_answer": {"answer": "ring us"},
    "no_owner": {"owner": YES}, "not_said_yes": {"owner": YES, "with_others": ()},
    "owner_unknown": {"owner": YES, "with_others": ()},
    "no_date": {"by": "2026-11-03"}, "lives_with_unasked": {"voices.lives_with": 2},
    "no_chair": {"chair": YES}, "lives_with_none": {"voices.lives_with": 2}, "all_paid": {"voices.unpaid": 2},
    "owner_gone.actions": {"owner": YES}, "owner_gone.stakeholders": {"asks": YES},
    "owner_gone.decisions": {"decides": YES}, "owner_gone.communication": {"does": YES},
    "no_next": {"next.date": "2026-11-18"}, "costs_unasked": {"costs": "arranged"},
    "costs_to_arrange": {"costs": "not_needed"},
}  # fmt: skip
"""What the form of a gap's item is filled in with, at the field that the gap leads to."""


def mended(meeting: Meeting, gap: Gap) -> Meeting | None:
    """The meeting once somebody did what a gap's line leads to; None: it is mended in another way."""
    stamper = FixedStamper("2026-10-21T10:00:00+00:00")
    if gap.adds:
        return items.add(meeting, stamper, "communication", [gap.adds])
    if gap.code not in MENDS:
        return None
    values = MENDS[gap.code]
    assert gap.field in {name.removesuffix("_words") for name in values}
    if gap.key.startswith("row:"):
        return meeting_details.change_meeting(meeting, stamper, values)
    table, _ = next(one for one in meeting.all_rows() if one[1].id == gap.key)
    return items.change(meeting, stamper, table, gap.key, values)


@settings(max_examples=70, deadline=None)
@given(meetings())
def test_mending_a_gap_takes_its_line_away(meeting: Meeting) -> None:
    for gap in gaps(meeting):
        after = mended(meeting, gap)
        if after is not None:
            assert gap.name not in named(after), gap
