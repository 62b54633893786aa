"""What happens to a meeting's file while it is open is put right at once, and never said to be saved when it isn't."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from data.edits import items
from data.session.session import NotSaved
from data.store.read import parse
from tests.data.kept import Kept, texts


def _damage(path: Path) -> bytes:
    raw = path.read_bytes()[: path.stat().st_size // 2]
    path.write_bytes(raw)
    return raw


def test_a_file_that_is_damaged_while_it_is_open_is_set_aside_and_written_anew_without_a_change(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["said before"])
        kept.watch.saved(session)
        bad = _damage(kept.path)
        kept.watch.until(lambda: _reads(kept.path, ["said before"]))
        kept.watch.saved(session)
    aside = [path for path in (kept.root / "state" / "aside").rglob("*") if path.is_file()]
    assert [path.read_bytes() for path in aside] == [bad]


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
