"""Reading back, large: few lines a screen with space around each, so that a bad video call can read them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import getters
from textual.app import ComposeResult
from textual.events import Key
from textual.widgets import Static

from data.words import say
from screens.dialogs.keyed import KeyedDialog
from screens.dialogs.read_pages import ReadLine, ReadPages
from screens.literal import plain


@dataclass(frozen=True)
class ReadSoFar:
    """How far reading back came."""

    mend: str
    """The key of the line that is to be mended; empty: none is."""
    seen: frozenset[str]
    """The keys of the lines that were shown whole."""


class ReadBack(KeyedDialog[ReadSoFar]):
    """What was agreed and who does what. It gives back what was seen of it, also where it is closed."""

    DEFAULT_CSS = """
    ReadBack {
        background: $background;
    }
    ReadBack DialogBox {
        width: 100;
        height: 100%;
    }
    ReadBack #read-page {
        height: 1;
        color: $text-muted;
    }
    ReadBack.-low #dialog-head {
        margin-bottom: 0;
    }
    """

    read = getters.query_one(ReadPages)
    where = getters.query_one("#read-page", Static)

    def __init__(self, lines: Sequence[ReadLine], at: str = "", seen: frozenset[str] = frozenset()) -> None:
        """`at`: the key of the line to begin with; empty, or gone: the first. `seen`: what was shown before."""
        super().__init__(say("close.read_back.title"), say("close.read_back.hint"))
        self._lines = tuple(lines)
        self._seen = set(seen)
        self._at = next((place for place, line in enumerate(self._lines) if line.key == at), 0)

    def contents(self) -> ComposeResult:
        """Draw a page, and which one it is."""
        yield ReadPages(self._lines, self._at)
        yield Static(id="read-page")

    def pressed(self, event: Key) -> bool:
        """Go from line to line, from page to page; Enter mends."""
        steps = {"up": -1, "down": 1}
        turns = {"pageup": -1, "pagedown": 1, "left": -1, "right": 1}
        if event.key in steps:
            self.read.go(steps[event.key])
        elif event.key in turns:
            self.read.turn(turns[event.key])
        elif event.key in ("home", "end"):
            self.read.choose(0 if event.key == "home" else len(self._lines) - 1)
        elif event.key == "enter":
            self._mend(self._lines[self.read.at].key)
        else:
            return False
        return True

    def on_read_pages_turned(self) -> None:
        """Say which page it is; what stands on it was seen."""
        self._seen.update(self.read.ended)
        self.where.update(plain(say("close.read_back.page", page=self.read.page + 1, pages=self.read.pages)))

    def on_read_pages_clicked(self, event: ReadPages.Clicked) -> None:
        """Mend what was clicked."""
        self._mend(event.key)

    def action_close(self) -> None:
        """Close, and tell what was seen."""
        self._mend("")

    def _mend(self, key: str) -> None:
        self.answer(ReadSoFar(key, frozenset(self._seen)))
