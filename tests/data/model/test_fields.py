"""Every text that a meeting's file can hold is marked: a person, free text, or neither."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, get_args, get_origin, get_type_hints

import msgspec
import pytest

from data.model.fields import FIELDS
from data.model.name_marks import BESIDES, column_mark
from data.model.records.agreements import Agreement
from data.model.records.details import Details
from data.model.records.outcomes import Outcome
from data.model.records.people import Owner
from data.model.records.tables import TABLES
from data.record import Record


def texts(table: str, kind: type[Record], path: str = "") -> Iterator[tuple[str, type[Record]]]:
    """Every column that can hold text, in a record and in what its columns hold: where it is, and whose column."""
    hints = get_type_hints(kind)
    for name in kind.__struct_fields__:
        here = f"{path}.{name}" if path else name
        for part in _parts(hints[name]):
            if part is str or part is Any:
                yield here, kind
            elif isinstance(part, type) and issubclass(part, Record):
                yield from texts(table, part, here)


def _parts(hint: Any) -> Iterator[Any]:
    """The types that a type is put together from; codes are none."""
    if get_origin(hint) is Literal:
        return
    if get_args(hint):
        for one in get_args(hint):
            yield from _parts(one)
    else:
        yield hint


def unmarked(tables: Mapping[str, type[Record]]) -> set[tuple[str, str]]:
    """Every text that nobody has marked."""
    return {
        (table, path)
        for table, kind in tables.items()
        for path, record in texts(table, kind)
        if column_mark(table, path, record) is None
    }


def test_every_text_of_every_record_is_a_person_free_text_or_neither() -> None:
    assert unmarked(TABLES) == set()


class WithNickname(Outcome, frozen=True):
    nickname: str = ""


class Vote(Record, frozen=True):
    voter: str = ""


class WithVotes(Outcome, frozen=True):
    votes: tuple[Vote, ...] = ()


class WithAnything(Details, frozen=True):
    anything: dict[str, Any] = msgspec.field(default_factory=dict[str, Any])


@pytest.mark.parametrize(
    ("table", "kind", "path"),
    [
        ("outcomes", WithNickname, "nickname"),
        ("outcomes", WithVotes, "votes.voter"),
        ("meeting", WithAnything, "anything"),
    ],
)
def test_a_new_field_that_nobody_marked_is_found(table: str, kind: type[Record], path: str) -> None:
    assert unmarked({table: kind}) == {(table, path)}


def test_nothing_is_marked_that_is_not_there() -> None:
    there = {(kind, name) for kind in BESIDES for name in kind.__struct_fields__}
    assert {(kind, name) for kind, marks in BESIDES.items() for name in marks} <= there
    for field in FIELDS:
        kind: Any = TABLES[field.table]
        for part in field.name.split("."):
            assert part in kind.__struct_fields__, field
            kind = next((one for one in _parts(get_type_hints(kind)[part]) if one is not type(None)), None)


def test_who_does_something_is_always_a_person() -> None:
    for table, kind in TABLES.items():
        for field in msgspec.structs.fields(kind):
            if Owner in _parts(get_type_hints(kind)[field.name]):
                assert column_mark(table, field.name, kind) == "person"
    assert column_mark("outcomes", "agreements.to_ask", Agreement) == "person"
