"""What is put to the group with an item: every field that it agrees to, as it is read out and as it is kept."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec

from data.model import codes
from data.model.fields import fields_of
from data.model.records.agreements import Agreeable, Agreement
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.model.records.row import Row
from data.model.records.tables import table_of
from data.queries.field_text import AsKept, field_text
from data.record import column_types
from data.text.clean import folded

AgreeableRow = TypeVar("AgreeableRow", bound=Agreeable)

_PUT: dict[str, tuple[str, ...]] = {
    "decisions": ("text", "level", "method", "decides"),
    "communication": ("text", "what", "how", "when", "does"),
}
"""The fields by table, where these are more than the words."""

BACK_TO_AGREE: dict[str, Any] = {"state": "to_agree", "until": None, "until_words": ""}
"""Where something stands that is to be agreed again."""


def put_to_group(table: codes.Table) -> tuple[str, ...]:
    """The fields of the registry that the group agrees to in an item of a table, in the order of reading them out."""
    return _PUT.get(table, ("text",))


def read_out(meeting: Meeting, table: codes.Table, row: Agreeable) -> tuple[tuple[str, str], ...]:
    """What is read out of an item, field by field: label and words, of those that are filled.

    The words of the item come first, without a label. For the screen: an owner stands there as the room knows them.
    """
    fields, tell = {field.name: field for field in fields_of(table)}, AsKept(meeting)
    told = (field_text(tell, fields[name], row) for name in put_to_group(table)[1:])
    return (("", row.text), *((label, words) for label, words in told if words))


def read_out_then(meeting: Meeting, row: Agreeable, one: Agreement) -> tuple[tuple[str, str], ...]:
    """What was read out besides the words when the group was asked, as far as that was kept: label and words."""
    return read_out(meeting, table_of(row), as_it_was_read(row, one))[1:] if one.read else ()


def as_read(row: Agreeable) -> dict[str, Any]:
    """What is put to the group of an item, by the names of the fields, as on disk."""
    return {name: msgspec.to_builtins(getattr(row, name)) for name in put_to_group(table_of(row))}


def changed_in(before: Agreeable, after: Agreeable) -> tuple[str, ...]:
    """The fields put to the group that say something else in one item than in another of its kind.

    That somebody is called otherwise now, or said yes, changes nothing of what the group agreed to.
    """
    names = put_to_group(table_of(before))
    return tuple(name for name in names if not _is_same(getattr(before, name), getattr(after, name)))


def as_it_was_read(row: AgreeableRow, one: Agreement) -> AgreeableRow:
    """An item with what was read out when the group was asked, where that is known."""
    read, types = {"text": one.words or row.text, **one.read}, column_types(type(row))
    values: dict[str, Any] = {}
    for name in put_to_group(table_of(row)):
        if name in read:
            try:
                values[name] = msgspec.convert(read[name], types[name])
            except msgspec.ValidationError:  # of a newer program, which knows codes that this one doesn't
                continue
    return msgspec.structs.replace(row, **values)


def changed_since(row: Agreeable, one: Agreement) -> tuple[str, ...]:
    """The fields put to the group that say something else now than when it was asked, as far as that is known."""
    return changed_in(as_it_was_read(row, one), row)


def owners_read_out(read: dict[str, Any]) -> dict[str, Owner]:
    """Those who do something, or decide, in what was read out: by the name of the field."""
    found: dict[str, Owner] = {}
    for name, held in read.items():
        if isinstance(held, dict) and "person" in held:
            with contextlib.suppress(msgspec.ValidationError):  # of a newer program
                found[name] = msgspec.convert(held, Owner)
    return found


def agreed_to_other(row: Agreeable, changed: Iterable[str] = ()) -> bool:
    """Whether an item stands as agreed, and the group agreed to something else than what stands there now.

    `changed`: fields that were changed just now; of an older agreement nobody knows what was read out of them. While a
    field waits to be settled between two copies, nobody can say what the group agreed to.
    """
    if row.state not in codes.AGREED or waits_to_be_settled(row):
        return False
    last = next((one for one in reversed(row.agreements) if one.state == row.state), None)
    if last is None:
        return False
    known = {"text", *last.read}
    return bool(changed_since(row, last)) or any(name not in known for name in changed)


def waits_to_be_settled(row: Row) -> bool:
    """Whether what is put to the group, or where it stands, was changed in two copies of the meeting."""
    names = (*put_to_group(table_of(row)), "state") if isinstance(row, Agreeable) else ()
    return any(pair.field in names for pair in row.unsettled)


def back_to_agree(row: AgreeableRow, changed: Iterable[str] = ()) -> AgreeableRow:
    """An item, to be agreed again where the group agreed to something else than what stands there now."""
    return msgspec.structs.replace(row, **BACK_TO_AGREE) if agreed_to_other(row, changed) else row


def stands_by_what_was_asked(row: AgreeableRow) -> AgreeableRow:
    """An item, to be agreed again where it stands neither by what came of asking last, nor of asking about these words.

    So it does, too, where the group agreed to something else than what stands there now.
    """
    if row.state == "to_agree" or waits_to_be_settled(row):
        return row
    about_these = [one for one in row.agreements if not changed_since(row, one)]
    if row.state not in {one.state for one in (*row.agreements[-1:], *about_these[-1:])}:
        return msgspec.structs.replace(row, **BACK_TO_AGREE)
    return back_to_agree(row)


def _is_same(one: Any, other: Any) -> bool:
    if isinstance(one, Owner) and isinstance(other, Owner):
        if one.person is not None and one.person == other.person:
            return True
        both = one.person is not None and other.person is not None
        return not both and folded(one.words) == folded(other.words)
    return bool(one == other)
