"""What is copied at the chair's word: minutes, a stage for the call's chat, what is selected."""

from __future__ import annotations

import asyncio
import os
from functools import partial
from typing import TYPE_CHECKING

from textual.widgets import Input

from coprod_tui.clipboard import TMUX, copied_with
from coprod_tui.in_background import GROUP, made_in_background
from data.words import say
from screens.dialogs.minutes_preview import MinutesPreview
from screens.dialogs.name_check import NamesInText
from screens.meeting.screen import MeetingScreen

if TYPE_CHECKING:
    from coprod_tui.window import Window
    from data.minutes.formats import Format
    from data.model import codes
    from data.model.records.meeting import Meeting


class Copier:
    """Copies, and says what came of it, never more than is known."""

    def __init__(self, app: Window) -> None:
        self._app = app
        self._pieces = {False: 0, True: 0}
        """How many pieces were copied for a chat: of all, and in short."""

    def copy_shown(self) -> None:
        """Copy what is selected, else what an open dialog shows to be copied, else the stage for the call's chat."""
        app, meeting = self._app, self._app.meeting_shown
        field = app.focused.selected_text if isinstance(app.focused, Input) else ""
        selected = field or app.screen.get_selected_text()
        if selected:
            self.copy_words(selected)
        elif offered := getattr(app.screen, "to_copy", ""):
            self.copy_invitation(offered)
        elif meeting is not None and isinstance(app.screen, MinutesPreview):
            self.copy_minutes(meeting, app.screen.form)
        elif meeting is not None and not isinstance(app.screen, NamesInText):
            self.copy_stage(meeting)

    def copy_words(self, text: str) -> None:
        """Copy what is selected."""
        self._copy(text, say("told.what.selection"))

    def copy_invitation(self, text: str) -> None:
        """Copy the text of an invitation."""
        self._copy(text, say("told.what.invitation", count=len(text)))

    def copy_stage(self, screen: MeetingScreen) -> None:
        """Copy the stage that is looked at, as plain text for the call's chat, and say how long it is.

        Whoever is named in it is looked at first: on the clipboard nobody sees that any more.
        """
        stage = screen.looking
        screen.context.naming.then(lambda: screen.context.work(self._copy_stage(screen, stage), GROUP), "copy", stage)

    async def _copy_stage(self, screen: MeetingScreen, stage: codes.Stage) -> None:
        from data.minutes.chat import stage_text

        text = await made_in_background(screen, lambda meeting: stage_text(meeting, stage))
        if text is None:
            self.copy_stage(screen)
            return
        if text:
            self._copy(text, say("told.what.stage", count=len(text)))
        else:  # what is on the clipboard stays there
            self._app.tell(say("told.nothing_to_copy"))

    def copy_minutes(self, screen: MeetingScreen, form: Format, *, short: bool = False) -> None:
        """Copy the minutes in a format, once the chair has looked at them; of chat pieces one after another.

        `short`: their first page in short, for a chat.
        """
        screen.context.naming.then(lambda: screen.context.work(self._copy_minutes(screen, form, short), GROUP), "copy")

    async def _copy_minutes(self, screen: MeetingScreen, form: Format, short: bool) -> None:
        if form == "chat":
            pieces = await made_in_background(screen, partial(_pieces, short=short))
            if pieces is None:
                self.copy_minutes(screen, form, short=short)
                return
            at = self._pieces[short] % len(pieces)
            self._pieces[short] = at + 1
            number = say("told.what.piece", number=at + 1, pieces=len(pieces), count=len(pieces[at]))
            self._copy(pieces[at], number if len(pieces) > 1 else say("told.what.minutes", count=len(pieces[at])))
            return
        made = await made_in_background(screen, lambda meeting: _text_and_page(meeting, form))
        if made is None:
            self.copy_minutes(screen, form)
            return
        text, page = made
        self._copy(text, say("told.what.minutes", count=len(text)), page=page)

    def _copy(self, text: str, what: str, *, page: str | None = None) -> None:
        async def copy() -> None:
            done = await asyncio.to_thread(copied_with, text, os.environ, page)
            if done is None:
                self._app.copy_to_clipboard(text)
                told = say("told.copy_asked", what=what)
            else:
                name, as_page = done
                told = (
                    say("told.copied_in_tmux", what=what)
                    if name == TMUX.name
                    else say("told.copied_page" if as_page else "told.copied", what=what, name=name)
                )
            self._app.tell(told)

        self._app.run_worker(copy(), group="copy", exclusive=True)


def _text_and_page(meeting: Meeting, form: Format) -> tuple[str, str | None]:
    """The minutes as text, and as a page where their format is one that has a look."""
    from data.minutes import html, markdown
    from data.minutes.compose import compose

    document = compose(meeting)
    return markdown.write(document), html.write(document, to_paste=True) if form in ("html", "docx") else None


def _pieces(meeting: Meeting, *, short: bool) -> tuple[str, ...]:
    """The minutes in pieces for a chat."""
    from data.minutes import chat
    from data.minutes.compose import compose, compose_short

    return chat.write(compose_short(meeting) if short else compose(meeting))
