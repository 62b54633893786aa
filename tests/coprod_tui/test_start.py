"""What the chair waits for at the start, and what is not loaded before it is needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from data.store.archive import Archive
from data.store.read_as_opened import look
from tests.data.kept import texts
from tests.fixed import fresh_meeting

TELLING = """
import asyncio, sys
from datetime import UTC, datetime
from pathlib import Path
from threading import current_thread

class Told:
    def find_spec(self, name, path=None, target=None):
        if name == "tinydb":
            print("tinydb is imported by", current_thread().name, flush=True)

sys.meta_path.insert(0, Told())
from coprod_tui.app import CoprodApp
from coprod_tui.settings import Settings
from data.store.archive import Archive
from data.model.stamper import RealStamper
from data.session.session import Saved
from screens.meeting.screen import MeetingScreen

async def main():
    root = Path(sys.argv[1])
    archive = Archive(root / "meetings", root / "state")
    settings = Settings(root / "settings.json", ("evening",))
    app = CoprodApp(archive, settings, RealStamper(), lambda: datetime.now(UTC), path=archive.last())
    async with app.run_test() as pilot:
        while not isinstance(app.screen, MeetingScreen):
            await pilot.pause()
        print("the meeting is shown", flush=True)
        await pilot.press(*"shade", "enter")
        while not isinstance(app.screen.session.status, Saved):
            await pilot.pause(0.05)
        print("saved", flush=True)
        await pilot.press("ctrl+q")

asyncio.run(main())
"""
"""Opens the last meeting, adds a line, and says which thread imports TinyDB."""


def test_nobody_waits_for_tinydb_the_thread_that_saves_imports_it(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "meetings", tmp_path / "state")
    path = archive.create(fresh_meeting())
    told = subprocess.run(
        [sys.executable, "-c", TELLING, str(tmp_path)], capture_output=True, text=True, check=False, timeout=300
    )
    assert told.stderr == ""
    lines = told.stdout.splitlines()
    assert "tinydb is imported by coprod-writer" in lines
    assert sorted(lines) == ["saved", "the meeting is shown", "tinydb is imported by coprod-writer"]
    assert texts(look(path, None), "people") + texts(look(path, None)) == ["shade"]
