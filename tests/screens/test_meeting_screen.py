"""The frame, by keys: looking is not moving, every kind of line keeps its words, undo says what it did."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from coprod_tui.settings import Settings
from coprod_tui.themes import THEME_NAMES
from data.edits import clock, meeting_details
from data.example import example_meeting
from data.model import codes
from screens.dialogs.help import Help
from screens.meeting.screen import MeetingScreen
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.dialogs.host import burst
from tests.screens.opened import Open, opened
from tests.screens.states import paste


async def test_the_cursor_is_in_the_line_after_opening_moving_and_looking(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        for key in ("f1", "escape", "ctrl+n", "pagedown", "pageup", "ctrl+o"):
            await open_.press(key)
            if key != "f1":
                assert isinstance(open_.pilot.app.focused, Input), key


async def test_looking_at_another_stage_does_not_move_the_group(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.press("pagedown", "pagedown")
        assert (open_.screen.looking, open_.meeting.details.stage) == ("stakeholders", "arrive")


async def test_looking_stops_at_arrive_and_at_close(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.press("pageup", "left")
        assert open_.looking() == "arrive"
        await open_.press(*["pagedown"] * 9, "right")
        assert open_.looking() == "close"


async def test_the_group_moves_on_from_where_it_is_whatever_is_looked_at(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.press("pagedown", "pagedown", "pagedown", "ctrl+n")
        assert (open_.screen.looking, open_.meeting.details.stage) == ("outcomes", "outcomes")
        await open_.press("ctrl+o")
        assert (open_.screen.looking, open_.meeting.details.stage) == ("arrive", "arrive")


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


async def test_a_number_that_no_item_has_is_text(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.press("pagedown")
        await open_.type("42")
        await open_.press("enter")
        assert open_.outcomes() == ["42"]


async def test_enter_with_nothing_typed_and_nothing_chosen_does_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        before = open_.meeting
        await open_.press("enter", "enter")
        assert open_.meeting is before
        assert isinstance(open_.pilot.app.screen, MeetingScreen)


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


async def test_a_gap_at_close_leads_to_where_it_is_mended(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.press(*["pagedown"] * 5)
        keys = [entry.key for entry in open_.screen.items.entries if entry.key.startswith("row:gap:")]
        open_.screen.items.choose(keys[0])
        await open_.press("enter")
        assert open_.screen.looking == "arrive"


@pytest.mark.parametrize("name", THEME_NAMES)
async def test_a_theme_chosen_from_everything_is_remembered(tmp_path: Path, name: str) -> None:
    async with opened(tmp_path) as open_:
        await open_.press("ctrl+p")
        await open_.type(f"theme {name}")
        await open_.press("enter")
        assert open_.pilot.app.theme == name
    assert Settings(tmp_path / "settings.json", THEME_NAMES).theme == name


async def test_the_line_of_keys_says_what_enter_does_now(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:

        def says(words: str) -> bool:
            return open_.drawn()[-1].startswith(f"  {words}   ")

        assert says("Tab action") or says("Tab check-out"), "nothing is typed or chosen: Enter does nothing"
        await open_.press("down")
        assert says("Enter open")
        await open_.type("x")
        assert says("Enter add")
        await open_.press("backspace")
        assert says("Enter open")
        await open_.type("1")
        assert says("Enter open A1")
        await open_.type("99")
        assert says("Enter add"), "no item has this number"
        await open_.press("ctrl+u")
        await open_.type("?")
        assert says("Enter help")
        await open_.press("ctrl+u")
        await paste(open_, "\n".join("abcd"))
        assert says("Enter add 4")
        await open_.type("more")
        assert says("Enter add 5")
        await open_.press("enter")
        assert "Enter" not in open_.drawn()[-1]


@pytest.mark.parametrize("written", ["1", " 1 ", "?", "x", "99", "one\ntwo", "1\n", "- 1\n- 2"])
async def test_enter_does_what_the_line_of_keys_says(tmp_path: Path, written: str) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        open_.screen.show_stage("outcomes")
        await open_.pilot.pause()
        before = open_.meeting.outcomes
        await paste(open_, written)
        said = open_.drawn()[-1].split("   ")[0].strip()
        await open_.press("enter")
        added = len(open_.meeting.outcomes) - len(before)
        if isinstance(open_.pilot.app.screen, Help):
            did = "Enter help"
        elif not added:
            assert open_.pilot.app.screen is not open_.screen
            entry = open_.screen.context.chosen
            assert entry is not None
            did = f"Enter open {entry.mark}"
        else:
            did = "Enter add" if added == 1 else f"Enter add {added}"
        assert said == did


async def test_tab_says_what_the_line_adds_next(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        turns: dict[codes.Stage, list[str]] = {
            "power": ["what gets in the way", "what we will do", "what helps"],
            "outcomes": ["can change", "can't change", "outcome"],
        }
        for stage, said in turns.items():
            open_.screen.show_stage(stage)
            await open_.pilot.pause()
            for words in said:
                assert f"  Tab {words}   " in open_.drawn()[-1]
                await open_.press("tab")
        open_.screen.show_stage("stakeholders")
        await open_.pilot.pause()
        assert "Tab" not in open_.drawn()[-1], "there is one kind alone"


async def test_what_enter_does_is_said_anew_when_what_was_chosen_is_gone(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.type("Amina")
        await open_.press("enter", "1", "enter", "escape")
        assert "Enter open" in open_.drawn()[-1]
        await open_.press("ctrl+z")
        assert open_.screen.items.chosen is None
        assert "Enter" not in open_.drawn()[-1]


async def test_words_selected_in_the_line_are_what_is_copied(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.type("ab cd")
        await open_.press("shift+left", "shift+left", "ctrl+c")
        assert open_.pilot.app.clipboard == "cd"


@pytest.mark.parametrize("key", ["ctrl+n", "pagedown"])
async def test_the_map_can_be_left_for_the_next_stage(tmp_path: Path, key: str) -> None:
    async with opened(tmp_path) as open_:
        await open_.press("ctrl+n", "ctrl+n")
        await open_.type("Alpha")
        await open_.press("enter", "up", "enter", "v", key)
        assert open_.looking() == "power"
        assert any(open_.screen.items.render_line(y).text.strip() for y in range(open_.screen.items.size.height))


async def test_words_typed_right_before_another_key_stay_in_the_line(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.type("one")
        await open_.press("enter")
        await open_.type("half typed")
        await open_.press("ctrl+z")
        assert open_.line == "half typed"


def keys_of(words: str) -> list[str]:
    """The keys that type these words."""
    return ["space" if letter == " " else letter for letter in words]


async def test_tab_within_a_burst_turns_the_line_before_what_comes_after_it(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.press("pagedown")
        await burst(
            open_.pilot, *keys_of("half a thing"), "end", "tab", *keys_of("The width"), "enter", *keys_of("more")
        )
        assert [(row.kind, row.text) for row in open_.meeting.limits] == [("can", "The width")]
        assert (open_.outcomes(), open_.line) == ([], "more")
        await open_.press("shift+tab")
        assert open_.line == "half a thing"


async def test_what_is_typed_right_behind_a_move_is_for_the_stage_that_shows_then(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await burst(
            open_.pilot, "ctrl+n", *keys_of("Fewer cars"), "enter", "pagedown", *keys_of("Bus drivers"), "enter"
        )
        assert open_.outcomes() == ["Fewer cars"]
        assert [row.text for row in open_.meeting.stakeholders] == ["Bus drivers"]


async def test_what_is_typed_right_behind_a_key_that_asks_is_for_what_it_asks(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await burst(open_.pilot, "ctrl+g", *keys_of("Ring them"), "enter", *keys_of("Ana"), "enter")
        await burst(open_.pilot)  # what is passed on takes a moment more
        assert [row.text for row in open_.meeting.actions] == ["Ring them"]
        assert [row.text for row in open_.meeting.people] == ["Ana"]


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


async def test_each_stage_is_seen_from_where_it_was_seen_last_and_from_its_top_at_first(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await open_.press("end", *["down"] * 17)
        lower = open_.screen.items.scroll_offset.y
        assert lower > 0
        await open_.press("pageup")
        assert open_.screen.items.scroll_offset.y == 0
        await open_.press("pagedown")
        assert open_.screen.items.scroll_offset.y == lower


async def test_only_stages_that_the_group_has_been_in_are_ticked(tmp_path: Path) -> None:
    meeting = meeting_details.move_to(fresh_meeting(), FixedStamper(), "power")
    meeting = clock.give_minutes(meeting, FixedStamper(), "outcomes", 5)
    async with opened(tmp_path, meeting) as open_:
        bar = next(line for line in open_.drawn() if "Outcomes" in line)
        assert "✓ Arrive" in bar
        assert "✓ Outcomes" not in bar
        await open_.press("ctrl+o", "ctrl+o", "ctrl+n")
        assert "✓ Outcomes" in next(line for line in open_.drawn() if "Outcomes" in line)
