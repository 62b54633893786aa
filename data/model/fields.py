"""Every field of every kind of item, once: what the form asks, what find looks in, what the minutes print.

What else of a record is text, and stands on no form, is in `data/model/name_marks.py`: one without a mark fails a test.

A field's label is `say(f"{field.key}.label")`, a choice's words are `say(f"{field.key}.codes.<code>")`, the empty code
being `none`: entries below `fields` in the file of the stage that shows its table.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from operator import attrgetter
from typing import Any, Literal, get_args

import msgspec

from data.model import codes
from data.model.records.actions import Action
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.model.records.row import Row
from data.model.stages import stage_of_words
from data.record import Record

FieldTable = Literal[codes.Table, "meeting"]
"""Where fields are kept: in the rows of a table, or in the meeting itself."""

FormTable = Literal[FieldTable, "asks"]
"""What a form asks for: what is kept, or what is asked before something is done with an item."""

FormGroup = Literal["", "start", "voices", "next", "comments", "ended", "roles", "promise"]
"""Which form of a table a field stands on; empty: the item's own."""

FieldKind = Literal["words", "choice", "yes_no", "number", "when", "day", "time", "owner", "owners", "roles"]
"""How a field is typed.

`words`: one line of text. `choice`: one of `codes`. `yes_no`: a bool. `number`: a whole number of people or
minutes, or None. `when`: a date, or words where it is none (the column `<name>_words`). `day`: a date, None where there
is none. `time`: local HH:MM, or None. `owner`: a person, or words. `owners`: the same, and others
who do it together with them (the column `with_others`). `roles`: several codes or words.
"""

NameMark = Literal["person", "free", "neither"]
"""What may stand in a field: a person's name on purpose, anything that people say, or neither."""

MinutesPlace = Literal["words", "detail", "own", "never"]
"""Where a field stands in the minutes: as the item's words, as a detail behind them, at a place of its own
that the minutes compose, or never."""


class Field(Record, frozen=True):
    """One field of one kind of item."""

    table: FormTable
    """The table that it stands in."""
    name: str
    """Its column; a dot leads into a column that holds several (`consents.recording`)."""
    kind: FieldKind
    """How it is typed."""
    mark: NameMark
    """Person, free text, or neither."""
    minutes: MinutesPlace
    """Where it stands in the minutes."""
    codes: tuple[str, ...] = ()
    """What a choice may be, in the order in which the form offers it."""
    group: FormGroup = ""
    """Fields of one group stand on one form: empty is the item's own; `voices`, `next` and others have theirs."""
    day: str = ""
    """The column beside it that has the day which its words name; empty: no day is read in them."""
    also: FormGroup = ""
    """A shorter form that asks for it, too: `start`, before the meeting starts; `roles`, what somebody does today."""
    said_as: str = ""
    """Under which name its words stand, where these are others than its column's."""

    @property
    def key(self) -> str:
        """Where the field's words are: `<stage>.fields.<table>.<name>`."""
        return words_key(self.table, self.said_as or self.name)


def words_key(table: FormTable, name: str) -> str:
    """Where the words of a column are, with dots in its name written as `_`; those of the meeting are of no stage."""
    file = f"{stage_of_words(table)}." if codes.is_table(table) else ""
    return f"{file}fields.{table}.{name.replace('.', '_')}"


def _words(
    table: FieldTable, name: str, mark: NameMark = "free", minutes: MinutesPlace = "detail", group: FormGroup = "",
    also: FormGroup = "", day: str = "",
) -> Field:  # fmt: skip
    return Field(table=table, name=name, kind="words", mark=mark, minutes=minutes, group=group, also=also, day=day)


def _choice(
    table: FieldTable, name: str, options: Any, minutes: MinutesPlace = "detail", group: FormGroup = "",
    also: FormGroup = "",
) -> Field:  # fmt: skip
    return Field(
        table=table, name=name, kind="choice", mark="neither", minutes=minutes, codes=get_args(options), group=group,
        also=also,
    )  # fmt: skip


def _plain(
    table: FieldTable, name: str, kind: FieldKind, minutes: MinutesPlace = "detail", group: FormGroup = "",
    also: FormGroup = "",
) -> Field:  # fmt: skip
    mark: NameMark = "person" if kind in ("owner", "owners") else "free" if kind in ("when", "roles") else "neither"
    return Field(table=table, name=name, kind=kind, mark=mark, minutes=minutes, group=group, also=also)


FIELDS: tuple[Field, ...] = (
    _words("meeting", "title", minutes="own"),
    _plain("meeting", "date", "day", "own"),
    _plain("meeting", "start", "time", "own"),
    _plain("meeting", "minutes", "number", "never"),
    _plain("meeting", "ends_by", "time", "never"),
    _words("meeting", "place", minutes="own"),
    _words("meeting", "purpose", minutes="own"),
    _plain("meeting", "chair", "owner", "own"),
    _plain("meeting", "types", "owner", "own"),
    _plain("meeting", "deciding_count", "number", "never"),
    _choice("meeting", "access", codes.Access, "own", also="start"),
    _choice("meeting", "costs", codes.Costs, "own", also="start"),
    _choice("meeting", "consents.recording", codes.Answer, "own", also="start"),
    _choice("meeting", "consents.ai_notes", codes.Answer, "own", also="start"),
    _choice("meeting", "consents.call_chat", codes.Answer, "own", also="start"),
    _words("meeting", "consents.notes_to", minutes="own", also="start"),
    _words("meeting", "consents.keep", minutes="own", also="start", day="consents.keep_until"),
    _plain("meeting", "voices.lives_with", "number", "own", "voices"),
    _plain("meeting", "voices.works_in", "number", "own", "voices"),
    _plain("meeting", "voices.pays", "number", "own", "voices"),
    _plain("meeting", "voices.unpaid", "number", "own", "voices"),
    _choice("meeting", "voices.asked", codes.Asked, "own", "voices"),
    _plain("meeting", "next.date", "when", "own", "next"),
    _plain("meeting", "next.start", "time", "own", "next"),
    _words("meeting", "next.place", minutes="own", group="next"),
    _words("meeting", "next.note", minutes="own", group="next"),
    _plain("meeting", "comments_until", "day", "own", "comments"),
    _plain("meeting", "comments_to", "owner", "own", "comments"),
    _plain("meeting", "ended", "time", "own", "ended"),
    _words("people", "text", "person", "own"),
    _choice("people", "shown", codes.Shown, "own"),
    _words("people", "shown_as", minutes="own"),
    _words("people", "here_for", minutes="own"),
    _choice("people", "presence", codes.Presence, "own"),
    _plain("people", "roles", "roles", "own", also="roles"),
    _plain("people", "deciding", "yes_no", "own"),
    _words("outcomes", "text", minutes="words"),
    _words("outcomes", "for_whom"),
    _choice("outcomes", "kind", codes.DoFeel, "never"),
    _words("outcomes", "measure"),
    _plain("outcomes", "by", "when"),
    _words("outcomes", "why", minutes="own"),
    _words("limits", "text", minutes="words"),
    _choice("limits", "kind", codes.Limit, "own"),
    _words("limits", "why"),
    _words("stakeholders", "text", minutes="words"),
    _choice("stakeholders", "touched", codes.Amount),
    _choice("stakeholders", "say", codes.Amount),
    _choice("stakeholders", "room", codes.Room),
    _plain("stakeholders", "asks", "owner"),
    _plain("stakeholders", "by", "when"),
    _words("stakeholders", "would_help"),
    _words("power", "text", minutes="words"),
    _choice("power", "kind", codes.PowerKind, "own"),
    _choice("power", "heading", codes.Heading, "own"),
    _choice("power", "reach", codes.Reach, "own"),
    _words("decisions", "text", minutes="words"),
    _choice("decisions", "level", codes.Level),
    _choice("decisions", "method", codes.Method),
    _plain("decisions", "decides", "owner"),
    _words("decisions", "stuck"),
    _plain("decisions", "look_again", "when"),
    _words("ground_rules", "text", minutes="words"),
    _choice("ground_rules", "whose", codes.Whose),
    _words("ground_rules", "if_broken"),
    _plain("ground_rules", "for_today", "yes_no", "never"),
    _words("communication", "text", minutes="words"),
    _words("communication", "what"),
    _words("communication", "how"),
    _words("communication", "when"),
    _plain("communication", "does", "owner"),
    _words("communication", "answer"),
    _words("topics", "text", minutes="own"),
    _plain("topics", "minutes", "number", "own"),
    _plain("topics", "brings", "owner", "own"),
    _choice("topics", "what_for", codes.WhatFor, "own"),
    _words("topic_lines", "text", minutes="words"),
    _words("proposals", "text", minutes="words"),
    _words("actions", "text", minutes="words"),
    _plain("actions", "owner", "owners"),
    _plain("actions", "by", "when"),
    _choice("actions", "state", codes.ActionState),
    _words("actions", "help"),
    _words("actions", "what_changed", minutes="own", group="promise"),
    _words("actions", "changed_before", minutes="own", group="promise"),
    _words("rounds", "text", minutes="own"),
    _words("checks", "text", minutes="words"),
    _plain("versions", "number", "number", "own"),
    _plain("versions", "checker", "owner", "own"),
    _words("versions", "text", minutes="own"),
)


def fields_of(table: FieldTable, group: FormGroup = "") -> tuple[Field, ...]:
    """The fields of one form, in the order in which it asks for them."""
    return _fields_of(table, group)


@cache
def _fields_of(table: FieldTable, group: FormGroup) -> tuple[Field, ...]:
    return tuple(
        field for field in FIELDS if field.table == table and (field.group == group or (group and field.also == group))
    )  # fmt: skip


def records_of(meeting: Meeting, field: Field) -> Iterator[tuple[FieldTable, Details | Row]]:
    """What has a field, each with its table: the rows, or the meeting itself; nothing where it is only asked."""
    if field.table == "meeting":
        yield (field.table, meeting.details)
    elif codes.is_table(field.table):
        for row in meeting.rows(field.table):
            yield (field.table, row)


def value(record: Record, name: str) -> Any:
    """What a record holds under a field's name."""
    return attrgetter(name)(record)


def who_does(action: Action) -> tuple[Owner, ...]:
    """Everybody who does an action together; the first one answers for it."""
    return tuple(owner for owner in (action.owner, *action.with_others) if owner is not None)


def owners_of(record: Record, field: Field) -> tuple[Owner, ...]:
    """Everybody whom a field names, of whatever kind it is; nobody where it names none."""
    if field.kind == "owners" and isinstance(record, Action):
        return who_does(record)
    held = value(record, field.name) if field.kind in ("owner", "owners") else None
    return (held,) if isinstance(held, Owner) else ()


def with_values(record: Any, values: dict[str, Any]) -> Any:
    """The record with fields set, by their names; dots lead into what a column holds."""
    own: dict[str, Any] = {}
    for name, new in values.items():
        column, _, rest = name.partition(".")
        if rest:
            own[column] = with_values(own.get(column, getattr(record, column)), {rest: new})
        else:
            own[column] = new
    return msgspec.structs.replace(record, **own)
