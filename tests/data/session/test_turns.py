"""Whose words are whose in a round: nothing that is kept tells it, at any moment of the round."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.edits import items, rounds
from data.edits.rounds import take_turns
from data.model.patch import Change
from data.model.records.meeting import Meeting
from data.queries.rounds import to_come
from data.session.session import Session
from data.session.turns import KEPT
from data.store.journal import journal_path
from tests.data.kept import Kept, texts
from tests.fixed import FixedStamper, fresh_meeting

WORDS = ("tired", "hopeful", "", "curious")
"""What is said in turn; who is empty passes."""


def begun(people: int = 4) -> tuple[Meeting, FixedStamper]:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "people", [f"Person {number}" for number in range(people)])
    meeting = items.change(meeting, stamper, "people", meeting.people[-1].id, {"presence": "later"})
    return rounds.begin_round(meeting, stamper, "check_in", "How are you?"), stamper


def speak(session: Session, at: int, words: str) -> None:
    """Somebody has their turn, as in the box for it: half of it is typed first."""
    (one,), who = session.meeting.rounds, session.meeting.people[at].id
    key = session.turns.draft(one.id, who)
    session.draft(key, words[:3])
    said = session.apply(rounds.say_in_round, one.id, words) if words else None
    session.turns.take(one.id, who, "done", said)
    session.draft(key, "")


def keep(session: Session) -> None:
    """As when the list of who is to come is left."""
    session.turns.keep(session)


def still(session: Session) -> list[str]:
    """Who is still to come, as the group sees it."""
    meeting = session.turns.on(session.meeting)
    return [person.text for person in to_come(meeting, meeting.rounds[0]).people]


def all_that_was_kept(kept: Kept) -> dict[str, bytes]:
    """Every file by its name, but those that only say where the folder is, or which window has it."""
    files = (path for path in kept.root.rglob("*") if path.is_file() and path.parent.name not in ("locks", "places"))
    return {path.name: path.read_bytes() for path in files if not path.name.startswith("last-")}


def snapshots(parts: Sequence[Sequence[int]]) -> list[dict[str, bytes]]:
    """The journal after each turn, and all that was kept, copies of every save among it, where people speak in this
    order and the list is left between.
    """
    meeting, stamper = begun()
    found: list[dict[str, bytes]] = []
    words = iter(WORDS)
    with TemporaryDirectory() as folder:
        kept = Kept(Path(folder), meeting)
        journal = journal_path(kept.archive.state_folder, meeting.details.id)
        with kept.open(stamper) as session:
            for part in parts:
                for at in part:
                    speak(session, at, next(words))
                    kept.watch.saved(session)
                    found.append({"journal": journal.read_bytes()})
                keep(session)
                kept.watch.saved(session)
        found.append(all_that_was_kept(kept))
    assert sum(name.startswith("2026") for name in found[-1]) > len(parts), "there are copies"
    return found


@settings(max_examples=8, deadline=None)
@given(st.sampled_from([[range(4)], [range(2), range(2, 4)]]), st.data())
def test_who_said_which_words_makes_no_difference_to_any_byte(parts: list[Sequence[int]], data: st.DataObject) -> None:
    others = [data.draw(st.permutations(part)) for part in parts]
    assert snapshots(parts) == snapshots(others)


@pytest.mark.parametrize("speaks", range(4))
def test_one_turn_alone_is_never_kept_beside_the_words_before_it(tmp_path: Path, speaks: int) -> None:
    meeting, stamper = begun()
    kept = Kept(tmp_path, meeting)
    with kept.open(stamper) as session:
        speak(session, speaks, "tired")
        keep(session)
        assert len(still(session)) == 3
    with kept.open() as session:
        assert texts(session.meeting, "checks") == ["tired"]
        assert session.meeting.rounds[0].turns == {}
        assert session.meeting.people == meeting.people


def test_who_spoke_before_the_window_ended_and_passes_now_is_not_kept_alone_beside_their_words(tmp_path: Path) -> None:
    meeting, stamper = begun()
    kept = Kept(tmp_path, meeting)
    with kept.open(stamper) as session:
        speak(session, 1, "tired")
        keep(session)
    with kept.open() as session:
        speak(session, 1, "")
        keep(session)
        assert session.meeting.rounds[0].turns == {}
        speak(session, 2, "")
        keep(session)
        assert set(session.meeting.rounds[0].turns) == {meeting.people[1].id, meeting.people[2].id}
        speak(session, 0, "")
        keep(session)
        assert len(session.meeting.rounds[0].turns) == 3


def test_whose_words_undo_took_back_is_not_told_by_who_is_kept_without_them() -> None:
    meeting, stamper = begun()
    session = Session(meeting, stamper)
    for at, words in enumerate(("tired", "hopeful", "curious")):
        speak(session, at, words)
    keep(session)
    assert len(session.meeting.rounds[0].turns) == 3
    assert isinstance(session.undo(), Change)
    keep(session)
    assert len(session.meeting.rounds[0].turns) == 0
    speak(session, 2, "very curious")
    keep(session)
    assert len(session.meeting.rounds[0].turns) == 3


def test_whoever_passed_alone_is_kept() -> None:
    meeting, stamper = begun()
    session = Session(meeting, stamper)
    speak(session, 1, "")
    keep(session)
    assert session.meeting.rounds[0].turns == {meeting.people[1].id: "done"}


@pytest.mark.parametrize("order", [*permutations(range(3))][:4])
@pytest.mark.parametrize("left", [True, False])
def test_one_key_takes_back_the_words_and_the_turn_and_does_both_again(order: tuple[int, ...], left: bool) -> None:
    meeting, stamper = begun(3)
    session = Session(meeting, stamper)
    for at, words in zip(order, ("tired", "", "hopeful"), strict=True):
        speak(session, at, words)
    if left:
        keep(session)
    assert still(session) == []
    names = [meeting.people[at].text for at in order]
    after: list[list[str]] = [["tired"], ["tired"], []]
    for count, said in enumerate(after, 1):
        assert isinstance(session.undo(), Change)
        assert sorted(still(session)) == sorted(names[-count:])
        assert texts(session.meeting, "checks") == said
    assert isinstance(session.redo(), Change)
    assert texts(session.meeting, "checks") == ["tired"]
    assert sorted(still(session)) == sorted(names[1:])


def test_what_is_taken_out_later_was_said_all_the_same() -> None:
    meeting, stamper = begun()
    session = Session(meeting, stamper)
    speak(session, 0, "tired")
    session.apply(items.take_out, "checks", session.meeting.checks[0].id)
    assert len(still(session)) == 3


def test_what_is_half_typed_waits_for_whose_it_is_and_names_nobody(tmp_path: Path) -> None:
    meeting, stamper = begun()
    (one,), (first, second, *_) = meeting.rounds, [person.id for person in meeting.people]
    kept = Kept(tmp_path, meeting)
    with kept.open(stamper) as session:
        for who, words in ((first, "I was wond"), (second, "a bit ti")):
            session.draft(session.turns.draft(one.id, who), words)
        assert [session.drafts.get(session.turns.draft(one.id, who)) for who in (second, first)] == [
            "a bit ti", "I was wond",
        ]  # fmt: skip
        assert not re.search(rf"{first}|{second}", " ".join(session.drafts))
    with kept.open() as session:  # whose it was is not known any more: whoever speaks next has it, and it is not lost
        found = [session.drafts.get(session.turns.draft(one.id, who)) for who in (second, first)]
        assert sorted(map(str, found)) == ["I was wond", "a bit ti"]


def test_what_an_earlier_version_kept_half_typed_is_still_there() -> None:
    meeting, stamper = begun()
    (one,), (first, second, *_) = meeting.rounds, [person.id for person in meeting.people]
    session = Session(meeting, stamper)
    session.draft(f"round:{one.id}:{first}", "I was wond")
    assert session.drafts.get(session.turns.draft(one.id, second)) is None
    assert session.drafts.get(session.turns.draft(one.id, first)) == "I was wond"


def test_the_edit_that_keeps_turns_is_known_by_its_name() -> None:
    assert take_turns.name == KEPT
