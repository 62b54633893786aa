"""A place that can't be cleaned of struck words is named, and nothing typed afterwards is kept from the file."""

from __future__ import annotations

import os

import pytest

from data.edits import items
from data.model.raw import DEEPEST
from data.session.session import Session
from data.store.read_as_opened import look
from data.store.regular_files import LARGEST
from tests.data.kept import Kept, everything_kept, texts
from tests.data.store.struck_words import WORDS, strike, struck_everywhere, with_words


@pytest.fixture
def said(kept: Kept) -> Kept:
    """A meeting in which the words were said, among others."""
    return with_words(kept)


def test_what_is_half_made_by_a_program_that_runs_yet_leaves_a_strike_unfinished_where_it_has_the_words(
    said: Kept,
) -> None:
    draft = said.path.with_name(f".{said.path.name}.1.tmp")  # a program that always runs
    draft.write_bytes(said.path.read_bytes())
    with said.open() as session:
        strike(session)
        said.watch.saved(session)
        assert draft.name in (session.note or "")
    state, meeting_id = said.archive.state_folder, session.meeting.details.id
    assert not struck_everywhere(state, meeting_id)
    os.utime(draft, (0, 0))
    with said.open() as session:
        said.watch.saved(session)
    assert not draft.exists()
    assert struck_everywhere(state, meeting_id)


def typed_afterwards(kept: Kept, session: Session) -> None:
    """What is typed after a strike reaches the file, which has none of the struck words."""
    strike(session)
    session.apply(items.add, "outcomes", ["typed afterwards"])
    kept.watch.saved(session)
    assert texts(look(kept.path, None)) == ["shade", "typed afterwards"]
    assert WORDS.encode() not in kept.path.read_bytes()


def test_a_place_that_cannot_be_cleaned_is_named_and_keeps_nothing_typed_from_the_file(said: Kept) -> None:
    with said.open() as session:
        left, said.path = said.path, session.save_elsewhere(said.root / "stick")
    os.truncate(left, LARGEST + 1)
    with said.open() as session:
        typed_afterwards(said, session)
        said.watch.until(lambda: session.note is not None)
        assert left.name in (session.note or "")
    assert not struck_everywhere(said.archive.state_folder, session.meeting.details.id)
    os.truncate(left, 0)
    with said.open() as session:
        said.watch.saved(session)
        assert session.note is None
    assert struck_everywhere(said.archive.state_folder, session.meeting.details.id)


def test_a_file_set_aside_that_is_too_large_to_be_read_goes_whole(said: Kept) -> None:
    large = said.archive.state_folder / "aside" / ("7f3a" + "0" * 28) / "large.json"
    large.parent.mkdir(parents=True)
    large.touch()
    os.truncate(large, LARGEST + 1)
    with said.open() as session:
        typed_afterwards(said, session)
        assert session.note is None
    assert not large.exists()


@pytest.mark.parametrize("deep", [DEEPEST + 1, 900])
def test_nor_does_a_second_file_that_is_nested_too_deep_stand_in_the_way(said: Kept, deep: int) -> None:
    nested = b', "theirs": {"1": {"id": "x", "more": ' + b"[" * deep + b"]" * deep + b"}}}"
    second = said.path.parent / "second.json"
    second.write_bytes(said.path.read_bytes().rstrip()[:-1] + nested)
    with said.open() as session:
        typed_afterwards(said, session)
        assert second.name in (session.note or "")
    assert second.read_bytes().endswith(nested)
    second.unlink()
    assert WORDS.encode() not in everything_kept(said.root)
