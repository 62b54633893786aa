"""The top line: what the meeting is called, what is saved, and the time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from data.model.records.meeting import Meeting
from data.queries.schedule import projected_finish
from data.store.save_status import NotKept, NotSaved, Saved, Status
from data.words import say
from screens.literal import plain, shortened

APART = 3
"""Cells between two parts."""

TITLE = (16, 24)
"""Cells kept for the title, at least and at most, before the projected finish has any."""


class HeadLine(Widget):
    """Title at the left; saved, time and projected finish at the right. What is saved shows at every size."""

    DEFAULT_CSS = """
    HeadLine {
        height: 1;
        padding: 0 2;
        background: $surface;
        color: $foreground;
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._title = ""
        self._saved = ""
        self._trouble = False
        self._time: tuple[str, ...] = ()
        self._finish: tuple[str, ...] = ()

    def show(
        self, *, title: str, saved: str, trouble: bool, time: Sequence[str], finish: Sequence[str] = ()
    ) -> None:  # fmt: skip
        """Show these words. `trouble`: something is not saved.

        `time`, `finish`: in full, then shorter, of which what fits is shown. No `finish`: it is not known.
        """
        time, finish = tuple(time), tuple(finish)
        if (title, saved, trouble, time, finish) == (
            self._title, self._saved, self._trouble, self._time, self._finish
        ):  # fmt: skip
            return
        self._title, self._saved, self._trouble = title, saved, trouble
        self._time, self._finish = time, finish
        self.refresh()

    def render(self) -> Content:
        """Everything that fits; the projected finish goes first, then the title gives way, never what is saved."""
        width = self.content_size.width
        beside = width - APART - cell_len(self._saved)
        time = next((words for words in self._time if cell_len(words) <= beside), self._time[-1] if self._time else "")
        saved = shortened(self._saved, width - APART - cell_len(time))
        right = [part for part in (saved, time) if part]
        least, most = TITLE
        left = width - sum(cell_len(part) + APART for part in right) - max(least, min(cell_len(self._title), most))
        right += [words for words in self._finish if cell_len(words) + APART <= left][:1]
        taken = sum(map(cell_len, right)) + APART * (len(right) - 1)
        room = max(0, width - taken - APART)
        title = shortened(self._title, room) if room > 1 else ""
        line = plain(title, "bold") + Content(" " * max(0, width - taken - cell_len(title)))
        styles = {saved: "bold $warning" if self._trouble else "", time: "bold"}
        drawn = [plain(part, styles.get(part, "")) for part in right]
        return line + Content(" " * APART).join(drawn)


def time_words(now: datetime, zone: ZoneInfo) -> tuple[str, ...]:
    """The time of day, in full, then shorter."""
    time = f"{now.astimezone(zone):%H:%M}"
    return say("frame.now", time=time), time


def finish_words(meeting: Meeting, now: datetime) -> tuple[str, ...]:
    """When the meeting is likely to finish and when it must, in words, that it rests or when it ended: in full, then
    shorter. Empty: nothing is known.
    """  # noqa: D205  (one sentence)
    details = meeting.details
    if details.ended:
        return (say("frame.ended", time=details.ended),)
    if details.back_at:
        back = datetime.fromisoformat(details.back_at).astimezone(ZoneInfo(details.zone))
        return (say("frame.back_at", time=f"{back:%H:%M}"),)
    if details.paused:
        return (say("frame.clock_stopped"),)
    finish = projected_finish(meeting, now)
    if finish is None:
        return (say("frame.end", end=details.ends_by),) if details.ends_by else ()
    time = f"{finish.astimezone(ZoneInfo(details.zone)):%H:%M}"
    about = say("frame.about", time=time)
    return (say("frame.about_and_end", time=time, end=details.ends_by), about) if details.ends_by else (about,)


def saved_words(status: Status, zone: ZoneInfo, *, reading: bool = False) -> tuple[str, bool]:
    """What is on disk, in words, and whether that is trouble. `reading`: this window only reads, and says so always."""
    if reading:
        return say("frame.reading"), False
    if isinstance(status, NotSaved):
        return say("frame.not_saved", why=status.reason), True
    if isinstance(status, Saved) and not status.at:  # the file doesn't say when it was last changed
        return say("frame.saved_untimed"), False
    if isinstance(status, Saved):
        return say("frame.saved", time=f"{datetime.fromisoformat(status.at).astimezone(zone):%H:%M}"), False
    return say("frame.not_kept" if isinstance(status, NotKept) else "frame.saving"), False
