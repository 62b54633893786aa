"""Find one of many by typing a part of it, or tick several."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from textual import getters, on
from textual.app import ComposeResult
from textual.events import Key
from textual.widgets import Static

from data.text.clean import folded
from data.words import say
from screens.dialogs.keyed import FieldDialog, KeyedDialog
from screens.literal import plain
from screens.widgets.clickable import Press
from screens.widgets.one_line import OneLine
from screens.widgets.row_layout import ListRow
from screens.widgets.row_list import RowList

PickRow: TypeAlias = "tuple[str, str, str] | tuple[str, str, str, str]"
"""What to give back, the words, a note at the right; and more words to find it by, which are not shown."""


def found(rows: Sequence[PickRow], typed: str) -> list[PickRow]:
    """The rows that hold every word typed, anywhere, in any order."""
    wanted = folded(typed).split()
    return [row for row in rows if all(word in folded(" ".join((row[1], *row[3:]))) for word in wanted)]


class Pick(FieldDialog[str]):
    """Type to find, ↑ ↓, Enter. It gives back the key of the row that was picked."""

    DEFAULT_CSS = """
    Pick {
        background: $background;
    }
    Pick DialogBox {
        height: 90%;
    }
    Pick OneLine {
        margin-bottom: 1;
    }
    Pick #pick-none {
        height: auto;
        display: none;
    }
    Pick.-none #pick-none {
        display: block;
    }
    Pick RowList {
        height: 1fr;
    }
    Pick.-none RowList {
        display: none;
    }
    Pick.-low #dialog-head, Pick.-low OneLine {
        margin-bottom: 0;
    }
    Pick.-low DialogBox {
        height: 100%;
    }
    """

    lines = getters.query_one(RowList)

    def __init__(
        self, title: str, rows: Sequence[PickRow], *, placeholder: str | None = None, none: str | None = None
    ) -> None:
        """`none`: what is said where nothing matches."""
        super().__init__(
            title,
            say("dialogs.pick.hint"),
            placeholder=say("dialogs.pick.placeholder") if placeholder is None else placeholder,
        )
        self._rows = tuple(rows)
        self._typed = ""
        self._none = say("dialogs.pick.none") if none is None else none

    def contents(self) -> ComposeResult:
        """Draw the line to type in and what matches."""
        yield self.field
        yield Static(plain(self._none), id="pick-none")
        rows, at = self._shown(self._rows)
        yield RowList(rows, at)
        self.set_class(not self._rows, "-none")

    def found(self, typed: str) -> list[PickRow]:
        """The rows that match what is typed, in the order in which they are shown."""
        return found(self._rows, typed)

    def list_row(self, row: PickRow) -> ListRow:
        """A row as it is shown."""
        return ListRow(row[0], row[1], note=row[2])

    def _shown(self, rows: Sequence[PickRow]) -> tuple[list[ListRow], int]:
        """The rows as they are shown, and the first that can be picked."""
        shown = [self.list_row(row) for row in rows]
        return shown, next((at for at, row in enumerate(shown) if not row.kind), 0)

    @on(OneLine.Changed)
    def _narrow(self) -> None:
        if self.field.value == self._typed:
            return
        self._typed = self.field.value
        rows = self.found(self._typed)
        self.lines.show(*self._shown(rows))
        self.set_class(not rows, "-none")

    def act(self, key: str) -> None:
        """Choose by ↑ ↓, a page at a time by PageUp and PageDown, and pick by Enter."""
        self._narrow()
        if key in ("up", "down"):
            self.lines.go(-1 if key == "up" else 1)
        elif key in ("pageup", "pagedown"):
            page = max(self.lines.size.height - 1, 1)
            self.lines.choose(self.lines.at + (-page if key == "pageup" else page))
        elif key == "enter":
            self._pick(self.lines.chosen)

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        """Pick what was clicked."""
        self._pick(self.lines.rows[event.at])

    def _pick(self, row: ListRow | None) -> None:
        if row is not None and not row.kind:
            self.answer(row.key)


class PickSeveral(KeyedDialog[tuple[str, ...]]):
    """Tick any of several. Enter gives back the keys of those that are, in their order."""

    DEFAULT_CSS = """
    PickSeveral {
        background: $background;
    }
    PickSeveral RowList {
        max-height: 66vh;
    }
    PickSeveral #press-add {
        margin-top: 1;
    }
    PickSeveral .above {
        height: auto;
        margin-bottom: 1;
        text-style: bold;
    }
    PickSeveral .below {
        height: auto;
        margin-top: 1;
        color: $text-muted;
    }
    PickSeveral.-low .above, PickSeveral.-low .below {
        margin: 0;
    }
    PickSeveral.-low #press-add {
        margin-top: 0;
    }
    PickSeveral.-low #dialog-head {
        margin-bottom: 0;
    }
    """

    lines = getters.query_one(RowList)
    add = getters.query_one("#press-add", Press)

    def __init__(
        self, title: str, rows: Sequence[PickRow], *, says: str = "dialogs.several", hint: str | None = None,
        ticked: Iterable[str] = (), above: Sequence[str] = (), below: Sequence[str] = (),
    ) -> None:  # fmt: skip
        """`says`: where its words are. `ticked`: keys of what is ticked at first. `above`, `below`: lines to read."""
        super().__init__(title, say(f"{says}.hint") if hint is None else hint)
        self._says = says
        self._rows = tuple(rows)
        self._ticked = set(ticked)
        self._above, self._below = tuple(above), tuple(below)

    def contents(self) -> ComposeResult:
        """Draw every row with a box to tick."""
        if not self._rows:
            yield Static(plain(say(f"{self._says}.none")))
        yield from (Static(plain(line), classes="above") for line in self._above)
        yield RowList(self._boxes())

    def foot(self) -> ComposeResult:
        """Draw what is told of the rows, and what Enter does, in view whatever scrolls."""
        yield from (Static(plain(line), classes="below") for line in self._below)
        yield Press("add", self.adds(self._given()), here=bool(self._ticked))

    def pressed(self, event: Key) -> bool:
        """Choose by ↑ ↓, tick by Space, add by Enter."""
        if event.key in ("up", "down"):
            self.lines.go(-1 if event.key == "up" else 1)
        elif event.key in ("pageup", "pagedown"):
            page = max(self.lines.size.height - 1, 1)
            self.lines.choose(self.lines.at + (-page if event.key == "pageup" else page))
        elif event.key == "space":
            self._tick(self.lines.at)
        elif event.key == "enter":
            self._give()
        else:
            return event.key not in ("home", "end")
        return True

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        """Tick what was clicked."""
        self._tick(event.at)

    def on_press_pressed(self) -> None:
        """Add what is ticked."""
        self._give()

    def _tick(self, at: int) -> None:
        if 0 <= at < len(self._rows):
            self._ticked ^= {self._rows[at][0]}
            self.lines.show(self._boxes(), at)
            self.add.say(self.adds(self._given()))
            self.add.set_class(bool(self._ticked), "-here")

    def _give(self) -> None:
        if self._ticked:
            self.answer(self._given())

    def _given(self) -> tuple[str, ...]:
        return tuple(row[0] for row in self._rows if row[0] in self._ticked)

    def adds(self, keys: Sequence[str]) -> str:
        """Say what Enter does with what is ticked."""
        return say(f"{self._says}.adds", count=len(keys)) if keys else say(f"{self._says}.nothing")

    def _boxes(self) -> list[ListRow]:
        return [ListRow(row[0], row[1], "[x]" if row[0] in self._ticked else "[ ]", row[2]) for row in self._rows]
