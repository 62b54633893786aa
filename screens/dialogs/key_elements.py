"""The key elements of success, each with what the meeting has for it."""

from __future__ import annotations

from collections.abc import Sequence

from textual import getters
from textual.app import ComposeResult
from textual.events import Key
from textual.widgets import Static

from data.queries.key_elements import Had
from data.words import say
from screens.dialogs.keyed import KeyedDialog
from screens.literal import plain
from screens.widgets.row_layout import ListRow
from screens.widgets.row_list import RowList

MINUTES = "minutes"
"""What is given back where the minutes are to have the page, or to have it no more."""

BESIDE = 80
"""Cells from which on what the meeting has stands beside an element, not under it."""


class KeyElements(KeyedDialog[str]):
    """Plain facts beside each element. It gives back the code of the one to go to, or `MINUTES`."""

    DEFAULT_CSS = """
    KeyElements {
        background: $background;
    }
    KeyElements DialogBox {
        width: 100;
        height: 100%;
    }
    KeyElements #elements-says {
        height: auto;
        margin-bottom: 1;
        color: $text-muted;
    }
    KeyElements RowList {
        height: 1fr;
    }
    KeyElements.-low #dialog-head, KeyElements.-low #elements-says {
        margin-bottom: 0;
    }
    """

    lines = getters.query_one(RowList)

    def __init__(self, had: Sequence[Had], *, in_minutes: bool) -> None:
        super().__init__(say("principles.have.title"), say("principles.have.hint"))
        self._had = tuple(had)
        self._in_minutes = in_minutes

    def contents(self) -> ComposeResult:
        """Draw the elements, and whether the minutes have this page."""
        yield Static(plain(say("principles.have.says")), id="elements-says")
        rows = [ListRow(one.element, one.words, str(at), one.facts) for at, one in enumerate(self._had, 1)]
        words = say("principles.have.in_minutes_too" if self._in_minutes else "principles.have.in_minutes")
        yield RowList([*rows, ListRow(MINUTES, words, wide=True)], notes_under=BESIDE)

    def pressed(self, event: Key) -> bool:
        """Choose, or go there."""
        if event.key in ("up", "down"):
            self.lines.go(-1 if event.key == "up" else 1)
        elif event.key == "enter":
            self._give(self.lines.at)
        elif event.character and event.character.isdecimal() and 0 < int(event.character) <= len(self._had):
            self.lines.choose(int(event.character) - 1)
        else:
            return False
        on_last = self.lines.at == len(self._had)
        if not self.answered:
            self.set_hint(say("principles.have.hint_minutes" if on_last else "principles.have.hint"))
        return True

    def hints(self) -> list[str]:
        """The line of keys on an element and on the last row."""
        return [say("principles.have.hint"), say("principles.have.hint_minutes")]

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        """Go to what was clicked."""
        self._give(event.at)

    def _give(self, at: int) -> None:
        self.answer(self._had[at].element if at < len(self._had) else MINUTES)
