"""Rows and columns that don't fit are put back from the newest copy in which they do, and nothing else is changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from data.edits import items, meeting_details
from data.model.records.meeting import Meeting
from data.model.rows import could_be_read
from data.model.stamper import RealStamper
from data.store.lock import InUse
from data.store.read import parse
from data.store.repair_rows import repair_rows, row_repairs
from tests.data.kept import Kept, texts
from tests.data.retraced import undone

Spoil = Callable[[dict[str, Any]], None]


def spoilt(kept: Kept, *spoils: Spoil) -> bytes:
    """A meeting of three outcomes whose file was then changed by hand: its bytes."""
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["one", "two", "three"])
        session.apply(meeting_details.change_meeting, {"minutes": 120})
        kept.watch.saved(session)
    tables = json.loads(kept.path.read_bytes())
    for spoil in spoils:
        spoil(tables)
    kept.path.write_text(json.dumps(tables))
    return kept.path.read_bytes()


def _row(tables: dict[str, Any]) -> None:
    tables["outcomes"]["2"]["agreements"] = "by voice"


def _column(tables: dict[str, Any]) -> None:
    tables["meeting"]["1"]["minutes"] = "two hours"


def read(kept: Kept) -> Meeting:
    """The meeting that the file holds."""
    return parse(kept.path.read_bytes(), kept.path)


@pytest.mark.parametrize("spoils", [[_row], [_column], [_row, _column]])
def test_what_does_not_fit_is_put_back_and_the_file_as_it_was_is_kept(kept: Kept, spoils: list[Spoil]) -> None:
    bad = spoilt(kept, *spoils)
    state = kept.archive.state_folder
    found = row_repairs(read(kept), state)
    assert len(found) == len(spoils)
    assert kept.path.read_bytes() == bad, "looking changes nothing"
    aside = repair_rows(kept.path, state, found, RealStamper())
    assert aside is not None
    assert aside.read_bytes() == bad
    meeting = read(kept)
    assert could_be_read(meeting)
    assert texts(meeting) == ["one", "two", "three"]
    assert meeting.details.minutes == 120
    with kept.open() as session:
        assert texts(session.meeting) == ["one", "two", "three"]
        undone(session)
        undone(session)
        assert texts(session.meeting) == [], "what could be taken back before still can"


def test_a_row_is_put_back_as_the_newest_copy_in_which_it_fits_has_it(kept: Kept) -> None:
    spoilt(kept)
    with kept.open() as session:
        session.apply(items.change, "outcomes", session.meeting.outcomes[1].id, {"text": "two, put better"})
        kept.watch.saved(session)
    tables = json.loads(kept.path.read_bytes())
    _row(tables)
    kept.path.write_text(json.dumps(tables))
    with kept.open() as session:  # the copies of today hold the row that doesn't fit, too
        session.apply(items.add, "outcomes", ["four"])
        kept.watch.saved(session)
    (found,) = row_repairs(read(kept), kept.archive.state_folder)
    assert found.value.text == "two, put better"
    repair_rows(kept.path, kept.archive.state_folder, [found], RealStamper())
    assert texts(read(kept)) == ["one", "two, put better", "three", "four"]


def test_nothing_is_offered_where_no_copy_has_it_and_nothing_mended_while_a_window_has_the_meeting(kept: Kept) -> None:
    spoilt(kept, lambda tables: tables["outcomes"].update({"9": {"id": "unknown", "text": ["not", "words"]}}))
    assert row_repairs(read(kept), kept.archive.state_folder) == ()
    bad = spoilt(kept, _row)
    found = row_repairs(read(kept), kept.archive.state_folder)
    with kept.open(), pytest.raises(InUse):
        repair_rows(kept.path, kept.archive.state_folder, found, RealStamper())
    assert kept.path.read_bytes() == bad


def test_an_older_program_s_file_is_kept_as_it_was_before_it_is_written_anew(kept: Kept) -> None:
    old = spoilt(kept, lambda tables: tables["meeting"]["1"].update({"format": 0}))
    for words in ("four", "five"):
        with kept.open() as session:
            assert session.read_only is None
            session.apply(items.add, "outcomes", [words])
    assert json.loads(kept.path.read_bytes())["meeting"]["1"]["format"] == 1
    aside = [path.read_bytes() for path in (kept.root / "state" / "aside").rglob("*") if path.is_file()]
    assert aside == [old]


def test_an_older_file_that_can_t_be_kept_is_only_read(kept: Kept) -> None:
    old = spoilt(kept, lambda tables: tables["meeting"]["1"].update({"format": 0}))
    (kept.root / "state" / "aside").write_text("no folder")
    with kept.open() as session:
        assert session.read_only is not None
        assert texts(session.meeting) == ["one", "two", "three"]
    assert kept.path.read_bytes() == old


def test_steps_from_older_formats_are_taken_in_their_order() -> None:
    from data.model.upgrades import PlainTables, upgraded

    def first(tables: PlainTables) -> PlainTables:
        return {**tables, "outcomes": tables["goals"]}

    def second(tables: PlainTables) -> PlainTables:
        return {**tables, "outcomes": [{**row, "text": row["words"]} for row in tables["outcomes"]]}

    old: PlainTables = {"meeting": [{"id": "x", "format": 0}], "goals": [{"id": "y", "words": "a"}]}
    assert upgraded(old, {0: first, 1: second}, to=2)["outcomes"] == [{"id": "y", "words": "a", "text": "a"}]
    assert upgraded({**old, "meeting": [{"id": "x", "format": 2}]}, {0: first, 1: second}, to=2).keys() == old.keys()
    assert msgspec.json.decode(msgspec.json.encode(old)) == old, "nothing is changed in place"


def test_the_aside_folder_of_an_older_file_is_only_its_owner_s(kept: Kept, tmp_path: Path) -> None:
    spoilt(kept, lambda tables: tables["meeting"]["1"].update({"format": 0}))
    with kept.open():
        pass
    for path in (tmp_path / "state" / "aside").rglob("*"):
        assert path.stat().st_mode & 0o077 == 0
