"""An app under test draws all that it would draw in a terminal, and a picture of it is whole."""

from __future__ import annotations

import pytest
from textual import on
from textual.app import App, ComposeResult
from textual.message import Message
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


class SaysSo(Widget):
    """Says each time that it was drawn."""

    times = 0

    class Drawn(Message):
        """It was."""

    def render(self) -> str:
        """Words."""
        self.times += 1
        self.post_message(self.Drawn())
        return "drawn"


class Counts(App[None]):
    """Shows below a line how often that was drawn."""

    def compose(self) -> ComposeResult:
        """Both lines."""
        yield SaysSo()
        yield Static("0", id="times")

    @on(SaysSo.Drawn)
    def _count(self) -> None:
        self.query_one("#times", Static).update(str(self.query_one(SaysSo).times))


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


async def test_what_follows_from_being_drawn_is_shown_once_an_app_rests() -> None:
    async with Counts().run_test() as pilot:
        says, shown = pilot.app.query_one(SaysSo), pilot.app.query_one("#times", Static)
        for _ in range(3):
            before = says.times
            says.refresh()
            await pilot.pause()
            assert says.times > before
            assert shown.render_line(0).text.strip() == str(says.times)
