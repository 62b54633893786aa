"""Every letter that is ever drawn can be read at the far end of a bad video call: 7 : 1, placeholders too."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Static

from coprod_tui.themes import THEME_NAMES
from data.example import example_meeting
from tests.contrast import weak_letters
from tests.data.second import second
from tests.fixed import FixedPen
from tests.screens.opened import opened
from tests.screens.states import SECOND_STATES, STATES, go_back, go_to, paste


@pytest.mark.parametrize("theme", THEME_NAMES)
async def test_every_letter_of_every_screen_can_be_read(tmp_path: Path, theme: str) -> None:
    weak: dict[str, list[tuple[str, float]]] = {}
    async with opened(tmp_path, example_meeting(FixedPen()), theme=theme) as open_:
        for state in STATES:
            await go_to(open_, state)
            if found := weak_letters(open_.pilot.app):
                weak[state.name] = found
            await go_back(open_)
        await paste(open_, "one\ntwo\nthree")
        if found := weak_letters(open_.pilot.app):
            weak["paste"] = found
    async with opened(tmp_path, second(), theme=theme) as open_:
        for state in (one for one in SECOND_STATES if one.name in ("second_last_time", "second_people")):
            await go_to(open_, state)
            if found := weak_letters(open_.pilot.app):
                weak[state.name] = found
            await go_back(open_)
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
