"""Deleting a meeting from the start, one that came back, and one that is past the day until which it may be kept."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest
from textual.pilot import Pilot

from coprod_tui.settings import Settings
from data.edits.carry_over import carry_on
from data.edits.meeting_details import change_meeting
from data.model.records.meeting import Meeting
from data.model.stamper import RealStamper
from data.notes.notes_file import NotesFile
from data.notes.notes_record import Notes
from data.store.archive import Archive
from data.store.deletion_log import deleted_on
from data.store.paths import notes_folder
from data.store.replay import look
from tests.coprod_tui.test_app_home import app_of, archive, meeting_shown, until_shown
from tests.data.kept import Kept
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.dialogs.host import SIZES, burst, shown

__all__ = ["archive"]

DELETE = ("ctrl+p", *"delete this", "enter")
"""The keys that choose “Delete this meeting...” from the list of everything."""


def words_of(pilot: Pilot[None]) -> str:
    """What the screen shows, without its lines."""
    return " ".join(shown(pilot).replace("▌", " ").split())


async def asked(pilot: Pilot[None], question: str) -> None:
    """Wait until a dialog asks this."""
    await until_shown(pilot, question)
    await pilot.pause()


async def go_on(pilot: Pilot[None]) -> None:
    """From the list of what goes, go on."""
    await asked(pilot, "Delete this meeting?")
    await burst(pilot, "right", "right", "enter")


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


# It came back


def back(archive: Archive) -> Path:
    """A meeting that was deleted here, and whose file is there again."""
    from data.store.deletion.delete import delete_meeting
    from data.store.places import Folders

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


# Past its day

PAST = "1 meeting is past the day until which it may be kept. Enter shows it."


def past(archive: Archive, until: str = "until 19 Oct 2026") -> Meeting:
    """A meeting that may be kept until a day."""
    meeting = fresh_meeting("The Quorrible matter")
    details = msgspec.structs.replace(meeting.details, date="2026-09-02")
    meeting = change_meeting(
        msgspec.structs.replace(meeting, details=details), FixedStamper(), {"consents.keep": until}
    )
    archive.create(meeting)
    return meeting


async def show_past(pilot: Pilot[None]) -> None:
    await until_shown(pilot, PAST)
    await burst(pilot, "up", "up", "up", "enter")
    await until_shown(pilot, "The Quorrible matter")


@pytest.mark.parametrize("size", SIZES)
async def test_home_says_that_a_meeting_is_past_its_day_and_not_which(archive: Archive, size: tuple[int, int]) -> None:
    past(archive)
    async with app_of(archive).run_test(size=size) as pilot:
        await until_shown(pilot, PAST)
        assert "Quorrible" not in shown(pilot)
        await show_past(pilot)


@pytest.mark.parametrize("until", ["until 21 Oct 2026", "until the matter is over", ""])
async def test_home_says_nothing_before_the_day_is_past_or_where_there_is_none(archive: Archive, until: str) -> None:
    past(archive, until)
    async with app_of(archive).run_test(size=(100, 30)) as pilot:
        assert "past the day" not in words_of(pilot)


async def test_it_leads_to_deleting(archive: Archive) -> None:
    past(archive)
    async with app_of(archive).run_test(size=(100, 30), notifications=True) as pilot:
        await show_past(pilot)
        await burst(pilot, "enter")
        await asked(pilot, "Kept until 19 Oct 2026, past")
        await burst(pilot, "right", "right", "enter")
        await go_on(pilot)
        await asked(pilot, "type its title")
        await burst(pilot, *"the quorrible matter", "enter")
        await until_shown(pilot, "Deleted.")
        assert PAST not in words_of(pilot)
    assert archive.list() == []


async def test_later_is_a_week(archive: Archive) -> None:
    from screens.home.meetings import past_their_day

    past(archive)
    async with app_of(archive).run_test(size=(100, 30), notifications=True) as pilot:
        await show_past(pilot)
        await burst(pilot, "enter")
        await asked(pilot, "Kept until 19 Oct 2026, past")
        await burst(pilot, "enter")
        await until_shown(pilot, "You are asked again on 28 Oct 2026.")
        assert PAST not in words_of(pilot)
    found = archive.list()
    assert [len(past_their_day(found, archive.state_folder, date(2026, 10, day))) for day in (27, 28)] == [0, 1]


async def test_the_group_is_asked_in_the_meeting_that_is_to_come(archive: Archive) -> None:
    before = past(archive)
    coming = fresh_meeting("The next one")
    details = msgspec.structs.replace(coming.details, id="d" * 32, date="2026-10-28")
    archive.create(carry_on(before, msgspec.structs.replace(coming, details=details), RealStamper()))
    async with app_of(archive).run_test(size=(100, 40), notifications=True) as pilot:
        await show_past(pilot)
        await burst(pilot, "enter")
        await asked(pilot, "Kept until 19 Oct 2026, past")
        await burst(pilot, "right", "enter")
        screen = await meeting_shown(pilot)
        assert screen.meeting.details.title == "The next one"
        await until_shown(pilot, "The minutes of 2 Sep 2026")


async def test_where_none_is_to_come_the_next_one_is_started(archive: Archive) -> None:
    past(archive)
    async with app_of(archive).run_test(size=(100, 30), notifications=True) as pilot:
        await show_past(pilot)
        await burst(pilot, "enter")
        await asked(pilot, "Kept until 19 Oct 2026, past")
        await burst(pilot, "right", "enter")
        await asked(pilot, "The next meeting after 2 Sep 2026")
        await burst(pilot, "enter")
        screen = await meeting_shown(pilot)
        assert [one.words for one in screen.meeting.details.keeping.values()] == ["until 19 Oct 2026"]


async def test_nothing_is_deleted_by_itself(archive: Archive) -> None:
    past(archive)
    async with app_of(archive).run_test(size=(100, 30)) as pilot:
        await until_shown(pilot, PAST)
        await burst(pilot, "up", "enter")
        await pilot.pause()
    assert len(archive.list()) == 1
