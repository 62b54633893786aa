"""With `NO_COLOR` set all is grey: every letter can still be read, and what is chosen still shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_tui.themes import THEME_NAMES
from data.example.example_meeting import example_meeting
from screens.widgets.entry_view import BAR
from tests.contrast import weak_letters
from tests.fixed import FixedStamper
from tests.screens.opened import opened


@pytest.mark.parametrize("theme", THEME_NAMES)
async def test_without_colour_all_can_be_read_and_what_is_chosen_shows(
    tmp_path: Path, theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(tmp_path, example_meeting(FixedStamper()), theme=theme) as open_:
        await open_.press("down")
        app = open_.pilot.app
        assert weak_letters(app) == []
        strips = app.screen._compositor.render_strips(app.size)  # pyright: ignore[reportPrivateUsage]  # no public way
        styles = [(text, style) for strip in strips for text, style, _ in strip if style is not None]
        colours = {colour.triplet for _, style in styles for colour in (style.color, style.bgcolor) if colour}
        assert all(colour is not None and len(set(colour)) == 1 for colour in colours)
        assert {style.bold for text, style in styles if text.startswith(BAR)} == {True}
