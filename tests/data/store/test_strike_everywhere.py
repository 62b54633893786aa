"""Struck words are in no byte of any place, wherever the meeting was, whatever died, whatever is put back."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_tui.commands.check import check_files
from data.edits import items
from data.model.stamper import RealStamper
from data.store.new_meeting_draft import NewMeetingDraft
from data.store.read import parse
from data.store.read_as_opened import look
from data.store.repair_rows import repair_rows, row_repairs
from data.store.temp_files import is_left_behind
from tests.data.kept import Kept, everything_kept, texts
from tests.data.store.struck_words import WORDS, strike, struck, with_words
from tests.data.store.test_places import killed_while_writing


@pytest.fixture
def said(kept: Kept) -> Kept:
    """A meeting in which the words were said, among others."""
    return with_words(kept)


def test_a_next_meeting_that_was_half_made_when_its_program_died_is_gone_with_the_next_opening(said: Kept) -> None:
    killed_while_writing(said.archive.folder / "2026-11-18-second-bbbb.json")
    assert WORDS.encode() in b"".join(path.read_bytes() for path in said.archive.folder.glob(".*.tmp"))
    with said.open():
        pass
    assert not list(said.archive.folder.glob(".*.tmp"))


def test_and_with_the_next_check(said: Kept) -> None:
    killed_while_writing(said.archive.folder / "2026-11-18-second-bbbb.json")
    check_files(said.archive, [])
    assert not list(said.archive.folder.glob(".*.tmp"))


def test_what_another_window_is_writing_just_now_stays(said: Kept) -> None:
    draft = said.path.with_name(f".{said.path.name}.1.tmp")  # a program that always runs
    draft.write_bytes(b"half")
    check_files(said.archive, [])
    assert draft.exists()
    assert not is_left_behind(draft)


def test_a_file_that_stayed_behind_in_another_folder_is_clean_too(said: Kept) -> None:
    with said.open() as session:
        there = session.save_elsewhere(said.root / "stick")
        session.apply(items.add, "outcomes", ["said on the stick"])
        said.watch.saved(session)
        strike(session)
        said.watch.saved(session)
    assert WORDS.encode() not in everything_kept(said.root)
    assert texts(look(there, None)) == ["shade", "said on the stick"]
    assert texts(look(said.path, None)) == ["shade"]


def test_a_second_file_that_was_not_brought_in_yet_is_clean_and_loses_nothing_else(said: Kept) -> None:
    beside = said.path.with_name("conflict.json")
    with said.open() as session:
        session.apply(items.add, "outcomes", ["said there"])
        said.watch.saved(session)
        raw = said.path.read_bytes()
    with said.open() as session:
        strike(session)
        beside.write_bytes(raw)
        said.watch.saved(session)
    with said.open() as session:
        said.watch.until(lambda: session.take_in() is None and not beside.exists())
    assert WORDS.encode() not in everything_kept(said.root)
    assert texts(look(said.path, said.archive.state_folder)) == ["shade", "said there"]


def test_an_older_file_that_somebody_puts_in_its_place_brings_nothing_back(said: Kept) -> None:
    raw = said.path.read_bytes()
    struck(said)
    said.path.write_bytes(raw)
    assert texts(look(said.path, said.archive.state_folder)) == ["shade"]
    with said.open() as session:
        said.watch.saved(session)
    assert WORDS.encode() not in everything_kept(said.root)


def test_nor_is_it_kept_when_it_is_damaged_and_holds_the_words(said: Kept) -> None:
    raw = said.path.read_bytes()
    struck(said)
    with said.open() as session:
        said.path.write_bytes(raw[: raw.index(WORDS.encode()) + 40])
        said.watch.until(lambda: not session.take_in() and WORDS.encode() not in said.path.read_bytes())
    assert WORDS.encode() not in everything_kept(said.root)
    assert texts(look(said.path, said.archive.state_folder)) == ["shade"]


def test_a_damaged_file_that_only_says_that_a_row_is_gone_is_kept_aside(said: Kept) -> None:
    struck(said)
    raw = said.path.read_bytes()
    with said.open() as session:
        said.path.write_bytes(raw[:-20])
        said.watch.until(lambda: not session.take_in() and len(said.path.read_bytes()) >= len(raw))
    aside = said.archive.state_folder / "aside" / session.meeting.details.id
    assert raw[:-20] in [path.read_bytes() for path in aside.iterdir()]


def test_the_form_of_the_next_meeting_and_what_is_known_of_a_fault_keep_no_struck_words(said: Kept) -> None:
    state = said.archive.state_folder
    with said.open() as session:
        half = NewMeetingDraft(state, session.meeting.details.id)
        half.keep({"title": "The drawings", "place": WORDS})
        (state / "trouble.txt").write_text(f"Traceback: {WORDS}")
        strike(session)
        said.watch.saved(session)
    assert WORDS.encode() not in everything_kept(said.root)
    assert half.typed() == {"title": "The drawings"}


def linked(path: Path, there: Path) -> Path:
    """A file that stands somewhere else from now on, with a link in its place."""
    there.parent.mkdir()
    path.rename(there)
    path.symlink_to(there)
    return there


def test_where_a_link_leads_is_clean_too_and_the_link_stays_one(said: Kept) -> None:
    aside = said.archive.state_folder / "aside" / ("7f3a" + "0" * 28)
    aside.mkdir(parents=True)
    (aside / "x.json").write_bytes(said.path.read_bytes())
    linked(aside / "x.json", said.root / "old" / "x.json")
    there = linked(said.path, said.root / "own" / "park-lane.json")
    with said.open() as session:
        strike(session)
        said.watch.saved(session)
    assert WORDS.encode() not in everything_kept(said.root)
    assert said.path.is_symlink()
    assert there.exists()


def test_a_column_is_put_back_where_a_link_leads(said: Kept) -> None:
    there = linked(said.path, said.root / "own" / "park-lane.json")
    raw = there.read_bytes()
    there.write_bytes(raw.replace(b'"shade"', b"5"))
    meeting = parse(there.read_bytes(), there)
    repair_rows(said.path, said.archive.state_folder, row_repairs(meeting, said.archive.state_folder), RealStamper())
    assert said.path.is_symlink()
    assert texts(parse(there.read_bytes(), there)) == ["shade", WORDS]


@pytest.mark.parametrize("goes_on", [True, False])
def test_a_file_that_was_saved_elsewhere_and_left_is_clean_once_the_meeting_is_open_here(
    said: Kept, goes_on: bool
) -> None:
    with said.open() as session:
        session.save_elsewhere(said.root / "stick")
        if goes_on:
            session.apply(items.add, "outcomes", ["said on the stick"])
        said.watch.saved(session)
    struck(said)
    assert WORDS.encode() not in everything_kept(said.root)


def test_once_all_is_clean_that_is_remembered_without_a_word(said: Kept) -> None:
    struck(said)
    (known,) = (said.archive.state_folder / "struck").iterdir()
    assert WORDS.encode() not in known.read_bytes()
    before = everything_kept(said.archive.state_folder / "copies")
    with said.open():
        pass
    assert everything_kept(said.archive.state_folder / "copies") == before
