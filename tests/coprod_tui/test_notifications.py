"""Words in passing never stop the window."""

from __future__ import annotations

from time import time

from textual.notifications import Notification
from textual.widgets._toast import Toast

from coprod_tui.base_app import BaseApp, LastingNotification


def late() -> LastingNotification:
    """A notification whose time was over a moment before it came to be drawn."""
    return LastingNotification("kept", timeout=5, raised_at=time() - 5.03)


async def test_a_notification_that_is_drawn_a_moment_too_late_goes_and_the_window_goes_on() -> None:
    async with BaseApp().run_test() as pilot:
        await pilot.app.mount(Toast(late()))
        await pilot.press("a")
        while pilot.app.query(Toast):
            await pilot.pause()
    assert late().has_expired


async def test_what_both_windows_say_in_passing_is_such_a_notification() -> None:
    said: list[Notification] = []
    async with BaseApp().run_test() as pilot:
        pilot.app.notify("kept", markup=False)
        await pilot.pause()
        said += pilot.app._notifications  # pyright: ignore[reportPrivateUsage]  # Textual shows them nowhere else
    (one,) = said
    assert (type(one), one.message, one.markup) == (LastingNotification, "kept", False)
