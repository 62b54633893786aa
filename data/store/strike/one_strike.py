"""A strike as a whole: what it takes along, the meeting after it, and what it leaves of all that is kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from data.model.codes import Table
from data.model.records.meeting import Meeting
from data.model.records.people import Marks
from data.model.records.tombstones import StruckPart
from data.record import Record
from data.store.journal_records import JournalEntry, JournalState, Mended
from data.store.redact.redact_journal import scrubbed
from data.store.redact.struck_rows import StruckIds, StruckWords, struck_entry, struck_with, unsaid, without_struck
from data.store.replay import stamped

if TYPE_CHECKING:
    from data.queries.names.name_replacer import Chosen


class Strike(Record, frozen=True):
    """What comes of a strike."""

    meeting: Meeting
    """The meeting after it."""
    entry: JournalEntry
    """Its line in the journal."""
    past: JournalState
    """What the journal says before that line, without what was struck."""
    gone: StruckWords
    """What goes from everything else that is kept."""


def all_struck(
    meeting: Meeting,
    past: JournalState,
    table: Table,
    row_id: str,
    part: StruckPart | None = None,
    also: Sequence[tuple[Table, str]] = (),
) -> StruckIds:
    """All that goes with a row, or with a part of it, and with other rows; empty: there is nothing of it."""
    steps = list(past.all_steps())
    if meeting.row(table, row_id) is None:
        return ()
    if part is not None:
        from data.store.redact.struck_with_part import (
            struck_with_part,  # not before a part is struck: it costs the start
        )

        return struck_with_part(meeting, table, row_id, part, steps)
    rows: list[tuple[Table, str]] = [(table, row_id), *also]
    return tuple(dict.fromkeys(one for row in rows for one in struck_with(meeting, *row, steps)))


def strike(
    meeting: Meeting, past: JournalState, struck: StruckIds, when: str, revision: str, *, mend: bool, owner: str = "",
    chosen: Chosen | None = None,
) -> Strike:  # fmt: skip
    """Strike rows and parts. `mend`: whether the names of people among them go from what others said, too.

    `owner`: the name of somebody on no list, who is no owner of anything from now on; empty: nobody's. `chosen`: of
    which words that was said one by one. Where any of them stay, no other copy of the meeting hears that names go.
    """
    steps = list(past.all_steps())
    mend_all = mend and not (chosen is not None and chosen.left)
    out = {row_id for _, row_id in struck} if mend_all else set[str]()
    after, mending, mended = without_struck(meeting, struck, when, mended=out), None, tuple[Mended, ...]()
    marks = dict[str, tuple[Marks, ...]]()
    if owner or any(table == "people" for table, _ in struck):
        from data.store.redact import struck_names  # not before somebody is struck: it costs the start

        left = after
        if owner:
            after = struck_names.without_owners_named(after, owner)
        if mend:
            mending = struck_names.mending_of(meeting, struck, steps, [owner] if owner else ())
            mending = mending if chosen is None else mending.choosing(chosen)
            after = mending.meeting(after)
        mended = struck_names.columns_mended(left, after)
        marks = struck_names.marks_of_struck(meeting, struck, steps, owner, revision)
    entry = struck_entry(
        meeting.details.revision, revision, when, struck, mended, names_mended=mend_all, marks=marks,
        stones=after.removed,
    )  # fmt: skip
    owners = [owner] if owner else []
    gone = unsaid(struck, [meeting], steps, mending, owners, stones=entry.stones.values())
    return Strike(meeting=stamped(after, entry), entry=entry, past=scrubbed(past, gone), gone=gone)
