"""Undo and redo: what they would do next, and what they do only when somebody has been asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from data.edits.former_names import with_names_marked
from data.model.codes import is_table
from data.model.patch import Change, RowPatch, apply, diff, revert
from data.model.records.agreements import Agreeable
from data.model.records.meeting import Meeting
from data.model.row_patches import as_change, as_rows, reversed_rows
from data.model.rows import to_row
from data.model.stamper import Stamper
from data.queries.conflicts import STATE, as_pair, held, units
from data.record import Record
from data.store.journal_records import STEPS, Barrier, JournalState, UndoStep, behind_merge, stacks

ASKED = frozenset({"finalise", "open_again", "merge", "took_back_merge", "restored", "mended"})
"""Edits that no single key takes back or does again: the group, or other people, rely on what they did."""

BOTH = 2
"""Sides of a change of a row that was there before and after."""


class MustAsk(Record, frozen=True):
    """Undo or redo has done nothing yet: somebody is to be asked first whether it is meant."""

    change: Change
    """What would be taken back, or done again."""
    behind: Barrier = ""
    """What has come since; empty: it is asked for what the change is itself."""


class NextStep(msgspec.Struct, frozen=True):
    """What undo or redo would do next."""

    step: UndoStep
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

    def __init__(self, past: JournalState) -> None:
        """`past`: what the journal says."""
        self.undo: tuple[UndoStep, ...]
        """What can be taken back, newest last."""
        self.redo: tuple[UndoStep, ...]
        """What can be done again, next one last."""
        self.start_anew(past)

    def start_anew(self, past: JournalState) -> None:
        """From now on these are the changes: all that is known here is let go of."""
        self.undo, self.redo = stacks(past.kept.undo, past.kept.redo, past.entries)

    @property
    def all(self) -> tuple[UndoStep, ...]:
        """Everything that can be taken back or done again."""
        return (*self.undo, *self.redo)

    def did(self, step: UndoStep) -> None:
        """Something was done: nothing can be done again any more."""
        self.undo, self.redo = (*self.undo, step)[-STEPS:], ()

    def merged(self, rows: Sequence[RowPatch]) -> None:
        """What others did came in: what met it stands behind that."""
        self.undo, self.redo = tuple(behind_merge(self.undo, rows)), tuple(behind_merge(self.redo, rows))

    def next(self, meeting: Meeting, *, back: bool) -> NextStep | None:
        """What undo (`back`) or redo would do next; None: there is nothing of which anything is left."""
        for skipped, step in enumerate(reversed(self.undo if back else self.redo)):
            step = _as_it_stands(meeting, step, back=back)
            try:
                change = as_change(step.edit, step.when, step.rows)
            except (msgspec.ValidationError, KeyError):  # a newer program made it: there is no way back past it here
                continue
            after = (revert if back else apply)(meeting, change)
            if diff(meeting, after, step.edit, step.when).rows:
                return NextStep(step, change, after, skipped)
        return None

    @staticmethod
    def taken(
        meeting: Meeting, found: NextStep, stamper: Stamper, *, back: bool
    ) -> tuple[Meeting, tuple[RowPatch, ...]]:
        """The meeting after undo (`back`) or redo, and its rows for the journal, with marks of names that went."""
        after = with_names_marked(meeting, _with_others_words(meeting, found, back=back), stamper)
        after = _with_others_answers(meeting, after, found.change)
        after = _with_next_dated(meeting, _with_true_states(after, found.change), stamper)
        rows = reversed_rows(found.step.rows) if back else found.step.rows
        return after, (*rows, *as_rows(diff(found.after, after, found.step.edit, found.step.when)))

    def went(self, found: NextStep, *, back: bool) -> None:
        """Undo (`back`) or redo did this: those that it passed over are let go of."""
        source = self.undo if back else self.redo
        left = source[: -found.skipped - 1]
        target = (*(self.redo if back else self.undo), found.step)
        self.undo, self.redo = (left, target) if back else (target, left)


def _with_others_words(meeting: Meeting, found: NextStep, *, back: bool) -> Meeting:
    """The meeting after a step, in which what came from another copy meanwhile waits to be settled: it is not lost."""
    columns: dict[str, tuple[Any, ...]] = {}
    for row in found.change.rows:
        source, target = (row.after, row.before) if back else (row.before, row.after)
        if not is_table(row.table):
            continue
        current, new = (one.row(row.table, row.id) for one in (meeting, found.after))
        if source is None or target is None or current is None or new is None:
            continue
        others = [
            as_pair(unit, held(current, unit))
            for unit in units(row.table)
            if held(current, unit) not in (held(new, unit), held(source, unit), held(type(current)(id=row.id), unit))
        ]
        kept = {pair.id: pair for pair in (*new.unsettled, *others)}
        own = {as_pair(unit, held(new, unit)).id for unit in units(row.table)}
        waiting = tuple(pair for pair in kept.values() if pair.id not in own)
        if waiting != new.unsettled:
            rows = columns.get(row.table, found.after.rows(row.table))
            settled = msgspec.structs.replace(new, unsettled=waiting)
            columns[row.table] = tuple(settled if one.id == row.id else one for one in rows)
    return msgspec.structs.replace(found.after, **columns) if columns else found.after


def _with_others_answers(meeting: Meeting, after: Meeting, change: Change) -> Meeting:
    """The meeting after a step about where items stand, in which what came of asking in another copy is not lost.

    An item that stood by that still does. What else came of asking about these very words, there since, by this step,
    or last of all, waits to be settled.
    """
    from data.edits.row_edits import with_rows  # not before something is taken back

    for one in change.rows:
        sides = [side for side in (one.before, one.after) if isinstance(side, Agreeable)]
        if not is_table(one.table) or len(sides) < BOTH or _asked(sides[0]) == _asked(sides[1]):
            continue
        current, new = meeting.row(one.table, one.id), after.row(one.table, one.id)
        if isinstance(current, Agreeable) and isinstance(new, Agreeable):
            known = {asked.id for side in sides for asked in side.agreements}
            stands = _standing(current, new, known)
            after = with_rows(after, one.table, (stands if it is new else it for it in after.rows(one.table)))
    return after


def _asked(row: Agreeable) -> tuple[Any, ...]:
    return (*held(row, STATE), row.agreements)


def _standing(current: Agreeable, new: Agreeable, known: set[str]) -> Agreeable:
    """An item after a step, by what it was before. `known`: the times of asking that the step knows."""
    from data.queries.agreed_text import changed_since  # not before something is taken back

    asked = [one for one in new.agreements if not changed_since(new, one)]
    others = [one for one in asked if one.id not in known]
    if not others:
        return new
    if others[-1].state == current.state:
        new = msgspec.structs.replace(new, **dict(zip(STATE, held(current, STATE), strict=True)))
    own = as_pair(STATE, held(new, STATE)).id
    new = msgspec.structs.replace(new, unsettled=tuple(pair for pair in new.unsettled if pair.id != own))
    if new.state == "to_agree":
        return new
    here = {one.id for one in current.agreements}
    fresh = [one for one in asked if one.id not in here]
    told = {one.id: one for one in (others[-1], *fresh[-1:], asked[-1]) if one.state != new.state}
    pairs = {pair.id: pair for pair in (*new.unsettled, *(as_pair(STATE, held(one, STATE)) for one in told.values()))}
    return msgspec.structs.replace(new, unsettled=tuple(pairs.values())) if told else new


def _with_true_states(after: Meeting, change: Change) -> Meeting:
    """The meeting after a step, in which nothing stands as agreed to what the group did not agree to.

    The words may have come in from another copy since the step was made, or what the group was asked be gone there.
    """
    from data.edits.row_edits import with_rows  # neither of these before something is taken back
    from data.queries.agreed_text import stands_by_what_was_asked

    for table, row_id in {(one.table, one.id) for one in change.rows}:
        if not is_table(table):
            continue
        row = after.row(table, row_id)
        if isinstance(row, Agreeable) and (true := stands_by_what_was_asked(row)) is not row:
            after = with_rows(after, table, (true if one is row else one for one in after.rows(table)))
    return after


def _with_next_dated(meeting: Meeting, after: Meeting, stamper: Stamper) -> Meeting:
    """The meeting after a step; a next meeting that is another one by that was changed just now."""
    from data.edits.row_edits import with_next_dated

    if after.details.next == meeting.details.next:
        return after
    return msgspec.structs.replace(after, details=with_next_dated(meeting, after.details, stamper.now()))


def _as_it_stands(meeting: Meeting, step: UndoStep, *, back: bool) -> UndoStep:
    """A step that, where it lets go of a row, has it as it stands now: with what came in from another copy since."""
    rows: list[RowPatch] = []
    for table, row_id, before, after in step.rows:
        source, target = (after, before) if back else (before, after)
        current = meeting.row(table, row_id) if is_table(table) and source and target is None else None
        source = to_row(current) if current is not None else source
        rows.append((table, row_id, target, source) if back else (table, row_id, source, target))
    return msgspec.structs.replace(step, rows=tuple(rows))
