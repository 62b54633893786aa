"""Minutes, texts and calendar files that are saved at the chair's word."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_tui.copier import Copier
from coprod_tui.in_background import GROUP, made_in_background
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
    from data.model.records.meeting import Meeting


class Exporter:
    """Saves, hands on what is to be copied, and says what came of it, never more than is known."""

    def __init__(self, app: Window, settings: Settings) -> None:
        self._app = app
        self._settings = settings
        self.copier = Copier(app)

    def give(self, wanted: CopyWanted | TextWanted | MinutesWanted | CalendarWanted) -> None:
        """Save or copy what the meeting's screen wants."""
        screen = self._app.meeting_shown
        if isinstance(wanted, MinutesWanted):
            self.save_minutes(wanted)
        elif isinstance(wanted, CopyWanted):
            if screen is not None:
                self.copier.copy_minutes(screen, wanted.form, short=wanted.short)
        elif isinstance(wanted, CalendarWanted):
            if screen is not None:
                screen.context.work(self._save_calendar(screen), GROUP)
        elif wanted.save and screen is not None:
            self.save_text(screen, wanted.text, wanted.stem)
        else:
            self.copier.copy_invitation(wanted.text)

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

        made = await made_in_background(screen, partial(_calendar, now=screen.context.now()))
        if made is None:
            await self._save_calendar(screen)
            return
        raw, stem, left = made
        if not raw:
            self._app.tell(say("palette.why_not.no_next_date"))
            return
        save = partial(save_calendar, self._settings, screen.session, raw, stem)
        self._saved(save, "close.calendar.saved", left)


def _calendar(meeting: Meeting, *, now: datetime) -> tuple[bytes, str, str]:
    """The calendar file of the next meeting, its name without the ending, and what is not in it."""
    from data.minutes.calendar_file import calendar_file, left_out
    from data.minutes.file_name import calendar_stem

    return calendar_file(meeting, now) or b"", calendar_stem(meeting), left_out(meeting)
