"""A question with two answers."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Key
from textual.widgets import Static

from data.words import say
from screens.dialogs.keyed import KeyedDialog
from screens.plain import plain
from screens.widgets.press import Press


class Ask(KeyedDialog[bool]):
    """A question. True: yes; False: no, which is what Enter means at first; None: closed."""

    DEFAULT_CSS = """
    Ask DialogBox {
        width: 72;
    }
    Ask .line {
        height: auto;
        margin-bottom: 1;
    }
    Ask #ask-buttons {
        height: 1;
    }
    """

    def __init__(self, question: str, lines: Sequence[str], *, yes: str, no: str) -> None:
        super().__init__(question, say("dialogs.ask.hint"))
        self._lines = tuple(lines)
        self._yes = yes
        self._no = no
        self._sure = False

    def contents(self) -> ComposeResult:
        """Draw the lines and the two answers, the safe one first."""
        for line in self._lines:
            yield Static(plain(line), classes="line")
        with Horizontal(id="ask-buttons"):
            yield Press("no", self._no, here=True)
            yield Press("yes", self._yes)

    def pressed(self, event: Key) -> bool:
        """Go to the other answer, or give the one that is marked."""
        if event.key in ("left", "right", "tab", "shift+tab"):
            self._sure = not self._sure
            for press in self.query(Press):
                press.set_class((press.means == "yes") == self._sure, "-here")
        elif event.key == "enter":
            self.answer(self._sure)
        else:
            return event.key not in ("up", "down", "pageup", "pagedown", "home", "end")
        return True

    def on_press_pressed(self, event: Press.Pressed) -> None:
        """Give the answer that was clicked."""
        self.answer(event.name == "yes")
