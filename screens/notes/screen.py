"""The chair's own notes beside a meeting: words, access needs, confidences, who has spoken, what is coming up.

It is shown in a window of its own, which nobody shares. It changes nothing of the meeting.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar
from zoneinfo import ZoneInfo

import msgspec
from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Key
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, Static, TextArea

from data.model.records.meeting import Meeting
from data.notes.notes_record import Notes, with_need, with_spoken
from data.store.save_status import Status
from data.text.clean import clean_lines
from data.words import say
from screens.literal import plain
from screens.notes.notes_parts import coming_lines, here, need_rows, shown_keys, spoken_rows
from screens.widgets.head_line import HeadLine, saved_words, time_words
from screens.widgets.key_line import KeyLine
from screens.widgets.one_line import OneLine
from screens.widgets.part_bar import PartBar
from screens.widgets.row_layout import ListRow
from screens.widgets.row_list import RowList
from screens.widgets.text_area import ManyLines

PARTS = ("free", "needs", "confidence", "spoken", "coming")
"""The parts, in the order of Tab. The cursor starts in the first."""

TAPPED = 9
"""People up to whom one digit is enough to say who speaks."""


class NotesScreen(Screen[None]):
    """One part at a time; everything typed is kept by itself."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "part(1)", show=False, priority=True),
        Binding("shift+tab", "part(-1)", show=False, priority=True),
        Binding("up", "go(-1)", show=False),
        Binding("down", "go(1)", show=False),
    ]

    head = getters.query_one(HeadLine)
    bar = getters.query_one(PartBar)
    sub = getters.query_one("#notes-sub", Static)
    people = getters.query_one(RowList)
    need = getters.query_one(OneLine)
    coming = getters.query_one("#notes-coming", Static)
    keys_line = getters.query_one(KeyLine)

    def __init__(
        self, notes: Notes, meeting: Meeting, now: Callable[[], datetime], status: Callable[[], Status]
    ) -> None:
        """`status`: what of the notes is on disk."""
        super().__init__()
        self.notes = notes
        self._meeting = meeting
        self._now = now
        self._status = status
        self._part = PARTS[0]
        self._number = ""
        self._need_of: str | None = None

    def compose(self) -> ComposeResult:
        """The frame, top to bottom; of the parts only one shows."""
        yield HeadLine()
        yield PartBar({part: say(f"notes.parts.{part}.name") for part in PARTS})
        yield Static(id="notes-about")
        yield Static(id="notes-sub")
        for part in ("free", "confidence"):
            yield ManyLines(getattr(self.notes, part), id=f"notes-{part}")
        yield RowList()
        yield OneLine(placeholder=say("notes.need_hint"))
        yield Static(id="notes-coming")
        yield KeyLine()

    class Changed(Message):
        """The chair has written something."""

        def __init__(self, notes: Notes) -> None:
            super().__init__()
            self.notes = notes

    def on_mount(self) -> None:
        """Start in the free notes, at their end, and keep the clock."""
        for area in self.query(ManyLines):
            area.move_cursor(area.document.end)
        title = self._meeting.details.title
        self.query_one("#notes-about", Static).update(plain(say("notes.about", title=title)))
        self._show(self._part)
        self._tick()

    # What is shown

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the people and the stages of the meeting as they are now."""
        self._meeting = meeting
        self._redraw()

    def redraw_head(self) -> None:
        """Draw what is saved, and the time."""
        now, details = self._now(), self._meeting.details
        zone = ZoneInfo(details.zone)
        saved, trouble = saved_words(self._status(), zone)
        self.head.show(title=say("notes.title"), saved=saved, trouble=trouble, time=time_words(now, zone))

    def _tick(self) -> None:
        self.redraw_head()
        self._redraw_coming()
        self.set_timer(60 - self._now().second, self._tick)

    def _show(self, part: str) -> None:
        self._keep_need()
        self._need_of = None
        self._part, self._number = part, ""
        self.bar.show(part)
        many = part == "spoken" and len(here(self._meeting)) > TAPPED
        self.sub.update(plain(say(f"notes.parts.{part}.{'sub_enter' if many else 'sub'}")))
        for area in self.query(ManyLines):
            area.display = area.id == f"notes-{part}"
        self.people.display = part in ("needs", "spoken")
        self.need.display = part == "needs"
        self.coming.display = part == "coming"
        self.keys_line.keys = shown_keys(with_list=self.people.display)
        if part in ("free", "confidence"):
            self.query_one(f"#notes-{part}", ManyLines).focus()
        elif part == "needs":
            self.need.focus()
        else:
            self.set_focus(None)
        self.people.at = 0
        self._redraw()
        self._show_need()

    def _redraw(self) -> None:
        if self._part == "needs":
            self._show_rows(need_rows(self.notes, self._meeting))
        elif self._part == "spoken":
            self._show_rows(spoken_rows(self.notes, self._meeting))
        self._redraw_coming()

    def _show_rows(self, rows: list[ListRow]) -> None:
        chosen = self.people.chosen
        at = next((place for place, row in enumerate(rows) if chosen and row.key == chosen.key), self.people.at)
        if self._need_of is not None and all(row.key != self._need_of for row in rows):
            self._need_of = None  # they are not on the list any more: what stands in the line is not for somebody else
        self.people.show(rows, at)
        chosen = self.people.chosen
        if self._part == "needs" and chosen is not None and self._need_of != chosen.key:
            self._show_need()

    def _show_need(self) -> None:
        """Put into the line what is noted of whoever is chosen."""
        self._keep_need()
        chosen = self.people.chosen
        self._need_of = chosen.key if self._part == "needs" and chosen is not None else None
        if self._need_of is not None:
            noted = self.notes.needs.get(self._need_of, "") if self._need_of else self.notes.others
            self.need.put(noted)

    def _redraw_coming(self) -> None:
        self.coming.update(plain("\n".join(coming_lines(self._meeting, self._now()))))

    # What is written

    @on(TextArea.Changed)
    def _written(self, event: TextArea.Changed) -> None:
        part = (event.text_area.id or "").removeprefix("notes-")
        words = clean_lines(event.text_area.text)
        if getattr(self.notes, part) != words:
            self._keep(msgspec.structs.replace(self.notes, **{part: words}))

    def all_written(self) -> Notes:
        """The notes with all that is typed by now, also what no message has told yet."""
        words = {part: clean_lines(self.query_one(f"#notes-{part}", ManyLines).text) for part in ("free", "confidence")}
        self.notes = msgspec.structs.replace(self.notes, **words)
        self._keep_need()
        return self.notes

    @on(Input.Changed)
    def _need_typed(self) -> None:
        if self._keep_need():
            self._redraw()

    def _keep_need(self) -> bool:
        """Keep what stands in the line for whoever it is about. Whether that is anything new."""
        if self._need_of is None:
            return False
        after = with_need(self.notes, self._need_of, self.need.value)
        if after == self.notes:
            return False
        self._keep(after)
        return True

    def on_key(self, event: Key) -> None:
        """Count who speaks, by number."""
        if self._part != "spoken":
            return
        if event.character and event.character.isdecimal() and event.character.isascii():
            self._number += event.character
            if len(here(self._meeting)) <= TAPPED:
                self._tap(self._number)
        elif event.key == "enter" and self._number:
            self._tap(self._number)
        elif event.key in ("enter", "space"):
            self._count(self.people.at, 1)
        elif event.key in ("backspace", "delete"):
            self._number = ""
            self._count(self.people.at, -1)
        else:
            return
        event.stop()
        event.prevent_default()

    def on_input_submitted(self) -> None:
        """Go on to the next person."""
        self.action_go(1)

    def _tap(self, number: str) -> None:
        self._number = ""
        place = self.people.meant(number)
        if place is not None:
            self.people.choose(place)
            self._count(place, 1)

    def _count(self, place: int, step: int) -> None:
        people = here(self._meeting)
        if 0 <= place < len(people):
            self._keep(with_spoken(self.notes, people[place].id, step))
            self._redraw()

    def _keep(self, notes: Notes) -> None:
        self.notes = notes
        self.post_message(self.Changed(notes))

    # Keys and the mouse

    def action_part(self, step: int) -> None:
        """Look at the next part, or the one before."""
        self._show(PARTS[(PARTS.index(self._part) + step) % len(PARTS)])

    def action_go(self, step: int) -> None:
        """Choose the next person, or the one before."""
        if self.people.display:
            self.people.go(step)
            self._show_need()

    @on(PartBar.Picked)
    def _picked_part(self, event: PartBar.Picked) -> None:
        self._show(event.code)

    @on(RowList.Picked)
    def _picked_person(self, event: RowList.Picked) -> None:
        self.people.choose(event.at)
        self._show_need()
        if self._part == "spoken":
            self._count(event.at, 1)

    @on(KeyLine.Pressed)
    async def _pressed(self, event: KeyLine.Pressed) -> None:
        await self.run_action(event.action)
