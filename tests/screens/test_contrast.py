"""Every letter that is ever drawn can be read at the far end of a bad video call: 7 : 1, placeholders too."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Static

from coprod_tui.themes import THEME_NAMES
from data.example.example_meeting import example_meeting
from data.model.records.meeting import Meeting
from tests.contrast import weak_letters
from tests.data.second import second
from tests.data.topics import talked_about_two
from tests.fixed import FixedStamper
from tests.screens.opened import opened
from tests.screens.states import SECOND_STATES, STATES, TOPIC_STATES, State, go_back, go_to, paste

pytestmark = pytest.mark.slow

HALF = len(STATES) // 2
WALKS: dict[str, tuple[Callable[[], Meeting], Sequence[State]]] = {
    "first half": (lambda: example_meeting(FixedStamper()), STATES[:HALF]),
    "second half": (lambda: example_meeting(FixedStamper()), STATES[HALF:]),
    "a second meeting": (second, SECOND_STATES),
    "topics": (talked_about_two, TOPIC_STATES),
}
"""Meetings, and the states that are walked through in them."""


@pytest.mark.parametrize("walk", WALKS)
async def test_every_letter_of_every_screen_can_be_read_in_each_theme(tmp_path: Path, walk: str) -> None:
    meeting, states = WALKS[walk]
    weak: dict[str, list[tuple[str, float]]] = {}
    async with opened(tmp_path, meeting()) as open_:

        async def look(name: str) -> None:
            for theme in sorted(THEME_NAMES, key=lambda one: one != open_.pilot.app.theme):  # what is on already first
                open_.pilot.app.theme = theme
                await open_.pilot.pause()
                if found := weak_letters(open_.pilot.app):
                    weak[f"{name}, {theme}"] = found

        for state in states:
            await go_to(open_, state)
            await look(state.name)
            await go_back(open_)
        await paste(open_, "one\ntwo\nthree")
        await look("paste")
    assert weak == {}


class Planted(App[None]):
    """Words of about 5 : 1."""

    CSS = "Static { background: #ffffff; color: #6b6b6b; }"

    def compose(self) -> ComposeResult:
        """Weak words."""
        yield Static("too weak to read")


async def test_a_weak_colour_would_be_found() -> None:
    app = Planted()
    async with app.run_test(size=(40, 5)):
        assert [text.strip() for text, _ in weak_letters(app)] == ["too weak to read"]
