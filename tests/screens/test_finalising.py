"""At Close the minutes are made final, with who checked them, and say what they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.minutes.compose import compose, minutes_status
from data.minutes.markdown import write
from data.model.records.people import Owner
from tests.screens.dialogs.host import click
from tests.screens.final_minutes import at_close, choose, meeting, to_the_last_button
from tests.screens.opened import opened


async def test_minutes_are_made_final_with_who_checked_them(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        open_.screen.show_stage("close")
        assert at_close(open_) == "draft"
        await to_the_last_button(open_)
        shown = "\n".join(open_.drawn())
        assert "Make the minutes final: version 1" in shown
        assert "No second person has checked them yet." in shown
        assert "is still to agree." in shown
        await open_.type("Jo")
        assert "No second person has checked them yet." not in "\n".join(open_.drawn())
        await open_.press("enter")
        (version,) = open_.meeting.versions
        assert version.checker == Owner(person="jo", words="Jo", said_yes=True)
        assert at_close(open_) == "final, version 1"
        assert open_.told == ["The minutes are final: version 1. Ctrl+S saves them as a file."]
        await choose(open_, "minutes")
        assert "Minutes, final, version 1, of " in "\n".join(open_.drawn())


async def test_nobody_need_have_checked_and_it_can_be_left(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await to_the_last_button(open_)
        await open_.press("escape")
        assert not open_.meeting.versions
        await to_the_last_button(open_)
        await open_.press("enter")
        assert [one.checker for one in open_.meeting.versions] == [None]


async def test_what_is_saved_says_what_the_minutes_are(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await to_the_last_button(open_)
        await open_.press("enter", "ctrl+s")
        (path,) = Path.home().rglob("*-minutes-v1.md")
        assert path.read_text(encoding="utf-8") == write(compose(open_.meeting))
        assert "**Minutes, final, version 1, of 21 Oct 2026**" in path.read_text(encoding="utf-8")


async def test_a_change_shows_at_close_and_undo_makes_them_final_again(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await to_the_last_button(open_)
        await open_.press("enter")
        await open_.type("Book the library")
        await open_.press("enter")
        assert at_close(open_) == "changed since version 1"
        await open_.press("ctrl+z")
        assert at_close(open_) == "final, version 1"
        await open_.press("ctrl+z")
        assert at_close(open_) == "final, version 1"
        assert "Undo: made the minutes final?" in "\n".join(open_.drawn())
        await open_.press("u")
        assert at_close(open_) == "draft"
        assert open_.looking() == "close"
        assert open_.screen.items.chosen == "row:minutes"
        assert open_.told[-1] == "Undone: Close, made the minutes final."
        await open_.press("ctrl+y", "u")
        assert at_close(open_) == "final, version 1"


async def test_after_undo_the_next_ones_are_called_by_the_number_that_they_get(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await to_the_last_button(open_)
        await open_.press("enter", "ctrl+z", "u")
        assert at_close(open_) == "draft"
        await to_the_last_button(open_)
        await open_.press("enter")
        assert at_close(open_) == "final, version 2"
        assert open_.told[-1] == "The minutes are final: version 2. Ctrl+S saves them as a file."


async def test_names_in_words_are_asked_about_before_minutes_are_made_final(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting("Tom said so")) as open_:
        await choose(open_, "minutes")
        await open_.press("left", "enter")
        assert "“Tom said so”" in "\n".join(open_.drawn())
        await open_.press("e")
        assert open_.looking() == "outcomes"
        assert not open_.meeting.versions
        await to_the_last_button(open_)
        await open_.press("enter")
        assert len(open_.meeting.versions) == 1
        assert "[someone here] said so" in write(compose(open_.meeting))


async def test_one_letter_over_the_minutes_makes_them_final_and_opens_them_again(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting("A crossing")) as open_:
        open_.screen.show_stage("close", "row:minutes")
        await open_.press("enter")
        drawn = "\n".join(open_.drawn())
        assert "F Make them final..." in drawn
        assert "Tab or ← → choose" in drawn
        await open_.let_out("f")
        await open_.press("enter")
        assert len(open_.meeting.versions) == 1
        open_.screen.show_stage("close", "row:minutes")
        await open_.press("enter", "O")
        await open_.type("the date")
        await open_.press("enter")
        assert open_.meeting.versions[0].text == "the date"


async def test_the_day_and_the_name_for_comments_are_asked_at_close(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await choose(open_, "comments")
        await open_.type("28 Oct")
        await open_.press("tab")
        await open_.type("Jo")
        await open_.press("enter")
        assert open_.meeting.details.comments_until == "2026-10-28"
        assert "To change or remove anything, tell Jo Hart by Wednesday 28 Oct 2026." in write(compose(open_.meeting))
        assert any(
            "To change or remove anything, tell Jo Hart by Wednesday 28 Oct 2026." in line for line in open_.drawn()
        )


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (60, 20)], ids=str)
async def test_every_button_is_in_view_and_works_by_mouse(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path, meeting(), size=size) as open_:
        await choose(open_, "minutes")
        assert await open_.pilot.click("#press-finalise")
        await open_.settle()
        await click(open_.pilot, "▌ Go on")
        await open_.settle()
        assert await open_.pilot.click("#save")
        await open_.pilot.pause()
        assert minutes_status(open_.meeting).state == "final"
        await choose(open_, "minutes")
        assert await open_.pilot.click("#press-open_again")
        await open_.pilot.pause()
        assert "Open them again: why?" in "\n".join(open_.drawn())
