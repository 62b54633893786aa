"""What is struck is gone: from every file, from undo, and from what programs that died left behind."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from data.edits import items, meeting_details
from data.model.records.people import Owner
from tests.data.kept import Kept, everything_kept, texts
from tests.data.retraced import redone, undone


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
