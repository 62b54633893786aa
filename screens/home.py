"""Home: go on with the last meeting, start one, or show the others. No meeting shows before it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual import getters, on
from textual.app import App, ComposeResult
from textual.events import Event, Key, Paste
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from data.archive.problems import ArchiveProblem, NotFound
from data.dates import show_date
from data.words import say, words_of
from screens.keys import key_for
from screens.plain import plain
from screens.widgets.in_order import TakesKeys
from screens.widgets.key_line import KeyLine, ShownKey
from screens.widgets.one_line import OneLine
from screens.widgets.row_list import ListRow, RowList

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

    def on_mount(self) -> None:
        """Look which meetings there are, and which was the last."""
        try:
            self._meetings = tuple(self._archive.list())
            last = self._archive.last()
        except NotFound:  # none yet
            pass
        except ArchiveProblem as problem:
            self._trouble = str(problem)
        else:
            readable = [one for one in self._meetings if one.id]
            self._last = next((one for one in readable if one.path == last), next(iter(readable), None))
        self._show()

    # What shows

    def _show(self) -> None:
        """Draw the rows anew where something else is asked for than what shows."""
        asked = (self._others, self.line.value)
        if asked == self._shown_for:
            return
        self._shown_for = asked
        finding = any(asked)
        rows = self._found() if finding else self._choices()
        self.about.update(plain(self._about(finding, bool(rows))))
        self.rows.show(rows)
        self.keys_line.keys = _keys(finding)

    def _about(self, finding: bool, found: bool) -> str:
        if self._trouble:
            return self._trouble
        if not self._meetings:
            return "\n".join(words_of("home.first_time"))
        if finding:
            return say("home.others") if found else say("home.none_found")
        return say("home.about")

    def _choices(self) -> list[ListRow]:
        """What can be done. Of the last meeting only today's shows its title: others are other people's."""
        rows: list[ListRow] = []
        if (last := self._last) is not None:
            today = self._now().astimezone().date().isoformat()
            words = "home.go_on_with" if last.date == today and last.title else "home.go_on"
            said = say(words, title=last.title, day=_day(last), stage=say(f"stages.{last.stage}"))
            rows.append(ListRow("last", said))
        rows.append(ListRow("start", say("home.start")))
        if self._meetings:
            rows.append(ListRow("others", say("home.show_others")))
        if last is not None:
            rows.append(ListRow("next", say("home.next")))
        return [*rows, ListRow("example", say("home.example")), ListRow("leave", say("home.leave"))]

    def _found(self) -> list[ListRow]:
        """The meetings that hold every word typed in their title, date or stage, newest first."""
        from screens.dialogs.pick import found

        every = [(str(place), _title(one), "", f"{_day(one)} {one.date} {_stage(one)}")
                 for place, one in enumerate(self._meetings)]  # fmt: skip
        meetings = [self._meetings[int(row[0])] for row in found(every, self.line.value)]
        return [ListRow(str(one.path), _title(one), _day(one) if one.id else "", _stage(one)) for one in meetings]

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
        self._others = False
        self.line.value = ""
        self._show()

    def action_open(self) -> None:
        """Do what the chosen row says."""
        if self.rows.chosen is not None:
            self._do(self.rows.chosen.key)

    def action_next_one(self) -> None:
        """Start the next meeting after the chosen one; after the last one, where what is chosen is no meeting."""
        chosen = self.rows.chosen
        if any(self._shown_for or ()) and chosen is not None:
            self._ask_for_the_next(Path(chosen.key))
        elif self._last is not None:
            self._ask_for_the_next(self._last.path)

    def _do(self, key: str) -> None:
        if key == "start":
            self._ask_for_a_new_one()
        elif key == "others":
            self._others = True
            self._show()
        elif key == "example":
            self._tell(self.Example())
        elif key == "leave":
            self._tell(self.Leave())
        elif key == "last" and self._last is not None:
            self._tell(self.Open(self._last.path))
        elif key == "next" and self._last is not None:
            self._ask_for_the_next(self._last.path)
        else:
            self._tell(self.Open(Path(key)))

    def _tell(self, news: Message) -> None:
        """Say what is wanted. What is typed until that is done waits; where it fails, home is here again."""
        self._leaving_for_another = True
        self._whole_app.post_message(news)
        self._whole_app.call_later(self._here_again)

    def _here_again(self) -> None:
        self._leaving_for_another = False

    def _ask_for_the_next(self, path: Path) -> None:
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
        form, values = self._new.form(before, self._now().astimezone().date())

        def given(answers: dict[str, Any] | None) -> None:
            if answers is not None:
                self._tell(self.Start(values | answers, before))

        self._whole_app.push_screen(form, given)


def _title(one: Listed) -> str:
    return one.title or say("archive.no_title")


def _day(one: Listed) -> str:
    return show_date(one.date) if one.date else say("archive.no_date")


def _stage(one: Listed) -> str:
    """Where it got to, or what is wrong with its file."""
    return one.note or say(f"stages.{one.stage}")


def _keys(finding: bool) -> list[ShownKey]:
    keys = [key_for("home", "choose"), key_for("home", "open")]
    if finding:
        keys += [key_for("home", "next_one"), key_for("home", "back")]
    keys += [key_for("always", "help"), key_for("always", "leave")]
    return [ShownKey(key.shown, say(f"{key.says}.short"), _action(key.group, key.name)) for key in keys]


def _action(group: str, name: str) -> str:
    """What a click on a key does."""
    if name == "choose":
        return ""
    return f"app.{name}" if group == "always" else f"screen.{name}"
