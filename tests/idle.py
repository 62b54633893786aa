"""Waiting until an app under test has nothing left to do: for what it does, and not for a time."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from textual._context import active_app

from screens.widgets.line_input import BURST

DRAWN = 30
"""How often what is to be drawn is drawn at once: in a window of a few cells a layout may never come to rest."""

ROUNDS = 100_000
"""Rounds after which an app that always finds something to do counts as one that never rests."""


async def until_idle(min_sleep: float = 0, max_sleep: float = 0) -> None:
    """Wait until nothing is due in the app's loop, and nothing is left to be drawn; and longer than within a burst.

    Keys that come closer together than those of a person are text that was pasted: no pilot presses them so.

    It stands in the place of Textual's own, which waits 20 ms and more, several times a key, for a process that works
    little. What would be drawn at the next tick of a timer is drawn at once, so neither of the seconds is needed.
    """
    app: Any = active_app.get()
    await asyncio.sleep(BURST * 1.2)
    for _ in range(DRAWN):
        await _nothing_due()
        if not _to_draw(app):
            return
        app.screen._on_timer_update()


async def _nothing_due() -> None:
    """Let the loop go round until whoever waits here is the last who has anything to do."""
    loop: Any = asyncio.get_running_loop()
    for _ in range(ROUNDS):
        await asyncio.sleep(0)
        if not loop._ready:
            return
    raise AssertionError("the app always has something to do")


def _to_draw(app: Any) -> bool:
    """Whether the screen is to be laid out or drawn, or somebody waits until it is."""
    if not app._screen_stack or app._batch_count:
        return False
    screen = app.screen
    return screen.is_current and bool(
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )


@pytest.fixture(autouse=True)
def pilots_wait_until_the_app_is_idle(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every pilot waits so."""
    monkeypatch.setattr("textual.pilot.wait_for_idle", until_idle)
    monkeypatch.setattr("textual.app.wait_for_idle", until_idle)
