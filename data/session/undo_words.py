"""What undo took back, or redo did again: where, and what, in words that are never the group's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from data.commands.forms import said_beside
from data.model import codes
from data.model.codes import is_table
from data.model.fields import FIELDS, Field, value
from data.model.patch import Change, RowChange
from data.model.records.agreements import Agreeable
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.queries.item_places import COLUMNS_AT_CLOSE, ItemPlaces, stage_of, stage_of_details
from data.queries.schedule import BREAK_STAGE
from data.record import Record
from data.words import entries_of, say

MAIN = {"take_turn": "rounds", "take_turns": "rounds", "invite": "actions", "hand_over": "meeting"}
"""The table of what an edit is about, where it changes rows of others first."""

COUNTED_WHOLE = frozenset({"add_list", "add_agenda"})
"""Edits of which every row is told of, also those of other tables."""

STATES = frozenset({"agree", "agree_several", "park"})
"""Edits that are told by what came of them."""


def undo_words(change: Change, now: Meeting, before: Meeting) -> tuple[str, str]:
    """Where a change was made, empty where that is no one place; and what it did.

    `now`, `before`: the meeting as it is, and as it was before the change was taken back or done again.
    """
    rows = _told_of(change)
    return _place(change, rows, now, before), _act(change, rows)


def fields_changed(change: Change) -> tuple[str, ...]:
    """What is called that a change made differ: the labels of the fields, as they stand within a sentence."""
    return tuple(dict.fromkeys(name for row in _told_of(change) for name in _names(row)))


def fields_kept(change: Change) -> tuple[str, ...]:
    """The same, with the answer of each that is a yes or a no."""
    return tuple(dict.fromkeys(name for row in _told_of(change) for name in _names(row, with_answers=True)))


def _told_of(change: Change) -> list[RowChange]:
    """The rows that a change is told by: those of one table. Of what was made something else, that which it was."""
    rows = [row for row in change.rows if is_table(row.table)] or [row for row in change.rows if row.table == "meeting"]
    wanted = MAIN.get(change.edit)
    if change.edit == "convert":
        rows.sort(key=lambda row: row.after is not None)
    table = wanted if any(row.table == wanted for row in change.rows) else rows[0].table if rows else ""
    return [row for row in change.rows if row.table == table and (change.edit != "convert" or row is rows[0])]


# Where


def _place(change: Change, rows: list[RowChange], now: Meeting, before: Meeting) -> str:
    if not rows or change.edit == "took_back_merge":
        return ""
    table = rows[0].table  # that of all of them
    if not is_table(table):
        return _place_of_meeting(change.edit, rows[0])
    here = [row for row in rows if now.row(table, row.id) is not None]
    row = (here or rows)[0]
    meeting = now if here else before
    if table in ("rounds", "versions") or change.edit == "say_in_round":
        return say(f"{stage_of(meeting, table, row.id)}.name")
    place = ItemPlaces(meeting).name(table, row.id)
    count = sum(is_table(one.table) for one in change.rows) if change.edit in COUNTED_WHOLE else len(rows)
    return place if count == 1 else say("did.more", place=place, count=count - 1)


def _place_of_meeting(edit: str, row: RowChange) -> str:
    """The stage in which the meeting's own rows stand, or that a change of its clock is about."""
    was, became = row.before, row.after
    if not (isinstance(was, Details) and isinstance(became, Details)):
        return ""
    if edit in ("give_minutes", "leave_for_next"):
        differ = [code for code, time in became.stages.items() if was.stages.get(code) != time]
        code = next(iter(differ), became.stage)
        return say("clock.break_row") if code == BREAK_STAGE else say(f"{code}.name")
    if edit in ("move_to", "take_up", "pause", "go_on", "take_break"):
        return say(f"{became.stage}.name")
    if edit == "talk_about":
        return say("power.name")
    changed = [
        *(field.name for field in _fields(row)),
        *(name for name in COLUMNS_AT_CLOSE if getattr(was, name) != getattr(became, name)),
    ]
    return say("close.name") if "close" in map(stage_of_details, changed) else say("arrive.name")


# What


def _act(change: Change, rows: list[RowChange]) -> str:
    acts = entries_of("did.acts")
    if change.edit in acts:
        return acts[change.edit]
    after = rows[0].after if rows else None
    if change.edit in STATES and (asked := getattr(after, "agreements", ())):
        state: codes.State = asked[-1].state
        return say(f"agree.states.{state}")
    if change.edit == "talk_about" and (heading := _heading(rows[0])):
        return say("did.heading", heading=say(f"power.headings.{heading}"))
    names = fields_changed(change)
    if len(names) > 2:
        return say("did.many_fields", first=names[0], second=names[1], count=len(names) - 2)
    if len(names) == 2:
        return say("did.two_fields", first=names[0], second=names[1])
    return names[0] if names else say("did.changed")


def _names(row: RowChange, *, with_answers: bool = False) -> Iterator[str]:
    """What is called that differs in a row: its fields, or columns that stand on no form.

    `with_answers`: with what a field holds now that is a yes or a no.
    """
    for field in _fields(row):
        if with_answers and field.kind == "yes_no" and row.after is not None:
            answer = say(f"forms.{'yes' if value(row.after, field.name) else 'no'}")
            yield say("told.kept_answer", what=_label(field), answer=answer.lower())
        else:
            yield _label(field)
    for name, words in entries_of("did.columns").items():
        one, other = (getattr(record, name, None) for record in (row.before, row.after))
        if one != other and all((field.table, field.name) != (row.table, name) for field in FIELDS):
            yield words


def _fields(row: RowChange) -> list[Field]:
    """The fields that differ in a row that was there and is."""
    if row.before is None or row.after is None:
        return []
    fields = (*(field for field in FIELDS if field.table == row.table), *_said_beside(row.before, row.after))
    return [field for field in fields if _held(field, row.before) != _held(field, row.after)]


def _said_beside(was: Record, became: Record) -> Iterable[Field]:
    """What may differ beside the group's answer, while an item stands where it stood."""
    if isinstance(was, Agreeable) and isinstance(became, Agreeable) and was.state == became.state:
        return dict.fromkeys((*said_beside(was), *said_beside(became)))
    return ()


def _held(field: Field, record: Record) -> Any:
    held = value(record, field.name)
    return (held, value(record, f"{field.name}_words")) if field.kind == "when" else held


def _label(field: Field) -> str:
    """What a field is called within a sentence."""
    if field.name == "text" and field.table != "people":
        return say("did.words")
    label = say(f"{field.key}.label")
    return entries_of(field.key).get("undone") or label[:1].lower() + label[1:]


def _heading(row: RowChange) -> str:
    """The power heading that a change is about; empty: none."""
    one, other = (record.headings if isinstance(record, Details) else {} for record in (row.before, row.after))
    return next((code for code in codes.HEADINGS if one.get(code) != other.get(code)), "")
