"""A meeting in which words were said that are struck then, and whether they are struck everywhere."""

from __future__ import annotations

from pathlib import Path

from data.edits import items
from data.session.session import Session
from data.store.redaction_log import stones_here
from tests.data.kept import Kept

WORDS = "plums and pears"


def with_words(kept: Kept) -> Kept:
    """A meeting in which the words were said, among others."""
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["shade", WORDS])
        kept.watch.saved(session)
    return kept


def strike(session: Session) -> None:
    session.strike("outcomes", next(row.id for row in session.meeting.outcomes if row.text == WORDS))


def struck_everywhere(state: Path, meeting_id: str) -> bool:
    """Whether it is remembered that all that was struck is gone from every place."""
    known = stones_here(state, meeting_id).values()
    return bool(known) and all(stone.done for stone in known)


def struck(kept: Kept) -> None:
    with kept.open() as session:
        strike(session)
        kept.watch.saved(session)
