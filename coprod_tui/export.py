"""What leaves the program at the chair's word: minutes as a file, minutes and stages on the clipboard."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from textual.widgets import Input

from coprod_tui.clipboard import TMUX, copied_with
from coprod_tui.minutes_file import ByHand, MinutesFile, NotWritten
from data.errors import path_shown
from data.words import say
from screens.dialogs.confirm import AskWhich
from screens.dialogs.minutes_preview import MinutesPreview
from screens.dialogs.name_check import NamesInText
from screens.meeting.messages import CalendarWanted, CopyWanted, MinutesWanted, TextWanted
from screens.meeting.screen import MeetingScreen

if TYPE_CHECKING:
    from datetime import datetime

    from coprod_tui.settings import Settings
    from coprod_tui.window import Window
    from data.minutes.formats import Format
    from data.model import codes
    from data.model.records.meeting import Meeting


T = TypeVar("T")

GROUP = "giving out"
"""The workers that make what is saved or copied."""


class Exporter:
    """Saves and copies, and says what came of it, never more than is known."""

    def __init__(self, app: Window, settings: Settings) -> None:
        self._app = app
        self._settings = settings
        self._pieces = {False: 0, True: 0}
        """How many pieces were copied for a chat: of all, and in short."""

    def give(self, wanted: CopyWanted | TextWanted | MinutesWanted | CalendarWanted) -> None:
        """Save or copy what the meeting's screen wants."""
        screen = self._app.meeting_shown
        if isinstance(wanted, MinutesWanted):
            self.save_minutes(wanted)
        elif isinstance(wanted, CopyWanted):
            if screen is not None:
                self.copy_minutes(screen, wanted.form, short=wanted.short)
        elif isinstance(wanted, CalendarWanted):
            if screen is not None:
                screen.context.work(self._save_calendar(screen), GROUP)
        elif wanted.save and screen is not None:
            self.save_text(screen, wanted.text, wanted.stem)
        else:
            self.copy_invitation(wanted.text)

    # Files

    def save_shown(self) -> None:
        """Save the minutes: where they are looked at, in the format that is shown there."""
        shown = self._app.screen
        if isinstance(shown, MinutesPreview):
            self.save_minutes(MinutesWanted(None, shown.form, large=shown.large))
        else:
            self.save_minutes(MinutesWanted(None, "md"))

    def save_minutes(self, wanted: MinutesWanted) -> None:
        """Save the minutes of the open meeting; while names in it are asked about, nothing."""
        screen = self._app.meeting_shown
        if screen is None:
            self._app.tell(say("told.no_meeting"))
        elif not isinstance(self._app.screen, NamesInText):
            self.save(screen, wanted)

    def save(self, screen: MeetingScreen, wanted: MinutesWanted, by_hand: ByHand = "ask") -> None:
        """Save the minutes, once the chair has looked at them."""
        screen.context.naming.then(lambda: self._save(screen, wanted, by_hand))

    def _save(self, screen: MeetingScreen, wanted: MinutesWanted, by_hand: ByHand) -> None:
        screen.context.work(self._saving(screen, wanted, by_hand), GROUP)

    async def _saving(self, screen: MeetingScreen, wanted: MinutesWanted, by_hand: ByHand) -> None:
        file = MinutesFile(self._settings)
        try:
            made = await asyncio.to_thread(
                file.make, screen.session, screen.context.naming.meeting, wanted.where, wanted.form, by_hand,
                large=wanted.large,
            )  # fmt: skip
            path = file.write(screen.session, made, wanted.where) if made is not None else None
        except NotWritten as problem:
            self._app.notify(str(problem), markup=False, severity="warning")
            return
        if made is not None and path is None:  # there are other words by now: they are looked at, too
            self.save(screen, wanted, by_hand)
            return
        if path is not None:
            told, left = say("told.minutes_saved", path=path), screen.context.naming.to_tell
            self._app.tell(say("names.later", told=told, count=left) if left else told)
            return
        answers = [("beside", say("told.by_hand_beside")), ("over", say("told.by_hand_over"))]
        changed = path_shown(Path(file.changed))
        question = AskWhich[str](say("told.by_hand_title"), [say("told.by_hand", path=changed)], answers)

        def said(answer: str) -> None:
            self._save(screen, wanted, "over" if answer == "over" else "beside")

        screen.context.ask(question, said, reads=True)

    def save_text(self, screen: MeetingScreen, text: str, stem: str) -> None:
        """Save the text of an invitation, and say where."""
        from coprod_tui.text_file import save_text

        self._saved(partial(save_text, self._settings, screen.session, text, stem), "stakeholders.inviting.page.saved")

    def _saved(self, save: Callable[[], str], says: str, besides: str = "") -> None:
        """Save something beside the minutes, and say where, or why not.

        `save`: gives the path; `says`: its words; `besides`: what else is said of it.
        """
        try:
            path = save()
        except NotWritten as problem:
            self._app.notify(str(problem), markup=False, severity="warning")
            return
        self._app.tell(" ".join(filter(None, (say(says, path=path), besides))))

    async def _save_calendar(self, screen: MeetingScreen) -> None:
        """Save the next meeting as a file for calendars, and say where."""
        from coprod_tui.text_file import save_calendar

        made = await self._made(screen, partial(_calendar, now=screen.context.now()))
        if made is None:
            await self._save_calendar(screen)
            return
        raw, stem, left = made
        if not raw:
            self._app.tell(say("palette.why_not.no_next_date"))
            return
        save = partial(save_calendar, self._settings, screen.session, raw, stem)
        self._saved(save, "close.calendar.saved", left)

    # The clipboard

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

        text = await self._made(screen, lambda meeting: stage_text(meeting, stage))
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
            pieces = await self._made(screen, partial(_pieces, short=short))
            if pieces is None:
                self.copy_minutes(screen, form, short=short)
                return
            at = self._pieces[short] % len(pieces)
            self._pieces[short] = at + 1
            number = say("told.what.piece", number=at + 1, pieces=len(pieces), count=len(pieces[at]))
            self._copy(pieces[at], number if len(pieces) > 1 else say("told.what.minutes", count=len(pieces[at])))
            return
        made = await self._made(screen, lambda meeting: _text_and_page(meeting, form))
        if made is None:
            self.copy_minutes(screen, form)
            return
        text, page = made
        self._copy(text, say("told.what.minutes", count=len(text)), page=page)

    async def _made(self, screen: MeetingScreen, make: Callable[[Meeting], T]) -> T | None:
        """What is made of the meeting beside the screen; None: something was changed or struck meanwhile."""
        before = screen.session.meeting.details.revision
        made = await asyncio.to_thread(make, screen.context.naming.meeting)
        return made if screen.session.meeting.details.revision == before else None

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


def _calendar(meeting: Meeting, *, now: datetime) -> tuple[bytes, str, str]:
    """The calendar file of the next meeting, its name without the ending, and what is not in it."""
    from data.minutes.calendar_file import calendar_file, left_out
    from data.minutes.file_name import calendar_stem

    return calendar_file(meeting, now) or b"", calendar_stem(meeting), left_out(meeting)


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
