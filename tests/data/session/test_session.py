"""The open meeting: what is added is kept, goes on elsewhere, and is joined with what others write."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import items, meeting_details
from data.errors import CannotWrite, ReadOnly
from data.session.session import NotKept, Saved, Session
from data.store.atomic import encode_tables
from data.store.read_as_opened import look
from tests.data.kept import Kept, read_file, texts
from tests.fixed import FixedStamper, fresh_meeting


def test_what_is_added_is_in_the_file_when_the_header_says_saved(kept: Kept) -> None:
    with kept.open() as session:
        assert isinstance(session.status, Saved)
        change = session.apply(items.add, "outcomes", ["Children can cross"])
        assert change is not None
        assert change.edit == "add"
        kept.watch.saved(session)
        rows = read_file(kept.path)["outcomes"]
        assert [row["text"] for row in rows.values()] == ["Children can cross"]
        assert session.status == Saved(at=session.meeting.details.changed)


def test_each_change_stands_in_the_log_without_words(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["Children can cross"])
        session.apply(meeting_details.move_to, "power")
        session.undo()
        log = session.meeting.log
        assert [(one.edit, one.row) for one in log] == [
            ("add", session.meeting.outcomes[0].id), ("move_to", ""), ("undo", ""),
        ]  # fmt: skip


def test_a_change_that_changes_nothing_is_none(kept: Kept) -> None:
    with kept.open() as session:
        before = session.meeting
        assert session.apply(items.add, "outcomes", ["  ", ""]) is None
        assert session.meeting is before
        assert not session.steps.undo


def test_unfinished_words_are_there_again(kept: Kept) -> None:
    with kept.open() as session:
        session.draft("outcomes", "Fewer ca")
        session.draft("people", "An")
        session.draft("people", "")
    with kept.open() as session:
        assert session.drafts == {"outcomes": "Fewer ca"}


def test_files_of_minutes_are_remembered(kept: Kept, tmp_path: Path) -> None:
    with kept.open() as session:
        session.exported(tmp_path / "minutes.md")
        session.exported(tmp_path / "minutes.md")
    with kept.open() as session:
        assert session.exports.paths == (str(tmp_path / "minutes.md"),)


def test_a_file_of_a_newer_program_is_read_and_never_written(kept: Kept) -> None:
    tables = read_file(kept.path)
    tables["meeting"]["1"]["format"] = 99
    kept.path.write_bytes(encode_tables(tables))
    before = kept.path.read_bytes()
    with kept.open() as session:
        assert session.read_only
        assert session.meeting.details.title == "Park Lane crossing"
        with pytest.raises(ReadOnly, match="newer"):
            session.apply(items.add, "outcomes", ["one"])
        with pytest.raises(ReadOnly):
            session.strike("outcomes", "x")
        session.draft("outcomes", "x")
    assert kept.path.read_bytes() == before
    assert not (kept.archive.state_folder / "journals").exists()


def test_the_example_is_kept_nowhere(tmp_path: Path) -> None:
    before = [*tmp_path.rglob("*")]
    session = Session(fresh_meeting(), FixedStamper())
    session.apply(items.add, "outcomes", ["one", "two"])
    session.undo()
    session.redo()
    session.draft("outcomes", "three")
    session.strike("outcomes", session.meeting.outcomes[0].id)
    assert texts(session.meeting) == ["two"]
    assert session.status == NotKept()
    assert session.leave()
    assert [*tmp_path.rglob("*")] == before


def test_a_meeting_goes_on_in_another_folder(kept: Kept, tmp_path: Path) -> None:
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["one"])
        path = session.save_elsewhere(tmp_path / "stick")
        session.apply(items.add, "outcomes", ["two"])
        kept.watch.saved(session)
        assert texts(look(path, None)) == ["one", "two"]
        (tmp_path / "file").touch()
        with pytest.raises(CannotWrite):
            session.save_elsewhere(tmp_path / "file" / "in it")
    assert kept.archive.find("last") == path


def test_what_somebody_else_wrote_meanwhile_is_joined_and_not_overwritten(kept: Kept) -> None:
    with kept.open() as here, kept.open(shared=True) as there:
        there.apply(items.add, "outcomes", ["theirs"])
        kept.watch.saved(there)
        here.apply(items.add, "outcomes", ["ours"])
        kept.watch.until(lambda: here.take_in() is not None or isinstance(here.status, Saved))
        kept.watch.saved(here)
        assert sorted(texts(look(kept.path, None))) == ["ours", "theirs"]
        assert sorted(texts(here.meeting)) == ["ours", "theirs"]
        there.apply(items.add, "outcomes", ["theirs too"])
    with kept.open() as session:
        assert sorted(texts(session.meeting)) == ["ours", "theirs", "theirs too"]


def test_leaving_joins_what_somebody_else_wrote(kept: Kept) -> None:
    with kept.open() as here:
        tables = read_file(kept.path)
        tables["meeting"]["1"] |= {"place": "Library", "revision": "another"}
        kept.path.write_bytes(encode_tables(tables))
        here.apply(items.add, "outcomes", ["ours"])
        assert here.leave()
    meeting = look(kept.path, None)
    assert (meeting.details.place, texts(meeting)) == ("Library", ["ours"])
