"""The app over a folder of meetings, at a fixed time: waiting until words, or the meeting, show."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.pilot import Pilot

from coprod_tui.app import CoprodApp
from coprod_tui.settings import Settings
from data.store.archive import Archive
from screens.meeting.screen import MeetingScreen
from tests.fixed import FixedStamper
from tests.idle import until
from tests.screens.dialogs.host import shown

NOW = datetime(2026, 10, 21, 8, 30, tzinfo=UTC)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "meetings", tmp_path / "state")


def app_of(archive: Archive, path: Path | None = None, words: str = "") -> CoprodApp:
    settings = Settings(archive.state_folder / "settings.json", ("evening", "day", "paper"))
    return CoprodApp(archive, settings, FixedStamper(), lambda: NOW, path=path, words=words)


async def until_shown(pilot: Pilot[None], words: str) -> None:
    """Wait until words are on the screen."""
    await until(pilot, lambda: words in " ".join(shown(pilot).replace("▌", " ").split()))


async def meeting_shown(pilot: Pilot[None]) -> MeetingScreen:
    """The meeting, once it shows."""
    await until(pilot, lambda: isinstance(pilot.app.screen, MeetingScreen))
    assert isinstance(pilot.app.screen, MeetingScreen)
    return pilot.app.screen
