"""What the menus and dialogs of the program need of the app: the one open meeting, and where one goes on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App

if TYPE_CHECKING:
    from data.session.session import Session


class Window(App[None]):
    """The app, as far as whatever it opens knows of it."""

    session: Session | None
    """The open meeting; None: none is."""

    @property
    def file_is_gone(self) -> bool:
        """Whether nothing stands where the open meeting's file was."""
        raise NotImplementedError

    @property
    def keeps(self) -> bool:
        """Whether the open meeting has a file, and can be changed here."""
        raise NotImplementedError

    async def open_meeting(self, path: Path, words: str = "") -> None:
        """Open a meeting, and say these words about it."""
        raise NotImplementedError

    async def go_to(self, path: Path) -> None:
        """Open a meeting in place of the one that is shown, which was left."""
        raise NotImplementedError

    def go_on_with(self, session: Session) -> None:
        """Show this session of the meeting instead of the one that could only be read."""
        raise NotImplementedError

    def status_changed(self) -> None:
        """What is on disk, or who asks for the meeting, has changed."""
        raise NotImplementedError

    def tell(self, words: str) -> None:
        """Say something in passing."""
        raise NotImplementedError

    def use_theme(self, name: str) -> None:
        """Use a theme, and remember it."""
        raise NotImplementedError
