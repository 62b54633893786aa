"""How long the notes of earlier meetings are kept: asked at Arrive of the next ones."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from data.model.records.details import Keeping
from data.model.records.meeting import Meeting
from screens.meeting.stages.arrive import Arrive
from screens.meeting.stages.base import ViewState
from tests.fixed import fresh_meeting
from tests.screens.dialogs.host import burst, shown
from tests.screens.opened import NOW, opened

WORDS = Keeping(date="2026-09-02", words="until the crossing is built")
PAST = Keeping(date="2026-09-02", words="until 1 Oct 2026", until="2026-10-01")
TO_COME = Keeping(date="2026-09-02", words="until 1 Oct 2030", until="2030-10-01")


def with_keeping(**keeping: Keeping) -> Meeting:
    meeting = fresh_meeting()
    details = msgspec.structs.replace(meeting.details, after="first", keeping=keeping)
    return msgspec.structs.replace(meeting, details=details)


def rows(meeting: Meeting) -> dict[str, list[str]]:
    """The rows about it, with what stands under them."""
    entries = Arrive("arrive").entries(meeting, ViewState(today=NOW.date()))
    return {entry.words: [one.text for one in entry.details] for entry in entries if "keeping" in entry.key}


def test_words_without_a_day_are_asked_about() -> None:
    assert rows(with_keeping(first=WORDS)) == {
        "The minutes of 2 Sep 2026": ["Kept: until the crossing is built", "Is that so yet?"]
    }


def test_a_day_that_is_past_asks_for_another() -> None:
    (said,) = rows(with_keeping(first=PAST)).values()
    assert said[1] == "1 Oct 2026 is past. How long are they kept from now on?"


def test_a_day_that_is_to_come_asks_nothing() -> None:
    assert rows(with_keeping(first=TO_COME)) == {}


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (["enter"], "That is not so yet."),
        (["right", "enter"], "That is so now."),
        (["right", "right", "enter", *"until 1 Sep 2028", "enter"], "From now on: until 1 Sep 2028"),
    ],
)
async def test_the_groups_answer_stands_under_it(tmp_path: Path, keys: list[str], said: str) -> None:
    async with opened(tmp_path, with_keeping(first=WORDS), size=(100, 40)) as open_:
        pilot = open_.pilot
        await burst(pilot, *(["down"] * 6), "enter")
        await pilot.pause()
        assert "Is that so yet?" in shown(pilot)
        await burst(pilot, *keys)
        await pilot.pause()
        assert said in shown(pilot)
        assert pilot.app.screen is open_.screen


async def test_a_new_day_is_shown_with_its_weekday_before_it_is_kept(tmp_path: Path) -> None:
    async with opened(tmp_path, with_keeping(first=PAST), size=(100, 40)) as open_:
        pilot = open_.pilot
        await burst(pilot, *(["down"] * 6), "enter")
        await pilot.pause()
        assert "How long are they kept from now on?" in shown(pilot)
        await burst(pilot, *"until 1 Sep 2028")
        await pilot.pause()
        assert "Fri 1 Sep 2028" in shown(pilot)
        await burst(pilot, "enter", "ctrl+z")
        await pilot.pause()
        assert "1 Oct 2026 is past." in shown(pilot)


async def test_how_long_notes_are_kept_shows_the_day_that_is_read_in_the_form(tmp_path: Path) -> None:
    async with opened(tmp_path, fresh_meeting(), size=(100, 40)) as open_:
        pilot = open_.pilot
        await burst(pilot, "down", "enter")
        await pilot.pause()
        await burst(pilot, *(["tab"] * 6), *"until 1 Sep 2027")
        await pilot.pause()
        assert "Wed 1 Sep 2027" in shown(pilot)


async def test_how_long_is_found_in_the_list_of_everything_and_leads_to_that_field(tmp_path: Path) -> None:
    async with opened(tmp_path, fresh_meeting(), size=(100, 40)) as open_:
        pilot = open_.pilot
        await pilot.press("ctrl+p")
        await open_.type("how long")
        words = shown(pilot)
        assert "How long the minutes are kept" in words
        assert "Time: what is planned" in words
        await open_.type(" kept")
        assert "Time: what is planned" not in shown(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "Before we start" in shown(pilot)
        await open_.type("until 1 Sep 2027")
        assert "Wed 1 Sep 2027" in shown(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert open_.screen.session.meeting.details.consents.keep == "until 1 Sep 2027"
