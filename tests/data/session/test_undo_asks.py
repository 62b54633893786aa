"""No single key takes back, or does again, what the group or others rely on: it asks first, also after a crash."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.edits import items, meeting_details
from data.edits.versions import finalise, open_again
from data.model.patch import Change
from data.model.records.meeting import Meeting
from data.session.session import Session
from data.session.undo import History, MustAsk
from data.store.journal import journal_path
from data.store.repair_rows import repair_rows, row_repairs
from data.store.watcher import FoundCopy
from tests.data.kept import Kept as Folder
from tests.data.kept import texts
from tests.data.retraced import redone, undone
from tests.data.session.undo_walk import Walk
from tests.data.store.steps import OTHERS, OUTCOMES
from tests.fixed import FixedStamper, fresh_meeting

WORDS = st.sampled_from(("a crossing", "shade"))
OFTEN = st.tuples(
    st.sampled_from(("change", "change", "come_in", "undo", "undo", "redo", "strike", "finalise", "part",
                     "undo_and_yes", "redo_and_yes")),
    st.integers(0, 2), WORDS,
)  # fmt: skip
ANYTHING = st.tuples(st.sampled_from((*OUTCOMES, *OTHERS, "come_in", "undo", "redo")), st.integers(0, 20), WORDS)
WALK = st.lists(st.one_of(OFTEN, OFTEN, ANYTHING), max_size=24)


@settings(max_examples=250, deadline=None)
@given(WALK)
def test_no_single_key_press_ever_undoes_a_final_a_strike_or_a_merge(row: list[tuple[str, int, str]]) -> None:
    walk = Walk()
    for name, at, words in row:
        walk.go(name, at, words)
        known = History(walk.backend.past())
        assert (known.undo, known.redo) == (walk.session.steps.undo, walk.session.steps.redo), "a crash forgets it"


def test_a_strike_is_not_gone_back_behind_after_a_crash_and_a_restart(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with folder.open() as session:
        session.apply(items.add, "outcomes", ["A crossing", "The rude word"])
        session.apply(finalise)
        session.strike("outcomes", session.meeting.outcomes[1].id)
        asked = session.undo()
        assert isinstance(asked, MustAsk)
        assert (asked.change.edit, asked.behind) == ("finalise", "strike")
        raw = folder.archive.journal_path(session.meeting).read_bytes()
        folder.watch.saved(session)
    folder.archive.journal_path(session.meeting).write_bytes(raw)  # as a program leaves it that was killed
    for _ in range(2):
        with folder.open() as session:
            asked = session.undo()
            assert isinstance(asked, MustAsk)
            assert (asked.change.edit, asked.behind) == ("finalise", "strike")
            assert session.meeting.versions
    with folder.open() as session:
        undone(session)
        assert not session.meeting.versions
        assert isinstance(session.undo(), MustAsk), "every step before the strike asks"
        assert isinstance(session.redo(), MustAsk)
        assert texts(session.meeting) == ["A crossing"]


def test_a_second_window_goes_back_behind_nothing_that_the_first_one_did(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with folder.open() as session:
        session.apply(items.add, "outcomes", ["A crossing", "The rude word"])
        session.apply(finalise)
        session.strike("outcomes", session.meeting.outcomes[1].id)
        folder.watch.saved(session)
        with folder.open(shared=True) as other:
            assert other.undo() is None
            assert other.meeting.versions
            other.apply(items.add, "outcomes", ["Shade"])
            folder.watch.saved(other)
            assert not isinstance(other.undo(), MustAsk)
            assert texts(other.meeting) == ["A crossing"]


def test_what_a_window_did_before_another_one_struck_a_line_asks(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with folder.open() as session:
        session.apply(items.add, "outcomes", ["The rude word", "A crossing"])
        folder.watch.saved(session)
        with folder.open(shared=True) as other:
            other.strike("outcomes", other.meeting.outcomes[0].id)
            folder.watch.saved(other)
        folder.watch.until(lambda: session.take_in() is not None)
        assert isinstance(session.undo(), MustAsk)
        assert texts(session.meeting) == ["A crossing"]


def both_changed() -> Walk:
    """A place that was changed here, and then elsewhere; and an outcome that only we added."""
    walk = Walk()
    first = walk.session.meeting.outcomes[0].id
    walk.session.apply(items.change, "outcomes", first, {"why": "here"})
    walk.session.apply(items.add, "outcomes", ["ours"])
    walk.parted = walk.session.meeting
    copy = items.change(walk.parted, walk.other, "outcomes", first, {"why": "there"})
    walk.backend.arriving.append(FoundCopy(path=Path("copy"), copy=copy, base=walk.parted))
    walk.session.take_in()
    return walk


def test_only_what_came_in_over_our_own_change_is_asked_about() -> None:
    session = both_changed().session
    change = session.undo()
    assert isinstance(change, Change)
    assert change.edit == "add"
    asked = session.undo()
    assert isinstance(asked, MustAsk)
    assert asked.behind == "merge"
    assert session.meeting.outcomes[0].why == "there"


def test_a_merge_that_was_taken_out_is_brought_in_and_taken_out_again_only_when_asked() -> None:
    session = both_changed().session
    session.take_back_merge()
    for press, yes in ((session.undo, undone), (session.redo, redone)):
        before = session.meeting
        assert isinstance(press(), MustAsk)
        assert session.meeting is before
        assert yes(session) is not None


def test_a_yes_counts_only_for_what_was_asked() -> None:
    session = Session(fresh_meeting(), FixedStamper())
    session.apply(finalise)
    asked = session.undo()
    assert isinstance(asked, MustAsk)
    session.apply(open_again, "the date")
    other = session.undo(asked)
    assert isinstance(other, MustAsk)
    assert other.change.edit == "open_again"
    assert session.meeting.versions[0].opened is not None


@pytest.mark.parametrize("edit", ["finalise", "open_again"])
def test_making_final_and_opening_again_ask_both_ways(edit: str) -> None:
    session = Session(fresh_meeting(), FixedStamper())
    session.apply(finalise)
    if edit == "open_again":
        session.apply(open_again, "the date")
    for press, yes in ((session.undo, undone), (session.redo, redone)):
        asked = press()
        assert isinstance(asked, MustAsk)
        assert (asked.change.edit, asked.behind) == (edit, "")
        done = yes(session)
        assert done is not None
        assert done.edit == edit


def test_what_was_done_before_rows_were_put_back_asks(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with folder.open() as session:
        session.apply(items.add, "outcomes", ["one"])
        session.apply(meeting_details.change_meeting, {"place": "Library"})
        folder.watch.saved(session)
    path, state = folder.path, folder.archive.state_folder
    raw = path.read_bytes()
    tables = msgspec.json.decode(raw)
    (row,) = tables["outcomes"].values()
    row["until"] = 7
    path.write_bytes(msgspec.json.encode(tables))
    repair_rows(path, state, row_repairs(session.meeting, state) or row_repairs(_read(folder), state), FixedStamper())
    with folder.open() as session:
        asked = session.undo()
        assert isinstance(asked, MustAsk)
        assert asked.behind == "restored"


def _read(folder: Folder) -> Meeting:
    from data.store.read import parse

    return parse(folder.path.read_bytes(), folder.path)


def test_a_journal_of_an_earlier_version_is_read_and_its_strikes_are_known(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with folder.open() as session:
        session.apply(items.add, "outcomes", ["A crossing", "The rude word"])
        session.strike("outcomes", session.meeting.outcomes[1].id)
        session.apply(items.add, "outcomes", ["Shade"])
        path = journal_path(folder.archive.state_folder, session.meeting.details.id)
        raw = path.read_bytes()
        folder.watch.saved(session)
    assert b'"behind":"strike"' in raw
    path.write_bytes(raw.replace(b',"behind":"strike"', b""))
    with folder.open() as session:
        assert not isinstance(session.undo(), MustAsk)
        assert isinstance(session.undo(), MustAsk)
        assert texts(session.meeting) == ["A crossing"]


def test_where_nothing_is_left_to_undo_a_crash_forgets_no_more_than_the_window_did() -> None:
    walk = Walk()
    for name in ("take_out", "come_in", "undo"):
        walk.go(name, 0, "shade")
    known = History(walk.backend.past())
    assert (known.undo, known.redo) == (walk.session.steps.undo, walk.session.steps.redo)
