"""The top line: what the meeting is called, what is saved, and the time."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.widget import Widget

from data.model.records.details import Details
from data.queries.schedule import projected_finish
from data.store.save_status import NotKept, NotSaved, Saved, Status
from data.words import say
from screens.literal import plain

APART = 3
"""Cells between two parts."""


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
        self._time = ""
        self._finish = ""

    def show(self, *, title: str, saved: str, trouble: bool, time: str, finish: str) -> None:
        """Show these words. `trouble`: something is not saved. `finish`: empty where nothing is known."""
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
        saved = _cut(self._saved, width - APART - cell_len(self._time))
        parts = [saved, self._time, self._finish]
        title_needs = min(cell_len(self._title), 24)
        if self._finish and title_needs + sum(cell_len(part) + APART for part in parts) > width:
            parts.pop()
        right = [part for part in parts if part]
        taken = sum(map(cell_len, right)) + APART * (len(right) - 1)
        room = max(0, width - taken - APART)
        title = _cut(self._title, room) if room > 1 else ""
        line = plain(title, "bold") + Content(" " * max(0, width - taken - cell_len(title)))
        styles = {saved: "bold $warning" if self._trouble else "", self._time: "bold"}
        drawn = [plain(part, styles.get(part, "")) for part in right]
        return line + Content(" " * APART).join(drawn)


def _cut(words: str, room: int) -> str:
    """Words as far as they fit into so many cells; … where some are left out."""
    return words if cell_len(words) <= room else f"{set_cell_size(words, max(0, room - 1))}…"


def finish_words(details: Details, now: datetime) -> str:
    """When the meeting is likely to finish and when it must, in words, or that it rests; empty: nothing is known."""
    if details.back_at:
        back = datetime.fromisoformat(details.back_at).astimezone(ZoneInfo(details.zone))
        return say("frame.back_at", time=f"{back:%H:%M}")
    if details.paused:
        return say("frame.clock_stopped")
    finish = projected_finish(details, now)
    if finish is None:
        return say("frame.end", end=details.ends_by) if details.ends_by else ""
    time = f"{finish.astimezone(ZoneInfo(details.zone)):%H:%M}"
    if details.ends_by:
        return say("frame.about_and_end", time=time, end=details.ends_by)
    return say("frame.about", time=time)


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
