"""Copies of a meeting's file that somebody made by hand, and what is left of its words where it goes or is struck."""

from __future__ import annotations

from pathlib import Path

from data.edits import items
from data.model.stamper import RealStamper
from data.store.deletion.delete import delete_meeting
from data.store.deletion.what_goes import Deletion, what_goes
from data.store.place_kinds import Folders
from tests.data.kept import Kept

WORDS = "Quorrible words"


def with_words(kept: Kept) -> Kept:
    """A meeting in which something was said."""
    with kept.open() as session:
        session.apply(items.add, "outcomes", [WORDS, "other words"])
        kept.watch.saved(session)
    return kept


def copied(kept: Kept, name: str) -> Path:
    """A copy of the meeting's file under a name in its folder, made by hand."""
    path = kept.archive.folder / name.format(name=kept.path.name, stem=kept.path.stem)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(kept.path.read_bytes())
    return path


def where(kept: Kept) -> Folders:
    return Folders(state=kept.archive.state_folder, folder=kept.archive.folder, path=kept.path)


def found(kept: Kept) -> Deletion:
    return what_goes(where(kept), "7f3a" + "0" * 28)


def delete(kept: Kept) -> None:
    assert delete_meeting(where(kept), "7f3a" + "0" * 28, "2026-12-03", RealStamper()) == []


def left(kept: Kept) -> list[Path]:
    return [path for path in kept.root.rglob("*") if path.is_file() and WORDS.encode() in path.read_bytes()]


def struck(kept: Kept, named: str) -> None:
    """Have the words struck; that they may be left somewhere is said."""
    with kept.open() as session:
        session.strike("outcomes", session.meeting.outcomes[0].id)
        kept.watch.saved(session)
        kept.watch.until(lambda: session.note is not None)
        assert named in (session.note or "")
    with kept.open() as session:  # it is looked for again, and said again
        kept.watch.saved(session)
        kept.watch.until(lambda: session.note is not None)
        assert named in (session.note or "")
