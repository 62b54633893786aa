"""What can be done to an item of any kind: add, change, take out, move, make it something else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from data.edits.former_names import marks_left, once_called
from data.edits.named import named
from data.edits.owner_links import bound_by_mention, bound_by_name
from data.edits.row_edits import with_changed, with_new, without
from data.model import codes
from data.model.fields import with_values
from data.model.order import after_all, between
from data.model.records.actions import Action
from data.model.records.agreements import Agreeable, Wording
from data.model.records.meeting import ROW_TABLES, Meeting
from data.model.records.people import Person
from data.model.records.rounds import Check
from data.model.records.row import Row
from data.model.stamper import Stamper
from data.queries.agreed_text import BACK_TO_AGREE, changed_in
from data.queries.rounds import is_printed
from data.queries.topics import topic_kept
from data.record import column_types
from data.text.clean import clean

NOT_CARRIED = frozenset(
    {
        "id",
        "text",
        "made",
        "changed",
        "order",
        "origin",
        "unsettled",
        "ref",
        "under",
        "extra",
        "state",
        "kind",
        "done_before",
        "owner_gone",
    }
)
"""Columns that an item doesn't take along when it is made something else."""


@named("add")
def add(meeting: Meeting, stamper: Stamper, /, table: codes.Table, lines: Sequence[str], **columns: Any) -> Meeting:
    """Put items at the end of a table, one for each line that has words, all with these columns."""
    words = [text for text in map(clean, lines) if text]
    now = stamper.now()
    rows = [
        ROW_TABLES[table](id=stamper.new_id(), text=text, made=now, changed=now, order=order, **columns)
        for text, order in zip(words, after_all(meeting.rows(table), len(words)), strict=True)
    ]
    return with_new(meeting, table, rows)


@named("change")
def change(meeting: Meeting, stamper: Stamper, table: codes.Table, row_id: str, values: dict[str, Any]) -> Meeting:
    """Set fields of an item, by their names in the registry.

    Words that changed are kept with their date where the group can agree to them. What was agreed goes back to be
    agreed again with any field that was read out then. An item never loses its last words: empty ones are left as
    they were. Its next step is put right where it was recorded; all else that came of asking stays as it was.
    """
    row = meeting.row(table, row_id)
    if row is None:
        return meeting
    values = {name: clean(new) if isinstance(new, str) else new for name, new in values.items()}
    if not values.get("text", True):
        del values["text"]
    if isinstance(row, Agreeable):
        values |= _next_step_put_right(row, values.pop("next_step", row.next_step))
        changed = changed_in(row, with_values(row, values))
        values |= reworded(row, stamper) if "text" in changed else {}
        values |= BACK_TO_AGREE if changed and row.state in codes.AGREED else {}
    if isinstance(row, Person) and values.get("text", row.text) != row.text:
        meeting = bound_by_name(meeting, row)
        values["once"] = once_called(row, values["text"], stamper)
    return with_changed(meeting, stamper, table, row_id, values)


def _next_step_put_right(row: Agreeable, words: str) -> dict[str, Any]:
    """The times that the group was asked, with other words for the next step of that from which the item stands."""
    asked = row.came_of_it
    if asked is None or asked.next_step == words:
        return {}
    right = msgspec.structs.replace(asked, next_step=words)
    return {"agreements": tuple(right if one.id == asked.id else one for one in row.agreements)}


def reworded(row: Agreeable, stamper: Stamper) -> dict[str, Any]:
    """The earlier wordings of something the group can agree to, once its words change."""
    return {"wordings": (*row.wordings, Wording(id=stamper.new_id(), words=row.text, until=stamper.now()))}


@named("take_out")
def take_out(meeting: Meeting, stamper: Stamper, table: codes.Table, row_id: str) -> Meeting:
    """Take an item out. Undo brings it back. What somebody was to do keeps their words, which are printed nowhere."""
    row = meeting.row(table, row_id)
    if not isinstance(row, Person):
        return without(meeting, stamper, table, row_id)
    return without(bound_by_mention(meeting, [row]), stamper, table, row_id, marks=marks_left(row, stamper))


@named("move")
def move(
    meeting: Meeting, stamper: Stamper, table: codes.Table, row_id: str, *, before: str | None, after: str | None
) -> Meeting:
    """Put an item between two others of its table: behind the id `before`, ahead of the id `after`."""
    first, last = (meeting.row(table, other) if other else None for other in (before, after))
    order = between(first.order if first else None, last.order if last else None)
    return with_changed(meeting, stamper, table, row_id, {"order": order})


@named("convert")
def convert(
    meeting: Meeting, stamper: Stamper, /, table: codes.Table, row_id: str, to_table: codes.Table, **columns: Any
) -> Meeting:
    """Make an item something else: a new row with `from`, in place of the old one.

    It takes along what both kinds have, and stays under its topic. The rest is kept with the row (`extra["was"]`), and
    is there again when the item is made that kind once more. What was agreed is to be agreed again.
    What came over is told as such only while the group can agree to it: nobody said it as another kind then.
    What was said in a round whose words stay out of the minutes is left as it is: as anything else it would go in.
    """
    old = meeting.row(table, row_id)
    if old is None or (isinstance(old, Check) and not is_printed(meeting, old)):
        return meeting
    held = {name: getattr(old, name) for name in old.__struct_fields__ if name not in NOT_CARRIED}
    kept: dict[str, Any] = dict(old.extra.get("was", {}))
    kind = ROW_TABLES[to_table]
    now = stamper.now()
    came = {"since": held.pop("since"), "made": old.made} if old.since is not None else {}
    own: dict[str, Any] = {"made": now}
    if isinstance(old, Agreeable) and issubclass(kind, Agreeable):
        own |= came  # what was said by then stays apart from what was said since
        came = {}
    both = {name: held.pop(name) for name in list(held) if name in kind.__struct_fields__}
    fit = {name: one for name, one in both.items() if one is not None}
    for name, raw in kept.pop(to_table, {}).items():
        if name not in fit and name in kind.__struct_fields__:
            fit[name] = msgspec.convert(raw, column_types(kind)[name])
    left = {name: _as_read(one) for name, one in (held | came).items() if one not in (None, "", ())}
    if left:
        kept[table] = left
    extra = {name: one for name, one in old.extra.items() if name != "was"} | ({"was": kept} if kept else {})
    order = after_all(meeting.rows(to_table))[0]
    new = kind(
        id=stamper.new_id(), text=old.text, changed=now, order=order, origin=old.id, extra=extra,
        **(own | fit | columns | _under_its_topic(meeting, old, kind)),
    )  # fmt: skip
    return with_new(without(meeting, stamper, table, row_id), to_table, [new])


def _under_its_topic(meeting: Meeting, old: Row, kind: type[Row]) -> dict[str, Any]:
    """The column that keeps an item under its topic once it is of another kind; nothing where that has none."""
    topic = topic_kept(meeting, old)
    if kind is Action:
        return {"about": topic} if topic else {}
    return {"topic": topic} if topic and "topic" in kind.__struct_fields__ else {}


def _as_read(value: Any) -> Any:
    """A value as it comes back from a file: lists, not tuples."""
    return msgspec.json.decode(msgspec.json.encode(value))
