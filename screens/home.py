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
from textual.screen import Screen
from textual.widgets import Static

from data.archive.problems import ArchiveProblem, NotFound
from data.words import say, words_of
from screens.home_rows import choices, meeting_rows, past_their_day, shown_keys
from screens.plain import plain
from screens.widgets.in_order import TakesKeys
from screens.widgets.key_line import KeyLine
from screens.widgets.one_line import OneLine
from screens.widgets.row_list import RowList

if TYPE_CHECKING:
    from data.archive.folder import Archive
    from data.archive.listing import Listed
    from data.meeting import Meeting
    from screens.new_meeting import NewMeeting


class HomeScreen(TakesKeys, Screen[None]):
    """What `coprod` opens with. It takes every key itself, in the order typed, and hands on those for a meeting."""

    CSS_PATH = "home.tcss"
    AUTO_FOCUS = "OneLine"

    line = getters.query_one(OneLine)
    rows = getters.query_one(RowList)
    about = getters.query_one("#about", Static)
    keys_line = getters.query_one(KeyLine)

    def __init__(self, archive: Archive, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._archive = archive
        self._now = now
        self._meetings: tuple[Listed, ...] = ()
        self._last: Listed | None = None
        self._trouble = ""
        self._others = False
        self._past: tuple[Listed, ...] = ()
        self._only_past = False
        self._shown_for: tuple[bool, str] | None = None
        self._leaving_for_another = False
        self._new: NewMeeting | None = None

    def compose(self) -> ComposeResult:
        """A title, what to do, the rows, the line, the keys."""
        yield Static(plain(say("home.title")), id="title")
        yield Static(id="about")
        yield RowList()
        yield OneLine(placeholder=say("home.hint"))
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

    @dataclass
    class Example(Message):
        """The example is to be opened."""

    @dataclass
    class Leave(Message):
        """The chair leaves."""

    @dataclass
    class Delete(Message):
        """A meeting is to be deleted for good."""

        path: Path

    @dataclass
    class PastDay(Message):
        """What becomes of a meeting that is past the day until which it may be kept is to be asked."""

        meeting: Listed

    def on_mount(self) -> None:
        """Look which meetings there are."""
        self._look()
        self._show()

    def look_again(self) -> None:
        """Look again which meetings there are, and show the first rows."""
        self._meetings, self._last, self._trouble, self._shown_for = (), None, "", None
        self._look()
        self.action_back()

    def _look(self) -> None:
        """Look which meetings there are, which was the last, and which are past their day."""
        try:
            self._meetings = tuple(self._archive.list())
            self._past = past_their_day(self._meetings, self._archive.state_folder, self._today)
            last = self._archive.last()
        except NotFound:  # none yet
            pass
        except ArchiveProblem as problem:
            self._trouble = str(problem)
        else:
            readable = [one for one in self._meetings if one.id and not one.deleted]
            self._last = next((one for one in readable if one.path == last), next(iter(readable), None))

    @property
    def _today(self) -> date:
        return self._now().astimezone().date()

    # What shows

    def _show(self) -> None:
        """Draw the rows anew where something else is asked for than what shows."""
        asked = (self._others, self.line.value)
        if asked == self._shown_for:
            return
        self._shown_for = asked
        finding = any(asked)
        if finding:
            rows = meeting_rows(self._past if self._only_past else self._meetings, self.line.value)
        else:
            rows = choices(self._last, self._today, others=bool(self._meetings), past=len(self._past))
        self.about.update(plain(self._about(finding, bool(rows))))
        self.rows.show(rows)
        self.keys_line.keys = shown_keys(finding)

    def _about(self, finding: bool, found: bool) -> str:
        if self._trouble:
            return self._trouble
        if not self._meetings:
            return "\n".join(words_of("home.first_time"))
        if self._only_past:
            return say("deleting.app.past_about", count=len(self._past))
        if finding:
            return say("home.others") if found else say("home.none_found")
        return say("home.about")

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
            self.rows.choose(self.rows.at + (-page if event.key == "pageup" else page))
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
        self._others = self._only_past = False
        self.line.value = ""
        self._show()

    def action_open(self) -> None:
        """Do what the chosen row says."""
        if self.rows.chosen is not None:
            self._do(self.rows.chosen.key)

    def action_next_one(self) -> None:
        """Start the next meeting after the chosen one; after the last one, where what is chosen is no meeting."""
        chosen = self.chosen_meeting
        if chosen is None and self._last is not None:
            chosen = self._last.path
        if chosen is not None:
            self.start_after(chosen)

    def _do(self, key: str) -> None:
        if key == "start":
            self._ask_for_a_new_one()
        elif key == "others":
            self._others = True
            self._show()
        elif key == "past":
            self._others = self._only_past = True
            self._show()
        elif key == "example":
            self._tell(self.Example())
        elif key == "leave":
            self._tell(self.Leave())
        elif key == "last" and self._last is not None:
            self._tell(self.Open(self._last.path))
        elif key == "next" and self._last is not None:
            self.start_after(self._last.path)
        elif self._only_past:
            self._tell(self.PastDay(next(one for one in self._past if str(one.path) == key)))
        else:
            self._tell(self.Open(Path(key)))

    @property
    def chosen_meeting(self) -> Path | None:
        """The file of the meeting that the chosen row stands for; None: it stands for none."""
        chosen = self.rows.chosen
        if chosen is None:
            return None
        if any(self._shown_for or ()):
            return Path(chosen.key)
        return self._last.path if chosen.key == "last" and self._last is not None else None

    def action_delete(self) -> None:
        """Ask whether the chosen meeting is to be deleted for good."""
        if (path := self.chosen_meeting) is not None:
            self._tell(self.Delete(path))

    def _tell(self, news: Message) -> None:
        """Say what is wanted. What is typed until that is done waits; where it fails, home is here again."""
        self._leaving_for_another = True
        self._whole_app.post_message(news)
        self._whole_app.call_later(self._here_again)

    def _here_again(self) -> None:
        self._leaving_for_another = False

    def start_after(self, path: Path) -> None:
        """Ask about the meeting that follows one, of which nothing is changed."""
        from data.archive.looking import look_back

        try:
            self._ask_for_a_new_one(look_back(path, self._archive.state_folder))
        except ArchiveProblem as problem:
            self.notify(str(problem), markup=False)

    def _ask_for_a_new_one(self, before: Meeting | None = None) -> None:
        if self._new is None:
            from screens.new_meeting import NewMeeting

            self._new = NewMeeting(self._archive.state_folder)
        form, values = self._new.form(before, self._today)

        def given(answers: dict[str, Any] | None) -> None:
            if answers is not None:
                self._tell(self.Start(values | answers, before))

        self._whole_app.push_screen(form, given)
