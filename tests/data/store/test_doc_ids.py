"""A row keeps its number in the file for life, a save puts only what differs, and the file holds the meeting."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import msgspec
import pytest

from data.edits import items
from data.model.records.log import Logged
from data.model.records.meeting import Meeting
from data.model.rows import to_tables
from data.store.atomic import encode_tables
from data.store.codec import NumberedTables, numbered, tables_in
from data.store.file import MeetingFile, MovedOn
from data.store.read import parse, unparse
from tests.data.filled import filled_meeting
from tests.data.forty import FORTY
from tests.data.kept import read_file
from tests.fixed import FixedStamper, fresh_meeting


def rows_of(path: Path) -> dict[str, list[dict[str, Any]]]:
    return {name: list(rows.values()) for name, rows in read_file(path).items()}


def as_read(meeting: Meeting) -> dict[str, list[dict[str, Any]]]:
    read: dict[str, list[dict[str, Any]]] = msgspec.json.decode(msgspec.json.encode(to_tables(meeting)))
    return read


def numbers(path: Path, table: str) -> dict[str, str]:
    """The number of each row, by its id."""
    return {row["id"]: number for number, row in read_file(path)[table].items()}


def test_after_every_change_the_file_holds_the_meeting_and_every_row_that_is_left_has_its_number(path: Path) -> None:
    meeting, stamper = fresh_meeting(), FixedStamper()
    file = MeetingFile(path, None, meeting)
    file.save(meeting)
    for edit, arguments, more in FORTY:
        before = read_file(path)
        meeting = edit(meeting, stamper, *arguments(meeting), **more)
        file.save(meeting)
        assert rows_of(path) == as_read(meeting), edit.name
        assert list(read_file(path)) == list(before)
        for table, rows in before.items():
            ids = {row.get("id"): number for number, row in read_file(path)[table].items() if "id" in row}
            assert all(ids.get(row["id"], number) == number for number, row in rows.items() if "id" in row)
    assert parse(path.read_bytes(), path) == meeting


def test_a_row_that_goes_changes_no_line_of_the_others(path: Path) -> None:
    meeting = items.add(fresh_meeting(), FixedStamper(), "outcomes", [f"line {number}" for number in range(9)])
    file = MeetingFile(path, None, meeting)
    file.save(meeting)
    before = path.read_bytes().partition(b'"outcomes": {')[2]
    file.save(msgspec.structs.replace(meeting, outcomes=meeting.outcomes[1:]))
    assert before[before.index(b'"2": {') :] in path.read_bytes()
    assert list(read_file(path)["outcomes"]) == [str(number) for number in range(2, 10)]


def test_a_number_is_not_given_to_another_row_while_the_meeting_is_open(path: Path) -> None:
    meeting = items.add(fresh_meeting(), FixedStamper(), "outcomes", ["one", "two"])
    file = MeetingFile(path, None, meeting)
    file.save(meeting)
    file.save(msgspec.structs.replace(meeting, outcomes=meeting.outcomes[:1]))
    file.save(meeting)
    assert list(read_file(path)["outcomes"]) == ["1", "3"]


def test_rows_stand_in_the_file_as_they_do_in_the_meeting(path: Path) -> None:
    meeting = items.add(fresh_meeting(), FixedStamper(), "outcomes", list("abcdef"))
    file = MeetingFile(path, None, meeting)
    file.save(meeting)
    known = numbers(path, "outcomes")
    one, *others = meeting.outcomes
    for outcomes in ((*others, one), (one, *others[::-1]), tuple(others[2:]), (others[4], one, others[2])):
        file.save(msgspec.structs.replace(meeting, outcomes=outcomes))
        assert [row["text"] for row in rows_of(path)["outcomes"]] == [row.text for row in outcomes]
    assert numbers(path, "outcomes")[others[2].id] == known[others[2].id]


def test_two_lines_of_the_log_that_are_alike_are_two(path: Path) -> None:
    line = Logged(when="2026-10-21T10:00:00Z", edit="add")
    meeting = msgspec.structs.replace(fresh_meeting(), log=(line, line, msgspec.structs.replace(line)))
    file = MeetingFile(path, None, meeting)
    for log in (meeting.log, (line, *meeting.log), meeting.log[1:], (line,), (line, line)):
        file.save(msgspec.structs.replace(meeting, log=log))
        assert len(read_file(path)["log"]) == len(log)


def opened(path: Path, tables: NumberedTables) -> tuple[MeetingFile, Meeting]:
    """A file with these tables, and the meeting that they hold."""
    path.write_bytes(encode_tables(tables))
    meeting = parse(path.read_bytes(), path)
    return MeetingFile(path, path.read_bytes(), meeting), meeting


def renumbered(tables: NumberedTables) -> NumberedTables:
    """The same tables under other numbers, as another program that uses TinyDB may have them."""
    return {
        name: {str(number): row for number, row in zip((90, 7, 31, 12, 8, 55), rows.values(), strict=False)}
        for name, rows in tables.items()
    }


def test_numbers_that_a_file_has_are_kept_and_unknown_tables_are_as_they_were(path: Path) -> None:
    tables = renumbered(tables_in(unparse(filled_meeting()), path))
    tables["weather"] = {"3": {"id": "w", "sky": ["grey"]}, "1": {}, "2": {}, "9": {"id": "w"}}
    file, meeting = opened(path, tables)
    changed = items.change(meeting, FixedStamper(), "outcomes", meeting.outcomes[1].id, {"text": "other words"})
    file.save(changed)
    file.save(items.add(changed, FixedStamper(), "outcomes", ["new"]))
    after = read_file(path)
    assert {name: list(rows) for name, rows in after.items() if name != "outcomes"} == {
        name: list(rows) for name, rows in tables.items() if name != "outcomes"
    }
    assert list(after["outcomes"]) == ["90", "7", "91"]
    assert after["outcomes"]["7"]["text"] == "other words"
    assert after["weather"] == tables["weather"]
    file.save(msgspec.structs.replace(meeting, extra=copy.deepcopy(meeting.extra)))  # as a strike makes it
    assert read_file(path)["weather"] == tables["weather"]


def test_a_row_that_does_not_fit_is_never_written_over_by_the_one_that_has_its_id(path: Path) -> None:
    meeting = items.add(fresh_meeting(), FixedStamper(), "outcomes", ["whole"])
    tables = tables_in(unparse(meeting), path)
    row = tables["outcomes"]["1"]
    broken = [{**row, "text": 3}, row, {**row, "text": "twice"}, {**row, "text": 3}, {"id": ["no"]}, {}]
    tables["outcomes"] = numbered(broken)
    file, meeting = opened(path, tables)
    file.save(meeting)
    for words in ("once", "again"):
        meeting = items.change(meeting, FixedStamper(), "outcomes", row["id"], {"text": words})
        file.save(meeting)
        held = read_file(path)["outcomes"]
        assert held.pop("2")["text"] == words
        assert held == {key: one for key, one in numbered(broken).items() if key != "2"}


def test_a_table_that_a_merge_leaves_out_goes(path: Path) -> None:
    file, meeting = opened(path, tables_in(unparse(filled_meeting()), path))
    file.save(meeting)
    assert "later" in read_file(path)
    file.save(msgspec.structs.replace(meeting, extra={}))
    assert "later" not in read_file(path)


def test_what_somebody_else_wrote_keeps_the_numbers_that_it_has_there(path: Path) -> None:
    file, meeting = opened(path, tables_in(unparse(filled_meeting()), path))
    file.save(meeting)
    path.write_bytes(encode_tables(renumbered(tables_in(path.read_bytes(), path))))
    with pytest.raises(MovedOn) as moved_on:
        file.save(items.add(meeting, FixedStamper(), "outcomes", ["ours"]))
    file.accept(moved_on.value)
    joined = items.add(moved_on.value.theirs, FixedStamper(), "outcomes", ["ours"])
    file.save(joined)
    assert list(read_file(path)["outcomes"]) == ["90", "7", "91"]
    assert rows_of(path) == as_read(joined)


def test_a_second_save_puts_only_the_rows_that_differ(path: Path) -> None:
    file, meeting = opened(path, tables_in(unparse(filled_meeting()), path))
    file.save(meeting)
    database, doc_ids = file._open()  # pyright: ignore[reportPrivateUsage]
    before = {name: dict(rows) for name, rows in database.tables().items()}
    changed = items.change(meeting, FixedStamper(), "outcomes", meeting.outcomes[1].id, {"text": "other words"})
    (outcomes,) = doc_ids.changes(msgspec.structs.replace(changed, log=meeting.log, details=meeting.details))
    assert list(outcomes.rows) == ["2"]
    database.put([outcomes])
    after = database.tables()
    put = {(name, key) for name, rows in before.items() for key in rows if after[name][key] is not rows[key]}
    assert put == {("outcomes", "2")}
