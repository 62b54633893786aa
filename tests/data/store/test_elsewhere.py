"""Two computers with one meeting's file come to rest, and what one of them strikes is gone from the other, too."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager

import pytest

from data.edits import items
from data.model.stamper import RealStamper
from data.queries.conflicts import all_unsettled
from data.session.open import open_session
from data.session.session import Saved, Session
from data.store.archive import Archive
from data.store.atomic import read_bytes
from data.store.backups import Backups
from data.store.file import MeetingFile, MovedOn
from data.store.journal import Journal, journal_path
from data.store.lock import Hold, Holder
from data.store.quarantine import Quarantine
from data.store.read import parse
from data.store.read_as_opened import look
from data.store.tinydb_storage import MeetingStorage
from data.store.watcher import FileWatcher, FoundCopy
from data.store.writer import Writer
from tests.data.kept import PATIENCE, Kept, everything_kept, texts


@contextmanager
def elsewhere(kept: Kept) -> Generator[Session]:
    """The meeting, open on another computer that has the same file."""
    archive = Archive(kept.archive.folder, kept.root / "state elsewhere")
    session = open_session(archive, kept.path, RealStamper(), kept.watch, retry_after=0.05, look_every=0.05)
    try:
        yield session
    finally:
        session.leave(PATIENCE)


def taken_in(kept: Kept, holds: Callable[[], bool], *sessions: Session) -> None:
    """Wait until what came in made something so, and all is on disk."""

    def so() -> bool:
        for session in sessions:
            session.take_in()
        return holds() and all(isinstance(session.status, Saved) for session in sessions)

    kept.watch.until(so)


def test_what_somebody_else_wrote_is_not_written_again_where_nothing_is_to_be_added(kept: Kept) -> None:
    with kept.open() as here, elsewhere(kept) as there:
        here.apply(items.add, "outcomes", ["said here"])
        kept.watch.saved(here)
        raw = kept.path.read_bytes()
        taken_in(kept, lambda: texts(there.meeting) == ["said here"], here, there)
        assert there.leave(PATIENCE)
        assert kept.path.read_bytes() == raw
        there.apply(items.add, "outcomes", ["said there"])
        taken_in(kept, lambda: texts(here.meeting) == ["said here", "said there"], here, there)
    assert texts(parse(kept.path.read_bytes(), kept.path)) == ["said here", "said there"]


def test_what_came_in_before_a_crash_is_no_second_wording_of_what_came_after(kept: Kept) -> None:
    with kept.open() as here, elsewhere(kept) as there:
        here.apply(items.add, "outcomes", ["first"])
        taken_in(kept, lambda: texts(there.meeting) == ["first"], here, there)
        here.apply(items.change, "outcomes", here.meeting.outcomes[0].id, {"text": "second"})
        taken_in(kept, lambda: texts(there.meeting) == ["second"], here, there)
        journal = journal_path(kept.root / "state elsewhere", here.meeting.details.id)
        lines = journal.read_bytes()
        assert there.leave(PATIENCE)
        here.apply(items.change, "outcomes", here.meeting.outcomes[0].id, {"text": "third"})
        kept.watch.saved(here)
    journal.write_bytes(lines)  # as if it had been killed
    meeting = look(kept.path, kept.root / "state elsewhere")
    assert texts(meeting) == ["third"]
    assert not all_unsettled(meeting)


def test_the_journal_of_what_came_in_holds_no_struck_words(kept: Kept) -> None:
    with kept.open() as here, elsewhere(kept) as there:
        here.apply(items.add, "outcomes", ["The rude word", "a kind word"])
        taken_in(kept, lambda: len(there.meeting.outcomes) == 2, here, there)
        there.apply(items.add, "outcomes", ["said meanwhile"])
        here.strike("outcomes", here.meeting.outcomes[0].id)
        taken_in(kept, lambda: texts(there.meeting) == ["a kind word", "said meanwhile"], here, there)
        journals = (kept.root / "state elsewhere" / "journals").iterdir()
        assert b"rude" not in b"".join(path.read_bytes() for path in journals)
        if there.can_take_back_merge:
            there.take_back_merge()
        assert "The rude word" not in texts(there.meeting)


def test_what_is_struck_while_no_window_is_open_here_is_gone_at_the_next_opening(kept: Kept) -> None:
    with elsewhere(kept) as there:
        there.apply(items.add, "outcomes", ["The rude word"])
        there.draft("outcomes", "The rude word, again")
    with kept.open() as here:
        here.strike("outcomes", here.meeting.outcomes[0].id)
    assert b"rude" in everything_kept(kept.root)
    with elsewhere(kept) as there:
        assert not there.steps.undo
        assert not there.drafts
    assert b"rude" not in everything_kept(kept.root)


def test_what_is_written_right_after_our_own_save_is_seen(kept: Kept) -> None:
    with elsewhere(kept) as there:
        there.apply(items.add, "outcomes", ["said there"])
    theirs = kept.path.read_bytes()
    mine = items.add(parse(theirs, kept.path), RealStamper(), "outcomes", ["said here"])

    class Overtaken(MeetingStorage):
        """A file that somebody else writes right after us, before we could look at it."""

        def put(self, raw: bytes) -> bytes | None:
            late = super().put(raw)
            self.path.write_bytes(theirs)
            return late

    file = MeetingFile(kept.path, theirs, parse(theirs, kept.path), storage=Overtaken)
    file.save(mine)
    with pytest.raises(MovedOn):
        file.look()


def test_a_copy_that_is_set_aside_after_a_strike_is_without_the_struck_words(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["The rude word"])
    state, meeting = kept.archive.state_folder, session.meeting
    beside = kept.path.with_name("copy.json")
    beside.write_bytes(kept.path.read_bytes())
    writer = Writer(
        MeetingFile(kept.path, read_bytes(kept.path), meeting), Journal(kept.root / "none.jsonl"), lambda: None
    )
    quarantine, me = Quarantine(state, meeting.details.id), Holder(machine="", pid=0, since="")
    hold = Hold(state, meeting.details.id, me)
    watch = FileWatcher(
        kept.path, writer, Backups(state, meeting.details.id), quarantine, hold, lambda: None, every=PATIENCE
    )
    watch.set_aside(FoundCopy(path=beside, copy=meeting, base=None), meeting)
    watch.scrub((("outcomes", meeting.outcomes[0].id),), lambda: None)
    watch.stop()
    (set_aside,) = quarantine.all()
    assert b"rude" not in set_aside.read_bytes()
    assert not beside.exists()
