"""Other values of a meeting without what was struck: copies, what others wrote, what is put back."""

from __future__ import annotations

from collections.abc import Sequence

from data.model.records.meeting import Meeting
from data.store.redact.struck_rows import StruckWords, without_struck
from data.store.redaction_log import Stones, stones_in


def struck_as_in(copy: Meeting, other: Meeting) -> Meeting:
    """A copy of a meeting without what is struck in another."""
    return struck_again(copy, stones_in(other), other.details.changed, [other])


def struck_again(copy: Meeting, stones: Stones, when: str = "", others: Sequence[Meeting] = ()) -> Meeting:
    """A copy of a meeting without what was struck elsewhere, as far as this copy or `others` have the people yet.

    `when`: UTC instant; empty: of its last change.
    """
    known = stones_in(copy)
    left = {key: one for key, one in stones.items() if key not in known or (one.mended and not known[key].mended)}
    if not left:
        return copy
    mended = {one.id for one in left.values() if one.mended}
    if mended:
        from data.store.redact.struck_names import without_names  # not before somebody is struck: it costs the start

        copy, *_ = without_names(mended, [copy, *others])
    return without_struck(copy, tuple(sorted(left)), when or copy.details.changed, mended=mended)


def struck_as(meeting: Meeting, gone: StruckWords) -> Meeting:
    """A value of a meeting without all that goes."""
    stones = {(stone.table, stone.id): stone for stone in gone.stones}
    mended = {stone.id for stone in gone.stones if stone.mended}
    known = stones_in(meeting)
    left = (key for key in gone.struck if key[0] and (key not in known or (stones[key].mended > known[key].mended)))
    meeting = without_struck(meeting, tuple(left), meeting.details.changed, mended=mended)
    if gone.owners:
        from data.store.redact.struck_names import (
            without_owners_named,  # not before somebody is struck: it costs the start
        )

        for name in gone.owners:
            meeting = without_owners_named(meeting, name)
    return meeting if gone.mending is None else gone.mending.meeting(meeting)
