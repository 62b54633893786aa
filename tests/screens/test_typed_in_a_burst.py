"""Words typed right before or behind another key, in one burst: each letter is for what shows then."""

from __future__ import annotations

from pathlib import Path

from tests.screens.dialogs.host import burst
from tests.screens.opened import opened


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
