"""At the start: a meeting whose file is gone, and an archive that takes long to be looked through."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from textual.pilot import Pilot

from data.store.archive import Archive
from data.store.deletion_log import remember_deleted
from data.store.read_as_opened import look
from tests.coprod_tui.app_opened import app_of, meeting_shown, until_shown
from tests.coprod_tui.app_opened import archive as archive  # a fixture
from tests.coprod_tui.delete_dialog import DELETE, asked, go_on, words_of
from tests.fixed import fresh_meeting
from tests.screens.dialogs.host import SIZES, burst, click, shown


def file_gone(archive: Archive) -> Path:
    """Where the file of a meeting stood that was removed by hand."""
    path = archive.create(fresh_meeting())
    path.unlink()
    return path


async def show_gone(pilot: Pilot[None]) -> None:
    """From home, ask about the meeting whose file is gone."""
    await until_shown(pilot, "The file of 1 meeting is not found.")
    await burst(pilot, "up", "up", "up", "enter", "enter")
    await asked(pilot, "The file of this meeting is gone")


@pytest.mark.parametrize("size", SIZES)
async def test_a_meeting_whose_file_is_gone_is_put_back_from_the_start_and_opens(
    archive: Archive, size: tuple[int, int]
) -> None:
    path = file_gone(archive)
    async with app_of(archive).run_test(size=size, notifications=True) as pilot:
        await show_gone(pilot)
        assert "Put it back" in shown(pilot)
        await burst(pilot, "right", "enter")
        assert (await meeting_shown(pilot)).session.meeting.details.title == "Park Lane crossing"
        await until_shown(pilot, "Put back as it was at")
    assert look(path, archive.state_folder).details.title == "Park Lane crossing"


@pytest.mark.parametrize("size", SIZES)
async def test_a_meeting_whose_file_is_gone_is_deleted_for_good_from_the_start(
    archive: Archive, size: tuple[int, int]
) -> None:
    path = file_gone(archive)
    async with app_of(archive).run_test(size=size, notifications=True) as pilot:
        await show_gone(pilot)
        await click(pilot, "Delete this meeting")
        await go_on(pilot)
        await asked(pilot, "type its title")
        await burst(pilot, *"park lane crossing", "enter")
        await until_shown(pilot, "Deleted.")
        assert "not found" not in words_of(pilot)
    assert not path.exists()
    assert not list((archive.state_folder / "copies").rglob("*.json"))


async def test_a_meeting_whose_file_is_gone_is_deleted_from_the_list_of_everything(archive: Archive) -> None:
    file_gone(archive)
    async with app_of(archive).run_test(size=(100, 30)) as pilot:
        await burst(pilot, *"park")
        await until_shown(pilot, "its file is gone")
        await burst(pilot, *DELETE)
        await asked(pilot, "Delete this meeting?")
        assert "coprod finds no file of it." in words_of(pilot)


async def test_enter_at_once_leaves_a_meeting_whose_file_is_gone_as_it_is(archive: Archive) -> None:
    path = file_gone(archive)
    async with app_of(archive).run_test(size=(100, 30)) as pilot:
        await show_gone(pilot)
        await burst(pilot, "enter")
        await until_shown(pilot, "Its file is not found.")
    assert not path.exists()
    assert len(archive.without_file()) == 1


async def test_where_the_folder_is_not_here_a_disk_may_be_missing_and_deleting_is_not_offered(
    archive: Archive,
) -> None:
    file_gone(archive).parent.rmdir()
    async with app_of(archive).run_test(size=(100, 30)) as pilot:
        await until_shown(pilot, "The file of 1 meeting is not found.")
        await burst(pilot, *"park")
        await until_shown(pilot, "its folder is not here")
        await burst(pilot, *DELETE)
        await asked(pilot, "connect it")
        words = words_of(pilot)
        assert "Put it back" in words
        assert "Delete this meeting" not in words
        assert "gone" not in words


async def test_a_meeting_of_which_deleting_was_cut_short_is_not_put_back(archive: Archive) -> None:
    remember_deleted(archive.state_folder, look(file := archive.create(fresh_meeting()), None).details.id, "2026-10-20")
    file.unlink()
    async with app_of(archive).run_test(size=(100, 30)) as pilot:
        await show_gone(pilot)
        assert "Put it back" not in shown(pilot)
        assert "There is no copy of it that can be put back." in words_of(pilot)


async def test_while_the_archive_is_looked_through_the_keys_are_still_answered(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.create(fresh_meeting())
    (archive.folder / "old").mkdir()
    looked: list[bool] = []
    real = os.scandir

    def scandir(path: str | Path) -> object:
        if Path(path) == archive.folder / "old":
            looked.append(threading.current_thread() is threading.main_thread())
        return real(path)

    async with app_of(archive).run_test(notifications=True) as pilot:
        monkeypatch.setattr(os, "scandir", scandir)
        await burst(pilot, *DELETE)
        await asked(pilot, "Delete this meeting?")
        assert looked == [False]
