"""The time of the meeting: what each stage was given, what is used; nothing here moves the meeting on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Key
from textual.widgets import Static

from data.queries.schedule import Planned
from data.words import say
from screens.dialogs.keyed import KeyedDialog
from screens.literal import plain
from screens.widgets.clickable import Press
from screens.widgets.row_list import ListRow, RowList

COMMANDS = {
    "plus": "5", "equals_sign": "5", "minus": "-5", "right": "1", "left": "-1",
    "p": "pause", "b": "break", "l": "leave",
}  # fmt: skip
"""What a key does: minutes more or fewer for the chosen stage, or the name of a command."""

PRESSES = {"more": "5", "fewer": "-5", "stop": "pause", "rest": "break", "leave": "leave"}
"""The same for the mouse."""


@dataclass(frozen=True)
class ClockShown:
    """What the dialog shows."""

    says: str
    """How the time stands, in words."""
    rows: Sequence[tuple[Planned, str, str]]
    """Of each stage and the break: its name for the program, for people, and a note."""
    here: int
    """Which of them is now."""


class ClockDialog(KeyedDialog[str]):
    """Shows the time, and what can be done about it. It stays open; a break gives back `break`."""

    DEFAULT_CSS = """
    ClockDialog DialogBox {
        width: 76;
    }
    ClockDialog #clock-says {
        height: auto;
        margin-bottom: 1;
    }
    ClockDialog #clock-buttons {
        height: 1;
        margin-top: 1;
    }
    ClockDialog.-low #clock-buttons {
        margin-top: 0;
    }
    ClockDialog Press {
        padding: 0 1;
        margin-right: 1;
    }
    ClockDialog.-low #clock-says, ClockDialog.-low #dialog-head {
        margin-bottom: 0;
    }
    """

    lines = getters.query_one(RowList)
    says = getters.query_one("#clock-says", Static)

    def __init__(self, shown: ClockShown, do: Callable[[str, Planned], ClockShown]) -> None:
        """`do`: does a command (`5`, `-5`, `1`, `-1`, `pause`, `leave`) about a stage, and gives what is shown then."""
        super().__init__(say("clock.title"), say("clock.hint"))
        self._shown = shown
        self._do = do

    def contents(self) -> ComposeResult:
        """Draw how the time stands, and the stages."""
        yield Static(plain(self._shown.says), id="clock-says")
        yield RowList([ListRow(*row[:2], note=row[2]) for row in self._shown.rows], self._shown.here)
        with Horizontal(id="clock-buttons"):
            for name in PRESSES:
                yield Press(name, say(f"clock.press.{name}"))

    def pressed(self, event: Key) -> bool:
        """Choose a stage, or do something about the time."""
        command = COMMANDS.get(event.key.lower())
        if event.key in ("up", "down"):
            self.lines.go(-1 if event.key == "up" else 1)
        elif event.key == "enter":
            self.answer(None)
        elif command is not None:
            self._act(command)
        else:
            return event.key not in ("pageup", "pagedown", "home", "end")
        return True

    def on_press_pressed(self, event: Press.Pressed) -> None:
        """The same by a click."""
        self._act(PRESSES[event.name])

    def _act(self, command: str) -> None:
        if command == "break":
            self.answer("break")
            return
        at = self.lines.at
        self._shown = self._do(command, self._shown.rows[at][0])
        self.says.update(plain(self._shown.says))
        self.lines.show([ListRow(*row[:2], note=row[2]) for row in self._shown.rows], at)

    @on(RowList.Picked)
    def _clicked(self, event: RowList.Picked) -> None:
        self.lines.choose(event.at)
