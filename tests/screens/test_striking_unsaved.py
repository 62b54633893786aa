"""What is told of a strike: never more than the disk has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from data.edits import items
from data.model.stamper import RealStamper
from data.session.session import NotSaved, Session
from data.words import say
from tests.data.kept import Kept, everything_kept
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import Open, opened
from tests.screens.states import choose

GONE = "a quarrel next door"


def _away(kept: Kept) -> Callable[[], object]:
    folder, elsewhere = kept.path.parent, kept.root / "taken out"
    folder.rename(elsewhere)
    return lambda: elsewhere.rename(folder)


def _no_journal_either(kept: Kept) -> Callable[[], object]:
    back = _away(kept)
    journals = kept.archive.state_folder / "journals"
    assert not journals.exists()
    journals.touch()
    return back


def _struck(kept: Kept, session: Session) -> bool:
    return session.striking.left() == (False, None) and GONE.encode() not in everything_kept(kept.root)


def _made(tmp_path: Path) -> Kept:
    """A meeting with a line in its file, of which there is no journal yet."""
    return Kept(tmp_path / "kept", items.add(fresh_meeting(), FixedStamper(), "outcomes", [GONE, "a bench"]))


async def _strike(open_: Open) -> None:
    await choose(open_, "outcomes", GONE)
    await open_.press("enter", "x", "right", "enter")
    assert GONE not in str(open_.meeting)


async def _news(open_: Open) -> list[str]:
    open_.screen.status_changed()
    await open_.settle()
    return open_.told


@pytest.mark.parametrize("takes", [_away, _no_journal_either], ids=["no file", "nor a journal"])
async def test_a_strike_that_can_not_be_written_is_said_to_be_none_yet_and_is_done_later(
    tmp_path: Path, takes: Callable[[Kept], Callable[[], object]]
) -> None:
    kept = _made(tmp_path)
    with kept.open(RealStamper()) as session:
        async with opened(tmp_path / "app", session=session) as open_:
            back = takes(kept)
            await _strike(open_)
            kept.watch.until(lambda: isinstance(session.status, NotSaved))
            not_yet = say("told.struck_not_yet", why="the folder is not there")
            for _ in range(2):  # once
                told = await _news(open_)
                assert told.count(not_yet) == 1
                assert not [words for words in told if words.startswith("Deleted")]
            assert GONE.encode() in everything_kept(kept.root)
            back()
            kept.watch.saved(session)
            kept.watch.until(lambda: _struck(kept, session))
            for _ in range(2):
                assert (await _news(open_)).count(say("told.struck")) == 1


async def test_what_can_not_be_cleaned_is_told_in_place_of_that_nothing_is_kept(tmp_path: Path) -> None:
    kept = _made(tmp_path)
    with kept.open(RealStamper()) as session:
        session.apply(items.add, "outcomes", ["shade"])
        kept.watch.saved(session)
    mixed = kept.path.parent / "mail.json"
    mixed.write_bytes(b"From: somebody\n" + kept.path.read_bytes())
    with kept.open(RealStamper()) as session:
        async with opened(tmp_path / "app", session=session) as open_:
            await _strike(open_)
            kept.watch.saved(session)
            _, undone = session.striking.left()
            assert undone is not None
            told = await _news(open_)
            assert say("told.struck_in_part", what=undone) in told
            assert say("told.struck") not in told
            mixed.unlink()
