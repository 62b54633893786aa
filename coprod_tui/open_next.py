"""Going on to the meeting that follows the open one: it is asked about, made, and opened in the other's place."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data.errors import ArchiveProblem
from data.words import say

if TYPE_CHECKING:
    from coprod_tui.window import Window
    from data.model.stamper import Stamper
    from data.session.session import Session
    from data.store.archive import Archive


class NextMeetingOpener:
    """Makes the meeting that follows the open one, and goes there."""

    def __init__(
        self, app: Window, archive: Archive, stamper: Stamper, now: Callable[[], datetime],
        switch_to: Callable[[Path], Awaitable[None]],
    ) -> None:  # fmt: skip
        """`switch_to`: opens the meeting in a file in place of the one that is shown."""
        self._app = app
        self._archive = archive
        self._stamper = stamper
        self._now = now
        self._switch_to = switch_to

    def offer(self) -> None:
        """Ask about the meeting that follows the open one; then make it and go there. Nothing of this one changes."""
        if (session := self._app.session) is None:
            return
        from screens.dialogs.new_meeting import NewMeeting

        form, values = NewMeeting(self._archive.state_folder).form(session.meeting, self._now().astimezone().date())

        async def given(answers: dict[str, Any] | None) -> None:
            if answers is not None:
                await self._go_on_after(session, values | answers)

        self._app.push_screen(form, given)

    async def _go_on_after(self, session: Session, values: dict[str, Any]) -> None:
        """Make the meeting that follows, save and leave the open one, and open what was made."""
        from coprod_tui.new_meeting import left_behind, meeting_after
        from data.store.new_meeting_draft import NewMeetingDraft

        before = session.meeting
        try:
            path = self._archive.create(meeting_after(self._stamper, before, **values))
        except ArchiveProblem as problem:
            self._app.tell(str(problem))
            return
        NewMeetingDraft(self._archive.state_folder, before.details.id).keep({})
        if not session.leave():
            self._app.tell(say("told.next_made"))
            return
        self._archive.remember(path)
        await self._switch_to(path)
        if words := left_behind(before):
            self._app.tell(words)
