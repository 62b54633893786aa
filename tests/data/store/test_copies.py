"""Copies that sync clients leave are brought in and set aside; struck words are in no copy."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from data.edits import items
from data.model.stamper import RealStamper
from data.queries.conflicts import all_unsettled
from data.session.open import hold_of
from data.session.undo import MustAsk
from data.store.backups import Backups
from data.store.lock import Hold, Holder
from data.store.quarantine import Quarantine
from data.store.read_as_opened import look
from tests.data.kept import PATIENCE, Kept, everything_kept, texts
from tests.data.retraced import undone
from tests.data.store.conflict_copies import NAMES, brought_in, conflict


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_beside_the_meeting_is_brought_in_and_set_aside(kept: Kept, name: str) -> None:
    copy = conflict(kept, name)
    raw = copy.read_bytes()
    assert len(kept.archive.list()) == 1
    assert sorted(texts(look(kept.path, kept.archive.state_folder)))[-2:] == ["said here", "said there"]
    with kept.open() as session:
        brought_in(kept, session, copy)
    assert [path.name for path in kept.path.parent.iterdir()] == [kept.path.name]
    meeting = look(kept.path, kept.archive.state_folder)
    assert {"from the start", "said here", "said there"} < set(texts(meeting))
    pairs = [pair.values["text"] for _, _, pair in all_unsettled(meeting)]
    assert sorted([*pairs, *texts(meeting)]) == sorted(
        ["as it was put here", "as it was put there", "from the start", "said here", "said there"]
    )
    assert [path.read_bytes() for path in Quarantine(kept.archive.state_folder, meeting.details.id).all()] == [raw]
    copy.write_bytes(raw)  # the sync client brings it again
    before = kept.path.read_bytes()
    with kept.open() as session:
        watched = Quarantine(kept.archive.state_folder, meeting.details.id)

        def done() -> bool:
            session.take_in()
            return len(watched.all()) == 2

        kept.watch.until(done)
    assert kept.path.read_bytes() == before
    assert not copy.exists()


@pytest.mark.parametrize("so_far", [0, 20, 0.5])
def test_a_copy_that_was_seen_half_written_is_brought_in_once_it_is_whole(kept: Kept, so_far: float) -> None:
    copy = conflict(kept, NAMES[0])
    raw = copy.read_bytes()
    copy.write_bytes(raw[: int(so_far if so_far > 1 else so_far * len(raw))])
    with kept.open() as session:
        later = kept.path.with_name("zz.json")  # looked at after the half-written one, in the same look
        later.write_bytes(kept.path.read_bytes())
        kept.watch.until(lambda: session.take_in() is None and not later.exists())
        with open(copy, "r+b") as file:  # noqa: PTH123  (written on where it is, so that the folder stays as it was)
            file.write(raw)
        brought_in(kept, session, copy)
        assert "said there" in texts(session.meeting)
    assert [path.name for path in kept.path.parent.iterdir()] == [kept.path.name]


def test_a_copy_that_comes_in_the_tick_in_which_the_folder_was_looked_at_is_found(kept: Kept) -> None:
    copy = conflict(kept, NAMES[0])
    elsewhere = copy.rename(kept.root / "not yet here.json")
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["now"])
        kept.watch.saved(session)
        looked = kept.path.parent.stat().st_mtime_ns
        hold_of(kept.archive, session.meeting.details.id, RealStamper()).ask()
        kept.watch.until(lambda: session.asker is not None)  # so it has looked since
        elsewhere.rename(copy)
        os.utime(kept.path.parent, ns=(looked, looked))
        brought_in(kept, session, copy)
        assert "said there" in texts(session.meeting)


def test_struck_words_are_in_no_copy_and_in_nothing_set_aside(kept: Kept) -> None:
    copy = conflict(kept, NAMES[0])
    with kept.open() as session:
        brought_in(kept, session, copy)
    kept.path.with_name("cut.json").write_bytes(kept.path.read_bytes()[:2000])
    Quarantine(kept.archive.state_folder, session.meeting.details.id).take(kept.path.with_name("cut.json"))
    assert b"from the start" in everything_kept(kept.archive.state_folder)
    with kept.open() as session:
        row = next(row for row in session.meeting.outcomes if row.text == "from the start")
        session.strike("outcomes", row.id)
        kept.watch.saved(session)
        assert b"from the start" not in everything_kept(kept.root)
    assert b"from the start" not in everything_kept(kept.root)
    assert b"said there" in everything_kept(kept.archive.state_folder)


def test_struck_elsewhere_is_struck_in_all_that_is_kept_here(kept: Kept) -> None:
    with kept.open() as here, kept.open(shared=True) as there:
        here.apply(items.add, "outcomes", ["The rude word"])
        kept.watch.saved(here)
        kept.watch.until(lambda: there.take_in() is not None or bool(there.meeting.outcomes))
        here.draft("outcomes", "The rude word, again")
        there.strike("outcomes", there.meeting.outcomes[0].id)
        kept.watch.saved(there)
        kept.watch.until(lambda: here.take_in() is not None or not here.meeting.outcomes)
        kept.watch.saved(here)
        assert not here.drafts
    assert b"rude" not in everything_kept(kept.root)


def test_undo_after_a_merge_takes_back_only_what_was_done_here(kept: Kept) -> None:
    copy = conflict(kept, NAMES[0])
    with kept.open() as session:
        brought_in(kept, session, copy)
        while undone(session):
            pass
        assert "said there" in texts(session.meeting)
        assert "said here" not in texts(session.meeting)


def test_what_came_in_can_be_taken_out_and_brought_in_again(kept: Kept) -> None:
    copy = conflict(kept, NAMES[0])
    with kept.open() as session:
        brought_in(kept, session, copy)
        assert session.take_back_merge() is not None
        assert "said there" not in texts(session.meeting)
        assert "said here" in texts(session.meeting)
        assert isinstance(session.undo(), MustAsk)
        assert "said there" not in texts(session.meeting)
        undone(session)
        assert "said there" in texts(session.meeting)


def test_a_window_is_asked_lets_go_and_the_other_has_it(tmp_path: Path) -> None:
    first, second = (
        Hold(tmp_path, "7f3a", Holder(machine=name, pid=1, since="2026-10-21T09:00:00Z", token=name))
        for name in ("one", "other")
    )
    assert first.take() is None
    holder = second.take()
    assert holder is not None
    assert holder.machine == "one"
    assert first.asked() is None
    second.ask()
    asked = first.asked()
    assert asked is not None
    assert asked.machine == "other"
    first.release()
    assert second.take() is None
    assert second.held
    assert second.asked() is None
    second.release()


def test_struck_words_are_not_left_in_drafts_or_journals_of_programs_that_have_ended(kept: Kept) -> None:
    state = kept.archive.state_folder
    with kept.open() as first:
        first.apply(items.add, "outcomes", ["The rude word"])
        kept.watch.saved(first)
        with kept.open(shared=True) as second:
            first.leave(PATIENCE)
            draft = Backups(state, second.meeting.details.id).folder / ".20260101T000000Z-x.json.999999.tmp"
            draft.write_bytes(b"The rude word")
            assert b"rude" in kept.archive.journal_path(second.meeting).read_bytes()
            second.strike("outcomes", second.meeting.outcomes[0].id)
            kept.watch.saved(second)
    assert b"rude" not in everything_kept(kept.root)


def test_half_typed_words_of_a_window_that_shared_a_meeting_are_there_at_the_next_opening(kept: Kept) -> None:
    with kept.open(), kept.open(shared=True) as second:
        second.draft("line:outcome", "half a wo")
    with kept.open() as again:
        assert again.drafts == {"line:outcome": "half a wo"}
