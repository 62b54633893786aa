"""Undo and redo: what they would do next, and what they do only when somebody has been asked."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from data.archive.lines import (
    STEPS,
    Barrier,
    Past,
    RowPatch,
    Step,
    as_change,
    as_rows,
    behind_merge,
    reversed_rows,
    stacks,
)
from data.edits.earlier_names import with_names_marked
from data.meeting import Meeting, Record
from data.patch import Change, apply, diff, revert
from data.pen import Pen

ASKED = frozenset({"finalise", "open_again", "merge", "took_back_merge", "restored", "mended"})
"""Edits that no single key takes back or does again: the group, or other people, rely on what they did."""


class MustAsk(Record, frozen=True):
    """Undo or redo has done nothing yet: somebody is to be asked first whether it is meant."""

    change: Change
    """What would be taken back, or done again."""
    behind: Barrier = ""
    """What has come since; empty: it is asked for what the change is itself."""


class Next(msgspec.Struct, frozen=True):
    """What undo or redo would do next."""

    step: Step
    """The change."""
    change: Change
    """The same, as this program reads it."""
    after: Meeting
    """The meeting after it."""
    skipped: int
    """How many were passed over, of which nothing is left."""

    @property
    def asks(self) -> bool:
        """Whether somebody is to be asked first."""
        return self.step.edit in ASKED or bool(self.step.behind)


class History:
    """The changes that can be taken back, and those that can be done again."""

    def __init__(self, past: Past) -> None:
        """`past`: what the journal says."""
        self.undo: tuple[Step, ...]
        """What can be taken back, newest last."""
        self.redo: tuple[Step, ...]
        """What can be done again, next one last."""
        self.undo, self.redo = stacks(past.kept.undo, past.kept.redo, past.entries)

    @property
    def all(self) -> tuple[Step, ...]:
        """Everything that can be taken back or done again."""
        return (*self.undo, *self.redo)

    def did(self, step: Step) -> None:
        """Something was done: nothing can be done again any more."""
        self.undo, self.redo = (*self.undo, step)[-STEPS:], ()

    def merged(self, rows: Sequence[RowPatch]) -> None:
        """What others did came in: what met it stands behind that."""
        self.undo, self.redo = tuple(behind_merge(self.undo, rows)), tuple(behind_merge(self.redo, rows))

    def next(self, meeting: Meeting, *, back: bool) -> Next | None:
        """What undo (`back`) or redo would do next; None: there is nothing of which anything is left."""
        for skipped, step in enumerate(reversed(self.undo if back else self.redo)):
            try:
                change = as_change(step.edit, step.when, step.rows)
            except (msgspec.ValidationError, KeyError):  # a newer program made it: there is no way back past it here
                continue
            after = (revert if back else apply)(meeting, change)
            if diff(meeting, after, step.edit, step.when).rows:
                return Next(step, change, after, skipped)
        return None

    @staticmethod
    def taken(meeting: Meeting, found: Next, pen: Pen, *, back: bool) -> tuple[Meeting, tuple[RowPatch, ...]]:
        """The meeting after undo (`back`) or redo, and its rows for the journal, with marks of names that went."""
        after = with_names_marked(meeting, found.after, pen)
        rows = reversed_rows(found.step.rows) if back else found.step.rows
        return after, (*rows, *as_rows(diff(found.after, after, found.step.edit, found.step.when)))

    def went(self, found: Next | None, *, back: bool) -> None:
        """Undo (`back`) or redo did this; None: nothing was left of any, so they are let go of."""
        source = self.undo if back else self.redo
        left = source[: -found.skipped - 1] if found else ()
        target = (*(self.redo if back else self.undo), *([found.step] if found else []))
        self.undo, self.redo = (left, target) if back else (target, left)
