"""What is said when a number that people refer to an item by had to change."""

from __future__ import annotations

from pathlib import Path

from data.edits import items
from data.store.watcher import FoundCopy
from tests.data.session.in_memory import InMemory
from tests.data.store.steps import Stamper
from tests.fixed import fresh_meeting
from tests.screens.opened import opened


async def test_what_has_another_number_since_another_copy_came_in_is_said_with_both(tmp_path: Path) -> None:
    parted = fresh_meeting()
    meeting = items.add(parted, Stamper("1", "2026-10-21T10:00:00+00:00"), "outcomes", ["said here"])
    there = items.add(parted, Stamper("2", "2026-10-21T09:00:00+00:00"), "outcomes", ["said there", "there too"])
    backend = InMemory(meeting)
    async with opened(tmp_path, meeting, backend=backend) as open_:
        backend.arriving.append(FoundCopy(path=tmp_path / "copy", copy=there, base=parted))
        open_.screen.status_changed()
        await open_.settle()
        (told,) = [one for one in open_.told if "Both are here" in one]
        assert told.endswith(" O1 is now O3.")
