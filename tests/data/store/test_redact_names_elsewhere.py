"""The name of somebody struck goes from copies and other computers too, and after a crash."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from data.edits import actions, items
from data.store.journal import encode_journal
from data.store.journal_records import JournalState
from data.store.merge import merge
from data.store.read import unparse
from data.store.replay import joined_with, replayed
from data.store.strike.one_strike import strike
from tests.data.kept import Kept, everything_kept
from tests.data.store.named_in_lines import NAME, named, spoken, struck, who
from tests.fixed import FixedStamper, fresh_meeting


@pytest.mark.parametrize("known", [True, False])
def test_a_copy_that_has_the_name_yet_does_not_bring_it_back(known: bool) -> None:
    base = spoken()
    there = items.add(base, FixedStamper("2026-10-21T13:00:00Z"), "limits", ["Jose needs a lift"], kind="can")
    for was in (base, struck(base)) if known else (None,):
        for pair in ((struck(base), there), (there, struck(base))):
            both = merge(was, *pair)
            assert named(unparse(both)) == []
            assert both.limits[0].text == "[someone] needs a lift"
            assert both.removed[-1].mended


def test_another_computer_puts_the_name_out_of_all_that_it_keeps_once_it_hears_of_it(tmp_path: Path) -> None:
    kept = Kept(tmp_path, spoken())
    with kept.open() as session:
        session.apply(items.add, "limits", ["Jose needs a lift"], kind="can")
    kept.path.write_bytes(unparse(struck(session.meeting)))
    with kept.open() as session:
        assert named(str(session.meeting)) == []
    assert named(everything_kept(tmp_path)) == []


def test_it_goes_too_while_the_meeting_is_open_there(tmp_path: Path) -> None:
    kept = Kept(tmp_path, spoken())
    with kept.open() as session:
        session.draft("line:outcomes", "Jose says")
        kept.watch.saved(session)
        kept.path.write_bytes(unparse(struck(session.meeting)))

        def heard() -> bool:
            session.take_in()
            return all(person.text != NAME for person in session.meeting.people)

        kept.watch.until(heard)
        assert named(str(session.meeting)) == []
    assert named(everything_kept(tmp_path)) == []


def test_a_crash_before_the_file_was_saved_leaves_no_name() -> None:
    meeting = spoken()
    done = strike(meeting, JournalState(), (("people", who(meeting)),), "2026-10-21T12:00:00Z", "struck", mend=True)
    assert named(json.dumps(str(done.entry))) == []
    assert replayed(meeting, done.entry) == done.meeting
    assert named(unparse(joined_with(meeting, [done.entry]))) == []


def test_a_crash_after_the_name_of_an_owner_on_no_list_was_struck_leaves_none_of_it() -> None:
    meeting = actions.add_action(fresh_meeting(), FixedStamper(), ["Ring Kofi @Kofi"])
    done = strike(meeting, JournalState(), (), "2026-10-21T12:00:00Z", "struck", mend=True, owner="Kofi")
    assert "Kofi" not in str(done.meeting) + str(done.entry)
    assert replayed(meeting, done.entry) == done.meeting


def test_copies_are_clean_after_a_crash_while_the_name_of_an_owner_on_no_list_was_struck(tmp_path: Path) -> None:
    meeting = actions.add_action(fresh_meeting(), FixedStamper(), ["Ring Kofi @Kofi", "Sit @Ana"])
    kept = Kept(tmp_path, meeting)
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["Kofi came"])
    with kept.open() as session:
        past, before = session.steps, session.meeting
    kept_past = JournalState(
        kept=msgspec.structs.replace(JournalState().kept, undo=past.undo, base=before.details.revision)
    )
    done = strike(before, kept_past, (), "2026-10-21T12:00:00Z", "struck", mend=True, owner="Kofi")
    journal = tmp_path / "state" / "journals" / f"{before.details.id}.jsonl"
    journal.write_bytes(encode_journal(JournalState(kept=done.past.kept, entries=(done.entry,))))  # and there it died
    assert b"Kofi" in everything_kept(tmp_path)
    with kept.open() as session:
        assert [action.text for action in session.meeting.actions] == ["Ring [someone]", "Sit"]
    assert b"Kofi" not in everything_kept(tmp_path)
    assert b"Ana" in everything_kept(tmp_path)
