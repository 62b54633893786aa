"""A meeting that was deleted and came back, in the app: it is asked about, taken back, or deleted again."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.model.stamper import RealStamper
from data.store.archive import Archive
from data.store.deletion_log import deleted_on
from data.store.read_as_opened import look
from tests.coprod_tui.app_opened import app_of, meeting_shown, until_shown
from tests.coprod_tui.app_opened import archive as archive  # a fixture
from tests.coprod_tui.delete_dialog import asked, go_on
from tests.fixed import fresh_meeting
from tests.screens.dialogs.host import burst, shown


def back(archive: Archive) -> Path:
    """A meeting that was deleted here, and whose file is there again."""
    from data.store.deletion.delete import delete_meeting
    from data.store.place_kinds import Folders

    path = archive.create(fresh_meeting())
    raw = path.read_bytes()
    where = Folders(state=archive.state_folder, folder=archive.folder, path=path)
    assert delete_meeting(where, look(path, None).details.id, "2026-10-20", RealStamper()) == []
    path.write_bytes(raw)
    return path


@pytest.mark.parametrize("from_home", [True, False])
async def test_a_meeting_that_came_back_is_asked_about_and_not_opened(archive: Archive, from_home: bool) -> None:
    path = back(archive)
    raw = path.read_bytes()
    async with app_of(archive, None if from_home else path).run_test(size=(100, 30)) as pilot:
        if from_home:
            assert "Go on with" not in shown(pilot)
            await burst(pilot, *"park")
            await until_shown(pilot, "deleted here on 20 Oct 2026")
            assert "Park Lane" not in shown(pilot)
            await burst(pilot, "enter")
        await asked(pilot, "Deleted here on 20 Oct 2026")
        await burst(pilot, "enter")
        await pilot.pause()
        assert pilot.app.session is None  # type: ignore[attr-defined]  # pyright: ignore
    assert path.read_bytes() == raw
    assert deleted_on(archive.state_folder, look(path, None).details.id) == "2026-10-20"


async def test_it_is_taken_back_and_opens(archive: Archive) -> None:
    path = back(archive)
    async with app_of(archive, path).run_test(size=(100, 30)) as pilot:
        await asked(pilot, "Deleted here on 20 Oct 2026")
        await burst(pilot, "right", "enter")
        screen = await meeting_shown(pilot)
        assert screen.meeting.details.title == "Park Lane crossing"
    assert deleted_on(archive.state_folder, look(path, None).details.id) is None


async def test_it_is_deleted_again(archive: Archive) -> None:
    path = back(archive)
    async with app_of(archive, path).run_test(size=(100, 30), notifications=True) as pilot:
        await asked(pilot, "Deleted here on 20 Oct 2026")
        await burst(pilot, "right", "right", "enter")
        await go_on(pilot)
        await asked(pilot, "type its title")
        await burst(pilot, *"park lane crossing", "enter")
        await until_shown(pilot, "Deleted. Nothing of it is left")
    assert not path.exists()
