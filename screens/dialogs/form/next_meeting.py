"""The form of the next meeting, from which it can be saved for people's calendars."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal

from data.text.dates.format import day_to_show
from data.words import say
from screens.dialogs.form.dialog import FormButton
from screens.dialogs.form.fields import WhenRow
from screens.dialogs.form.form import EditForm


class NextMeetingForm(EditForm):
    """The form of the next meeting. What was filled in is kept before the calendar file is saved."""

    wants_calendar = False
    """Whether it is to be saved for calendars."""

    def contents(self) -> ComposeResult:
        """Draw the fields and the buttons, and below them what else can be done with a day."""
        yield from super().contents()
        with Horizontal(classes="buttons"):
            yield FormButton("calendar", say("close.calendar.button"))

    def chosen(self, code: str) -> None:
        """Do what a button is for: a calendar file needs a day."""
        if code != "calendar":
            super().chosen(code)
            return
        day = next(row for row in self._rows if isinstance(row, WhenRow))
        if not day.when().iso:
            day.go()
            day.tell(say("close.calendar.no_day", **day_to_show(day.today)))
            return
        self.wants_calendar = True
        self._save()
        self.wants_calendar = self.answered
