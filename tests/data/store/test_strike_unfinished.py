"""A strike that a program died in, or that another window made, is finished: names too, whatever is put back then."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from data.edits import actions, items, versions
from data.model.records.meeting import Meeting
from data.model.stamper import RealStamper
from data.session.open import open_session
from data.session.session import Session
from data.store.good_copies import good_copies
from data.store.journal import Journal, encode_journal, journal_path, read_journal
from data.store.journal_records import JournalState
from data.store.read_as_opened import look
from data.store.redaction_log import stones_here
from data.store.repair import restore_copy
from data.store.strike.one_strike import strike
from tests.data.kept import PATIENCE, Kept, everything_kept, texts
from tests.data.retraced import redone, undone

NAMES = (b"Zebedee", b"Quill", b"Kofi")


@pytest.fixture
def said(kept: Kept) -> Kept:
    """A meeting with somebody on the list and an owner on none, both named in lines, and several copies of it."""
    with kept.open() as session:
        session.apply(items.add, "people", ["Ana Silva", "Zebedee Quill"])
        session.apply(items.add, "outcomes", ["Zebedee fell", "a bench"])
        kept.watch.saved(session)
    with kept.open() as session:
        session.apply(actions.add_action, ["Ring Kofi @Kofi", "Sit @Ana Silva"])
        kept.watch.saved(session)
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["shade"])
    return kept


def who(meeting: Meeting) -> str:
    return next(person.id for person in meeting.people if person.text == "Zebedee Quill")


def state_of(kept: Kept) -> Path:
    return kept.archive.state_folder


def left(kept: Kept) -> list[bytes]:
    kept_bytes = everything_kept(kept.root)
    return [name for name in NAMES if name in kept_bytes]


def died_in_a_strike(kept: Kept) -> None:
    """The journal says that both are struck, and there the program died."""
    with kept.open() as session:
        past, before = session.steps, session.meeting
    kept_past = JournalState(
        kept=msgspec.structs.replace(JournalState().kept, undo=past.undo, base=before.details.revision)
    )
    rows = (("people", who(before)),)
    done = strike(before, kept_past, rows, "2026-10-21T12:00:00Z", "a strike", mend=True, owner="Kofi")
    journal = journal_path(state_of(kept), before.details.id)
    journal.write_bytes(encode_journal(JournalState(kept=done.past.kept, entries=(done.entry,))))
    assert left(kept) == list(NAMES)


def _open(kept: Kept) -> None:
    with kept.open():
        pass


def _restore_last(kept: Kept) -> None:
    goods = list(good_copies(state_of(kept), look(kept.path, state_of(kept)).details.id))
    restore_copy(kept.path, state_of(kept), goods[0], RealStamper())


def _restore_older(kept: Kept) -> None:
    goods = good_copies(state_of(kept), look(kept.path, state_of(kept)).details.id)
    oldest = [good for good in goods if good.meeting.outcomes][-1]
    assert not oldest.meeting.actions
    restore_copy(kept.path, state_of(kept), oldest, RealStamper())


def _damage(kept: Kept) -> None:
    goods = list(good_copies(state_of(kept), look(kept.path, state_of(kept)).details.id))
    raw = kept.path.read_bytes()
    kept.path.write_bytes(raw[: raw.index(b"fell") + 40])
    restore_copy(kept.path, state_of(kept), goods[0], RealStamper())


@pytest.mark.parametrize(
    "then",
    [_open, _restore_last, _restore_older, _damage],
    ids=["opened", "restored", "an older copy restored", "damaged and restored"],
)
def test_names_that_a_program_died_over_are_gone_whatever_is_put_back(said: Kept, then: Callable[[Kept], None]) -> None:
    died_in_a_strike(said)
    then(said)
    assert left(said) == []
    _open(said)
    assert left(said) == []
    meeting = look(said.path, state_of(said))
    assert texts(meeting)[:2] == ["[someone] fell", "a bench"]
    assert [person.text for person in meeting.people] == ["Ana Silva"]
    assert not any(stone.marks for stone in stones_here(state_of(said), meeting.details.id).values())
    assert b'"salt"' not in everything_kept(said.root)


def test_an_older_file_that_is_put_back_by_hand_long_after_brings_no_name_back(said: Kept) -> None:
    old = said.path.read_bytes()
    with said.open() as session:
        session.strike_owner("Kofi", mend=True)
        session.strike("people", who(session.meeting), mend=True)
    assert left(said) == []
    for words in ("one", "two"):
        with said.open() as session:
            session.apply(items.add, "outcomes", [words])
    assert b'"strike"' not in b"".join(path.read_bytes() for path in (state_of(said) / "struck").iterdir())
    said.path.write_bytes(old)
    with said.open() as session:
        assert texts(session.meeting)[0] == "[someone] fell"
    assert [name for name in left(said) if name != b"Kofi"] == []  # nothing is kept of an owner: nobody knows who


@pytest.mark.parametrize("first", [True, False])
def test_an_owner_whom_another_window_struck_is_gone_from_this_one_and_its_undo(said: Kept, first: bool) -> None:
    with said.open() as one, said.open(shared=True) as other:
        here, there = (one, other) if first else (other, one)
        here.apply(actions.add_action, ["Ask the school @Kofi"])
        here.undo()
        here.redo()
        here.draft("line:actions", "and Kofi says")
        said.watch.saved(here)
        said.watch.until(lambda: there.take_in() is None and len(there.meeting.actions) == 3)
        there.strike_owner("Kofi", mend=True)
        said.watch.until(lambda: here.take_in() is None and "Kofi" not in str(here.meeting))
        assert here.drafts == {"line:actions": "and [someone] says"}
        for step in (undone, redone):
            step(here)
            assert "Kofi" not in str(here.meeting)
    _open(said)
    assert left(said) == [b"Zebedee", b"Quill"]


def died_before_it_heard(kept: Kept, strikes: Callable[[Session], object]) -> None:
    """Another window has a step and unfinished words that name both; it is killed once this one struck them."""
    into, out = os.pipe()
    number = os.fork()
    if number == 0:
        session = open_session(kept.archive, kept.path, RealStamper(), kept.watch, look_every=PATIENCE)
        session.apply(items.add, "outcomes", ["Zebedee and Kofi came"])
        session.draft("line:outcomes", "Zebedee told Kofi")
        kept.watch.saved(session)
        os.write(out, b".")
        signal.pause()
    os.read(into, 1)
    with kept.open(shared=True) as session:
        strikes(session)
        kept.watch.saved(session)
    os.kill(number, signal.SIGKILL)
    os.waitpid(number, 0)


def test_a_window_that_died_before_it_heard_of_a_strike_leaves_no_name_though_nothing_else_has_it(said: Kept) -> None:
    path = journal_path(state_of(said), look(said.path, None).details.id)
    Journal(path).rewrite(JournalState(kept=msgspec.structs.replace(read_journal(path).kept, undo=(), redo=())))

    def both(session: Session) -> None:
        session.strike_owner("Kofi", mend=True)
        session.strike("people", who(session.meeting), mend=True)

    died_before_it_heard(said, both)
    assert left(said) == [b"Zebedee", b"Kofi"]
    with said.open() as session:
        assert session.drafts == {"line:outcomes": "[someone] told [someone]"}
    assert left(said) == []
    assert not any(stone.marks for stone in stones_here(state_of(said), session.meeting.details.id).values())


def test_once_every_place_is_clean_no_mark_of_a_name_is_kept_anywhere(said: Kept) -> None:
    with said.open() as session:
        session.strike_owner("Kofi", mend=True)
        session.strike("people", who(session.meeting), mend=True)
    stones = stones_here(state_of(said), session.meeting.details.id)
    assert [(table, stone.done, stone.mended, stone.marks) for (table, _), stone in stones.items()] == [
        ("people", True, True, ())
    ]
    assert b'"salt"' not in everything_kept(said.root)


def test_what_was_done_after_a_strike_stays_so_also_where_the_minutes_were_made_final_since(said: Kept) -> None:
    with said.open() as session:
        session.strike("outcomes", session.meeting.outcomes[0].id)
        said.watch.saved(session)
        session.apply(versions.finalise)
        session.apply(items.add, "outcomes", ["shelter"])
        said.watch.saved(session)
        before = [(step.edit, step.behind) for step in session.steps.undo]
    assert before[-2:] == [("finalise", ""), ("add", "")]
    for _ in range(2):
        with said.open() as session:
            assert [(step.edit, step.behind) for step in session.steps.undo] == before
