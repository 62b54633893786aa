"""The open meeting: what is added is kept, what is taken back comes back, what is struck is gone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest

from data.edits import items, meeting_details
from data.errors import CannotWrite, ReadOnly
from data.model.patch import UNTOUCHED
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.model.rows import to_tables
from data.session.session import NotKept, Saved, Session
from data.store.atomic import encode_tables
from data.store.replay import look
from tests.data.forty import FORTY
from tests.data.kept import Kept, everything_kept, read_file, texts
from tests.data.retraced import redone, undone
from tests.fixed import FixedStamper, fresh_meeting


def bare(meeting: Meeting) -> dict[str, Any]:
    """A meeting without what undo leaves alone."""
    tables = to_tables(msgspec.structs.replace(meeting, log=()))
    del tables["meeting"][0]["next"]["changed"]
    gone = UNTOUCHED
    return {name: [{key: one for key, one in row.items() if key not in gone} for row in rows]
            for name, rows in tables.items()}  # fmt: skip


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


def test_undo_and_redo_with_nothing_to_do_are_none(kept: Kept) -> None:
    with kept.open() as session:
        assert session.undo() is None
        assert session.redo() is None


def test_a_new_change_ends_what_could_be_done_again(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["one"])
        session.undo()
        assert session.steps.redo
        session.apply(items.add, "outcomes", ["two"])
        assert session.redo() is None
        assert texts(session.meeting) == ["two"]


def test_forty_changes_are_taken_back_after_a_restart_and_done_again_after_another(kept: Kept) -> None:
    with kept.open() as session:
        empty = session.meeting
        for edit, arguments, more in FORTY:
            assert session.apply(edit, *arguments(session.meeting), **more) is not None
        whole = session.meeting
    with kept.open() as session:
        assert bare(session.meeting) == bare(whole)
        names = [change.edit for change in iter(lambda: undone(session), None)]
        assert names == [edit.name for edit, _, _ in reversed(FORTY)]
        assert bare(session.meeting) == bare(empty)
    with kept.open() as session:
        assert bare(session.meeting) == bare(empty)
        names = [change.edit for change in iter(lambda: redone(session), None)]
        assert names == [edit.name for edit, _, _ in FORTY]
        assert bare(session.meeting) == bare(whole)


def test_half_taken_back_before_a_restart_is_gone_on_with_after_it(kept: Kept) -> None:
    with kept.open() as session:
        for words in ("one", "two", "three", "four"):
            session.apply(items.add, "outcomes", [words])
        session.undo()
        session.undo()
    with kept.open() as session:
        session.redo()
        assert texts(session.meeting) == ["one", "two", "three"]
    with kept.open() as session:
        session.undo()
        session.undo()
        session.undo()
        assert session.undo() is None
        assert texts(session.meeting) == []
        assert len([*iter(lambda: redone(session), None)]) == 4


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


def test_struck_words_are_in_no_file_and_minutes_made_before_are_named(kept: Kept, tmp_path: Path) -> None:
    with kept.open() as session:
        session.apply(items.add, "power", ["The rude word", "Kept one", "Kept two"], heading="structures")
        row = session.meeting.power[0]
        session.apply(items.change, "power", row.id, {"text": "The ruder word"})
        session.apply(items.convert, "power", row.id, "actions")
        action = session.meeting.actions[0]
        session.apply(items.change, "actions", action.id, {"help": "rudest help"})
        session.draft("power", "as I said, the ruder word")
        session.draft(f"form:actions:{action.id}:", '{"text":"The rud"}')
        session.draft("outcomes", "Kept draft")
        session.exported(tmp_path / "elsewhere" / "minutes.md")
        kept.watch.saved(session)
        named = session.strike("actions", action.id)
        assert named == (str(tmp_path / "elsewhere" / "minutes.md"),)
        kept.watch.saved(session)
        assert b"rud" not in everything_kept(kept.root)
        stones = {stone.id: stone.struck for stone in session.meeting.removed}
        assert stones == {row.id: True, action.id: True}
        assert session.drafts == {"outcomes": "Kept draft"}
        assert [*iter(lambda: undone(session), None)]
        assert b"rud" not in everything_kept(kept.root)
        assert texts(session.meeting, "power") == texts(session.meeting, "actions") == []
        while redone(session):
            pass
        assert texts(session.meeting, "power") == ["Kept one", "Kept two"]
    assert b"rud" not in everything_kept(kept.root)
    with kept.open() as session:
        while undone(session):
            pass
        while redone(session):
            pass
        assert texts(session.meeting, "power") == ["Kept one", "Kept two"]
    assert b"rud" not in everything_kept(kept.root)


def test_striking_reaches_what_dead_programs_left_lying_about(kept: Kept) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as dead:
        pass
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["The rude word"])
        kept.watch.saved(session)
        journal = kept.archive.journal_path(session.meeting)
        for path in (kept.path, journal):
            path.with_name(f".{path.name}.{dead.pid}.tmp").write_text("The rude word")
        session.strike("outcomes", session.meeting.outcomes[0].id)
    assert b"rude" not in everything_kept(kept.root)
    assert [path.name for path in kept.path.parent.iterdir()] == [kept.path.name]


def test_a_struck_person_is_named_nowhere(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "people", ["Zebedee"])
        person = session.meeting.people[0].id
        session.apply(items.add, "actions", ["Book the room"])
        action = session.meeting.actions[0].id
        session.apply(items.change, "actions", action, {"owner": Owner(person=person, words="Zebedee")})
        session.apply(meeting_details.change_meeting, {"chair": Owner(person=person, words="Zebedee", said_yes=True)})
        session.strike("people", person)
        kept.watch.saved(session)
        assert b"Zebedee" not in everything_kept(kept.root)
        assert session.meeting.actions[0].owner is None
        session.undo()
        session.undo()
    assert b"Zebedee" not in everything_kept(kept.root)


def test_striking_what_undo_has_taken_back_leaves_nothing_to_do_again(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["The rude word"])
        row = session.meeting.outcomes[0].id
        session.apply(items.convert, "outcomes", row, "limits")
        session.undo()
        session.strike("outcomes", row)
        assert not session.steps.redo
    assert b"rude" not in everything_kept(kept.root)


def test_striking_what_is_not_there_does_nothing(kept: Kept) -> None:
    with kept.open() as session:
        assert session.strike("outcomes", "nobody") is None
        assert not session.meeting.removed


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


def test_a_struck_person_is_not_kept_as_an_asker_by_what_was_made_something_else(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "people", ["Zebedee"])
        person = session.meeting.people[0].id
        session.apply(items.add, "stakeholders", ["The school"])
        row = session.meeting.stakeholders[0].id
        session.apply(items.change, "stakeholders", row, {"asks": Owner(person=person, words="Zebedee")})
        session.apply(items.convert, "stakeholders", row, "outcomes")
        session.strike("people", person)
        kept.watch.saved(session)
        assert b"Zebedee" not in everything_kept(kept.root)
    assert b"Zebedee" not in everything_kept(kept.root)
