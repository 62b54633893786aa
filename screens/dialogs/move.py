"""Carry an item to another place."""

from __future__ import annotations

from collections.abc import Sequence

from textual import getters
from textual.app import ComposeResult
from textual.events import Key

from data.words import say
from screens.dialogs.keyed import KeyedDialog
from screens.widgets.clickable import Press
from screens.widgets.row_layout import ListRow
from screens.widgets.row_list import RowList


class Move(KeyedDialog[int]):
    """A list in which ↑ ↓, or a click on a place, carries the chosen item. It gives back the place, counted from 0."""

    DEFAULT_CSS = """
    Move RowList {
        max-height: 66vh;
    }
    Move #press-here {
        margin-top: 1;
    }
    Move.-low #press-here {
        margin-top: 0;
    }
    """

    lines = getters.query_one(RowList)

    def __init__(self, items: Sequence[tuple[str, str]], at: int) -> None:
        """`items`: number and words of each, which stay together; `at`: which one is carried, counted from 0."""
        super().__init__(say("dialogs.move.title"), say("dialogs.move.hint"))
        self._items = tuple(items)
        self._from = at
        self._at = at

    def contents(self) -> ComposeResult:
        """Draw the list as it would be."""
        yield RowList(self._rows(), self._at)
        yield Press("here", say("dialogs.move.here"), here=True)

    def pressed(self, event: Key) -> bool:
        """Carry it by ↑ ↓, to either end by Home and End, and leave it there by Enter."""
        last = len(self._items) - 1
        places = {"up": self._at - 1, "down": self._at + 1, "home": 0, "end": last}
        if event.key in places:
            self._carry(max(0, min(places[event.key], last)))
        elif event.key == "enter":
            self.answer(self._at)
        return event.key not in ("pageup", "pagedown")

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        """Carry it to the place that was clicked."""
        self._carry(event.at)

    def on_press_pressed(self) -> None:
        """Leave it where it is now."""
        self.answer(self._at)

    def _carry(self, at: int) -> None:
        self._at = at
        self.lines.show(self._rows(), at)

    def _rows(self) -> list[ListRow]:
        items = list(self._items)
        items.insert(self._at, items.pop(self._from))
        return [ListRow(str(place), words, number) for place, (number, words) in enumerate(items)]
