"""A journal that can't be read is never taken for empty."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from data.edits import items
from data.errors import CannotWrite
from data.model.stamper import RealStamper
from data.store.good_copies import good_copies
from data.store.journal import Journal, journal_path
from data.store.journal_records import JournalDraft
from data.store.read_as_opened import look
from data.store.regular_files import LARGEST
from data.store.repair import restore_copy
from tests.data.kept import Kept, everything_kept, texts
from tests.data.store.crashed import crashed, journal_of
from tests.fixed import fresh_meeting


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
