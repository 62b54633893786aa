"""Nothing of a row that is struck is left where saves are made, nor written behind the strike."""

from __future__ import annotations

import gc
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import pytest

from data.edits import items
from data.store.file import MeetingFile
from tests.data.kept import Kept
from tests.fixed import FixedStamper, fresh_meeting


def texts_within(root: object, word: str) -> list[object]:
    """Every text, and bytes, that something holds and that has a word, however deep."""
    found: list[object] = []
    seen, left = {id(root)}, [root]
    while left:
        one = left.pop()
        if (isinstance(one, str) and word in one) or (isinstance(one, bytes) and word.encode() in one):
            found.append(one)
        for inner in gc.get_referents(one):
            if id(inner) not in seen and not isinstance(inner, (type, FunctionType, ModuleType)):
                seen.add(id(inner))
                left.append(inner)
    return found


def test_nothing_of_a_row_that_is_struck_is_left_where_saves_are_made(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["The rude word", "a kind word"])
        kept.watch.saved(session)
        session.strike("outcomes", session.meeting.outcomes[0].id)
        kept.watch.saved(session)
        backend: Any = session._state.backend  # pyright: ignore[reportPrivateUsage]
        assert len(texts_within(backend._writer._file, "a kind word")) > 2
        assert not texts_within(backend._writer._file, "rude")


def test_nothing_of_what_could_not_be_saved_before_a_strike_is_kept_or_written_behind_it(path: Path) -> None:
    meeting = items.add(fresh_meeting(), FixedStamper(), "outcomes", ["a kind word"])
    file = MeetingFile(path, None, fresh_meeting())
    away = path.parent.rename(path.parent.with_name("away"))
    for value in (items.add(meeting, FixedStamper(), "outcomes", ["The rude word"]), meeting):
        with pytest.raises(OSError, match="No such file"):
            file.save(value)
    assert not texts_within(file, "rude")
    away.rename(path.parent)
    file.save(meeting)
    assert b"rude" not in path.read_bytes()
