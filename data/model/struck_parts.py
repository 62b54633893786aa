"""Concerns, answers and reasons that were struck by themselves: which they are, and a meeting without their words.

What the group was asked keeps its counts, and each of the others its place: only the words are gone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any, get_args

import msgspec

from data.model.records.agreements import Agreeable, Agreement, AnsweredSince, Objection
from data.model.records.meeting import Meeting
from data.model.records.tombstones import SaidIn, StruckPart
from data.record import Record
from data.text.json_values import is_dict, is_list

TABLE = "struck_parts"
"""The table that keeps them, where rows that were struck stand in `removed`."""

_COLUMNS: tuple[SaidIn, ...] = get_args(SaidIn)


def struck_part(of: str, column: SaidIn, which: str) -> StruckPart:
    """The row that keeps that a part was struck: the same in every copy in which somebody strikes it."""
    return StruckPart(id=f"{of}:{column}:{which}", of=of, column=column, which=which)


def part_of(row_id: str) -> StruckPart | None:
    """The row of that id. None: it is no id of one."""
    for column in _COLUMNS:
        of, found, which = row_id.partition(f":{column}:")
        if found:
            return struck_part(of, column, which)
    return None


def parts_in(held: Any) -> Iterator[tuple[StruckPart, str]]:
    """Every concern, reason and answer with words, in records or rows as on disk: which it is, and its words."""
    if isinstance(held, Record):
        held = msgspec.to_builtins(held)
    if is_dict(held):
        of = held.get("id")
        if isinstance(of, str):
            yield from _of_agreement(of, held)
        if _is_answer(held) and held.get("words"):
            yield struck_part(held["of"], "answered_since", held["id"]), held["words"]
        for one in held.values():
            yield from parts_in(one)
    elif is_list(held):
        for one in held:
            yield from parts_in(one)


def removed_from(meeting: Meeting, agreements: Collection[str]) -> int:
    """How many parts were struck from these times that the group was asked, by their ids."""
    return sum(part.of in agreements for part in meeting.struck_parts)


def with_parts_struck(meeting: Meeting, parts: Iterable[StruckPart]) -> Meeting:
    """The meeting without the words of these parts, wherever it has them, and a row for each."""
    known = {part.id: part for part in meeting.struck_parts}
    new = [part for part in parts if part.id not in known]
    if new:
        kept = sorted((*known.values(), *new), key=lambda part: part.id)
        meeting = msgspec.structs.replace(meeting, struck_parts=tuple(kept))
    clean: Meeting = without_parts(meeting, meeting.struck_parts)
    return clean


def without_parts(held: Any, parts: Iterable[StruckPart]) -> Any:
    """The same without the words of these parts, also as on disk; the very same where it has none of them."""
    keys = frozenset((part.of, part.column, part.which) for part in parts)
    return _without(held, keys, frozenset(of for of, _, _ in keys)) if keys else held


_Keys = frozenset[tuple[str, str, str]]


def _without(held: Any, keys: _Keys, asked: frozenset[str]) -> Any:
    if isinstance(held, Agreement):
        return _agreement(held, keys) if held.id in asked else held
    if isinstance(held, AnsweredSince):
        gone = held.words and (held.of, "answered_since", held.id) in keys
        return msgspec.structs.replace(held, words="") if gone else held
    if isinstance(held, Meeting | Agreeable) or (isinstance(held, Record) and hasattr(held, "rows")):
        values = {name: getattr(held, name) for name in held.__struct_fields__}
        different = _different(values, keys, asked)
        return msgspec.structs.replace(held, **different) if different else held
    if isinstance(held, Record):
        extra: Any = getattr(held, "extra", None) or getattr(held, "row", None)  # of a newer program, or no record yet
        return held if not extra else _with_extra(held, keys, asked)
    if is_dict(held):
        return _on_disk(held, keys, asked)
    if is_list(held):
        several = [_without(one, keys, asked) for one in held]
        return held if all(new is old for new, old in zip(several, held, strict=True)) else type(held)(several)
    return held


def _with_extra(held: Any, keys: _Keys, asked: frozenset[str]) -> Any:
    names = [name for name in ("extra", "row") if hasattr(held, name)]
    different = _different({name: getattr(held, name) for name in names}, keys, asked)
    return msgspec.structs.replace(held, **different) if different else held


def _on_disk(held: dict[str, Any], keys: _Keys, asked: frozenset[str]) -> dict[str, Any]:
    different = _different(held, keys, asked)
    of = held.get("id")
    if isinstance(of, str) and of in asked:
        for column, clean in (("objections", _objections), ("reasons", _reasons)):
            if is_list(rows := held.get(column)) and (left := clean(of, rows, keys)) != list(rows):
                different[column] = type(rows)(left)
    if _is_answer(held) and held.get("words") and (held["of"], "answered_since", held["id"]) in keys:
        different["words"] = ""
    return held | different if different else held


def _different(values: dict[str, Any], keys: _Keys, asked: frozenset[str]) -> dict[str, Any]:
    new = {name: _without(one, keys, asked) for name, one in values.items()}
    return {name: one for name, one in new.items() if one is not values[name]}


def _agreement(one: Agreement, keys: _Keys) -> Agreement:
    reasons = tuple(_reasons(one.id, one.reasons, keys))
    objections = tuple(
        Objection(id=each.id, words="", became=each.became) if (one.id, "objections", each.id) in keys else each
        for each in one.objections
    )
    if (reasons, objections) == (one.reasons, one.objections):
        return one
    return msgspec.structs.replace(one, reasons=reasons, objections=objections)


def _reasons(of: str, reasons: Iterable[Any], keys: _Keys) -> list[Any]:
    """The reasons of an agreement: a struck one is empty, so that each of the others keeps its place."""
    return ["" if (of, "reasons", str(at)) in keys else words for at, words in enumerate(reasons)]


def _objections(of: str, rows: Iterable[Any], keys: _Keys) -> list[Any]:
    return [
        row | {"words": ""} if is_dict(row) and (of, "objections", str(row.get("id"))) in keys else row for row in rows
    ]


def _of_agreement(of: str, held: dict[str, Any]) -> Iterator[tuple[StruckPart, str]]:
    if is_list(rows := held.get("objections")):
        for row in rows:
            if is_dict(row) and isinstance(row.get("id"), str) and row.get("words"):
                yield struck_part(of, "objections", row["id"]), row["words"]
    if is_list(reasons := held.get("reasons")):
        for at, words in enumerate(reasons):
            if isinstance(words, str) and words:
                yield struck_part(of, "reasons", str(at)), words


def _is_answer(held: dict[str, Any]) -> bool:
    return all(isinstance(held.get(name), str) for name in ("id", "of", "reply"))
