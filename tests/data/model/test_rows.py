"""A meeting comes back from its tables as it was, with all that this program doesn't know."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeGuard

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tinydb import TinyDB

from data.edits import items
from data.errors import NotAMeeting
from data.model import rows
from data.model.records.meeting import ROW_TABLES, Meeting
from data.model.records.tables import TABLES
from data.model.rows import from_tables, is_newer, to_record, to_row
from tests.data.filled import as_file
from tests.data.forty import FORTY
from tests.fixed import FixedStamper, fresh_meeting


def whole() -> Meeting:
    """A meeting with something in every table that forty changes fill."""
    meeting, stamper = fresh_meeting(), FixedStamper()
    for edit, arguments, more in FORTY:
        meeting = edit(meeting, stamper, *arguments(meeting), **more)
    return meeting


def to_tables(meeting: Meeting) -> dict[str, list[dict[str, Any]]]:
    """The tables as they come from a file."""
    read: dict[str, list[dict[str, Any]]] = msgspec.json.decode(msgspec.json.encode(rows.to_tables(meeting)))
    return read


def test_a_meeting_comes_back_as_it_was() -> None:
    meeting = whole()
    assert from_tables(to_tables(meeting)) == meeting


def test_every_row_comes_back_by_itself() -> None:
    for table, row in whole().all_rows():
        assert to_record(table, to_row(row)) == row


def test_plain_tinydb_reads_every_table_under_its_name(tmp_path: Path) -> None:
    meeting = whole()
    path = tmp_path / "meeting.json"
    path.write_bytes(as_file(to_tables(meeting)))
    database: Any
    with TinyDB(path, encoding="utf-8") as database:
        assert database.tables() == set(TABLES)
        for table in ROW_TABLES:
            assert [row["text"] for row in database.table(table).all()] == [row.text for row in meeting.rows(table)]
        assert database.table("meeting").all()[0]["title"] == "Park Lane crossing"
        converted = next(row for row in database.table("actions").all() if row["from"])
        assert converted["from"] in {stone["id"] for stone in database.table("removed").all()}
        assert "extra" not in converted


def test_columns_and_tables_of_a_newer_program_ride_along_at_any_depth() -> None:
    tables = to_tables(whole())
    tables["weather"] = [{"id": "w", "sky": ["grey", {"wind": 3}]}]
    tables["meeting"][0]["mood"] = "good"
    tables["meeting"][0]["voices"]["on_the_phone"] = 2
    tables["outcomes"][0]["colour"] = {"of": "bus"}
    tables["outcomes"][0]["agreements"][1]["counts"]["shrugs"] = 4
    tables["communication"][0]["does"]["phone"] = "555"
    meeting = from_tables(tables)
    assert to_tables(meeting) == tables
    changed = items.change(meeting, FixedStamper(), "outcomes", meeting.outcomes[0].id, {"why": "safety"})
    kept = to_tables(changed)["outcomes"][0]
    assert kept["colour"] == {"of": "bus"}
    assert kept["agreements"][1]["counts"]["shrugs"] == 4


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("outcomes", {"text": "no id"}),
        ("outcomes", {"id": "b", "text": 3}),
        ("outcomes", {"id": "b", "text": "x", "state": "shouted"}),
        ("outcomes", {"id": "b", "text": "x", "by": "soon"}),
        ("outcomes", {"id": "b", "text": "x", "until": "2026-02-30"}),
        ("people", {"id": "b", "text": "x", "deciding": "yes"}),
        ("removed", {"id": "b"}),
        ("log", {"when": 4}),
        ("meeting", {"id": "second"}),
    ],
)
def test_a_row_that_does_not_fit_is_kept_as_it_is(table: str, row: dict[str, Any]) -> None:
    tables = to_tables(whole())
    tables[table].append(row)
    meeting = from_tables(tables)
    assert [(one.table, one.row) for one in meeting.misfits] == [(table, row)]
    assert meeting.misfits[0].why
    assert to_tables(meeting) == tables


def test_a_second_row_with_one_id_is_kept_and_shown_apart() -> None:
    tables = to_tables(whole())
    tables["outcomes"].append({**tables["outcomes"][0], "text": "other words"})
    meeting = from_tables(tables)
    assert [one.row["text"] for one in meeting.misfits] == ["other words"]
    assert to_tables(meeting) == tables


def test_a_column_of_the_meeting_itself_that_does_not_fit_is_kept_until_it_is_filled_in() -> None:
    tables = to_tables(whole())
    tables["meeting"][0] |= {"minutes": "an hour", "zone": "Middle/Earth", "date": "soon", "voices": {"pays": "two"}}
    meeting = from_tables(tables)
    assert (meeting.details.minutes, meeting.details.zone, meeting.details.date) == (None, "UTC", None)
    assert meeting.details.title == "Park Lane crossing"
    assert to_tables(meeting) == tables
    filled = items.add(meeting, FixedStamper(), "checks", ["x"])
    assert to_tables(filled)["meeting"] == tables["meeting"]


def test_rows_stand_in_their_order_whatever_the_file_says() -> None:
    tables = to_tables(whole())
    tables["outcomes"].reverse()
    assert from_tables(tables) == whole()


def test_words_are_cleaned_when_they_are_read_and_names_of_rows_are_not() -> None:
    tables = to_tables(whole())
    tables["outcomes"][0]["text"] = " a\x1b[31m  b‮"
    tables["outcomes"][0]["wordings"][0]["words"] = "e\u0301\n"
    tables["outcomes"][0]["order"] = "a  0"
    row = next(row for row in from_tables(tables).outcomes if row.id == tables["outcomes"][0]["id"])
    assert (row.text, row.wordings[0].words, row.order) == ("a[31m b", "é", "a  0")


def test_what_holds_no_meeting_is_no_meeting() -> None:
    nothing: list[dict[str, list[dict[str, Any]]]]
    nothing = [{}, {"outcomes": []}, {"meeting": []}, {"meeting": [{"title": "no id"}]}]
    for tables in nothing:
        with pytest.raises(NotAMeeting):
            from_tables(tables)


def test_a_newer_format_is_noticed() -> None:
    tables = to_tables(whole())
    assert not is_newer(from_tables(tables))
    tables["meeting"][0]["format"] += 1
    assert is_newer(from_tables(tables))


UNKNOWN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
"""What a newer program may write: any JSON, cleaned by nobody."""


def is_record(value: Any) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def in_list(value: Any) -> Iterator[Any]:
    yield from value if isinstance(value, list) else ()


MAPS = ("stages", "headings", "keeping")
"""Columns that are no record: what a newer program adds there is a stage, a heading or a meeting like the others."""


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_whatever_a_newer_program_adds_anywhere_comes_back_as_it_was(data: st.DataObject) -> None:
    tables = to_tables(whole())
    for table in data.draw(st.lists(st.sampled_from(sorted(TABLES)), max_size=4)):
        if tables[table]:
            row = data.draw(st.sampled_from(tables[table]))
            row[f"new {data.draw(st.text(max_size=4))}"] = data.draw(UNKNOWN)
            parts = [part for name, value in row.items() if name not in MAPS for part in (value, *in_list(value))]
            inner = [part for part in parts if is_record(part)]
            if inner:
                data.draw(st.sampled_from(inner))[f"new {data.draw(st.text(max_size=4))}"] = data.draw(UNKNOWN)
    tables["a table of tomorrow"] = data.draw(
        st.lists(st.dictionaries(st.text(max_size=4), UNKNOWN, max_size=3), max_size=3)
    )
    assert to_tables(from_tables(tables)) == tables


def test_rows_that_a_version_keeps_come_back_as_they_were_kept() -> None:
    tables = to_tables(whole())
    tables["versions"][0]["rows"]["a table of tomorrow"] = [{"": "  two  spaces "}]
    assert to_tables(from_tables(tables)) == tables
