"""The time of the meeting: what each stage was given, what is used; nothing here moves the meeting on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Key
from textual.widgets import Static

from data.words import say
from screens.dialogs.keyed import KeyedDialog
from screens.literal import plain, shortened
from screens.widgets.clickable import Press
from screens.widgets.row_layout import ListRow
from screens.widgets.row_list import RowList

COMMANDS = {
    "plus": "5", "equals_sign": "5", "minus": "-5", "right": "1", "left": "-1",
    "p": "pause", "b": "break", "l": "leave",
}  # fmt: skip
"""What a key does: minutes more or fewer for the chosen stage, or the name of a command."""

PRESSES = {"more": "5", "fewer": "-5", "stop": "pause", "rest": "break", "leave": "leave"}
"""The same for the mouse."""


APART = 3
"""Cells between two columns."""

WIDTH = 76
"""Cells of the box in a window that has them, as its style says."""

AROUND = 8
"""Cells of the box beside its rows: the frame, air, and the mark of the chosen one."""


@dataclass(frozen=True)
class ClockRow:
    """How the time of a stage stands, of the break or a topic: what is not known is empty."""

    key: str
    """What it is called for the program: a stage, the break, or what the time of a topic is kept under."""
    name: str
    """Its name for people."""
    planned: str
    """Minutes planned, in words."""
    used: str
    """Minutes used, in words."""
    stands: str
    """Whether it is now, or done."""


@dataclass(frozen=True)
class ClockShown:
    """What the dialog shows."""

    says: str
    """How the time stands, in words."""
    rows: Sequence[ClockRow]
    """Each stage and the break, each topic under its stage."""
    here: int
    """Which of them is now."""

    def lines(self, room: int) -> list[str]:
        """All of it in columns: what stands over them, then each row, on one line of so many cells."""
        over = ("", say("clock.columns.planned"), say("clock.columns.used"))
        cells = [over, *((row.name, row.planned, row.used) for row in self.rows)]
        stands = ("", *(row.stands for row in self.rows))
        names, planned, used = (max(map(cell_len, column)) for column in zip(*cells, strict=True))
        names = min(names, room - planned - used - max(map(cell_len, stands)) - 3 * APART)
        columns = [
            (
                _filled(shortened(name, names), names),
                _filled(so_far, planned, left=True),
                _filled(done, used, left=True),
            )
            for name, so_far, done in cells
        ]
        gap = " " * APART
        return [gap.join((*row, last)).rstrip() for row, last in zip(columns, stands, strict=True)]


def _filled(words: str, cells: int, *, left: bool = False) -> str:
    """Words filled up with spaces, at their left or right."""
    spaces = " " * (cells - cell_len(words))
    return spaces + words if left else words + spaces


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
    ClockDialog #clock-columns {
        height: auto;
        padding-left: 2;
        color: $text-muted;
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
    columns = getters.query_one("#clock-columns", Static)

    def __init__(self, shown: ClockShown, do: Callable[[str, str], ClockShown]) -> None:
        """`do`: does a command (`5`, `-5`, `1`, `-1`, `pause`, `leave`) about a row, and gives what is shown then."""
        super().__init__(say("clock.title"), say("clock.hint"))
        self._shown = shown
        self._do = do

    def contents(self) -> ComposeResult:
        """Draw how the time stands, and the stages."""
        yield Static(plain(self._shown.says), id="clock-says")
        over, rows = self._lines()
        yield Static(plain(over), id="clock-columns")
        yield RowList(rows, self._shown.here)
        with Horizontal(id="clock-buttons"):
            for name in PRESSES:
                yield Press(name, say(f"clock.press.{name}"))

    def _lines(self) -> tuple[str, list[ListRow]]:
        """What stands over the columns, and the rows."""
        width, _ = self.app.size  # pyright: ignore[reportUnknownMemberType]  # Textual's own gap
        over, *lines = self._shown.lines(min(WIDTH, width) - AROUND)
        return over, [ListRow(row.key, line) for row, line in zip(self._shown.rows, lines, strict=True)]

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
        self._shown = self._do(command, self._shown.rows[at].key)
        self.says.update(plain(self._shown.says))
        over, rows = self._lines()
        self.columns.update(plain(over))
        self.lines.show(rows, at)

    @on(RowList.Picked)
    def _clicked(self, event: RowList.Picked) -> None:
        self.lines.choose(event.at)
