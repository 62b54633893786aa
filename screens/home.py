"""Home: go on with the last meeting, start one, or show the others. No meeting shows before it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from data.dates import show_date
from data.words import say, words_of
from screens.plain import plain
from screens.widgets.one_line import OneLine
from screens.widgets.row_list import ListRow, RowList

if TYPE_CHECKING:
    from data.archive.folder import Archive
    from data.archive.listing import Listed

ASKED = ("title", "date", "minutes", "ends_by", "place")
"""What the form of a new meeting asks, of all that the meeting's own form does."""


class HomeScreen(Screen[None]):
    """What `coprod` opens with."""

    AUTO_FOCUS = "OneLine"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "go(-1)", show=False, priority=True),
        Binding("down", "go(1)", show=False, priority=True),
        Binding("enter", "open", show=False, priority=True),
        Binding("escape", "back", show=False),
    ]

    line = getters.query_one(OneLine)
    rows = getters.query_one(RowList)
    about = getters.query_one("#about", Static)

    @dataclass
    class Open(Message):
        """A meeting is to be opened."""

        path: Path

    @dataclass
    class Start(Message):
        """A meeting is to be started, with what the form was given, by the names of its fields."""

        values: dict[str, Any]

    @dataclass
    class Example(Message):
        """The example is to be opened."""

    @dataclass
    class Leave(Message):
        """The chair leaves."""

    def __init__(self, archive: Archive, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._archive = archive
        self._now = now
        self._meetings: tuple[Listed, ...] = ()
        self._others = False
        self._draft: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """A title, what to do, the rows, the line."""
        yield Static(plain(say("home.title")), id="title")
        yield Static(id="about")
        yield RowList()
        yield OneLine(placeholder=say("home.hint"))
        yield Static(plain(say("home.keys")), id="keys")

    def on_mount(self) -> None:
        """Look which meetings there are."""
        self._meetings = tuple(self._archive.list())
        self._show()

    @property
    def _last(self) -> Listed | None:
        """The meeting that was changed last."""
        return next((one for one in self._meetings if one.id), None)

    def _show(self) -> None:
        found = bool(self._others or self.line.value)
        rows = self._found() if found else self._choices()
        if not self._meetings:
            self.about.update(plain("\n").join(plain(line) for line in words_of("home.first_time")))
        elif found:
            self.about.update(plain(say("home.others") if rows else say("home.none_found")))
        else:
            self.about.update(plain(say("home.about")))
        self.rows.show(rows)

    def _choices(self) -> list[ListRow]:
        """What can be done. Of the last meeting only today's shows its title: others are other people's."""
        rows: list[ListRow] = []
        if (last := self._last) is not None:
            today = self._now().astimezone().date().isoformat()
            day = show_date(last.date) if last.date else say("archive.no_date")
            note = say("home.got_to", day=day, stage=say(f"{last.stage}.name"))
            words = say("home.go_on_with", title=last.title) if last.date == today else say("home.go_on")
            rows.append(ListRow("last", words, note=note))
        rows.append(ListRow("start", say("home.start")))
        if self._meetings:
            rows.append(ListRow("others", say("home.show_others")))
        return [*rows, ListRow("example", say("home.example")), ListRow("leave", say("home.leave"))]

    def _found(self) -> list[ListRow]:
        """The meetings that hold every word typed in their title, date or stage, newest first."""
        from screens.dialogs.pick import found

        rows = [_picked(one) for one in self._meetings]
        return [ListRow(row[0], row[1], note=row[2]) for row in found(rows, self.line.value)]

    @on(OneLine.Changed)
    def _typed(self) -> None:
        self._show()

    def action_go(self, step: int) -> None:
        """Choose the row after, or the one before."""
        self.rows.go(step)

    def action_back(self) -> None:
        """Go back to the first rows."""
        self._others = False
        self.line.value = ""
        self._show()

    def action_open(self) -> None:
        """Do what the chosen row says."""
        if self.rows.chosen is not None:
            self._do(self.rows.chosen.key)

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        """Do what was clicked."""
        self._do(self.rows.rows[event.at].key)

    def _do(self, key: str) -> None:
        if key == "start":
            self._ask_for_a_new_one()
        elif key == "others":
            self._others = True
            self._show()
        elif key == "example":
            self.post_message(self.Example())
        elif key == "leave":
            self.post_message(self.Leave())
        elif key == "last" and self._last is not None:
            self.post_message(self.Open(self._last.path))
        else:
            self.post_message(self.Open(Path(key)))

    def _ask_for_a_new_one(self) -> None:
        from data.fields import fields_of
        from screens.dialogs.edit import EditForm

        fields = [field for field in fields_of("meeting") if field.name in ASKED]
        today = self._now().astimezone().date()
        values: dict[str, Any] = {
            "title": "", "date": today.isoformat(), "minutes": 90, "ends_by": None, "place": "",
        }  # fmt: skip
        form = EditForm(
            say("home.start"), fields, values, names=(), today=today, draft=self._draft, on_draft=self._keep
        )  # fmt: skip

        def given(answers: dict[str, Any] | None) -> None:
            if answers is None:
                return
            if not answers.get("title"):
                self.notify(say("home.needs_title"), markup=False)
                self._draft = {name: str(one) for name, one in answers.items() if isinstance(one, str)}
                self._ask_for_a_new_one()
                return
            self.post_message(self.Start(values | answers))

        self.app.push_screen(form, given)  # pyright: ignore[reportUnknownMemberType]  # Textual's own gap

    def _keep(self, typed: dict[str, str]) -> None:
        self._draft = typed


def _picked(one: Listed) -> tuple[str, str, str, str]:
    """A meeting as a row: its path, its title, when and how far; and all of that to find it by."""
    day = show_date(one.date) if one.date else say("archive.no_date")
    note = one.note or say("home.got_to", day=day, stage=say(f"{one.stage}.name"))
    return (str(one.path), one.title, note, note)
