"""Taking in what was written to an open meeting elsewhere: by another window, another computer, or into a copy."""

from __future__ import annotations

import contextlib
from pathlib import Path

import msgspec

from data.errors import CannotWrite
from data.model.patch import Change, RowChange, diff
from data.model.records.meeting import Meeting
from data.model.row_patches import as_rows
from data.session.state import SessionState
from data.session.striking import Striking
from data.store.file import MovedOn
from data.store.journal_records import JournalEntry
from data.store.merge_base import brought_in
from data.store.replay import logged, stamped


class Joining:
    """Joins what others wrote with the open meeting."""

    def __init__(self, state: SessionState, striking: Striking) -> None:
        self._state = state
        self._striking = striking
        self._joined: tuple[Meeting, ...] = ()
        self._untold: tuple[RowChange, ...] = ()
        self.placed: tuple[Path, str] | None = None
        """The file in which the meeting went on by itself, and why it left the old one; None: it did not.

        Empty: the old one was a copy, and the new one is the meeting's own.
        """

    def take_in(self) -> Change | None:
        """Join what was written meanwhile: what that changed here since this was asked last. None: nothing was."""
        self.join()
        rows, self._untold = self._untold, ()
        return Change(edit="merge", when=self._state.meeting.details.changed, rows=rows) if rows else None

    def join(self) -> None:
        """Join what was written meanwhile. `take_in` tells of it the next time."""
        state = self._state
        before, rows = state.meeting, list[RowChange]()
        if state.read_only is None:
            self.placed = state.backend.saved_beside(before) or self.placed
        moved = state.backend.moved()
        if moved is not None and state.read_only is not None:
            state.meeting = moved.theirs
        elif moved is not None:
            rows += self._join(moved.base, moved.theirs, moved)
        for beside in state.backend.found():
            rows += self._join(beside.base, beside.copy, None)
            own = state.backend.brought_in(beside, state.meeting)
            self.placed = (own, "") if own is not None else self.placed
        change = diff(before, state.meeting, "merge", state.meeting.details.changed)
        if rows:
            state.merged = msgspec.structs.replace(change, rows=tuple(rows))
        self._untold += change.rows

    def _join(self, base: Meeting | None, theirs: Meeting, moved: MovedOn | None) -> tuple[RowChange, ...]:
        """Join another value of the meeting: what it changed here, besides what it struck."""
        from data.session.shown_before_merge import remember
        from data.store.redact.raw_bytes import brought_back  # not before something comes in: it costs the start
        from data.store.redact.struck_rows import struck_in

        state = self._state
        steps = (step.rows for step in state.steps.all)
        owners = state.backend.owners_not_heard_of(state.meeting, steps) if moved is not None else []
        joined, self._joined = brought_in(self._joined, base, state.meeting, theirs)
        new = struck_in(joined) - struck_in(state.meeting)
        if new:
            mend = any(stone.mended and ("people", stone.id) in new for stone in joined.removed)
            with contextlib.suppress(CannotWrite):  # then the next opening removes the words from the journal
                self._striking.strike(tuple(sorted(new)), mend=mend)
        when = state.stamper.now()
        change = diff(state.meeting, joined, "merge", when)
        if moved is None and not change.rows:
            return ()
        remember(state.shown_before, change.rows)
        entry = state.entry("merge", change, as_rows(change))
        state.steps.merged(entry.rows)
        theirs_is_all = moved is not None and moved.in_file and not diff(theirs, joined, "merge", when).rows
        entry, state.meeting = as_written(joined, entry, theirs) if theirs_is_all else (entry, stamped(joined, entry))
        if moved is None:
            state.backend.change(entry, state.meeting)
        else:
            state.backend.settle(moved, entry, state.meeting)
            self._striking.again(brought_back(moved.raw, state.meeting))
        for name, out in owners:
            with contextlib.suppress(CannotWrite):  # as above
                self._striking.strike((), mend=out, owner=name)
        return change.rows


def as_written(meeting: Meeting, entry: JournalEntry, theirs: Meeting) -> tuple[JournalEntry, Meeting]:
    """The meeting at the revision that somebody else wrote, which holds all of it, and the line for coming to that.

    The line is named as their last one is in the log: wherever others go on from theirs, this is known to be in it.
    """
    details, last = theirs.details, theirs.log[-1] if theirs.log else logged(entry)
    entry = msgspec.structs.replace(
        entry, kind="counted", to=details.revision, edit=last.edit, when=last.when, row=last.row, by=last.by
    )
    mine = msgspec.structs.replace(meeting.details, revision=details.revision, changed=details.changed)
    return entry, msgspec.structs.replace(meeting, details=mine)
