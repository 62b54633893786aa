"""A crash at any moment loses nothing that was shown."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from data.edits import items, meeting_details
from data.session.session import Saved, Session
from data.store.journal import journal_path, read_journal
from data.store.read import parse, unparse
from data.store.read_as_opened import look
from tests.data.kept import Kept, texts
from tests.data.retraced import undone
from tests.data.store.crashed import crashed, journal_of
from tests.fixed import fresh_meeting

PROGRAM = """
import os, sys
from pathlib import Path
from data.store.archive import Archive
from data.session.open import open_session
from data.edits import items
from data.model.stamper import RealStamper
root = Path(sys.argv[1])
archive = Archive(root / "meetings", root / "state")
session = open_session(archive, archive.find("last"), RealStamper(), lambda: None)
for line in sys.stdin:
    session.apply(items.add, "outcomes", [line])
    print("shown", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a signal")
@pytest.mark.parametrize("count", [1, 2, 5, 30])
def test_a_line_is_there_after_the_program_was_killed_right_after_it_was_shown(kept: Kept, count: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(kept.root)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[3],
    ) as program:  # fmt: skip
        assert program.stdin is not None
        assert program.stdout is not None
        for number in range(count):
            print(f"line {number}", file=program.stdin, flush=True)
            assert next(program.stdout) == "shown\n"
        os.kill(program.pid, signal.SIGKILL)
    assert kept.archive.find("last") == kept.path
    assert texts(look(kept.path, kept.archive.state_folder)) == [f"line {number}" for number in range(count)]
    with kept.open() as session:
        assert len(texts(session.meeting)) == count
        session.undo()
        assert len(texts(session.meeting)) == count - 1
    assert len(texts(look(kept.path, None))) == count - 1
    assert [one.name for one in kept.path.parent.iterdir()] == [kept.path.name]


def test_what_the_file_lacks_comes_from_the_journal(kept: Kept) -> None:
    crashed(kept, "one", "two")
    assert texts(look(kept.path, None)) == []
    listed = kept.archive.list()
    assert listed[0].changed > fresh_meeting().details.changed
    with kept.open() as session:
        assert texts(session.meeting) == ["one", "two"]
        assert [one.edit for one in session.meeting.log] == ["add", "add"]
        kept.watch.saved(session)
    assert texts(look(kept.path, None)) == ["one", "two"]


def test_looking_writes_nothing(kept: Kept) -> None:
    crashed(kept, "one")
    before = {path: path.read_bytes() for path in kept.root.rglob("*") if path.is_file()}
    assert texts(look(kept.path, kept.archive.state_folder)) == ["one"]
    kept.archive.list()
    assert {path: path.read_bytes() for path in kept.root.rglob("*") if path.is_file()} == before


def test_a_line_that_was_cut_off_is_left_out_and_the_others_count(kept: Kept) -> None:
    crashed(kept, "one", "two", "three")
    journal = journal_of(kept)
    journal.write_bytes(journal.read_bytes()[:-40])
    with kept.open() as session:
        assert texts(session.meeting) == ["one", "two"]
        session.apply(items.add, "outcomes", ["four"])
        raw = journal.read_bytes()
    journal.write_bytes(raw)
    assert [entry.edit for entry in read_journal(journal).entries] == ["add", "add", "add"]
    assert texts(look(kept.path, kept.archive.state_folder)) == ["one", "two", "four"]


def test_a_journal_of_rubbish_is_no_hindrance(kept: Kept) -> None:
    journal_of(kept).parent.mkdir(parents=True)
    journal_of(kept).write_bytes(b"\x00\xff{]\n[]\nnull\n{}\n" + b"x" * 5000)
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["one"])
        assert session.note is None
    with kept.open() as session:
        assert texts(session.meeting) == ["one"]
        assert session.undo() is not None


def test_a_state_folder_that_cannot_be_written_is_said_and_is_not_in_the_way(kept: Kept) -> None:
    shutil.rmtree(kept.archive.state_folder)
    kept.archive.state_folder.write_text("a file where the folder should be")
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["one"])
        kept.watch.until(lambda: isinstance(session.status, Saved))
        session.draft("outcomes", "half")
        assert session.note is not None
        assert "not kept" in session.note
        session.exported(kept.root / "minutes.md")
        assert session.strike("outcomes", session.meeting.outcomes[0].id)
        session.undo()
    assert texts(look(kept.path, kept.archive.state_folder)) == []
    assert kept.archive.find("last") == kept.path


def test_a_crash_right_after_striking_still_strikes(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["The rude word", "kept"])
        kept.watch.saved(session)
        before = kept.path.read_bytes()
        session.strike("outcomes", session.meeting.outcomes[0].id)
        raw = journal_of(kept).read_bytes()
    kept.path.write_bytes(before)
    journal_of(kept).write_bytes(raw)
    assert b"rude" not in raw
    with kept.open() as session:
        assert texts(session.meeting) == ["kept"]
        assert session.meeting.removed[0].struck
        kept.watch.saved(session)
        assert b"rude" not in kept.path.read_bytes()


def test_striking_before_anything_was_saved_keeps_the_rest_and_its_undo(kept: Kept) -> None:
    folder, hidden = kept.path.parent, kept.root / "hidden"
    with kept.open() as session:
        folder.rename(hidden)
        for words in (["The rude word"], ["two"], ["three"]):
            session.apply(items.add, "outcomes", words)
        session.undo()
        session.strike("outcomes", session.meeting.outcomes[0].id)
        session.apply(items.add, "outcomes", ["four"])
        raw, shown = journal_of(kept).read_bytes(), session.meeting
        hidden.rename(folder)
    before = parse(kept.path.read_bytes(), kept.path)
    assert before == shown
    kept.path.write_bytes(unparse(fresh_meeting()))
    journal_of(kept).write_bytes(raw)
    assert b"rude" not in raw
    with kept.open() as session:
        assert session.meeting == shown
        assert [change.edit for change in iter(lambda: undone(session), None)] == ["add", "add"]
        assert texts(session.meeting) == []


def test_a_journal_of_a_hostile_id_stays_in_its_folder(tmp_path: Path) -> None:
    assert journal_path(tmp_path, "../../etc/passwd").parent == tmp_path / "journals"
    assert ".." not in journal_path(tmp_path, "../../etc/passwd").name


def test_the_time_of_a_move_survives(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(meeting_details.move_to, "power")
        there = session.meeting.details.stages
    with kept.open() as session:
        assert session.meeting.details.stages == there
        assert isinstance(session, Session)
