"""Finishing strikes that a program died in, or that a window has not heard of: of all that is kept, what is left to go.

Opening, restoring and mending a meeting's file all do it: they put no value of the meeting anywhere before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from data.model.patch import RowPatch
from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.model.struck_parts import parts_in
from data.store.backups import Backups
from data.store.journal import Journal, journal_if_readable, journal_path, shared_journals
from data.store.journal_records import JournalState
from data.store.redaction_log import OWNER, StrikeRecord, all_stones, remember_struck, stones_here, stones_in

if TYPE_CHECKING:
    from data.store.redact.struck_rows import StruckWords


def left_to_strike(
    state: Path, file: Meeting | None, values: Sequence[Meeting], *, all_of_it: bool, past: JournalState | None = None
) -> StruckWords | None:  # fmt: skip
    """What is struck in a meeting, and of which words may be left where it is kept; None: nothing is.

    `file`: what its file holds; None: nothing that can be read. `values`: others that are known, at least one.
    `all_of_it`: also what is gone from every place, for these values may have it yet. `past`: the meeting's journal;
    None: it is to be read.
    """
    meeting_id = values[0].details.id
    own = past if past is not None else journal_if_readable(journal_path(state, meeting_id))
    pasts = [own, *map(journal_if_readable, shared_journals(state, meeting_id))]
    entries = (entry for past in pasts for entry in past.entries if entry.kind == "strike")
    struck = all_stones(
        stones_here(state, meeting_id), *(entry.stones for entry in entries),
        *(stones_in(value) for value in (*([file] if file else []), *values)),
    )  # fmt: skip
    if not struck:
        return None
    steps = [rows for past in pasts for rows in past.all_steps()]
    if not all_of_it:
        told = {row_id for rows in steps for _, row_id, *_ in rows} | {part.id for part, _ in parts_in(steps)}
        told |= _standing(file) if file else set()
        struck = {key: stone for key, stone in struck.items() if not stone.done or stone.id in told}
    if not struck:
        return None
    copies = (copy for _, copy in Backups(state, meeting_id).values())
    return _unsaid(list(struck.values()), [*([file] if file else []), *values, *copies], steps)


def finish(state: Path, meeting_id: str, past: JournalState, gone: StruckWords, journal: Journal) -> JournalState:
    """Put the journal without what goes in place of the one there was, and what it says then.

    Where a program dies behind this, the next opening finds in the state folder what is to go from all other places.
    OSError or CannotWrite where that can't be.
    """
    from data.store.redact.redact_journal import scrubbed  # not before something is struck: it costs the start

    remember_struck(state, meeting_id, gone.stones, done=False)
    past = scrubbed(past, gone)
    entries = (msgspec.structs.replace(entry, marks={}) if entry.marks else entry for entry in past.entries)
    past = msgspec.structs.replace(past, entries=tuple(entries))
    journal.rewrite(past)
    return past


def owners_not_heard_of(state: Path, meeting: Meeting, steps: Iterable[tuple[RowPatch, ...]]) -> list[tuple[str, bool]]:
    """The names of owners on no list that another window struck, and that a value or step of this one has yet.

    With each whether it went from what others said, too.
    """
    stones = stones_here(state, meeting.details.id).values()
    owners = [stone for stone in stones if stone.table == OWNER and not stone.done]
    if not owners:
        return []
    from data.store.redact.struck_names import names_fitting  # not before somebody is struck: it costs the start

    several = list(steps)
    return [(name, stone.mended) for stone in owners for name in names_fitting(stone, [meeting], several)]


def _unsaid(
    stones: Sequence[StrikeRecord], values: Sequence[Meeting], steps: Sequence[tuple[RowPatch, ...]]
) -> StruckWords:
    from data.store.redact.struck_rows import unsaid  # not before something is struck, as above

    struck = tuple(sorted((stone.table, stone.id) for stone in stones if stone.table != OWNER))
    owners, called, mending = dict[str, bool](), list[Person](), None
    if any(stone.table in ("people", OWNER) for stone in stones):
        from data.store.redact.struck_names import mending_of, names_fitting  # not before somebody is struck, as above

        for stone in stones:
            names = names_fitting(stone, values, steps)
            if stone.table == OWNER:
                owners |= {name: stone.mended or owners.get(name, False) for name in names}
            else:
                called += [Person(id=stone.id, text=name) for name in names]
        mended = [stone for stone in stones if stone.mended]
        if mended:
            people = tuple(("people", stone.id) for stone in mended if stone.table == "people")
            words = [name for name, out in owners.items() if out]
            mending = mending_of(values[0], people, steps, words, values[1:], mended)
    return unsaid(struck, values, steps, mending, list(owners), called, stones)


def _standing(file: Meeting) -> set[str]:
    """The ids of the rows that stand in a value or in a version of it."""
    from data.queries.versions import rows_held

    return {row.id for _, row in file.all_rows()} | {row["id"] for _, row in rows_held(file)}
