"""What happens to a meeting's file while it is open is put right at once, and never said to be saved when it isn't."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from data.edits import items
from data.session.session import NotSaved
from data.store.atomic import write_bytes
from data.store.file import MeetingFile, MovedOn
from data.store.quarantine import Quarantine
from data.store.read import parse, unparse
from data.store.tinydb_storage import MeetingStorage
from tests.data.kept import Kept, texts
from tests.fixed import FixedStamper


def _quarantine(kept: Kept) -> list[bytes]:
    return [path.read_bytes() for path in (kept.root / "state" / "aside").rglob("*") if path.is_file()]


def test_a_file_that_is_damaged_while_it_is_open_is_set_aside_and_written_anew_without_a_change(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["said before"])
        kept.watch.saved(session)
        bad = kept.path.read_bytes()[: kept.path.stat().st_size // 2]
        write_bytes(kept.path, bad)
        kept.watch.until(lambda: _reads(kept.path, ["said before"]))
        kept.watch.saved(session)
    assert _quarantine(kept) == [bad]


def test_a_file_that_is_emptied_while_it_is_open_is_written_anew_and_there_is_nothing_to_set_aside(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["said before"])
        kept.watch.saved(session)
        write_bytes(kept.path, b"")
        kept.watch.until(lambda: _reads(kept.path, ["said before"]))
        kept.watch.saved(session)
    assert _quarantine(kept) == []


def test_a_damaged_file_that_comes_in_the_moment_of_a_save_is_set_aside(kept: Kept) -> None:
    class Late(MeetingStorage):
        """Somebody writes between our look and our write."""

        def put(self, raw: bytes) -> bytes | None:
            kept.path.write_bytes(b'{"meeting": ')
            return super().put(raw)

    ours = parse(kept.path.read_bytes(), kept.path)
    quarantine = Quarantine(kept.root / "state", ours.details.id)
    file = MeetingFile(kept.path, kept.path.read_bytes(), ours, quarantine=quarantine, storage=Late)
    file.save(items.add(ours, FixedStamper(), "outcomes", ["Ours"]))
    assert _reads(kept.path, ["Ours"])
    assert [path.read_bytes() for path in quarantine.all()] == [b'{"meeting": ']


def test_a_file_that_another_program_writes_in_place_a_piece_at_a_time_is_waited_for(kept: Kept) -> None:
    ours = parse(kept.path.read_bytes(), kept.path)
    theirs = unparse(items.add(ours, FixedStamper(), "outcomes", ["said there"]))
    pieces = iter([b"", theirs[:100], theirs[:200], theirs])

    class Slow(MeetingStorage):
        def take(self) -> bytes | None:
            kept.path.write_bytes(next(pieces))
            return super().take()

    quarantine = Quarantine(kept.root / "state", ours.details.id)
    file = MeetingFile(kept.path, kept.path.read_bytes(), ours, quarantine=quarantine, storage=Slow)
    with pytest.raises(MovedOn) as moved:
        file.look()
    assert texts(moved.value.theirs) == ["said there"]
    assert quarantine.all() == []


def _reads(path: Path, words: list[str]) -> bool:
    try:
        return texts(parse(path.read_bytes(), path)) == words
    except Exception:  # noqa: BLE001  (still as it was damaged)
        return False


def _renamed(path: Path) -> None:
    path.rename(path.with_suffix(".moved"))


@pytest.mark.parametrize("gone", [Path.unlink, _renamed])
def test_a_file_that_is_taken_away_while_it_is_open_is_there_again(kept: Kept, gone: Callable[[Path], object]) -> None:
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["said before"])
        kept.watch.saved(session)
        gone(kept.path)
        kept.watch.until(kept.path.exists)
        kept.watch.saved(session)
    assert texts(parse(kept.path.read_bytes(), kept.path)) == ["said before"]


def test_a_folder_that_is_gone_is_said_and_once_it_is_back_everything_is_in_it(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["said before"])
        kept.watch.saved(session)
        away = kept.root / "away"
        shutil.move(kept.path.parent, away)
        kept.watch.until(lambda: isinstance(session.status, NotSaved))
        session.apply(items.add, "outcomes", ["said meanwhile"])
        shutil.move(away, kept.path.parent)
        kept.watch.saved(session)
    assert texts(parse(kept.path.read_bytes(), kept.path)) == ["said before", "said meanwhile"]


def test_a_folder_in_the_file_s_place_is_said_and_left_alone(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["said before"])
        kept.watch.saved(session)
        kept.path.unlink()
        kept.path.mkdir()
        (kept.path / "theirs.txt").write_text("somebody's")
        kept.watch.until(lambda: isinstance(session.status, NotSaved))
        session.apply(items.add, "outcomes", ["said meanwhile"])
        assert (kept.path / "theirs.txt").read_text() == "somebody's"
        shutil.rmtree(kept.path)
        kept.watch.saved(session)
    assert texts(parse(kept.path.read_bytes(), kept.path)) == ["said before", "said meanwhile"]
