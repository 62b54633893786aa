"""An app under test draws all that it would draw in a terminal, and a picture of it is whole."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.widget import Widget
from textual.widgets import Static


class Broken(Widget):
    """Can't be drawn once it is to."""

    fails = False

    def render(self) -> str:
        """Words, or a failure."""
        if self.fails:
            raise ZeroDivisionError
        return "whole"


class Host(App[None]):
    """A line above one that may fail."""

    def compose(self) -> ComposeResult:
        """Both lines."""
        yield Static("first")
        yield Broken()


async def test_what_fails_while_it_is_drawn_fails_the_test_also_where_nothing_is_read_of_the_screen() -> None:
    with pytest.raises(ZeroDivisionError):
        await draw_what_fails()


async def draw_what_fails() -> None:
    async with Host().run_test() as pilot:
        broken = pilot.app.query_one(Broken)
        broken.fails = True
        broken.refresh()
        await pilot.pause()


async def test_a_picture_has_every_line() -> None:
    async with Host().run_test() as pilot:
        picture = pilot.app.export_screenshot()
    assert "first" in picture
    assert "whole" in picture
