"""Every letter that is ever drawn can be read at the far end of a bad video call: 7 : 1, placeholders too."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Static

from coprod_tui.themes import THEME_NAMES
from data.example import example_meeting
from tests.contrast import weak_letters
from tests.fixed import FixedPen
from tests.screens.opened import opened
from tests.screens.states import STATES, go_back, go_to, paste


@pytest.mark.parametrize("half", [0, 1])
async def test_every_letter_of_every_screen_can_be_read_in_each_theme(tmp_path: Path, half: int) -> None:
    weak: dict[str, list[tuple[str, float]]] = {}
    async with opened(tmp_path, example_meeting(FixedPen())) as open_:

        async def look(name: str) -> None:
            for theme in THEME_NAMES:
                open_.pilot.app.theme = theme
                await open_.pilot.pause()
                if found := weak_letters(open_.pilot.app):
                    weak[f"{name}, {theme}"] = found

        for state in STATES[half::2]:
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
