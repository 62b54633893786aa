"""Striking a row for good: finding every place where its words are kept, and leaving none of them there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, cast

import msgspec

from data.archive.lines import Entry, Past, RowPatch, Step, behind_all
from data.archive.raw import id_in, without_any
from data.edits.items import strike
from data.edits.owners import binding
from data.meeting import ROW_TABLES, Meeting, Person, Record, Removed
from data.spoken import is_about, without_answers
from data.versions import rows_held, without_rows_held

Struck = tuple[tuple[str, str], ...]
"""The table and id of every row that goes."""


class Unsaid(Record, frozen=True):
    """What goes with a strike from all that is kept."""

    struck: Struck
    """The rows."""
    texts: frozenset[str]
    """Everything that was ever said in them."""
    bound: Callable[[Any], Any]
    """What makes owners by words alone, in whatever holds any, point to the people among the rows whom they name."""

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the rows."""
        return frozenset(row_id for _, row_id in self.struck)


class _At:
    """A pen that stands still."""

    def __init__(self, when: str) -> None:
        self._when = when

    def now(self) -> str:
        return self._when

    def new_id(self) -> str:
        raise NotImplementedError("Striking makes nothing new.")


def struck_with(meeting: Meeting, table: str, row_id: str, steps: Iterable[tuple[RowPatch, ...]]) -> Struck:
    """A row and all that it was made from, or that was made from it and is gone: they held the same words.

    `steps`: every step that is kept anywhere. Other rows that stand in the meeting are not struck with it.
    """
    tables = {row_id: table}
    made_from: set[tuple[str, str]] = set()
    for name, row in meeting.all_rows():
        tables.setdefault(row.id, name)
        if row.origin:
            made_from.add((row.id, row.origin))
    for name, held in rows_held(meeting):
        tables.setdefault(held["id"], name)
        if held.get("from"):
            made_from.add((held["id"], held["from"]))
    for name, patched, before, after in (row for rows in steps for row in rows):
        if name not in ROW_TABLES:
            continue
        tables.setdefault(patched, name)
        made_from.update((patched, row["from"]) for row in (before, after) if row and row.get("from"))
    for stone in meeting.removed:
        tables.setdefault(stone.id, stone.table)
    standing = {row.id for _, row in meeting.all_rows()}
    family, found = {row_id}, {row_id}
    while found:
        kin = {one for pair in made_from if found & set(pair) for one in pair}
        found = kin - family - standing
        family |= found
    return tuple((tables[one], one) for one in sorted(family) if one in tables)


def without_struck(meeting: Meeting, struck: Struck, when: str) -> Meeting:
    """The meeting without these rows, a tombstone for each, and no trace of the people among them."""
    for table, row_id in struck:
        meeting = strike(meeting, _At(when), table, row_id)
    ids = {row_id for _, row_id in struck}
    stones = {stone.id: stone for stone in meeting.removed}
    for table, row_id in struck:
        stone = stones.get(row_id, Removed(id=row_id, table=table, when=when))
        stones[row_id] = msgspec.structs.replace(stone, struck=True, marks=())
    misfits = tuple(one for one in meeting.misfits if id_in(one.row) not in ids)
    meeting = msgspec.structs.replace(meeting, removed=tuple(stones.values()), misfits=misfits)
    return without_answers(without_rows_held(meeting, ids), ids)


def struck_in(meeting: Meeting) -> frozenset[tuple[str, str]]:
    """The table and id of every row that is struck in a meeting."""
    return frozenset((stone.table, stone.id) for stone in meeting.removed if stone.struck)


def struck_as_in(copy: Meeting, other: Meeting) -> Meeting:
    """A copy of a meeting without the rows that are struck in another."""
    struck = struck_in(other) - struck_in(copy)
    return without_struck(copy, tuple(sorted(struck)), other.details.changed) if struck else copy


def unsaid(struck: Struck, meeting: Meeting, steps: Sequence[tuple[RowPatch, ...]]) -> Unsaid:
    """What goes with these rows, as the `meeting` and all steps that are kept still have it."""
    ids = {row_id for table, row_id in struck if table == "people"}
    names = {(row.id, row.text) for row in meeting.people if row.id in ids}
    held = [row for table, row in rows_held(meeting) if table == "people"]
    held += [row for step in steps for table, _, *both in step if table == "people" for row in both if row]
    names |= {(row["id"], row.get("text", "")) for row in held if row.get("id") in ids}
    people = [Person(id=row_id, text=text) for row_id, text in sorted(names)]
    return Unsaid(struck=struck, texts=texts_of(struck, meeting, steps), bound=binding(meeting, people))


def scrubbed(past: Past, gone: Unsaid) -> Past:
    """A journal without these rows, without the people among them, and without drafts that hold the words."""
    kept = past.kept
    undo, redo = scrubbed_steps(kept.undo, gone), scrubbed_steps(kept.redo, gone)
    drafts = scrubbed_drafts(kept.drafts, gone.ids, gone.texts)
    entries = tuple(
        msgspec.structs.replace(entry, rows=_rows(entry.rows, gone)) if entry.rows else entry for entry in past.entries
    )
    return Past(kept=msgspec.structs.replace(kept, undo=undo, redo=redo, drafts=drafts), entries=entries)


def scrubbed_steps(steps: Iterable[Step], gone: Unsaid) -> tuple[Step, ...]:
    """Steps without these rows, from now on behind a strike. A step of which nothing is left is gone."""
    left = (msgspec.structs.replace(step, rows=_rows(step.rows, gone)) for step in steps)
    return tuple(behind_all((step for step in left if step.rows), "strike"))


def scrubbed_drafts(drafts: dict[str, str], ids: frozenset[str], texts: Iterable[str]) -> dict[str, str]:
    """Unfinished words without those that stand in a form of these rows, hold their words, or begin them."""
    gone = [text.casefold() for text in texts if text]
    return {key: value for key, value in drafts.items() if not (_names(key, ids) or _holds(value, gone))}


def texts_of(struck: Struck, meeting: Meeting, steps: Iterable[tuple[RowPatch, ...]]) -> frozenset[str]:
    """Everything that was ever said in these rows: their words, earlier wordings, agreements and reasons."""
    ids = {row_id for _, row_id in struck}
    rows = [msgspec.to_builtins(row) for _, row in meeting.all_rows() if row.id in ids]
    rows += [row for _, row in rows_held(meeting) if row["id"] in ids]
    rows += [row for step in steps for _, row_id, *both in step if row_id in ids for row in both if row]
    found: set[str] = set()
    for row in rows:
        _collect([row.get(name) for name in ("text", "wordings", "agreements", "answered_since")], found)
    return frozenset(found)


def struck_entry(start: str, to: str, when: str, struck: Struck) -> Entry:
    """What the journal says about a strike: which rows, and none of their words."""
    return Entry(kind="strike", start=start, to=to, edit="strike", when=when, struck=struck)


def _collect(value: Any, found: set[str]) -> None:
    if isinstance(value, str):
        found.add(value)
    elif isinstance(value, list | tuple):
        for one in cast("list[Any]", value):
            _collect(one, found)
    elif isinstance(value, dict):
        for name, one in cast("dict[str, Any]", value).items():
            if name in ("words", "reasons", "next_step", "objections"):
                _collect(one, found)
            elif name == "read" and isinstance(one, dict):
                read = cast("dict[str, Any]", one)
                _collect([read.get(part) for part in ("text", "what", "how", "when")], found)


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


def _rows(rows: tuple[RowPatch, ...], gone: Unsaid) -> tuple[RowPatch, ...]:
    ids = gone.ids
    left = (
        (table, row_id, *map(gone.bound, both))
        for table, row_id, *both in rows
        if row_id not in ids and not (table == "spoken" and any(is_about(one, ids) for one in both))
    )
    return tuple(
        (table, row_id, without_any(before, ids), without_any(after, ids)) for table, row_id, before, after in left
    )
