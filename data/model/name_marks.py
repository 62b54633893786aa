"""What may stand in each text of a record: a person's name on purpose, anything that people say, or neither."""

from __future__ import annotations

from data.model.fields import FIELDS, NameMark
from data.model.records.actions import Action
from data.model.records.agreements import Agreeable, Agreement, AnsweredSince, AskedSince, Objection, Wording
from data.model.records.details import Consents, Details, Keeping, LastTime, Next, StageTime
from data.model.records.log import Logged
from data.model.records.name_answers import Spoken
from data.model.records.people import Marks, Owner, Person
from data.model.records.rounds import Check, Round
from data.model.records.row import Referenced, Row, Unsettled
from data.model.records.tombstones import Removed, StruckPart
from data.model.records.topics import TopicLine, TopicProposal
from data.model.records.versions import Version
from data.record import Record

BESIDES: dict[type[Record], dict[str, NameMark]] = {
    Row: {"id": "neither", "made": "neither", "changed": "neither", "order": "neither", "origin": "neither",
          "since": "neither", "text": "free", "extra": "free"},
    Referenced: {"under": "neither"},
    Agreeable: {"until": "neither", "until_words": "free"},
    Person: {"roles_before": "free"},
    Action: {"with_others": "person", "heading": "neither", "about": "neither"},
    TopicLine: {"topic": "neither", "under": "neither"},
    TopicProposal: {"topic": "neither"},
    Round: {"kind": "neither", "turns": "neither", "told": "neither"},
    Check: {"round": "neither", "told": "neither"},
    Version: {"opened": "neither", "rows": "person"},
    Marks: {"salt": "neither"},
    Agreement: {"id": "neither", "when": "neither", "words": "free", "read": "person", "to_ask": "person",
                "away": "person", "reasons": "free", "ask_by": "neither", "next_step": "free", "until": "neither",
                "until_words": "free"},
    Objection: {"id": "neither", "words": "free"},
    AskedSince: {"id": "person", "of": "neither", "who": "person"},
    AnsweredSince: {"id": "neither", "of": "neither", "words": "free"},
    Wording: {"id": "neither", "words": "free", "until": "neither"},
    Unsettled: {"id": "neither", "field": "neither", "values": "person"},
    Owner: {"person": "person", "words": "person"},
    Details: {"id": "neither", "revision": "neither", "zone": "neither", "stages": "neither", "after": "neither",
              "headings": "neither", "keeping": "neither", "highest": "neither", "paused": "neither",
              "read_back": "neither", "topic": "neither", "back_at": "neither", "made": "neither", "changed": "neither",
              "extra": "free"},
    StageTime: {"reached": "neither", "entered": "neither"},
    Consents: {"keep_until": "neither"},
    Keeping: {"date": "neither", "words": "free", "until": "neither", "longer": "free", "longer_until": "neither"},
    LastTime: {"date": "neither"},
    Next: {"changed": "neither"},
    Removed: {"id": "neither", "table": "neither", "when": "neither", "round": "neither", "extra": "free"},
    Spoken: {"id": "neither", "row": "neither", "field": "neither", "hash": "neither", "when": "neither",
             "people": "person", "instead": "neither", "extra": "free"},
    StruckPart: {"id": "neither", "of": "neither", "which": "neither", "extra": "free"},
    Logged: {"when": "neither", "edit": "neither", "row": "neither", "by": "neither", "extra": "free"},
}  # fmt: skip
"""The text that stands on no form, by the record that has it. Columns of a record that another builds on count too."""


def column_mark(table: str, path: str, record: type[Record]) -> NameMark | None:
    """What may stand in a column of a record: `path` leads there from a row of the table. None: nobody has said."""
    for field in FIELDS:
        if field.table == table and field.kind == "when" and path.removesuffix("_words") == field.name:
            return field.mark if path != field.name else "neither"
        if (field.table, field.name) == (table, path):
            return field.mark
    column = path.rpartition(".")[2]
    return next((BESIDES[kind][column] for kind in record.__mro__ if column in BESIDES.get(kind, {})), None)
