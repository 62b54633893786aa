"""What others made one after another comes in one after another, and nobody is asked about a conflict that is none."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from data.edits import items
from data.model.records.meeting import Meeting
from data.model.stamper import RealStamper
from data.queries.conflicts import all_unsettled
from data.session.session import Session
from data.store.bases import joint_base
from data.store.logs import LOG_LENGTH, log_is_behind
from data.store.merge import merge
from data.store.read import parse
from data.store.replay import look
from tests.data.kept import Kept, texts
from tests.data.store.steps import Stamper
from tests.fixed import fresh_meeting

WORDS = ("A crossing", "A crossing with lights", "A crossing with lights, by spring")


class Elsewhere:
    """Another computer that goes on from a copy of the meeting's file."""

    def __init__(self, kept: Kept, root: Path) -> None:
        self.kept = Kept(root, path=kept.path)  # its own folders
        (root / "meetings").mkdir(parents=True)
        self.kept.path = root / "meetings" / kept.path.name
        shutil.copy(kept.path, self.kept.path)
        self._stamper = Stamper("e", "2026-10-21T12:00:00+00:00")

    def reworded(self, words: str) -> bytes:
        """Its file, once the outcome has other words."""
        with self.kept.open(self._stamper) as session:
            session.apply(items.change, "outcomes", session.meeting.outcomes[0].id, {"text": words})
            self.kept.watch.saved(session)
        return self.kept.path.read_bytes()


def begun_here(kept: Kept) -> None:
    """A meeting with an outcome, at rest."""
    with kept.open(Stamper("b", "2026-10-21T09:00:00+00:00")) as session:
        session.apply(items.add, "outcomes", [WORDS[0]])
        kept.watch.saved(session)


def comes_in(kept: Kept, session: Session, words: str) -> None:
    """Wait until the outcome has these words here."""

    def has_come() -> bool:
        session.take_in()
        return words in texts(session.meeting)

    kept.watch.until(has_come)


def is_all(meeting: Meeting) -> bool:
    """Whether the last words stand there, beside what was added here, and nothing is to be settled."""
    return texts(meeting)[0] == WORDS[2] and not list(all_unsettled(meeting))


def beside(kept: Kept, name: str, raw: bytes) -> None:
    """Lay a copy beside the file, as sync clients do."""
    kept.path.with_name(f"{kept.path.stem} ({name}).json").write_bytes(raw)


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


def much_said_here(kept: Kept) -> None:
    """More is done than a log remembers, saved now and again, hours after what was done elsewhere."""
    with kept.open(Stamper("m", "2026-10-21T18:00:00+00:00")) as session:
        outcome = session.meeting.outcomes[0].id
        for at in range(LOG_LENGTH + 10):
            session.apply(items.change, "outcomes", outcome, {"why": f"because {at}"})
            if at % 200 == 0:
                kept.watch.saved(session)
        kept.watch.saved(session)


def test_what_was_said_elsewhere_comes_in_though_more_was_done_here_since_than_the_log_remembers(
    kept: Kept, tmp_path: Path
) -> None:  # fmt: skip
    begun_here(kept)
    copy = Elsewhere(kept, tmp_path / "other").reworded(WORDS[2])
    much_said_here(kept)
    beside(kept, "1", copy)
    assert is_all(look(kept.path, kept.archive.state_folder))
    with kept.open() as session:
        comes_in(kept, session, WORDS[2])
        assert is_all(session.meeting)


def test_an_old_copy_of_a_long_meeting_asks_nothing_and_brings_nothing_back(kept: Kept) -> None:
    begun_here(kept)
    copy = kept.path.read_bytes()
    with kept.open(Stamper("n", "2026-10-21T17:00:00+00:00")) as session:
        session.apply(items.change, "outcomes", session.meeting.outcomes[0].id, {"text": WORDS[2]})
        kept.watch.saved(session)
    much_said_here(kept)
    beside(kept, "1", copy)
    assert is_all(look(kept.path, kept.archive.state_folder))


@pytest.mark.parametrize(
    ("older", "behind"),
    [
        (["09:00"], False),  # nothing that the newer one remembers: nobody can tell
        (["09:00", "12:00"], True),  # it went on from there
        (["12:00", "09:00"], False),  # done after that, by a clock that is behind
        (["09:00", "12:00", "99:00"], False),
        ([], True),
    ],
)
def test_a_log_that_has_forgotten_is_ahead_only_of_what_it_still_knows(older: list[str], *, behind: bool) -> None:
    newer = [(f"{12 + at // 60:02}:{at % 60:02}", "change", "a", "") for at in range(LOG_LENGTH)]
    assert log_is_behind([(when, "change", "a", "") for when in older], newer) is behind
