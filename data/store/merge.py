"""Bringing together two copies of one meeting that were both changed.

Three-way, field by field, against a value that both were made from. It comes out the same whichever copy is named
first, and bringing in a copy a second time changes nothing. Nothing is lost: a field that both changed keeps one of
the two, and the other with the row, for the group to settle (`data/queries/conflicts.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from data.edits.name_answers import with_places_kept
from data.edits.owner_links import bound_by_mention
from data.model.codes import Table
from data.model.fields import FieldTable, with_values
from data.model.next_dated import next_dated
from data.model.numbering import claims_of, with_numbers
from data.model.order import sort_key
from data.model.patch import GIVEN
from data.model.records.agreements import Agreeable
from data.model.records.meeting import ROW_TABLES, Meeting
from data.model.records.people import joined_marks
from data.model.records.tombstones import Removed
from data.model.struck_parts import with_parts_struck
from data.queries.agreed_text import back_to_agree, stands_by_what_was_asked
from data.queries.conflicts import as_pair, held, units, with_pair
from data.store.logs import joined_log
from data.store.merge_ahead import Ahead, asked_in_these_words, both_asked
from data.store.merge_misfits import misfits_in_either
from data.store.merge_order import kept_order, list_key, stone_key
from data.store.merge_removed import people_gone, spoken_in_either, tombstones, without_people_struck
from data.store.merge_unknown import unknown_tables
from data.store.merge_values import goes_first, later_of, settled, told

_LISTS = ("agreements", "wordings", "unsettled", "asked_since", "answered_since")
"""Columns that hold things with an id of their own."""


def merge(base: Meeting | None, one: Meeting, other: Meeting) -> Meeting:
    """One meeting out of two copies of it.

    `base`: a value that both were made from (`is_behind` says of which that can be so); None: not known, then every
    difference is left to the group. A row changed in one and taken out in the other stays; a row struck in either, or
    a part of one, is struck, and nothing brings it back.
    """
    parts = {part.id: part for part in (*one.struck_parts, *other.struck_parts)}.values()
    one, other = with_parts_struck(one, parts), with_parts_struck(other, parts)
    base = base and with_parts_struck(base, parts)
    mended = {stone.id for stone in (*one.removed, *other.removed) if stone.struck and stone.mended}
    if mended:
        from data.store.redact.struck_names import without_names  # not before somebody is struck: it costs the start

        one, other, *before = without_names(mended, [one, other, *([base] if base else [])])
        base = before[0] if before else None
    stones = tombstones(one, other)
    struck = {stone.id for stone in stones.values() if stone.struck}
    ahead = Ahead(one, other)
    base, one, other = _without_gone(base, one, other, stones, struck, ahead)
    columns: dict[str, Any] = {
        table: _rows(table, base, one, other, struck, ahead)
        for table in ROW_TABLES
        if not (getattr(one, table) is getattr(other, table) and not struck)
    }
    details = _record("meeting", base and base.details, one.details, other.details)
    coming = next_dated(details.next, [one.details.next, other.details.next])
    details = msgspec.structs.replace(details, next=coming)
    joined = msgspec.structs.replace(one, details=details, **columns)
    standing = {row.id for _, row in joined.all_rows()}
    joined = msgspec.structs.replace(
        joined,
        removed=kept_order(one.removed, other.removed, [s for s in stones.values() if s.id not in standing], stone_key),
        spoken=spoken_in_either(one, other, struck),
        log=joined_log(one.log, other.log),
        misfits=misfits_in_either(base, one, other, standing | struck),
        extra=unknown_tables(base, one, other),
    )
    return with_numbers(with_places_kept(joined, one, other), (*claims_of(one), *claims_of(other)))


def _without_gone(
    base: Meeting | None, one: Meeting, other: Meeting, stones: dict[str, Removed], struck: set[str], ahead: Ahead
) -> tuple[Meeting | None, Meeting, Meeting]:  # fmt: skip
    """The copies, in which owners by words alone that name whoever is gone from either point to them, as where they
    were taken out, and who is struck does nothing.
    """  # noqa: D205  (one sentence)
    gone = people_gone((base, one, other), stones)
    if gone:
        stay = {person.id for person in _rows("people", base, one, other, struck, ahead)}
        gone = tuple(person for person in gone if person.id not in stay)
        one, other = bound_by_mention(one, gone), bound_by_mention(other, gone)
        base = base and bound_by_mention(base, gone)
    one, other = without_people_struck(one, stones, struck), without_people_struck(other, stones, struck)
    return base and without_people_struck(base, stones, struck), one, other


def _rows(
    table: Table, base: Meeting | None, one: Meeting, other: Meeting, struck: set[str], ahead: Ahead
) -> tuple[Any, ...]:  # fmt: skip
    was, here, there = _by_id(table, base), _by_id(table, one), _by_id(table, other)
    stones, our_stones, their_stones = ({s.id: s for s in it.removed} if it else {} for it in (base, one, other))
    joined: list[Any] = []
    for row_id in here.keys() | there.keys():
        mine, theirs, before = here.get(row_id), there.get(row_id), was.get(row_id)
        if row_id in struck:
            continue
        if mine is not None and theirs is not None:
            if before is not None and mine != theirs and (newer := ahead.of(row_id, before, mine, theirs)):
                before = theirs if newer > 0 else mine  # known to be made from it, though `base` is older
            joined.append(mine if mine is theirs else _record(table, before, mine, theirs))
            continue
        row: Any
        row, stone = (theirs, our_stones.get(row_id)) if mine is None else (mine, their_stones.get(row_id))
        if before is not None and (newer := ahead.of(row_id, before, mine, theirs)):
            stays = (newer > 0) == (mine is not None)
        elif before is not None:
            stays = _differ(before, row)  # taken out in one, and changed in the other
        else:
            stays = stone is None or row_id in stones or row.changed > stone.when
        if stays:
            joined.append(row)
    return tuple(sorted(joined, key=sort_key))


def _by_id(table: Table, meeting: Meeting | None) -> dict[str, Any]:
    return {row.id: row for row in meeting.rows(table)} if meeting else {}


def _differ(one: Any, other: Any) -> bool:
    names = (name for name in one.__struct_fields__ if name not in ("changed", *GIVEN))
    return any(getattr(one, name) != getattr(other, name) for name in names)


def _record(table: FieldTable, base: Any, one: Any, other: Any) -> Any:
    """One row out of two, field by field."""
    if one == other:
        return one
    later = later_of(one, other)
    bare = type(one)(id=one.id)
    changed: dict[str, Any] = {}
    pairs: list[Any] = []
    done = {"id", "unsettled", *GIVEN}
    asked = both_asked(base, one, other)
    for unit in units(table):
        known = base if not (asked and unit[0] == "state") else None
        mine, theirs, was = held(one, unit), held(other, unit), held(known, unit) if known is not None else None
        value, lost = _picked(was, mine, theirs, held(bare, unit), later)
        changed.update(zip(unit, value, strict=True))
        pairs += [as_pair(unit, lost)] if lost is not None else []
        done.update(name.partition(".")[0] for name in unit)
    for name in one.__struct_fields__:
        mine, theirs = getattr(one, name), getattr(other, name)
        if name in done or mine == theirs:
            continue
        was = getattr(base, name) if base else None
        if name in _LISTS:
            changed[name] = _list(was or (), mine, theirs)
        elif name == "once":
            changed[name] = joined_marks(mine, theirs)
        elif name == "changed":
            changed[name] = max(mine, theirs)
        elif name == "told":
            changed[name] = told(was, mine, theirs)
        elif name == "made":
            changed[name] = min(mine, theirs) or max(mine, theirs)
        else:
            changed[name] = settled(was, mine, theirs, later)
    joined = with_values(one, changed)
    waiting = _list(base.unsettled if base else (), one.unsettled, other.unsettled, pairs)
    left = tuple(pair for pair in waiting if as_pair(*_own(table, joined, pair.field)).id != pair.id)
    joined = msgspec.structs.replace(joined, unsettled=left) if left != joined.unsettled else joined
    joined = asked_in_these_words(joined, one, other) if asked else joined
    return _without_states_passed(table, stands_by_what_was_asked(joined)) if isinstance(joined, Agreeable) else joined


def _without_states_passed(table: FieldTable, row: Any) -> Any:
    """An item that is to be agreed again, without states to settle that were of other words than stand there now."""
    if row.state != "to_agree":
        return row
    others = tuple(pair for pair in row.unsettled if pair.field != "state")
    bare = msgspec.structs.replace(row, unsettled=others)
    with_others = {pair.id: with_pair(table, bare, pair) for pair in row.unsettled}
    passed = {one for one, held in with_others.items() if held != bare and back_to_agree(held).state == "to_agree"}
    left = tuple(pair for pair in row.unsettled if pair.field != "state" or pair.id not in passed)
    return msgspec.structs.replace(row, unsettled=left) if left != row.unsettled else row


def _own(table: FieldTable, record: Any, field: str) -> tuple[tuple[str, ...], tuple[Any, ...]]:
    unit = next((unit for unit in units(table) if unit[0] == field), None)
    return (unit, held(record, unit)) if unit else ((field,), ("",))


def _picked(was: Any, mine: Any, theirs: Any, bare: Any, later: int) -> tuple[Any, Any]:
    """What a unit holds from now on; and what it could hold as well, None: nothing is left to settle."""
    if mine == theirs or theirs == was or (was is None and theirs == bare):
        return mine, None
    if mine == was or (was is None and mine == bare):
        return theirs, None
    return (mine, theirs) if goes_first(mine, theirs, later) else (theirs, mine)


def _list(was: Sequence[Any], mine: Sequence[Any], theirs: Sequence[Any], new: Sequence[Any] = ()) -> tuple[Any, ...]:
    """Things with ids: what either has, but what one of them let go of."""
    before = {one.id: one for one in was}
    here, there = {one.id: one for one in mine}, {one.id: one for one in theirs}
    found: dict[str, Any] = {}
    for key in here.keys() | there.keys():
        if key in here and key in there:
            found[key] = settled(before.get(key), here[key], there[key], 0)
        elif key not in before or (here.get(key) or there.get(key)) != before[key]:
            found[key] = here.get(key) or there[key]
    found |= {one.id: one for one in new}
    return kept_order(mine, theirs, list(found.values()), list_key)
