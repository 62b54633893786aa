"""What the menus and dialogs of the program need of the app: the open meeting, its screen, a word in passing."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from coprod_tui.base_app import BaseApp
from data.words import say
from screens.meeting.screen import MeetingScreen

if TYPE_CHECKING:
    from data.session.session import Session


class Window(BaseApp):
    """The app, as far as whatever it opens knows of it."""

    def __init__(self, session: Session | None) -> None:
        """`session`: a meeting that is open already; None: none is."""
        super().__init__()
        self.session = session
        """The open meeting; None: none is."""
        self.meeting_path: Path | None = None
        """The file of the open meeting, or of the one last tried; None: it has none."""

    class StatusChanged(Message):
        """What is on disk has changed."""

    def status_changed(self) -> None:
        """What is on disk, or who asks for the meeting, has changed. Called from threads: only a message crosses."""
        if self.is_running:
            self.post_message(self.StatusChanged())

    @property
    def file_is_gone(self) -> bool:
        """Whether nothing stands where the open meeting's file was."""
        return self.meeting_path is not None and not os.path.lexists(self.meeting_path)

    @property
    def keeps(self) -> bool:
        """Whether the open meeting has a file, and can be changed here."""
        return self.meeting_path is not None and self.session is not None and self.session.read_only is None

    @property
    def meeting_shown(self) -> MeetingScreen | None:
        """The open meeting's screen, also under a dialog; None: no meeting is shown."""
        return next((screen for screen in reversed(self.screen_stack) if isinstance(screen, MeetingScreen)), None)

    def go_on_with(self, session: Session) -> None:
        """Show this session of the meeting instead of the one that could only be read."""
        if self.session is not None:
            self.session.leave()
        while not isinstance(self.screen, MeetingScreen):
            self.pop_screen()
        self.session = session
        self.screen.go_on_with(session)

    def action_take_back_merge(self) -> None:
        """Take back what came in from elsewhere last."""
        if self.session is not None and self.session.take_back_merge() is not None:
            if (shown := self.meeting_shown) is not None:
                shown.redraw()
            self.tell(say("told.took_back_merge"))

    def keep_drafts(self) -> None:
        """Keep what is half typed on every screen that is open."""
        for screen in self.screen_stack:
            keep_draft: Callable[[], object] = getattr(screen, "keep_draft", lambda: None)
            keep_draft()

    def leave_at_once(self) -> None:
        """Keep all that was typed, and leave: nobody can be asked any more."""
        self.keep_drafts()
        if self.session is not None:
            self.session.leave()
        self.exit()

    def tell(self, words: str) -> None:
        """Say something in passing."""
        self.notify(words, markup=False)
