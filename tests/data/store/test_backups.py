"""What can be put back is counted as it is listed: copies of one second can't be told apart."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from coprod_tui.commands.check import check_files, list_copies
from coprod_tui.local_time import when_words
from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.store.archive import Archive
from data.store.backups import Backups
from data.store.read import unparse
from data.words import say
from tests.fixed import fresh_meeting

SECONDS = (0, 0, 0, 1, 2, 2)
"""When the copies are of, counted from the first."""


def at(second: int, words: str) -> Meeting:
    """The meeting as it was changed in a second, with these words in it."""
    when = datetime(2026, 10, 21, 9, 0, second, tzinfo=UTC)
    meeting = fresh_meeting()
    details = msgspec.structs.replace(meeting.details, changed=f"{when:%Y-%m-%dT%H:%M:%SZ}", revision=words)
    return msgspec.structs.replace(meeting, details=details, outcomes=(Outcome(id="o", text=words),))


@pytest.fixture
def damaged(tmp_path: Path) -> tuple[Archive, Path]:
    """A damaged file, and six copies of it that are of three seconds."""
    archive = Archive(tmp_path / "meetings", tmp_path / "state")
    archive.folder.mkdir()
    path = archive.folder / "park-lane.json"
    for number, second in enumerate(SECONDS):
        meeting = at(second, f"copy {number}")
        path.write_bytes(unparse(meeting))
        Backups(archive.state_folder, meeting.details.id).keep(path.read_bytes(), meeting, path)
    path.write_bytes(b"")
    return archive, path


def test_check_counts_the_copies_that_restore_lists(damaged: tuple[Archive, Path]) -> None:
    archive, path = damaged
    assert len(Backups(archive.state_folder, fresh_meeting().details.id).all()) == len(SECONDS)
    listed = list_copies(archive, path.name)[:-1]
    assert len(listed) == len(set(SECONDS))
    lines, whole = check_files(archive, [])
    assert not whole
    assert say("check.can_restore", count=len(listed), when=listed[0][:19], id=path.stem) in "\n".join(lines)


def test_in_the_window_two_copies_of_one_minute_can_be_told_apart() -> None:
    now = datetime.now(UTC).replace(second=7)
    words = {
        when_words((now - timedelta(days=days, seconds=seconds)).isoformat(), seconds=True)
        for days in (0, 9)
        for seconds in (0, 1)
    }
    assert len(words) == 4
    assert any(one.endswith(f"{now.astimezone():%H:%M}:07") for one in words)
