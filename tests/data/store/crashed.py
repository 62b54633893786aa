"""What is there when a program died before a meeting's file was written: the old file, the whole journal."""

from __future__ import annotations

from pathlib import Path

from data.edits import items
from data.store.journal import journal_path
from tests.data.kept import Kept
from tests.fixed import fresh_meeting


def journal_of(kept: Kept) -> Path:
    return journal_path(kept.archive.state_folder, fresh_meeting().details.id)


def crashed(kept: Kept, *lines: str) -> None:
    """What is there when a program died before its file was written: the old file, the whole journal."""
    before = kept.path.read_bytes()
    with kept.open() as session:
        for line in lines:
            session.apply(items.add, "outcomes", [line])
        raw = journal_of(kept).read_bytes()
    kept.path.write_bytes(before)
    journal_of(kept).write_bytes(raw)
