"""What stands in a journal: a line for each change, draft and export, and what all the lines before came to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal, TypeAlias

import msgspec

from data.model.patch import RowPatch
from data.model.records.people import Marks
from data.model.row_patches import names_changed, reversed_rows
from data.model.struck_parts import TABLE
from data.record import Record
from data.store.redaction_log import OWNER, StrikeRecord

STEPS = 200
"""How many changes can be taken back."""

BESIDE_UNDO = frozenset({"say_of_names"})
"""Edits that change nothing that was said: undo and redo go past them, and they cost no step."""

Mended: TypeAlias = tuple[str, str, dict[str, Any]]
"""A row's table and id, and columns of it, as on disk."""


JournalEntryKind: TypeAlias = Literal["do", "undo", "redo", "merge", "strike", "counted"]
"""`undo`, `redo`: the rows are in the direction in which the meeting went. `merge`: what others did came in. `strike`:
rows went for good. `counted`: undo and redo have it already."""


Barrier: TypeAlias = Literal["", "strike", "merge", "restored"]
"""What has come since a change, so that undo and redo ask before they go back behind it; empty: nothing has.

`strike`: a row went for good. `merge`: what others did to the same thing came in. `restored`: rows were put back."""


class UndoStep(Record, frozen=True, tag_field="line", tag="step"):
    """One change that can be taken back."""

    edit: str
    """The name of the edit."""
    when: str
    """UTC instant."""
    rows: tuple[RowPatch, ...] = ()
    """What it did."""
    behind: Barrier = ""
    """What has come since. A journal of an earlier version doesn't say it."""


class JournalEntry(Record, frozen=True, tag_field="line", tag="entry"):
    """One change of the meeting, taken back and done again included."""

    kind: JournalEntryKind
    """What sort of change."""
    start: str = msgspec.field(name="from")
    """The revision that it was made to."""
    to: str
    """The revision that it made."""
    edit: str
    """The name of the edit."""
    when: str
    """UTC instant."""
    rows: tuple[RowPatch, ...] = ()
    """What it did, row by row. Never the log."""
    row: str = ""
    """The id of the one row that it changed, for the log; empty: the meeting itself, or several."""
    by: str = ""
    """What the log knows it by; empty: the first digits of the revision that it made."""
    skipped: int = 0
    """`undo`, `redo`: steps passed over because nothing of them was left."""
    struck: tuple[tuple[str, str], ...] = ()
    """`strike`: the table and id of every row struck."""
    mended: tuple[Mended, ...] = ()
    """`strike`: what stands elsewhere from now on, where the name of somebody struck was."""
    names_mended: bool = False
    """`strike`: whether names were put out of what others said."""
    parts: tuple[str, ...] = ()
    """`strike`: the id, in the table `struck_parts`, of every concern, reason and answer struck by itself."""
    marks: dict[str, tuple[Marks, ...]] = msgspec.field(default_factory=dict[str, tuple[Marks, ...]])
    """`strike`: marks of the names of the people struck, by their ids, until every place is clean of these. Empty id:
    of an owner on no list."""
    refs: dict[str, int] = msgspec.field(default_factory=dict[str, int])
    """`strike`: the numbers that people referred to the rows struck by, by their ids."""

    @property
    def gone(self) -> tuple[tuple[str, str], ...]:
        """`strike`: the table and id of all that was struck, parts among it."""
        return (*self.struck, *((TABLE, part) for part in self.parts))

    @property
    def stones(self) -> dict[tuple[str, str], StrikeRecord]:
        """`strike`: the same, with owners on no list, as it is remembered."""
        owners = [(OWNER, self.to)] if "" in self.marks else []
        return {
            (table, row_id): StrikeRecord(
                table=table,
                id=row_id,
                mended=self.names_mended and table in ("people", OWNER),
                marks=self.marks.get("" if table == OWNER else row_id, ()),
            )
            for table, row_id in (*self.gone, *owners)
        }


class JournalDraft(Record, frozen=True, tag_field="line", tag="draft"):
    """Unfinished words."""

    key: str
    """Where they stand."""
    value: str
    """The words so far; empty: none any more."""


class Exported(Record, frozen=True, tag_field="line", tag="exported"):
    """That minutes were written to a file."""

    path: str
    """The file."""
    digest: str = ""
    """The SHA-256 of what was written, in hex; empty: not known."""


class Checkpoint(Record, frozen=True, tag_field="line", tag="kept"):
    """What all the lines before came to: where a thinned journal begins."""

    base: str = ""
    """The revision that the meeting's file had then; empty: not known."""
    undo: tuple[UndoStep, ...] = ()
    """What can be taken back, newest last."""
    redo: tuple[UndoStep, ...] = ()
    """What can be done again, next one last."""
    drafts: dict[str, str] = msgspec.field(default_factory=dict[str, str])
    """Unfinished words by their keys."""
    exports: tuple[str, ...] = ()
    """Files of minutes, oldest first."""
    digests: dict[str, str] = msgspec.field(default_factory=dict[str, str])
    """What was last written to them: the SHA-256 in hex by the file."""


Line: TypeAlias = JournalEntry | JournalDraft | Exported | Checkpoint
"""One line of a journal."""


class JournalState(Record, frozen=True):
    """What a journal says: what was kept, and the changes since then."""

    kept: Checkpoint = Checkpoint()
    """Undo and redo as they stood before `entries`; drafts and exports as they are now."""
    entries: tuple[JournalEntry, ...] = ()
    """The changes since, oldest first."""

    def all_steps(self) -> Iterator[tuple[RowPatch, ...]]:
        """The rows of every step and entry, wherever it stands."""
        for step in (*self.kept.undo, *self.kept.redo):
            yield step.rows
        for entry in self.entries:
            yield entry.rows


def replay_lines(lines: Iterable[Line]) -> JournalState:
    """What the lines of a journal come to."""
    kept, entries = Checkpoint(), list[JournalEntry]()
    drafts: dict[str, str] = {}
    exports: list[str] = []
    digests: dict[str, str] = {}
    for line in lines:
        if isinstance(line, JournalEntry):
            entries.append(line)
        elif isinstance(line, JournalDraft):
            drafts[line.key] = line.value
        elif isinstance(line, Exported):
            exports.append(line.path)
            digests[line.path] = line.digest
        else:
            kept, entries, drafts, exports = line, [], dict(line.drafts), list(line.exports)
            digests = dict(line.digests)
    drafts = {key: value for key, value in drafts.items() if value}
    names = tuple(dict.fromkeys(exports))
    kept = msgspec.structs.replace(kept, drafts=drafts, exports=names, digests=digests)
    return JournalState(kept=kept, entries=tuple(entries))


def settled(past: JournalState, revision: str) -> JournalState:
    """The same with the changes up to a revision, which the meeting's file holds, thinned to what undo needs."""
    ends = [at for at, entry in enumerate(past.entries, 1) if entry.to == revision]
    if not ends:
        return past
    undo, redo = stacks(past.kept.undo, past.kept.redo, past.entries[: ends[-1]])
    kept = msgspec.structs.replace(past.kept, base=revision, undo=undo, redo=redo)
    return JournalState(kept=kept, entries=past.entries[ends[-1] :])


def stacks(
    undo: Sequence[UndoStep], redo: Sequence[UndoStep], entries: Sequence[JournalEntry]
) -> tuple[tuple[UndoStep, ...], tuple[UndoStep, ...]]:
    """What can be taken back and done again after some more changes."""
    back, forth = list(undo), list(redo)
    for entry in entries:
        if entry.edit in BESIDE_UNDO:
            continue
        if entry.kind == "do":
            back.append(UndoStep(edit=entry.edit, when=entry.when, rows=entry.rows))
            forth.clear()
        elif entry.kind in ("undo", "redo"):
            source, target = (back, forth) if entry.kind == "undo" else (forth, back)
            del source[len(source) - min(entry.skipped, len(source)) :]
            if source:
                target.append(_as_it_went(source.pop(), entry))
        elif entry.kind == "strike":
            back, forth = behind_all(back, "strike"), behind_all(forth, "strike")
        else:
            back, forth = behind_merge(back, entry.rows), behind_merge(forth, entry.rows)
    return tuple(back[-STEPS:]), tuple(forth[-STEPS:])


def _as_it_went(step: UndoStep, entry: JournalEntry) -> UndoStep:
    """A step with its rows as they stood when it was taken back, or done again."""
    rows = reversed_rows(entry.rows) if entry.kind == "undo" else entry.rows
    same = len(rows) >= len(step.rows) and all(one[:2] == row[:2] for one, row in zip(step.rows, rows, strict=False))
    return msgspec.structs.replace(step, rows=rows[: len(step.rows)]) if same else step


def behind_all(steps: Iterable[UndoStep], barrier: Barrier) -> list[UndoStep]:
    """Steps that all stand behind something now."""
    return [msgspec.structs.replace(step, behind=barrier) for step in steps]


def behind_merge(steps: Iterable[UndoStep], rows: Iterable[RowPatch]) -> list[UndoStep]:
    """Steps, of which those stand behind a merge that changed a column that came in, too."""
    names = {(table, row_id): names_changed(before, after) for table, row_id, before, after in rows}
    came = {key: changed for key, changed in names.items() if changed}

    def meets(step: UndoStep) -> bool:
        return any(
            (table, row_id) in came
            and (before is None or after is None or came[table, row_id] & names_changed(before, after))
            for table, row_id, before, after in step.rows
        )

    return [
        msgspec.structs.replace(step, behind="merge") if not step.behind and meets(step) else step for step in steps
    ]
