"""Nothing that is to be done after a moment is left out on a busy machine."""

from __future__ import annotations

import asyncio

from textual.pilot import Pilot

from coprod_tui.base_app import BaseApp

OVER = 1e-9
"""Seconds that are over before a timer begins, however quick the machine is."""

ROUNDS = 500
"""Rounds after which what is to be done is never done."""


async def comes(pilot: Pilot[None], done: asyncio.Event) -> bool:
    """Whether it is done, sooner or later."""
    for _ in range(ROUNDS):
        if done.is_set():
            break
        await pilot.pause()
    return done.is_set()


async def test_what_is_to_be_done_after_a_moment_that_is_over_already_is_done() -> None:
    async with BaseApp().run_test() as pilot:
        done = asyncio.Event()
        pilot.app.set_timer(OVER, done.set)
        assert await comes(pilot, done)


async def test_what_waits_until_it_is_let_go_is_not_done_before() -> None:
    async with BaseApp().run_test() as pilot:
        done = asyncio.Event()
        timer = pilot.app.set_timer(OVER, done.set, pause=True)
        await pilot.pause()
        assert not done.is_set()
        timer.resume()
        assert await comes(pilot, done)
