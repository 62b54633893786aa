"""Another computer that goes on with a copy of a meeting, and what is there once that came in."""

from __future__ import annotations

import shutil
from pathlib import Path

from data.edits import items
from data.model.records.meeting import Meeting
from data.queries.conflicts import all_unsettled
from data.session.session import Session
from tests.data.kept import Kept, texts
from tests.data.store.steps import Stamper

WORDS = ("A crossing", "A crossing with lights", "A crossing with lights, by spring")


class Elsewhere:
    """Another computer that goes on from a copy of the meeting's file."""

    def __init__(self, kept: Kept, root: Path) -> None:
        self.kept = Kept(root, path=kept.path)  # its own folders
        (root / "meetings").mkdir(parents=True)
        self.kept.path = root / "meetings" / kept.path.name
        shutil.copy(kept.path, self.kept.path)
        self._stamper = Stamper("e", "2026-10-21T12:00:00+00:00")

    def reworded(self, words: str) -> bytes:
        """Its file, once the outcome has other words."""
        with self.kept.open(self._stamper) as session:
            session.apply(items.change, "outcomes", session.meeting.outcomes[0].id, {"text": words})
            self.kept.watch.saved(session)
        return self.kept.path.read_bytes()


def begun_here(kept: Kept) -> None:
    """A meeting with an outcome, at rest."""
    with kept.open(Stamper("b", "2026-10-21T09:00:00+00:00")) as session:
        session.apply(items.add, "outcomes", [WORDS[0]])
        kept.watch.saved(session)


def comes_in(kept: Kept, session: Session, words: str) -> None:
    """Wait until the outcome has these words here."""

    def has_come() -> bool:
        session.take_in()
        return words in texts(session.meeting)

    kept.watch.until(has_come)


def is_all(meeting: Meeting) -> bool:
    """Whether the last words stand there, beside what was added here, and nothing is to be settled."""
    return texts(meeting)[0] == WORDS[2] and not list(all_unsettled(meeting))


def beside(kept: Kept, name: str, raw: bytes) -> None:
    """Lay a copy beside the file, as sync clients do."""
    kept.path.with_name(f"{kept.path.stem} ({name}).json").write_bytes(raw)
