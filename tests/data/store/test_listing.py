"""The list of meetings: each once, changed last first, as opening it would show it; nothing else is in it."""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

import pytest

from data.edits import meeting_details
from data.model.stamper import RealStamper
from data.session.open import open_session
from data.store.archive import Archive
from data.store.atomic import encode_tables
from data.store.codec import NumberedTables
from data.store.listing import LOOKS
from data.store.repair import check_file
from tests.data.kept import PATIENCE, Watch, read_file
from tests.data.store.titled_meeting import meeting


def test_meetings_are_listed_changed_last_first(archive: Archive) -> None:
    archive.create(meeting("Old", "aaaa", "2026-01-01T00:00:00Z"))
    archive.create(meeting("New", "bbbb", "2026-03-01T00:00:00Z"))
    archive.create(meeting("Middle", "cccc", "2026-02-01T00:00:00Z"))
    listed = archive.list()
    assert [one.title for one in listed] == ["New", "Middle", "Old"]
    assert (listed[0].date, listed[0].stage, listed[0].note) == ("2026-10-21", "arrive", None)


def test_what_is_no_meeting_is_not_listed_and_what_is_damaged_is_named(archive: Archive) -> None:
    path = archive.create(meeting("Park Lane", "7f3a"))
    (archive.folder / ".2026-x.json.77.tmp").write_bytes(b"half")
    (archive.folder / ".hidden.json").write_bytes(path.read_bytes())
    (archive.folder / "notes.txt").write_text("x")
    (archive.folder / "package.json").write_text('{"name": "x", "version": 3}')
    (archive.folder / "list.json").write_text("[1]")
    (archive.folder / "folder.json").mkdir()
    (archive.folder / "cut.json").write_bytes(b'{"meeting": {"1": {"title": "Par')
    (archive.folder / "cut copy of it.json").write_bytes(path.read_bytes()[:100])
    (archive.folder / "empty.json").write_bytes(b"")
    listed = archive.list()
    assert [one.title for one in listed if one.note is None] == ["Park Lane"]
    assert sorted(one.title for one in listed if one.note) == ["cut.json", "empty.json"]


OTHERS: dict[str, Callable[[NumberedTables], object]] = {
    "words beside the tables": lambda tables: tables.update(thesis="three years"),  # type: ignore[call-overload]
    "a table of words": lambda tables: tables.update(thesis={"1": "x"}),  # type: ignore[dict-item]
    "a table of a newer program": lambda tables: tables.update(topics={"1": {"id": "a"}}),
    "a list for a table": lambda tables: tables.update(people=[1]),  # type: ignore[call-overload]
    "words for a row": lambda tables: tables.update(people={"1": "x"}),  # type: ignore[dict-item]
    "nothing for a table": lambda tables: tables.update(people=None),  # type: ignore[call-overload]
    "two meetings": lambda tables: tables["meeting"].update({"2": dict(tables["meeting"]["1"], id="b")}),
    "no meeting": lambda tables: tables["meeting"].clear(),
    "no id": lambda tables: tables["meeting"]["1"].pop("id"),
    "an empty id": lambda tables: tables["meeting"]["1"].update(id=""),
    "a number for the id": lambda tables: tables["meeting"]["1"].update(id=5),
    "a number for the title": lambda tables: tables["meeting"]["1"].update(title=5),
    "a newer format": lambda tables: tables["meeting"]["1"].update(format=99),
    "a row of nothing": lambda tables: tables.update(people={"1": {}}),
}
"""What may be otherwise in a file than in the meeting's own."""


@pytest.mark.parametrize("other", OTHERS)
def test_what_check_calls_no_meeting_is_not_listed_and_all_else_is(archive: Archive, other: str) -> None:
    path = archive.create(meeting("Park Lane", "7f3a"))
    tables = read_file(path)
    OTHERS[other](tables)
    copy = archive.folder / "other.json"
    copy.write_bytes(encode_tables(tables))
    path.unlink()
    for name in ("copies", "places"):
        shutil.rmtree(archive.state_folder / name, ignore_errors=True)
    problems = check_file(copy, archive.state_folder).problems
    is_none = any("is not a meeting" in problem for problem in problems)
    assert [one.path for one in archive.list()] == ([] if is_none else [copy])


def test_two_files_of_one_meeting_are_one_meeting(archive: Archive) -> None:
    path = archive.create(meeting("Park Lane", "7f3a"))
    tables = read_file(path)
    tables["meeting"]["1"] |= {"changed": "2026-12-01T00:00:00Z", "title": "Park Lane, newer"}
    copy = archive.folder / "2026-10-21-park-lane.sync-conflict-20261123-142501-TTG5DXS.json"
    copy.write_bytes(encode_tables(tables))
    assert [(one.title, one.path) for one in archive.list()] == [("Park Lane, newer", path)]


def test_a_meeting_whose_file_gets_another_name_meanwhile_is_never_missing(archive: Archive) -> None:
    path = archive.create(meeting("Park Lane", "7f3a"))
    done = Event()

    def rename() -> None:
        names = itertools.cycle((path.with_name(f"{path.stem}.sync-conflict-20261123-142501-TTG5DXS.json"), path))
        at = path
        while not done.is_set():
            at = at.rename(next(names))

    with ThreadPoolExecutor(1) as other:
        renaming = other.submit(rename)
        try:
            seen = {tuple(one.title for one in archive.list()) for _ in range(300)}
        finally:
            done.set()
        renaming.result()
    assert seen == {("Park Lane",)}


def test_a_link_that_leads_nowhere_is_not_looked_at_for_ever(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    path = archive.create(meeting("Park Lane", "7f3a"))
    path.with_name("gone.json").symlink_to(path.with_name("nowhere"))
    looks: list[object] = []
    scandir = os.scandir

    def look(folder: Any) -> Any:
        looks.append(folder)
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", look)
    assert [one.title for one in archive.list()] == ["Park Lane"]
    assert looks.count(archive.folder) == LOOKS


def test_a_meeting_with_a_column_that_does_not_fit_is_still_listed(archive: Archive) -> None:
    path = archive.create(meeting("Park Lane", "7f3a"))
    tables = read_file(path)
    tables["meeting"]["1"] |= {"stage": "lunch", "date": 3}
    path.write_bytes(encode_tables(tables))
    assert [(one.title, one.stage, one.date) for one in archive.list()] == [("Park Lane", "arrive", None)]
    tables["meeting"]["1"] |= {"stage": "power", "date": "soon"}
    path.write_bytes(encode_tables(tables))
    assert [(one.title, one.stage, one.date) for one in archive.list()] == [("Park Lane", "power", None)]


def test_the_list_says_what_opening_would_show(archive: Archive) -> None:
    path = archive.create(meeting("Park Lane", "7f3a"))
    before = path.read_bytes()
    session = open_session(archive, path, RealStamper(), Watch())
    session.apply(meeting_details.change_meeting, {"title": "Park Lane, renamed"})
    session.apply(meeting_details.move_to, "power")
    journal = archive.journal_path(session.meeting).read_bytes()
    assert session.leave(PATIENCE)
    path.write_bytes(before)
    archive.journal_path(session.meeting).write_bytes(journal)
    assert [(one.title, one.stage) for one in archive.list()] == [("Park Lane, renamed", "power")]
    assert path.name == "2026-10-21-park-lane-7f3a.json"
