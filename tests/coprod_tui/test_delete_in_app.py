"""Deleting a meeting from the start: what is asked, what goes and what stays."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from coprod_tui.settings import Settings
from data.notes.notes_file import NotesFile
from data.notes.notes_record import Notes
from data.store.archive import Archive
from data.store.deletion_log import deleted_on
from data.store.paths import notes_folder
from data.store.read_as_opened import look
from tests.coprod_tui.app_opened import app_of, until_shown
from tests.coprod_tui.app_opened import archive as archive  # a fixture
from tests.coprod_tui.delete_dialog import DELETE, asked, go_on, words_of
from tests.data.kept import Kept
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.dialogs.host import SIZES, burst, shown


@pytest.mark.parametrize("size", SIZES)
async def test_from_the_start_the_chosen_meeting_is_deleted_once_its_title_is_typed(
    archive: Archive, size: tuple[int, int]
) -> None:
    path = archive.create(fresh_meeting())
    async with app_of(archive).run_test(size=size, notifications=True) as pilot:
        await burst(pilot, *DELETE)
        await asked(pilot, "Delete this meeting?")
        assert "Go on" in shown(pilot)
        await go_on(pilot)
        await asked(pilot, "type its title")
        await burst(pilot, *"park lane", "enter")
        await asked(pilot, "type its title")
        assert path.exists()
        await burst(pilot, *" CROSSING", "enter")
        await until_shown(pilot, "Deleted. Nothing of it is left")
        assert not path.exists()
        assert "Go on with" not in shown(pilot)
    assert not list((archive.state_folder / "copies").rglob("*.json"))


async def test_a_click_more_or_enter_at_once_deletes_nothing(archive: Archive) -> None:
    path = archive.create(fresh_meeting())
    async with app_of(archive).run_test(size=(100, 30)) as pilot:
        await burst(pilot, *DELETE)
        await asked(pilot, "Delete this meeting?")
        await burst(pilot, "enter", "enter")
        await pilot.pause()
        assert path.exists()
    assert deleted_on(archive.state_folder, look(path, None).details.id) is None


async def test_where_no_meeting_is_chosen_it_says_so_and_asks_nothing(archive: Archive) -> None:
    path = archive.create(fresh_meeting())
    async with app_of(archive).run_test(size=(100, 30)) as pilot:
        await burst(pilot, "down")
        await burst(pilot, "ctrl+p", *"delete this")
        await pilot.pause()
        assert "Choose a meeting first." in words_of(pilot)
        await burst(pilot, "enter", "enter", "y")
        await pilot.pause()
        assert "Delete this meeting?" not in words_of(pilot)
        assert path.exists()


async def test_the_chairs_notes_are_asked_about_yes_first(archive: Archive) -> None:
    path = archive.create(fresh_meeting())
    meeting_id = look(path, None).details.id
    notes = NotesFile(notes_folder(), meeting_id, FixedStamper())
    notes.save(Notes(meeting=meeting_id, free="Quorrible"))
    async with app_of(archive).run_test(size=(100, 30), notifications=True) as pilot:
        await burst(pilot, *DELETE)
        await go_on(pilot)
        await asked(pilot, "Delete “My notes” of it too?")
        assert notes.path.exists()
        await burst(pilot, "enter")
        await asked(pilot, "type its title")
        await burst(pilot, *"park lane crossing", "enter")
        await until_shown(pilot, "Deleted.")
    assert not notes.path.exists()


async def test_saved_minutes_are_asked_about_by_one_question_and_stay_at_first(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    saved = tmp_path / "minutes.md"
    saved.write_text("as saved")
    with kept.open() as session:
        session.exported(saved, sha256(b"as saved").hexdigest())
    async with app_of(kept.archive).run_test(size=(100, 30), notifications=True) as pilot:
        await burst(pilot, *DELETE)
        await go_on(pilot)
        await asked(pilot, "Delete the saved file too?")
        assert saved.name in words_of(pilot).replace("│", "").replace(" ", "")  # a long path wraps, maybe in its name
        await burst(pilot, "enter")
        await asked(pilot, "type its title")
        await burst(pilot, *"park lane crossing", "enter")
        await until_shown(pilot, "Deleted.")
    assert saved.exists()


async def test_the_list_can_be_saved_to_show_the_group(archive: Archive, tmp_path: Path) -> None:
    archive.create(fresh_meeting())
    settings = Settings(archive.state_folder / "settings.json", ("evening", "day", "paper"))
    settings.remember(minutes_folder=str(tmp_path / "papers"))
    async with app_of(archive).run_test(size=(100, 30), notifications=True) as pilot:
        await burst(pilot, *DELETE)
        await asked(pilot, "Delete this meeting?")
        await burst(pilot, "right", "enter")
        await until_shown(pilot, "The list is saved")
        (saved,) = (tmp_path / "papers").glob("*.txt")
        assert "park" not in saved.name
        text = saved.read_text()
        assert text.startswith("Park Lane crossing, 21 Oct 2026")
        assert "Other computers that share the folder" in text
        assert "Keep it" in words_of(pilot)


async def test_while_another_window_has_it_open_it_says_where_and_deletes_nothing(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    with kept.open():
        async with app_of(kept.archive).run_test(size=(100, 30), notifications=True) as pilot:
            await burst(pilot, *DELETE)
            await go_on(pilot)
            await asked(pilot, "type its title")
            await burst(pilot, *"park lane crossing", "enter")
            await until_shown(pilot, "A window on this computer has it open since")
        assert kept.path.exists()
