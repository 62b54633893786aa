"""A copy of a meeting as sync clients leave it, and what is there once it was brought in."""

from __future__ import annotations

from pathlib import Path

from data.edits import items
from data.session.session import Session
from data.store.backups import Backups
from tests.data.kept import Kept

NAMES = (
    "{stem}.sync-conflict-20261123-142501-TTG5DXS.json",
    "{stem} (Ann's conflicted copy 2026-11-23).json",
    "{stem} (1).json",
    "quite another name.json",
)
"""What sync clients call a copy, and what nobody would guess."""


def conflict(kept: Kept, name: str) -> Path:
    """The meeting changed here and, from the same beginning, in a copy beside it: the copy's path."""
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["from the start", "changed in both"])
        kept.watch.saved(session)
        before = kept.path.read_bytes()
        both = session.meeting.outcomes[1].id
        session.apply(items.add, "outcomes", ["said there"])
        session.apply(items.change, "outcomes", both, {"text": "as it was put there"})
        kept.watch.saved(session)
        theirs = kept.path.read_bytes()
    kept.path.write_bytes(before)
    kept.archive.journal_path(session.meeting).unlink()
    for copy in Backups(kept.archive.state_folder, session.meeting.details.id).all():
        if copy.path.read_bytes() != before:
            copy.path.unlink()  # this computer never had them
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["said here"])
        session.apply(items.change, "outcomes", both, {"text": "as it was put here"})
        kept.watch.saved(session)
    path = kept.path.with_name(name.format(stem=kept.path.stem))
    path.write_bytes(theirs)
    return path


def brought_in(kept: Kept, session: Session, copy: Path) -> None:
    """Wait until a copy was brought in, saved and set aside."""
    kept.watch.until(lambda: session.take_in() is not None)
    kept.watch.saved(session)
