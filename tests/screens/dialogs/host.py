"""A small app that opens one dialog on Ctrl+A and keeps what it gave back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any, ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input

SIZES = [(100, 30), (80, 24), (60, 20)]
"""The sizes at which everything must be usable."""


class Host(App[None], inherit_bindings=False):
    """Something with a line to type in, as every stage has one, and a dialog above it."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+a", "open", priority=True)]

    def __init__(self, make: Callable[[], Screen[Any]]) -> None:
        super().__init__()
        self._make = make
        self.given: list[Any] = []
        self.opened: list[str] = []

    def compose(self) -> ComposeResult:
        yield Input(id="under")

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        self.opened.append(url)

    def action_open(self) -> None:
        self.push_screen(self._make(), self.given.append)


def host(make: Callable[[], Screen[Any]], size: tuple[int, int] = (80, 24)) -> AbstractAsyncContextManager[Pilot[None]]:
    """The app, running in a window of a size."""
    return Host(make).run_test(size=size)


def given(pilot: Pilot[None]) -> list[Any]:
    """What dialogs have given back by now."""
    app = pilot.app
    assert isinstance(app, Host)
    return app.given


async def burst(pilot: Pilot[None], *keys: str) -> None:
    """Press keys all at once, with no time for anything between them."""
    from textual.events import Key

    for key in keys:
        pilot.app.post_message(Key(key, key if len(key) == 1 else {"space": " "}.get(key)))
    await pilot.pause()
    await pilot.pause()


def shown(pilot: Pilot[None]) -> str:
    """The letters on the screen, line by line."""
    lines = pilot.app.screen._compositor.render_strips()  # pyright: ignore[reportPrivateUsage]  # no public way
    return "\n".join(strip.text.rstrip().replace("\xa0", " ") for strip in lines)


def place_of(pilot: Pilot[None], words: str) -> Offset:
    """Where words stand on the screen."""
    for y, line in enumerate(shown(pilot).split("\n")):
        if words in line:
            return Offset(line.index(words), y)
    raise AssertionError(f"{words!r} is not on the screen:\n{shown(pilot)}")


async def click(pilot: Pilot[None], words: str) -> None:
    """Click on words, wherever they are drawn, once they stay there."""
    before, place = Offset(-1, -1), place_of(pilot, words)
    while before != place:
        await pilot.pause()
        await pilot.pause()
        before, place = place, place_of(pilot, words)
    await pilot.click(offset=place)
