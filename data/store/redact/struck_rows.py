"""Striking a row for good: finding every place where its words are kept, and leaving none of them there."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from data.edits.owner_links import binding
from data.edits.strike import strike
from data.model.codes import Table, is_table
from data.model.numbering import Claim, with_numbers
from data.model.patch import RowPatch
from data.model.raw import id_in
from data.model.records.meeting import Meeting
from data.model.records.people import Marks, Person
from data.model.records.tombstones import Removed, StruckPart
from data.model.rows import to_record, to_row
from data.model.struck_parts import TABLE, with_parts_struck, without_parts
from data.queries.name_answers import without_answers
from data.queries.versions import rows_held, without_rows_held
from data.record import Record
from data.store.journal_records import JournalEntry, Mended
from data.store.redact.struck_words import said_of, struck_parts, texts_of
from data.store.redaction_log import StrikeRecord, stones_in

if TYPE_CHECKING:
    from data.queries.names.name_replacer import NameReplacer

StruckIds = tuple[tuple[str, str], ...]
"""The table and id of every row that goes; of a part of one, `struck_parts` and its id there."""


NOBODY = "(on no list)"
"""The id, while they are struck, of somebody who is on no list: in no file, and of nobody."""


class StruckWords(Record, frozen=True):
    """What goes with a strike from all that is kept."""

    struck: StruckIds
    """The rows."""
    texts: frozenset[str]
    """Everything that was ever said in them."""
    bound: Callable[[Any], Any]
    """What makes owners by words alone, in whatever holds any, point to the people among the rows whom they name."""
    mending: NameReplacer | None = None
    """What puts "[someone]" in the place of their names in what others said; None: these stay."""
    said: frozenset[str] = frozenset()
    """Everything that was ever said in single concerns, reasons and answers among them: a word of it may be anybody's.
    """
    owners: tuple[str, ...] = ()
    """The names of those on no list who are no owners of anything any more."""
    stones: tuple[StrikeRecord, ...] = ()
    """What is remembered of it until every place is clean, and since."""

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the rows."""
        return frozenset(row_id for table, row_id in self.struck if table != TABLE)

    @property
    def parts(self) -> tuple[StruckPart, ...]:
        """The parts of rows."""
        return struck_parts(self.struck)

    def cleaned(self, held: Any) -> Any:
        """Whatever holds anything, also as on disk, without the parts and names, and with owners bound; rows stay."""
        held = without_parts(self.bound(held), self.parts)
        return held if self.mending is None else self.mending.held(held)


class _At:
    """A stamper that stands still."""

    def __init__(self, when: str) -> None:
        self._when = when

    def now(self) -> str:
        return self._when

    def new_id(self) -> str:
        raise NotImplementedError("Striking makes nothing new.")


def struck_with(meeting: Meeting, table: Table, row_id: str, steps: Iterable[tuple[RowPatch, ...]]) -> StruckIds:
    """A row and all that it was made from, or that was made from it and is gone: they held the same words.

    `steps`: every step that is kept anywhere. Other rows that stand in the meeting are not struck with it.
    """
    tables: dict[str, str] = {row_id: table}
    made_from: set[tuple[str, str]] = set()
    for here, row in meeting.all_rows():
        tables.setdefault(row.id, here)
        if row.origin:
            made_from.add((row.id, row.origin))
    for name, held in rows_held(meeting):
        tables.setdefault(held["id"], name)
        if held.get("from"):
            made_from.add((held["id"], held["from"]))
    for name, patched, before, after in (row for rows in steps for row in rows):
        if not is_table(name):
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


def people_called(meeting: Meeting, struck: StruckIds, steps: Iterable[tuple[RowPatch, ...]]) -> list[Person]:
    """The people among these rows, once for each name that they had in anything that is kept."""
    ids = {row_id for table, row_id in struck if table == "people"}
    names = {(row.id, row.text) for row in meeting.people if row.id in ids}
    held = [row for table, row in rows_held(meeting) if table == "people"]
    held += [row for step in steps for table, _, *both in step if table == "people" for row in both if row]
    names |= {(row["id"], row.get("text", "")) for row in held if row.get("id") in ids}
    return [Person(id=row_id, text=text) for row_id, text in sorted(names)]


def struck_by(meeting: Meeting, entry: JournalEntry) -> Meeting:
    """The meeting after a line of the journal that says what was struck."""
    mended = {row_id for _, row_id in entry.struck if entry.names_mended}
    meeting = without_struck(meeting, entry.gone, entry.when, mended=mended)
    if entry.refs:
        given = [Claim(table, row_id, entry.refs.get(row_id)) for table, row_id in entry.struck]
        meeting = with_numbers(meeting, given)
    columns: dict[str, Any] = {}
    for table, row_id, new in entry.mended:
        if table == "meeting":
            columns["details"] = to_record(table, to_row(meeting.details) | new)
        elif is_table(table) and (row := meeting.row(table, row_id)) is not None:
            record = to_record(table, to_row(row) | new)
            rows = columns.get(table, meeting.rows(table))
            columns[table] = tuple(record if one.id == row_id else one for one in rows)
    return msgspec.structs.replace(meeting, **columns)


def without_struck(meeting: Meeting, struck: StruckIds, when: str, *, mended: Collection[str] = ()) -> Meeting:
    """The meeting without these rows, a tombstone for each, and no trace of the people among them.

    `mended`: the ids of those whose names were put out of what others said, as their tombstones say then.
    """
    meeting = with_parts_struck(meeting, struck_parts(struck))
    struck = tuple(one for one in struck if one[0] != TABLE)
    for table, row_id in struck:
        meeting = strike(meeting, _At(when), table, row_id) if is_table(table) else meeting
    ids = {row_id for _, row_id in struck}
    stones = {stone.id: stone for stone in meeting.removed}
    for table, row_id in struck:
        stone = stones.get(row_id, Removed(id=row_id, table=table, when=when))
        out = table == "people" and row_id in mended
        stones[row_id] = msgspec.structs.replace(stone, struck=True, marks=(), mended=stone.mended or out)
    misfits = tuple(one for one in meeting.misfits if id_in(one.row) not in ids)
    meeting = msgspec.structs.replace(meeting, removed=tuple(stones.values()), misfits=misfits)
    return without_answers(without_rows_held(meeting, ids), ids)


def struck_in(meeting: Meeting) -> frozenset[tuple[str, str]]:
    """The table and id of every row, and every part of one, that is struck in a meeting."""
    return frozenset(stones_in(meeting))


def unsaid(
    struck: StruckIds, values: Sequence[Meeting], steps: Sequence[tuple[RowPatch, ...]],
    mending: NameReplacer | None = None, owners: Sequence[str] = (), called: Iterable[Person] = (),
    stones: Iterable[StrikeRecord] = (),
) -> StruckWords:  # fmt: skip
    """What goes with these rows, as these values of the meeting, of which there is one, and all steps have it yet.

    `owners`: the names of those on no list who are no owners of anything from now on; `called`: the people among the
    rows, by what they are called besides.
    """
    known = [*called, *(person for one in values for person in people_called(one, struck, steps))]
    people = list(dict.fromkeys((one.id, one.text) for one in known))
    texts = frozenset(words for one in values for words in texts_of(struck, one, steps))
    said = frozenset(words for one in values for words in said_of(struck, one, steps))
    if owners:
        people, texts = [*people, *((NOBODY, owner) for owner in owners)], texts.union(owners)
        struck = (*struck, ("", NOBODY))
    bound = binding(values[0], [Person(id=row_id, text=text) for row_id, text in people])
    return StruckWords(
        struck=struck, texts=texts, bound=bound, mending=mending, said=said, owners=tuple(owners), stones=tuple(stones)
    )  # fmt: skip


def struck_entry(
    start: str, to: str, when: str, struck: StruckIds, mended: tuple[Mended, ...] = (), *, names_mended: bool = False,
    marks: dict[str, tuple[Marks, ...]] | None = None, stones: Iterable[Removed] = (),
) -> JournalEntry:  # fmt: skip
    """What the journal says about a strike: which rows and parts, with the numbers of these `stones`, and no words."""
    rows = tuple(one for one in struck if one[0] != TABLE)
    parts = tuple(row_id for table, row_id in struck if table == TABLE)
    return JournalEntry(
        kind="strike",
        start=start,
        to=to,
        edit="strike",
        when=when,
        struck=rows,
        parts=parts,
        mended=mended,
        names_mended=names_mended,
        marks=marks or {},
        refs={stone.id: stone.ref for stone in stones if stone.ref and (stone.table, stone.id) in rows},
    )
