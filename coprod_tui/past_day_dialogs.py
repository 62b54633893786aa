"""What the app asks about a meeting that is past the day until which it may be kept."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_tui.home_shown import home_shown, look_again
from data.errors import cannot_write
from data.store.deletion.postponed import put_off
from data.text.dates.format import show_date
from data.words import say
from screens.dialogs.confirm import AskWhich

if TYPE_CHECKING:
    from coprod_tui.window import Window
    from data.store.archive import Archive
    from data.store.listed_meeting import ListedMeeting

LATER = timedelta(weeks=1)
"""How long it is put off by “Later”."""


class PastDayDialogs:
    """Asks what becomes of it, and does what was said."""

    def __init__(
        self, app: Window, archive: Archive, today: Callable[[], date],
        open_meeting: Callable[[Path, str], Awaitable[None]], offer: Callable[[ListedMeeting], None],
    ) -> None:  # fmt: skip
        """`open_meeting`: opens the meeting in a file, and says these words about it; `offer`: offers to delete it."""
        self._app = app
        self._archive = archive
        self._today = today
        self._open_meeting = open_meeting
        self._offer = offer

    def ask(self, meeting: ListedMeeting) -> None:
        """Ask what becomes of a meeting that is past the day until which it may be kept."""
        answers = [(code, say(f"deleting.app.past_{code}")) for code in ("later", "longer", "delete")]
        title = say("deleting.app.past_title", day=show_date(meeting.keep_until or ""))
        lines = [meeting.title or say("archive.no_title"), say("deleting.app.past_what")]

        def answered(answer: str | None) -> None:
            if answer == "delete":
                self._offer(meeting)
            elif answer == "longer":
                self._ask_the_group(meeting)
            elif answer == "later":
                self._put_off(meeting)

        self._app.push_screen(AskWhich[str](title, lines, answers), answered)

    def _ask_the_group(self, meeting: ListedMeeting) -> None:
        """Go to the meeting that is to come, which asks the group; where there is none yet, start one."""
        newest = _newest_after(meeting, self._archive.list())
        told = say("deleting.app.longer_next")
        if newest.id != meeting.id and (newest.date or "") >= self._today().isoformat():
            self._app.call_later(self._open_meeting, newest.path, told)
            return
        if (home := home_shown(self._app)) is not None:
            home.start_after(newest.path)
            self._app.tell(told)

    def _put_off(self, meeting: ListedMeeting) -> None:
        day = (self._today() + LATER).isoformat()
        try:
            put_off(self._archive.state_folder, meeting.id, day)
        except OSError as problem:
            self._app.tell(str(cannot_write(self._archive.state_folder, problem)))
            return
        look_again(self._app)
        self._app.tell(say("deleting.app.later_told", day=show_date(day)))


def _newest_after(meeting: ListedMeeting, every: Sequence[ListedMeeting]) -> ListedMeeting:
    """The newest meeting that follows one, by way of others or not; the meeting itself, where none does."""
    ids, found = {meeting.id}, [meeting]
    new = True
    while new:
        after = [one for one in every if one.after in ids and one.id not in ids and not one.deleted]
        ids.update(one.id for one in after)
        found += after
        new = bool(after)
    return max(found, key=lambda one: (one.date or "", one.changed))
