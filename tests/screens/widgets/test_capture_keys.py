"""The keys of the line: which are its own, which it leaves alone, and what a burst is."""

from __future__ import annotations

import pytest
from textual.events import Key, Paste
from textual.widgets import Input

from screens.keys import KEYS
from screens.widgets.capture_line import CaptureLine
from screens.widgets.line_input import BURST
from tests.screens.widgets.test_capture_line import Line

OURS = [name for key in KEYS if key.group in ("meeting", "always") for name in key.keys]


def typed(app: Line, name: str, at: float) -> None:
    """A key that arrived at a time."""
    key = Key(name, name if len(name) == 1 else None)
    key.time = at
    app.query_one(Input).post_message(key)


@pytest.mark.parametrize(("later", "burst"), [(BURST / 2, True), (BURST * 2, False)])
async def test_enter_right_behind_a_letter_is_a_burst_and_a_hand_is_not(later: float, burst: bool) -> None:
    app = Line()
    async with app.run_test() as pilot:
        typed(app, "7", 100.0)
        typed(app, "enter", 100.0 + later)
        await pilot.pause()
        assert [(one.lines, one.burst) for one in app.heard if isinstance(one, CaptureLine.Submitted)] == [
            (("7",), burst)
        ]
        assert len(app.heard) == 1


@pytest.mark.parametrize("key", OURS)
async def test_the_keys_of_the_meeting_do_nothing_to_the_words(key: str) -> None:
    app = Line()
    async with app.run_test() as pilot:
        await pilot.press(*"Cars", "space", *"go", "left", "left")
        line = app.query_one(Input)
        await pilot.press(key)
        assert (line.value, line.cursor_position, app.heard) == ("Cars go", 5, [])


async def test_what_waits_is_brought_back_with_the_words_that_stood_in_the_line() -> None:
    app = Line()
    async with app.run_test() as pilot:
        app.line.restore(("one", "two"), "three")
        await pilot.pause()
        assert any("Enter adds 3" in line for line in app.drawn())
        await pilot.press("enter")
        assert app.lines == ["one", "two", "three"]
        assert (app.line.pending, app.line.text) == ((), "")


@pytest.mark.parametrize(
    ("pasted", "added"),
    [("bus", ["the bus stop"]), ("bus\nor tram", ["the bus", "or tram stop"]), ("slow bus\r\n", ["the slow bus stop"])],
)
async def test_a_paste_takes_the_place_of_what_is_selected(pasted: str, added: list[str]) -> None:
    app = Line()
    async with app.run_test() as pilot:
        app.line.restore((), "the car stop")
        await pilot.press(*["left"] * 5, *["shift+left"] * 3)
        app.query_one(Input).post_message(Paste(pasted))
        await pilot.pause()
        await pilot.press("enter")
        assert app.lines == added


async def test_a_space_pasted_beside_words_stays() -> None:
    app = Line()
    async with app.run_test() as pilot:
        app.line.restore((), "buses")
        app.query_one(Input).post_message(Paste(" and trams"))
        await pilot.pause()
        assert app.line.text == "buses and trams"


@pytest.mark.parametrize("key", ["left", "right"])
async def test_a_line_above_which_others_wait_is_not_empty(key: str) -> None:
    app = Line()
    async with app.run_test() as pilot:
        app.line.restore(("one",), "")
        await pilot.press(key)
        assert app.heard == []
