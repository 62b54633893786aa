"""Tick several of many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual import getters
from textual.app import ComposeResult
from textual.events import Key
from textual.widgets import Static

from data.words import say
from screens.dialogs.keyed import KeyedDialog
from screens.dialogs.picker import PickRow
from screens.literal import plain
from screens.widgets.clickable import Press
from screens.widgets.row_layout import ListRow
from screens.widgets.row_list import RowList


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
