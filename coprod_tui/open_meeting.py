"""Going on from the open meeting: the next one is made, this one is saved and left, and the next one opens."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from coprod_tui.new_meeting import left_behind, meeting_after
from data.errors import ArchiveProblem
from data.store.new_meeting_draft import HalfStarted
from data.words import say
from screens.dialogs.new_meeting import NewMeeting

if TYPE_CHECKING:
    from coprod_tui.window import Window
    from data.model.clock import Pen
    from data.session.session import Session
    from data.store.archive import Archive


def offer_the_next(
    app: Window, session: Session, archive: Archive, pen: Pen, now: Callable[[], datetime]
) -> None:  # fmt: skip
    """Ask about the meeting that follows the open one; then make it and go there. Nothing of the open one changes."""
    form, values = NewMeeting(archive.state_folder).form(session.meeting, now().astimezone().date())

    async def given(answers: dict[str, Any] | None) -> None:
        if answers is None:
            return
        before = session.meeting
        try:
            path = archive.create(meeting_after(pen, before, **(values | answers)))
        except ArchiveProblem as problem:
            app.tell(str(problem))
            return
        HalfStarted(archive.state_folder, before.details.id).keep({})
        if not session.leave():
            app.tell(say("told.next_made"))
            return
        archive.remember(path)
        await app.go_to(path)
        if words := left_behind(before):
            app.tell(words)

    app.push_screen(form, given)
