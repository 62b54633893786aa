"""A journal without what was struck: its changes, what can be taken back, and unfinished words."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from data.model.patch import RowPatch
from data.model.raw import without_any
from data.queries.name_answers import is_about
from data.store.journal_records import JournalEntry, JournalState, Mended, UndoStep, behind_all
from data.store.redact.redact_drafts import without_said
from data.store.redact.struck_rows import StruckWords


def scrubbed(past: JournalState, gone: StruckWords) -> JournalState:
    """A journal without these rows, without the people among them, and without drafts that hold the words."""
    kept = past.kept
    undo, redo = scrubbed_steps(kept.undo, gone), scrubbed_steps(kept.redo, gone)
    drafts = scrubbed_drafts(kept.drafts, gone)
    entries = tuple(without_rows_in(one, gone) if one.rows or one.mended else one for one in past.entries)
    return JournalState(kept=msgspec.structs.replace(kept, undo=undo, redo=redo, drafts=drafts), entries=entries)


def without_rows_in(entry: JournalEntry, gone: StruckWords) -> JournalEntry:
    """A change without these rows, and without the people among them."""
    return msgspec.structs.replace(entry, rows=_rows(entry.rows, gone), mended=_mended(entry.mended, gone))


def scrubbed_steps(steps: Iterable[UndoStep], gone: StruckWords) -> tuple[UndoStep, ...]:
    """Steps without these rows, from now on behind a strike. A step of which nothing is left is gone."""
    left = (msgspec.structs.replace(step, rows=_rows(step.rows, gone)) for step in steps)
    return tuple(behind_all((step for step in left if step.rows), "strike"))


def scrubbed_drafts(drafts: dict[str, str], gone: StruckWords) -> dict[str, str]:
    """Unfinished words without those that stand in a form of these rows, hold their words, or begin them.

    Of a part only the fields go that say it: "it" or "cost" stands in much that has nothing to do with it.
    """
    texts, ids = [text.casefold() for text in gone.texts if text], gone.ids
    if gone.said:
        drafts = {key: without_said(value, gone.said) for key, value in drafts.items()}
    if gone.mending is not None:
        drafts = {key: gone.mending.draft(value) for key, value in drafts.items()}
    return {key: value for key, value in drafts.items() if value and not (_names(key, ids) or _holds(value, texts))}


def _names(key: str, ids: frozenset[str]) -> bool:
    return any(one in key for one in ids)


def _holds(value: str, gone: list[str]) -> bool:
    """Forms are kept as JSON, so their words are looked for as they stand there too."""
    typed = value.casefold()
    for text in gone:
        escaped = msgspec.json.encode(text).decode()[1:-1]
        if any(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", typed) for one in (text, escaped)):
            return True
    return len(typed) > 2 and any(text.startswith(typed) for text in gone)


def _mended(mended: tuple[Mended, ...], gone: StruckWords) -> tuple[Mended, ...]:
    ids = gone.ids
    return tuple(
        (table, row_id, without_any(gone.cleaned(new), ids)) for table, row_id, new in mended if row_id not in ids
    )


def _rows(rows: tuple[RowPatch, ...], gone: StruckWords) -> tuple[RowPatch, ...]:
    ids = gone.ids
    left = (
        (table, row_id, *map(gone.cleaned, both))
        for table, row_id, *both in rows
        if row_id not in ids and not (table == "spoken" and any(is_about(one, ids) for one in both))
    )
    return tuple(
        (table, row_id, without_any(before, ids), without_any(after, ids)) for table, row_id, before, after in left
    )
