"""Every place that holds a meeting's words is on one list: what is not on it would stay when they are struck."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from coprod_tui.crash_report import write_down
from data.edits import items
from data.edits.carry_over import carry_on
from data.model.stamper import RealStamper
from data.notes.notes_file import NotesFile
from data.notes.notes_record import Notes
from data.store.atomic import temporary
from data.store.lock import Hold, this_window
from data.store.new_meeting_draft import NewMeetingDraft
from data.store.place_kinds import Folders, Place, PlaceKind
from data.store.places import places_of
from data.store.quarantine import Quarantine
from data.store.read import unparse
from tests.data.kept import PATIENCE, Kept, everything_kept
from tests.data.second import blank

WORDS = "plums and pears"

KILLED = """
import os, signal, sys
from pathlib import Path
from data.store.atomic import write_draft
for name in sys.argv[1:]:
    write_draft(Path(name), b"plums and pears", synced=False)
os.kill(os.getpid(), signal.SIGKILL)
"""
"""Begins to write files, and dies before one of them has its name."""


def killed_while_writing(*paths: Path) -> None:
    died = subprocess.run([sys.executable, "-c", KILLED, *map(str, paths)], check=False)
    assert died.returncode == -signal.SIGKILL


@pytest.fixture
def home(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> Iterator[Kept]:
    """One meeting after all that can be done with it, and the one that follows; a program died writing each kind."""
    state, folder = kept.archive.state_folder, kept.archive.folder
    with kept.open() as session:
        session.apply(items.add, "outcomes", [WORDS])
        kept.watch.saved(session)
    before = kept.path.read_bytes()
    meeting_id = session.meeting.details.id
    with kept.open() as session, kept.open(shared=True) as second:
        second.apply(items.add, "outcomes", [f"{WORDS} there"])
        second.draft("line:outcomes", f"{WORDS} half typed")
        kept.watch.saved(second)
        session.draft("line:outcomes", f"{WORDS} half typed here")
    kept.path.with_name("conflict.json").write_bytes(before)
    kept.path.with_name(f".{kept.path.name}.swp").write_bytes(before)
    kept.path.with_name(f".~lock.{kept.path.name}#").write_text(WORDS)
    (folder / "old").mkdir()
    (folder / "old" / "copy of it.bak").write_bytes(before)
    (folder / "old" / "my notes.txt").write_bytes(before + b"plums are my own business")
    with kept.open() as session:
        kept.watch.until(lambda: session.take_in() is not None or not kept.path.with_name("conflict.json").exists())
    kept.path.with_name("conflict.json").write_bytes(before)
    kept.archive.create(carry_on(session.meeting, blank(), RealStamper()))
    NewMeetingDraft(state, meeting_id).keep({"title": WORDS})
    Quarantine(state, meeting_id).keep(kept.path, before[:500])
    monkeypatch.setenv("XDG_STATE_HOME", str(kept.root))
    write_down(WORDS)
    (kept.root / "coprod" / "trouble.txt").rename(state / "trouble.txt")
    for name in ("exports", "struck"):
        (state / name).mkdir(exist_ok=True)
        (state / name / meeting_id).write_text(WORDS)
    notes = NotesFile(kept.root / "notes", meeting_id, RealStamper())
    notes.take()
    for words in (WORDS, f"{WORDS} again"):
        notes.save(Notes(meeting=meeting_id, free=words))
    killed_while_writing(
        kept.path, folder / f"2026-11-18-next-{'b' * 4}.json", state / "journals" / f"{meeting_id}.jsonl",
        state / "copies" / meeting_id / "20261021T090000Z-0.json", state / "aside" / meeting_id / "x.json",
        state / "half-started.json", state / "exports" / meeting_id, state / "places" / "x.json", notes.path,
    )  # fmt: skip
    hold = Hold(state, meeting_id, this_window("", "x"))
    hold.take()
    yield kept
    hold.release()
    notes.release()


def listed(kept: Kept) -> list[Place]:
    where = Folders(state=kept.archive.state_folder, folder=kept.archive.folder, notes=kept.root / "notes")
    return places_of("7f3a" + "0" * 28, where)


def files_below(root: Path) -> set[Path]:
    return {path for path in root.rglob("*") if path.is_file()}


def test_every_file_that_holds_words_or_the_id_of_a_meeting_is_listed(home: Kept) -> None:
    places = {place.path for place in listed(home)}
    following = places_of("b" * 32, Folders(state=home.archive.state_folder, folder=home.archive.folder))
    theirs = {place.path for place in following if not place.shared}
    held = {path for path in files_below(home.root) - theirs if holds_something(path)}
    assert {path.relative_to(home.root) for path in held - places} == set()
    assert files_below(home.root) == places | theirs


def holds_something(path: Path) -> bool:
    raw = path.read_bytes()
    return any(one in raw or one in path.name.encode() for one in (WORDS.encode(), b"7f3a"))


def test_there_is_a_place_of_every_kind(home: Kept) -> None:
    assert {place.kind for place in listed(home)} == set(get_args(PlaceKind))


def test_nothing_of_another_meeting_is_listed_as_this_ones_own(home: Kept) -> None:
    own = {place.path for place in listed(home) if not place.shared}
    following = places_of("b" * 32, Folders(state=home.archive.state_folder, folder=home.archive.folder))
    assert own.isdisjoint(place.path for place in following if not place.shared)


def test_a_file_that_was_saved_in_another_folder_is_listed_and_so_is_the_one_left_behind(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "outcomes", [WORDS])
        there = session.save_elsewhere(kept.root / "stick")
        session.apply(items.add, "outcomes", ["said on the stick"])
    found = places_of(session.meeting.details.id, Folders(state=kept.archive.state_folder))
    assert {place.path for place in found if place.kind == "file"} == {kept.path, there}


def test_a_damaged_file_is_listed_where_the_meeting_stood_and_where_it_begins_with_its_id(kept: Kept) -> None:
    raw = kept.path.read_bytes()
    kept.path.write_bytes(b"")
    kept.path.with_name("cut.json").write_bytes(raw[: len(raw) // 2])
    kept.path.with_name("other.json").write_bytes(raw.replace(b"7f3a", b"7f3b"))
    found = places_of("7f3a" + "0" * 28, Folders(state=kept.archive.state_folder, folder=kept.archive.folder))
    assert {place.path.name for place in found if place.kind == "file"} == {kept.path.name, "cut.json"}


def test_what_a_program_is_still_writing_has_a_name_that_is_listed(kept: Kept) -> None:
    draft = temporary(kept.path)
    draft.write_bytes(unparse(blank_of(kept)))
    found = places_of("7f3a" + "0" * 28, Folders(state=kept.archive.state_folder, folder=kept.archive.folder))
    assert draft in {place.path for place in found if place.kind == "half_made"}
    assert str(os.getpid()) in draft.name


def blank_of(kept: Kept) -> Any:
    with kept.open() as session:
        assert session.leave(PATIENCE)
        return session.meeting


def test_where_a_file_stood_is_forgotten_once_it_was_moved_for_its_name_may_be_somebodys(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["shade"])
        kept.watch.saved(session)
    named = kept.path.with_name("zadie-quills-road.json")
    kept.path.rename(named)
    kept.path = named
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["a crossing"])
        kept.watch.saved(session)
    kept.path = named.rename(named.with_name("road.json"))
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["lights"])
        kept.watch.saved(session)
    assert b"zadie" not in everything_kept(kept.archive.state_folder)
