"""Finds the home screen, where it is open, and has it drawn as the folder is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screens.home.screen import HomeScreen

if TYPE_CHECKING:
    from coprod_tui.window import Window


def home_shown(app: Window) -> HomeScreen | None:
    """The list of meetings, also under a dialog; None: it is not open."""
    return next((screen for screen in app.screen_stack if isinstance(screen, HomeScreen)), None)


def look_again(app: Window) -> None:
    """Look again at the folder of meetings, where the list is open."""
    if (home := home_shown(app)) is not None:
        home.look_again()
