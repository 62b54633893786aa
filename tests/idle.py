"""Waiting until an app under test has nothing left to do: for what it does, and not for a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import monotonic
from types import SimpleNamespace
from typing import Any

import pytest
from textual._context import active_app
from textual.pilot import Pilot

from screens.widgets.line_input import BURST
from tests.headless import draw_widgets, render_update, unkept
from tests.style_sheets import map_once, parse_once, parse_rules_once

DRAWN = 30
"""How often what is to be drawn is drawn at once: in a window of a few cells a layout may never come to rest."""

PATIENCE = 300.0
"""Seconds after which what is waited for never comes: they only bound the wait."""

AGAIN = 0.005
"""Seconds after which it is looked again whether something holds."""

ROUNDS = 100_000
"""Rounds after which an app that always finds something to do counts as one that never rests."""


class Apart:
    """The clock that messages are stamped by: it stands still while an app works, and goes on whenever one rests.

    Keys that come closer together than those of a person are text that was pasted. So keys that a pilot presses one
    after the other are never that, and keys that are sent at once always, on any machine.
    """

    def __init__(self) -> None:
        self._now = 1000.0

    def now(self) -> float:
        """What messages are stamped with: seconds."""
        return self._now

    def rest(self) -> None:
        """Go on by more than a burst."""
        self._now += BURST * 1.2


clock = Apart()


async def until_idle(min_sleep: float = 0, max_sleep: float = 0) -> None:
    """Wait until nothing is due in the app's loop, and nothing is left to be drawn.

    It stands in the place of Textual's own, which waits 20 ms and more, several times a key, for a process that works
    little. What would be drawn at the next tick of a timer is drawn at once, and a window that has another size has it
    at once, so neither of the seconds is needed.
    """
    app: Any = active_app.get()
    clock.rest()
    if any(not worker.is_finished for worker in app.workers):  # a thread is at work: it gets its time
        await asyncio.sleep(BURST)
    for _ in range(DRAWN):
        await _nothing_due()
        if app._resize_timer is not None:
            app._check_resize()
        elif screens := _to_draw(app):
            for screen in screens:
                screen._on_timer_update()
                screen._dirty_widgets.clear()  # it leaves those that are behind something and not in view
        elif not app._screen_stack or not draw_widgets(app):  # what is drawn may say so, and that changes what is shown
            break
    else:
        if app._screen_stack:
            draw_widgets(app)


async def until(pilot: Pilot[Any], holds: Callable[[], bool]) -> None:
    """Wait until something holds that a thread or a timer brings about, however slow the machine is."""
    end = monotonic() + PATIENCE
    while not holds():
        assert monotonic() < end, "it never came so"
        await pilot.pause()
        await asyncio.sleep(AGAIN)


async def _nothing_due() -> None:
    """Let the loop go round until whoever waits here is the last who has anything to do."""
    loop: Any = asyncio.get_running_loop()
    for _ in range(ROUNDS):
        await asyncio.sleep(0)
        if not loop._ready:
            return
    raise AssertionError("the app always has something to do")


def _to_draw(app: Any) -> list[Any]:
    """Each screen, behind a dialog too, that is to be laid out or drawn, or for which somebody waits until it is."""
    if not app._screen_stack or app._batch_count:
        return []
    behind = [
        screen
        for screen in app._background_screens
        if screen._layout_required or screen._scroll_required or screen._recompose_required or screen._callbacks
        or screen._dirty_widgets
    ]  # fmt: skip
    top = app.screen
    drawn = top._layout_required or top._scroll_required or top._repaint_required or top._recompose_required
    return [*behind, top] if drawn or top._dirty_widgets or top._callbacks else behind


INSTEAD: dict[str, Any] = {
    "textual.css.stylesheet.Stylesheet._parse_rules": parse_rules_once,
    "textual.css.stylesheet.Stylesheet.parse": parse_once,
    "textual.css.stylesheet.Stylesheet.rules_map": property(map_once),
    "textual._compositor.Compositor.render_update": render_update,
    "textual.strip.FIFOCache": unkept,
    "textual.message._time": SimpleNamespace(get_time=clock.now),
    "textual.pilot.wait_for_idle": until_idle,
    "textual.app.wait_for_idle": until_idle,
}
"""What stands in the place of what in Textual while an app is under test."""


def put_in_place(patch: pytest.MonkeyPatch) -> None:
    """Have every pilot wait so, and stamp what it presses so; its styles were parsed for the one before."""
    for place, instead in INSTEAD.items():
        patch.setattr(place, instead)


@pytest.fixture(autouse=True)
def pilots_wait_until_the_app_is_idle(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put it in place for a test."""
    put_in_place(monkeypatch)
