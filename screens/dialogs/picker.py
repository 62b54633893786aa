"""Find one of many by typing a part of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from textual import getters, on
from textual.app import ComposeResult
from textual.widgets import Static

from data.text.clean import folded
from data.words import say
from screens.dialogs.keyed import FieldDialog
from screens.literal import plain
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
