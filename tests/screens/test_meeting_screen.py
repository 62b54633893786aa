"""The frame, by keys: every kind of line keeps its words, undo says what it did, a cover hides all of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from coprod_tui.settings import Settings
from coprod_tui.themes import THEME_NAMES
from data.example.example_meeting import example_meeting
from screens.meeting.screen import MeetingScreen
from tests.fixed import FixedStamper
from tests.screens.opened import Open, opened


async def test_each_kind_of_line_keeps_its_own_unfinished_words(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.press("pagedown")
        await open_.type("half")
        await open_.press("tab")
        assert open_.line == ""
        await open_.type("other")
        await open_.press("pagedown", "pageup", "shift+tab")
        assert open_.line == "half"
        await open_.press("tab")
        assert open_.line == "other"


async def test_words_typed_while_an_item_is_chosen_are_still_words(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await open_.press("down", "down")
        before = len(open_.meeting.actions)
        await open_.type("take it out")
        await open_.press("enter")
        assert [row.text for row in open_.meeting.actions][before:] == ["take it out"]
        assert open_.screen.items.chosen is None


async def test_undo_says_what_it_took_back_and_never_the_words(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.press("pagedown")
        await open_.type("my doctor said no")
        await open_.press("enter", "pagedown", "pagedown", "ctrl+z")
        assert open_.outcomes() == []
        assert open_.screen.looking == "outcomes"
        assert open_.told[-1] == "Undone: O1, added."
        await open_.press("ctrl+y")
        assert open_.outcomes() == ["my doctor said no"]
        assert not any("doctor" in words for words in open_.told)


async def test_a_paste_of_several_lines_is_taken_back_at_once(tmp_path: Path) -> None:
    from textual.events import Paste

    async with opened(tmp_path) as open_:
        await open_.press("pagedown")
        open_.pilot.app.screen.query_one(Input).post_message(Paste("one\ntwo\nthree"))
        await open_.pilot.pause()
        await open_.press("enter")
        assert open_.outcomes() == ["one", "two", "three"]
        await open_.press("ctrl+z")
        assert open_.outcomes() == []


async def test_what_is_added_in_power_stands_under_the_chosen_heading(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.press("pagedown", "pagedown", "pagedown", "down", "down")
        await open_.type("we meet in the library")
        await open_.press("enter")
        await open_.type("and drink tea")
        await open_.press("enter")
        assert [row.heading for row in open_.meeting.power] == ["interaction", "interaction"]


async def test_a_cover_hides_everything_and_lets_no_key_through(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.press("ctrl+l", "ctrl+n", "x", "ctrl+z", "f1")
        assert open_.meeting.details.stage == "arrive"
        assert type(open_.pilot.app.screen).__name__ == "Cover"
        await open_.press("escape")
        assert isinstance(open_.pilot.app.screen, MeetingScreen)
        assert open_.line == ""


@pytest.mark.parametrize("name", THEME_NAMES)
async def test_a_theme_chosen_from_everything_is_remembered(tmp_path: Path, name: str) -> None:
    async with opened(tmp_path) as open_:
        await open_.press("ctrl+p")
        await open_.type(f"theme {name}")
        await open_.press("enter")
        assert open_.pilot.app.theme == name
    assert Settings(tmp_path / "settings.json", THEME_NAMES).theme == name


async def test_words_selected_in_the_line_are_what_is_copied(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.type("ab cd")
        await open_.press("shift+left", "shift+left", "ctrl+c")
        assert open_.pilot.app.clipboard == "cd"


async def test_a_power_heading_under_which_something_is_written_is_not_said_to_be_not_reached(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.press("pagedown", "pagedown", "pagedown")

        def states() -> list[str]:
            return [entry.status for entry in open_.screen.items.entries if entry.kind == "heading"]

        assert states() == ["not reached"] * 5
        await open_.type("we meet in the library")
        await open_.press("enter")
        assert states() == ["talked about", *["not reached"] * 4]
        await open_.press("up", "up", "enter", "n")  # past what was added; what the group says of it counts
        assert states()[0] == "not today"


async def test_the_day_that_shows_what_can_be_typed_is_a_coming_one(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.press(*["pagedown"] * 5)
        drawn = "\n".join(open_.drawn())
        assert "What, @who, by 4 Nov" in drawn
        assert "Ask the school @Ana by 4 Nov." in drawn
        open_.screen.items.choose("row:next")
        await open_.press("enter")
        assert "4 Nov, 2026-11-04" in "\n".join(open_.drawn())


async def test_ground_rules_say_of_just_the_part_that_the_line_adds_to_that_it_does(tmp_path: Path) -> None:
    def said(open_: Open) -> list[str]:
        return [entry.words for entry in open_.screen.items.entries if "line below is for this part" in entry.words]

    async with opened(tmp_path) as open_:
        open_.screen.show_stage("ground_rules")
        await open_.pilot.pause()
        (words,) = said(open_)
        assert (open_.screen.line.label, "Name a topic" in words) == ("Who decides", True)
        await open_.press("tab")
        assert (open_.screen.line.label, said(open_)) == ("Ground rule", [])
        await open_.press("tab")
        (words,) = said(open_)
        assert (open_.screen.line.label, "Who needs to know?" in words) == ("Communication", True)


async def test_ground_rules_say_how_to_write_a_rule_before_the_first_one_is_typed(tmp_path: Path) -> None:
    async with opened(tmp_path, size=(60, 20)) as open_:
        await open_.press(*["pagedown"] * 4)
        assert "Who decides  What to decide? For a rule, press Tab" in "\n".join(open_.drawn())
        await open_.press("tab")
        await open_.type("One at a time")
        await open_.press("enter")
        assert [row.text for row in open_.meeting.ground_rules] == ["One at a time"]
