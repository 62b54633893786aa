"""A crash at any moment loses nothing that was shown."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from data.edits import items, meeting_details
from data.errors import CannotWrite
from data.model.stamper import RealStamper
from data.session.open import open_session
from data.session.session import Saved, Session
from data.store.atomic import encode_tables
from data.store.journal import Journal, journal_path, read_journal, unsaved_journals
from data.store.journal_records import STEPS, JournalDraft, JournalEntry
from data.store.read import parse, unparse
from data.store.regular_files import LARGEST
from data.store.repair import good_copies, restore_copy
from data.store.replay import look
from tests.data.kept import Kept, everything_kept, read_file, texts
from tests.data.retraced import undone
from tests.fixed import fresh_meeting


def journal_of(kept: Kept) -> Path:
    return journal_path(kept.archive.state_folder, fresh_meeting().details.id)


def crashed(kept: Kept, *lines: str) -> None:
    """What is there when a program died before its file was written: the old file, the whole journal."""
    before = kept.path.read_bytes()
    with kept.open() as session:
        for line in lines:
            session.apply(items.add, "outcomes", [line])
        raw = journal_of(kept).read_bytes()
    kept.path.write_bytes(before)
    journal_of(kept).write_bytes(raw)


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


def test_changes_that_only_the_journal_has_are_made_to_a_file_that_others_went_on_with(kept: Kept) -> None:
    crashed(kept, "ours")
    tables = read_file(kept.path)
    tables["meeting"]["1"] |= {"revision": "theirs", "place": "Library"}
    tables["outcomes"]["1"] = {"id": "t", "text": "theirs", "order": "a1"}
    kept.path.write_bytes(encode_tables(tables))
    for _ in range(2):
        with kept.open() as session:
            assert sorted(texts(session.meeting)) == ["ours", "theirs"]
            assert session.meeting.details.place == "Library"
            assert len(session.meeting.outcomes) == 2


def test_what_others_took_out_does_not_come_back(kept: Kept) -> None:
    crashed(kept, "one", "two")
    with kept.open() as session:
        row = session.meeting.outcomes[0]
        raw = journal_of(kept).read_bytes()
        session.apply(items.take_out, "outcomes", row.id)
    tables = read_file(kept.path)
    tables["meeting"]["1"]["revision"] = "theirs"
    kept.path.write_bytes(encode_tables(tables))
    journal_of(kept).write_bytes(raw)
    with kept.open() as session:
        assert texts(session.meeting) == ["two"]


def test_the_same_words_changed_on_both_sides_are_both_kept(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["Places to sit"])
        kept.watch.saved(session)
        before = kept.path.read_bytes()
        session.apply(items.change, "outcomes", session.meeting.outcomes[0].id, {"text": "Places to rest"})
        raw = journal_of(kept).read_bytes()
    kept.path.write_bytes(before)
    tables = read_file(kept.path)
    tables["meeting"]["1"]["revision"] = "theirs"
    tables["outcomes"]["1"]["text"] = "Places to sit and talk"
    kept.path.write_bytes(encode_tables(tables))
    journal_of(kept).write_bytes(raw)
    with kept.open() as session:
        row = session.meeting.outcomes[0]
        words = [row.text, *(pair.values["text"] for pair in row.unsettled)]
        assert sorted(words) == ["Places to rest", "Places to sit and talk"]


def test_the_journal_stays_small_and_still_undoes(kept: Kept) -> None:
    session = open_session(kept.archive, kept.path, RealStamper(), kept.watch)
    for number in range(STEPS + 20):
        session.apply(items.add, "outcomes", [f"{number} " + "x" * 9000])
    kept.watch.saved(session)
    assert session.leave()
    assert not unsaved_journals(kept.archive.state_folder)
    past = read_journal(journal_of(kept))
    assert (len(past.kept.undo), past.entries) == (STEPS, ())
    with kept.open() as again:
        assert len([*iter(again.undo, None)]) == STEPS
        assert len(again.meeting.outcomes) == 20


def test_thinning_keeps_what_the_file_lacks_and_what_comes_meanwhile(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "state" / "a.jsonl", limit=10)

    def entry(start: str, to: str) -> JournalEntry:
        row = ("outcomes", to, None, {"id": to})
        return JournalEntry(kind="do", start=start, to=to, edit="add", when="", rows=(row,))

    for start, to in (("", "a"), ("a", "b"), ("b", "c")):
        journal.append(entry(start, to))
    journal.append(JournalDraft(key="k", value="v"))
    journal.thin("b")
    journal.append(entry("c", "d"))
    past = journal.read()
    assert [step.rows[0][1] for step in past.kept.undo] == ["a", "b"]
    assert [one.to for one in past.entries] == ["c", "d"]
    assert past.kept.drafts == {"k": "v"}
    assert past.kept.base == "b"
    journal.thin("never")
    assert journal.read() == past
    journal.close()


def test_a_line_goes_where_another_window_has_put_a_thinned_journal(tmp_path: Path) -> None:
    one, other = (Journal(tmp_path / "a.jsonl", limit=1) for _ in range(2))
    one.append(JournalDraft(key="one", value="1"))
    other.append(JournalDraft(key="other", value="2"))
    other.thin("x")
    one.append(JournalDraft(key="one again", value="3"))
    assert list(one.read().kept.drafts) == ["one", "other", "one again"]
    one.close()
    other.close()


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


@contextmanager
def too_large_to_read(journal: Path) -> Generator[None]:
    """A journal that can't be read for a while."""
    raw = journal.read_bytes()
    os.truncate(journal, LARGEST + 1)
    yield
    os.truncate(journal, len(raw))
    assert journal.read_bytes() == raw


def test_a_journal_that_cannot_be_read_is_not_taken_for_empty_when_a_copy_is_put_back(kept: Kept) -> None:
    crashed(kept, "only in the journal")
    good = next(good_copies(kept.archive.state_folder, fresh_meeting().details.id))
    with too_large_to_read(journal_of(kept)), pytest.raises(CannotWrite):
        restore_copy(kept.path, kept.archive.state_folder, good, RealStamper())
    assert texts(look(kept.path, kept.archive.state_folder)) == ["only in the journal"]


def test_nor_when_a_line_is_struck(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["The rude word"])
        session.draft("line:power", "half typed")
        kept.watch.saved(session)
        with too_large_to_read(journal_of(kept)), pytest.raises(CannotWrite):
            session.strike("outcomes", session.meeting.outcomes[0].id)
    with kept.open() as session:
        assert session.drafts == {"line:power": "half typed"}


def test_nor_is_what_another_window_left_half_typed_and_the_strike_goes_on_once_it_can_be_read(kept: Kept) -> None:
    shared = journal_path(kept.archive.state_folder, fresh_meeting().details.id, "abcd1234")
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["The rude word"])
        kept.watch.saved(session)
        other = Journal(shared)
        other.append(JournalDraft(key="line:power", value="half typed there"))
        other.append(JournalDraft(key="line:outcomes", value="The rude word"))
        other.close()
        with too_large_to_read(shared):
            session.strike("outcomes", session.meeting.outcomes[0].id)
            kept.watch.saved(session)
            assert shared.name in (session.note or "")
    with kept.open() as session:
        assert session.drafts == {"line:power": "half typed there"}
    assert b"The rude word" not in everything_kept(kept.root)


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
