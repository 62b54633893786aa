"""The fields that the form of an item offers, as the item stands."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from data.commands.answers import NEXT_STEP, UNTIL_BY
from data.model.fields import Field, FieldTable, FormGroup, fields_of
from data.model.records.actions import Action
from data.model.records.agreements import Agreeable
from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.model.records.row import Row
from data.model.records.tables import table_of
from data.queries.barriers import is_barrier
from data.record import Record


def offered(table: FieldTable, record: Record, group: FormGroup = "") -> tuple[Field, ...]:
    """The fields of a form of a record: all of its own, or those of a group."""
    own = (field for field in fields_of(table, group) if field.name != "reach" or is_barrier(record))
    return (*(_offered(field, record) for field in own), *said_beside(record))


def own_fields(_meeting: Meeting, row: Row) -> tuple[Field, ...]:
    """Every field of an item."""
    return offered(table_of(row), row)


def role_fields(_meeting: Meeting, person: Person) -> tuple[Field, ...]:
    """What somebody does today, and whether they take part in decisions: who only watches does not."""
    deciding = (field for field in offered("people", person) if field.name == "deciding")
    return (*offered("people", person, "roles"), *deciding)


def presence_field(_meeting: Meeting, person: Person) -> tuple[Field, ...]:
    """Whether somebody is here."""
    return tuple(field for field in offered("people", person) if field.name == "presence")


def promise_fields(_meeting: Meeting, promise: Action) -> tuple[Field, ...]:
    """What has changed because of a promise, and how far it is."""
    held = {field.name: field for field in (*fields_of("actions", "promise"), *fields_of("actions"))}
    earlier = ("changed_before",) if promise.changed_before else ()
    return tuple(held[name] for name in ("what_changed", "state", "help", *earlier))


def said_beside(record: Record) -> Iterator[Field]:
    """What was said beside the answer when an item was put to the group: until when, and what happens next."""
    if not isinstance(record, Agreeable):
        return
    if record.state in UNTIL_BY:
        yield UNTIL_BY[record.state]
    if record.state == "not_agreed" or record.next_step:
        yield NEXT_STEP


def _offered(field: Field, record: Record) -> Field:
    """A field with the answers that its form offers: nobody is made one who is to be confirmed."""
    is_presence = (field.table, field.name) == ("people", "presence")
    if not (is_presence and isinstance(record, Person)) or record.presence == "to_confirm":
        return field
    return structs.replace(field, codes=tuple(code for code in field.codes if code != "to_confirm"))
