"""Home: go on with the last meeting, start one, or show the others. No meeting shows before it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual import getters, on
from textual.app import App, ComposeResult
from textual.events import Event, Key, Paste
from textual.message import Message
from textual.widgets import Static

from data.errors import ArchiveProblem
from data.store.orphans import WithoutFile
from data.words import say
from screens.home.ask_for_new import AskForNew
from screens.home.home_help import HomeHelp
from screens.home.home_rows import LISTS, Showing, about, is_meeting, nearest, rows_of, shown_keys
from screens.home.meetings import Meetings, meetings_in
from screens.literal import plain
from screens.widgets.key_line import KeyLine
from screens.widgets.key_queue import TakesKeys
from screens.widgets.one_line import OneLine
from screens.widgets.row_list import RowList

if TYPE_CHECKING:
    from data.model.records.meeting import Meeting
    from data.store.archive import Archive
    from data.store.listed_meeting import ListedMeeting


class HomeScreen(TakesKeys, HomeHelp):
    """What `coprod` opens with. It takes every key itself, in the order typed, and hands on those for a meeting."""

    AUTO_FOCUS = "OneLine"

    LOW = 24
    """In fewer lines than this there is room for the rows alone."""

    line = getters.query_one(OneLine)
    rows = getters.query_one(RowList)
    title_line = getters.query_one("#title", Static)
    about = getters.query_one("#about", Static)

    def __init__(self, archive: Archive, now: Callable[[], datetime], notes: Path | None = None) -> None:
        """`notes`: the folder of the chair's own notes, of which something may be left; None: not looked into."""
        super().__init__()
        self._archive = archive
        self._now = now
        self._notes = notes
        self._meetings = Meetings()
        self._showing: Showing = ""
        self._shown_for: tuple[Showing, str, bool] | None = None
        self._leaving_for_another = False
        self._new = AskForNew(
            archive,
            lambda: self._today,
            lambda form, given: self._whole_app.push_screen(form, given),
            lambda values, before: self._tell(self.Start(values, before)),
        )

    def compose(self) -> ComposeResult:
        """A title, what to do, the rows, the line, the keys."""
        yield Static(id="title")
        yield Static(id="about")
        yield RowList()
        yield OneLine()
        yield KeyLine()

    @dataclass
    class Open(Message):
        """A meeting is to be opened."""

        path: Path

    @dataclass
    class Start(Message):
        """A meeting is to be started, with what the form was given, by the names of its fields."""

        values: dict[str, Any]
        before: Meeting | None = None
        """The meeting that it follows; None: it follows none."""
        from_form: bool = True
        """Whether a form was filled in: what was half typed there is let go of."""

    @dataclass
    class Example(Message):
        """The example is to be opened."""

    @dataclass
    class Leave(Message):
        """The chair leaves."""

    @dataclass
    class Delete(Message):
        """A meeting is to be deleted for good."""

        meeting: ListedMeeting | WithoutFile

    @dataclass
    class PastDay(Message):
        """What becomes of a meeting that is past the day until which it may be kept is to be asked."""

        meeting: ListedMeeting

    @dataclass
    class FileGone(Message):
        """What becomes of a meeting whose file is gone is to be asked."""

        meeting: WithoutFile

    def on_mount(self) -> None:
        """Look which meetings there are."""
        self._meetings = meetings_in(self._archive, self._notes, self._today)
        self._show()

    def look_again(self) -> None:
        """Look again which meetings there are, and show the first rows."""
        self._meetings, self._shown_for = meetings_in(self._archive, self._notes, self._today), None
        self.action_back()

    @property
    def _today(self) -> date:
        return self._now().astimezone().date()

    # What shows

    def _show(self) -> None:
        """Draw the rows anew where something else is asked for than what shows, and what Enter does with the chosen."""
        typed, low = self.line.value.strip(), self._whole_app.size.height < self.LOW
        asked = (self._showing, typed, low)
        if asked != self._shown_for:
            stays = self.rows.chosen if self._shown_for is not None and self._shown_for[:2] == asked[:2] else None
            self._shown_for = asked
            rows = rows_of(self._meetings, self._showing, typed, self._today, low=low)
            self._show_around(typed, found=any(is_meeting(row) for row in rows[:1]), low=low)
            self.rows.show(rows, next((at for at, row in enumerate(rows) if stays and row.key == stays.key), 0))
        self.keys_line.keys = shown_keys(self.rows.chosen, self._showing, typed)

    def _show_around(self, typed: str, *, found: bool, low: bool) -> None:
        """Draw what stands around the rows."""
        first = not (self._meetings.has_any or self._meetings.trouble)
        title = plain(say("home.title"), "bold $accent")
        self.title_line.update(title + plain(f"   {say('home.tagline')}") if first and not low else title)
        words = about(self._meetings, self._showing, typed, found=found)
        self.about.update(plain(words))
        self.about.display = bool(words)
        self.line.placeholder = say("home.hint_first") if not self._meetings.has_any else say("home.hint")

    def on_resize(self) -> None:
        """Make room for the rows in a low window."""
        if self._shown_for is not None:
            self._show()

    # What is typed and clicked

    def take_in_order(self, event: Event) -> None:
        """Put a key or a paste behind those that came before it."""
        self._forward_event(event)

    async def on_key(self, event: Key) -> None:
        """Take a key: for the rows, else for the line. Those that come while a meeting opens are for that meeting."""
        if self._leaving_for_another or not self.is_active:
            self._whole_app.post_message(Key(event.key, event.character))
        elif event.key in ("up", "down"):
            self.rows.go(-1 if event.key == "up" else 1)
        elif event.key in ("pageup", "pagedown"):
            page = max(self.rows.size.height - 1, 1)
            self.rows.choose(nearest(self.rows.rows, self.rows.at + (-page if event.key == "pageup" else page)))
        elif event.key == "enter":
            self.action_open()
        elif event.key == "escape":
            self.action_back()
        elif event.key == "ctrl+n":
            self.action_next_one()
        elif self.line.take_typed(event):
            pass
        elif (active := self.active_bindings.get(event.key)) and active.node is self.line:
            await self.line.run_action(active.binding.action)
        else:
            return
        event.stop()
        event.prevent_default()
        self._show()

    def on_paste(self, event: Paste) -> None:
        """Find what is pasted."""
        event.stop()
        self.line.paste(event.text)
        self._show()

    @on(OneLine.Changed)
    def _typed(self) -> None:
        self._show()

    @on(KeyLine.Pressed)
    async def _key_clicked(self, event: KeyLine.Pressed) -> None:
        await self.run_action(event.action)

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        """Do what was clicked."""
        self._do(self.rows.rows[event.at].key)

    # What it does

    @property
    def _whole_app(self) -> App[Any]:
        """The app. Textual gives it a type that it imports only while checking, in a circle."""
        return self.app  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]

    def action_back(self) -> None:
        """Go back to the first rows."""
        self._showing = ""
        self.line.value = ""
        self._show()

    def action_open(self) -> None:
        """Do what the chosen row says."""
        if self.rows.chosen is not None:
            self._do(self.rows.chosen.key)

    def action_next_one(self) -> None:
        """Start the next meeting after the chosen one; after the last one, where what is chosen is no meeting."""
        chosen = self.chosen_meeting or self._meetings.last
        if isinstance(chosen, WithoutFile):  # nothing can follow it before it is put back
            self._tell(self.FileGone(chosen))
        elif chosen is not None:
            self.start_after(chosen.path)

    def _do(self, key: str) -> None:
        last = self._meetings.last
        if key == "start":
            self._new.ask(None)
        elif key in LISTS:
            self._showing = LISTS[key]
            self._show()
        elif key in ("example", "leave"):
            self._tell(self.Example() if key == "example" else self.Leave())
        elif key == "last" and last is not None:
            self._tell(self.Open(last.path))
        elif key == "next" and last is not None:
            self.start_after(last.path)
        elif key == "called":
            from screens.dialogs.new_meeting import usual_values

            self._tell(self.Start(usual_values(self._today, self.line.value), from_form=False))
        elif (meeting := self._meetings.meant_by(key)) is not None:
            self._tell(_wanted_of(meeting, past=self._showing == "past"))

    @property
    def chosen_meeting(self) -> ListedMeeting | WithoutFile | None:
        """The meeting that the chosen row stands for; None: it stands for none."""
        key = self.rows.chosen.key if self.rows.chosen is not None else ""
        return self._meetings.last if key == "last" else self._meetings.meant_by(key)

    def action_delete(self) -> None:
        """Ask whether the chosen meeting is to be deleted for good."""
        if (meeting := self.chosen_meeting) is not None:
            self._tell(self.Delete(meeting))

    def _tell(self, news: Message) -> None:
        """Say what is wanted. What is typed until that is done waits; where it fails, home is here again."""
        self._leaving_for_another = True
        self._whole_app.post_message(news)
        self._whole_app.call_later(self._here_again)

    def _here_again(self) -> None:
        self._leaving_for_another = False

    def start_after(self, path: Path) -> None:
        """Ask about the meeting that follows one, of which nothing is changed."""
        try:
            self._new.ask(path)
        except ArchiveProblem as problem:
            self.notify(str(problem), markup=False)


def _wanted_of(meeting: ListedMeeting | WithoutFile, *, past: bool) -> Message:
    """What is wanted of a meeting that was picked: to open it, or to be asked what becomes of it."""
    if isinstance(meeting, WithoutFile):
        return HomeScreen.FileGone(meeting)
    return HomeScreen.PastDay(meeting) if past else HomeScreen.Open(meeting.path)
