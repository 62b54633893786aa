"""What others made one after another comes in one after another, and nobody is asked about a conflict that is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import items
from data.model.records.meeting import Meeting
from data.model.stamper import RealStamper
from data.queries.conflicts import all_unsettled
from data.session.session import Session
from data.store.merge import merge
from data.store.merge_base import joint_base
from data.store.read import parse
from data.store.read_as_opened import look
from tests.data.kept import Kept, texts
from tests.data.store.made_elsewhere import WORDS, Elsewhere, begun_here, beside, comes_in, is_all
from tests.data.store.steps import Stamper
from tests.fixed import fresh_meeting


def test_a_copy_edited_twice_elsewhere_and_laid_beside_one_by_one_asks_nothing(kept: Kept, tmp_path: Path) -> None:
    begun_here(kept)
    other = Elsewhere(kept, tmp_path / "other")
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["Said here"])
        for at, words in enumerate(WORDS[1:]):
            beside(kept, f"conflict {at}", other.reworded(words))
            comes_in(kept, session, words)
        assert is_all(session.meeting)


def test_the_second_copy_comes_after_the_meeting_was_closed_and_asks_nothing(kept: Kept, tmp_path: Path) -> None:
    begun_here(kept)
    other = Elsewhere(kept, tmp_path / "other")
    for at, words in enumerate(WORDS[1:]):
        with kept.open() as session:
            session.apply(items.add, "outcomes", [f"Said here {at}"])
            beside(kept, f"conflict {at}", other.reworded(words))
            comes_in(kept, session, words)
            kept.watch.saved(session)
            kept.watch.until(lambda: len(list(kept.path.parent.glob("*conflict*"))) == 0)
    assert is_all(parse(kept.path.read_bytes(), kept.path))


@pytest.mark.parametrize("names", [("a", "b"), ("b", "a")])
def test_both_copies_found_at_once_in_either_order_ask_nothing(
    kept: Kept, tmp_path: Path, names: tuple[str, str]
) -> None:  # fmt: skip
    begun_here(kept)
    other = Elsewhere(kept, tmp_path / "other")
    for name, words in zip(names, WORDS[1:], strict=True):
        beside(kept, name, other.reworded(words))
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["Said here"])
    assert is_all(look(kept.path, kept.archive.state_folder))
    with kept.open() as session:
        comes_in(kept, session, WORDS[2])
        kept.watch.until(lambda: session.take_in() is None and len(list(kept.path.parent.glob("*(*"))) == 0)
        assert is_all(session.meeting)


@pytest.mark.parametrize("closed", [False, True])
def test_a_file_put_in_place_of_the_open_one_twice_asks_nothing(kept: Kept, tmp_path: Path, *, closed: bool) -> None:
    begun_here(kept)
    other = Elsewhere(kept, tmp_path / "other")
    first, second = (other.reworded(words) for words in WORDS[1:])
    with kept.open() as session:
        kept.path.write_bytes(first)
        session.apply(items.add, "outcomes", ["Said here"])
        comes_in(kept, session, WORDS[1])
        session.apply(items.add, "outcomes", ["Said here as well"])
        kept.watch.saved(session)
        if not closed:
            kept.path.write_bytes(second)
            comes_in(kept, session, WORDS[2])
            assert is_all(session.meeting)
    if closed:
        beside(kept, "later", second)
        with kept.open() as session:
            comes_in(kept, session, WORDS[2])
            assert is_all(session.meeting)


def test_words_changed_here_as_well_are_still_asked_about(kept: Kept, tmp_path: Path) -> None:
    begun_here(kept)
    other = Elsewhere(kept, tmp_path / "other")
    with kept.open() as session:
        beside(kept, "1", other.reworded(WORDS[1]))
        comes_in(kept, session, WORDS[1])
        session.apply(items.change, "outcomes", session.meeting.outcomes[0].id, {"text": "A bridge"})
        beside(kept, "2", other.reworded(WORDS[2]))
        kept.watch.until(lambda: session.take_in() is not None)
        assert len(list(all_unsettled(session.meeting))) == 1


def test_what_two_values_that_were_changed_each_by_itself_were_made_into_is_known_as_both() -> None:
    def by(computer: str, meeting: Meeting, words: str, at: int) -> Meeting:
        kept = Session(meeting, Stamper(computer, f"2026-10-21T1{at}:00:00+00:00"))
        kept.apply(items.change, "outcomes", meeting.outcomes[at % 2].id, {"text": words})
        return kept.meeting

    start = Session(fresh_meeting(), RealStamper())
    start.apply(items.add, "outcomes", ["A crossing", "A bench"])
    base = start.meeting
    here, there = by("1", base, "A crossing by spring", 0), by("2", base, "A bench in the shade", 1)
    both = merge(base, here, there)
    ours, theirs = by("3", both, "A crossing by May", 2), by("4", both, "A bench under the trees", 3)
    known = joint_base([base, here, there], ours, theirs)
    joined = merge(known, ours, theirs)
    assert texts(joined) == ["A crossing by May", "A bench under the trees"]
    assert not list(all_unsettled(joined))


class InThatSecond(Stamper):
    """A stamper for which it is always the same second."""

    def now(self) -> str:
        return self.when

    def __init__(self, side: str, when: str) -> None:
        super().__init__(side, when)
        self.when = when


def test_the_same_done_on_two_computers_in_one_second_is_two_things_done(kept: Kept, tmp_path: Path) -> None:
    begun_here(kept)
    other = Elsewhere(kept, tmp_path / "other")
    copy = other.reworded("A bridge")
    theirs = parse(copy, kept.path).log[-1]
    with kept.open(InThatSecond("f", theirs.when)) as session:
        session.apply(items.change, "outcomes", session.meeting.outcomes[0].id, {"text": "A tunnel"})
        ours = session.meeting.log[-1]
        assert (ours.when, ours.edit, ours.row) == (theirs.when, theirs.edit, theirs.row)
        beside(kept, "1", copy)
        kept.watch.until(lambda: session.take_in() is not None)
        ((_, _, other_words),) = all_unsettled(session.meeting)
        assert {texts(session.meeting)[0], other_words.values["text"]} == {"A bridge", "A tunnel"}
